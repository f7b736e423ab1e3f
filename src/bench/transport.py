"""K-means under bounds on sizes by SciPy's HiGHS: what SizedAlternationTest and SizedKMeansTest hold the program against.

    transport.py placements > src/test/resources/sizes/placements.tsv      the least cost of placing rows among given centroids
    transport.py alternations > src/test/resources/sizes/alternations.tsv  the best of ten starts that alternate with means

    transport.py weighted > src/test/resources/sizes/weighted.tsv          the same of rows with weights, which may be divided

The rows are made by a formula that the test repeats: whole numbers below m, so that ties and duplicates abound where m is small.
"""

import sys

import numpy as np
import scipy
from scipy.optimize import linprog
from scipy.sparse import kron, eye, csr_matrix


def rows(n, d, m, seed):
    i = np.arange(1, n + 1, dtype=np.int64)[:, None]
    j = np.arange(1, d + 1, dtype=np.int64)[None, :]
    return ((i * i * (2 * j + seed) + 31 * i * j + seed * 17 * j) % m).astype(float)


def placed(x, centroids, least, most, weights=None):
    n, k = len(x), len(centroids)
    weights = np.ones(n) if weights is None else weights
    cost = ((x[:, None, :] - centroids[None, :, :]) ** 2).sum(2)
    each_row_once = kron(eye(n), np.ones((1, k)), format="csr")
    sizes = kron(np.ones((1, n)), eye(k), format="csr")
    found = linprog(
        cost.ravel(),
        A_eq=each_row_once,
        b_eq=weights,
        A_ub=csr_matrix(np.vstack([sizes.toarray(), -sizes.toarray()])),
        b_ub=np.concatenate([most, -np.asarray(least)]),
        bounds=(0, None),
        method="highs-ds",
        options={"primal_feasibility_tolerance": 1e-10, "dual_feasibility_tolerance": 1e-10},
    )
    assert found.status == 0, found.message
    return found.fun, found.x.reshape(n, k).argmax(1)


def alternated(x, k, least, most, seed):
    from sklearn.cluster import kmeans_plusplus

    centroids, _ = kmeans_plusplus(x, k, random_state=seed)
    before = None
    while True:
        cost, labels = placed(x, centroids, least, most)
        if before is not None and (labels == before).all():
            return cost
        before = labels
        centroids = np.array([x[labels == c].mean(0) for c in range(k)])


def alternations():
    import sklearn

    print("# Python %s, SciPy %s, linprog highs-ds, scikit-learn %s kmeans_plusplus, ten starts" % (
        sys.version.split()[0], scipy.__version__, sklearn.__version__))
    print("# n d m seed k least most inertia")
    for case in range(24):
        n = [120, 200, 300][case % 3]
        d = 2 + case % 3
        k = 2 + case % 5
        m = [7, 29, 97, 1009][case % 4]
        seed = 301 + case
        least, most = [(n // (k + 1), n), (1, n // k + 4), (n // k - 3, n // k + 3), (n // k, n // k + 1)][case % 4]
        x = rows(n, d, m, seed)
        inertia = min(alternated(x, k, [least] * k, [most] * k, start) for start in range(10))
        print(n, d, m, seed, k, least, most, repr(float(inertia)), sep="\t", flush=True)


def placements():
    print("# Python %s, SciPy %s, linprog highs-ds" % (sys.version.split()[0], scipy.__version__))
    print("# n d m seed k least most cost; centroids are the rows 1, 1 + n // k, ... moved by a quarter")
    for case in range(200):
        n = [200, 250, 300, 400, 500, 700, 1000, 2000][case % 8] if case % 25 else 2000
        d = 1 + case % 4
        k = 2 + case % 7
        m = [3, 7, 11, 29, 97, 1009][case % 6]
        seed = 1 + case
        if case % 3 == 0:
            least, most = n // (k + 1), n
        elif case % 3 == 1:
            least, most = 1, n // k + 1 + n // (10 * k)
        else:
            least, most = n // k - n // (20 * k) * (case % 2), n // k + 1
        x = rows(n, d, m, seed)
        centroids = x[np.arange(k) * (n // k)] + 0.25
        cost, _ = placed(x, centroids, [least] * k, [most] * k)
        print(n, d, m, seed, k, least, most, repr(float(cost)), sep="\t", flush=True)


def weighted():
    print("# Python %s, SciPy %s, linprog highs-ds" % (sys.version.split()[0], scipy.__version__))
    print("# n d m seed k least most cost; row i has the weight 1 + i * i % 13; centroids as in placements.tsv")
    for case in range(60):
        n = [200, 250, 300, 400][case % 4]
        d = 1 + case % 4
        k = 2 + case % 6
        m = [7, 29, 97, 1009][case % 4]
        seed = 501 + case
        x = rows(n, d, m, seed)
        weights = 1.0 + np.arange(1, n + 1) ** 2 % 13
        even = weights.sum() / k
        least, most = [(even * 0.8, even * k), (1.0, even * 1.1), (even * 0.9, even * 1.05), (even, even)][case % 4]
        centroids = x[np.arange(k) * (n // k)] + 0.25
        cost, _ = placed(x, centroids, [least] * k, [most] * k, weights)
        print(n, d, m, seed, k, repr(float(least)), repr(float(most)), repr(float(cost)), sep="\t", flush=True)


{"weighted": weighted, "placements": placements, "alternations": alternations}[sys.argv[1]]()
