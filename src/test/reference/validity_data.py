"""Makes the small data sets of src/test/resources/reference/validity and scikit-learn's figures for them.

    python3 src/test/reference/validity_data.py src/test/resources/reference/validity

Three sets on purpose unlike each other: groups of unequal size and spread, one skewed cloud without groups, and a grid of
whole numbers with repeated rows and a cluster of one. Versions used are written into the file.
"""
import json
import sys

import numpy as np
import scipy
import sklearn
from sklearn.cluster import KMeans
from scipy import stats
from sklearn.metrics import calinski_harabasz_score, davies_bouldin_score, silhouette_samples
from sklearn.neighbors import NearestNeighbors

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


def hopkins(x, draws=12):
    """The statistic with fixed draws, nearest neighbours by scikit-learn, its tail by scipy."""
    d = x.shape[1]
    own = np.random.RandomState(5)
    rows = np.sort(own.choice(len(x), draws, replace=False))
    points = np.round(own.uniform(x.min(axis=0), x.max(axis=0), size=(draws, d)), 6)
    near = NearestNeighbors(n_neighbors=2).fit(x)
    w = near.kneighbors(x[rows])[0][:, 1]
    u = near.kneighbors(points, n_neighbors=1)[0][:, 0]
    h = (u ** d).sum() / ((u ** d).sum() + (w ** d).sum())
    return {
        "rows": rows.tolist(),
        "points": points.tolist(),
        "statistic": float(h),
        "upper_tail": float(stats.beta.sf(h, draws, draws)),
    }


figures = {"made_with": "numpy %s, scipy %s, scikit-learn %s" % (np.__version__, scipy.__version__, sklearn.__version__), "sets": {}}
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
        "hopkins": hopkins(x),
    }
with open(folder + "/sklearn.json", "w") as out:
    json.dump(figures, out, indent=1)
    out.write("\n")
