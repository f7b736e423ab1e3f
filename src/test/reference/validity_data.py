"""Makes the small data sets of src/test/resources/reference/validity and scikit-learn's figures for them.

    python3 src/test/reference/validity_data.py src/test/resources/reference/validity

Three sets on purpose unlike each other: groups of unequal size and spread, one skewed cloud without groups, and a grid of
whole numbers with repeated rows and a cluster of one. Versions used are written into the file.
"""
import json
import sys

import numpy as np
import sklearn
from sklearn.cluster import KMeans
from sklearn.metrics import calinski_harabasz_score, davies_bouldin_score, silhouette_samples

folder = sys.argv[1]
random = np.random.RandomState(20)


def blobs():
    centres = np.array([[0, 0, 0], [6, 1, 0], [0, 7, 2], [5, 6, 8.0]])
    sizes, spreads = [80, 40, 20, 10], [1.0, 1.6, 0.5, 0.8]
    return np.vstack([c + s * random.normal(size=(n, 3)) for c, n, s in zip(centres, sizes, spreads)])


def skewed():
    x = np.exp(random.normal(size=(200, 4)) * [1.0, 0.8, 0.5, 1.2])
    return (x - x.mean(axis=0)) / x.std(axis=0)


def ties():
    x = random.randint(0, 5, size=(89, 2)).astype(float)
    return np.vstack([x, [[40.0, 40.0]]])


figures = {"made_with": "numpy %s, scikit-learn %s" % (np.__version__, sklearn.__version__), "sets": {}}
for name, x, k in (("blobs", blobs(), 4), ("skewed", skewed(), 3), ("ties", ties(), 5)):
    x = np.round(x, 6)
    labels = KMeans(k, n_init=20, random_state=0, tol=0).fit_predict(x)
    header = ",".join("x%d" % (j + 1) for j in range(x.shape[1])) + ",label"
    with open("%s/%s.csv" % (folder, name), "w") as out:
        out.write(header + "\n")
        for row, label in zip(x, labels):
            out.write(",".join(repr(float(v)) for v in row) + ",%d\n" % label)
    widths = silhouette_samples(x, labels)
    figures["sets"][name] = {
        "k": k,
        "silhouette": float(widths.mean()),
        "silhouette_samples": [float(w) for w in widths],
        "calinski_harabasz": float(calinski_harabasz_score(x, labels)),
        "davies_bouldin": float(davies_bouldin_score(x, labels)),
    }
with open(folder + "/sklearn.json", "w") as out:
    json.dump(figures, out, indent=1)
    out.write("\n")
