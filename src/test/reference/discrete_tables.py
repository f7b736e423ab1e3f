"""Thirty tables of flags, of answers on a scale from 1 to 5 and of sparse counts, and the best of 20 starts of scikit-learn on each.

Writes src/test/resources/cluster/discrete_tables.tsv: table, k, inertia. The tables themselves are made by the same integer arithmetic
here and in DiscreteTables.java (SplittableRandom's generator), so that they need not be stored. Made with scikit-learn 1.2.1,
NumPy 1.24.2: KMeans(k, n_init=20, random_state=0, tol=0, max_iter=1000) on standardised columns (divisor n).

    python3 src/test/reference/discrete_tables.py > src/test/resources/io/github/segmentcli/cluster/discrete_tables.tsv
"""

import os
import sys

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(variable, "1")

import numpy as np
from sklearn.cluster import KMeans

GAMMA = np.uint64(0x9E3779B97F4A7C15)
ROWS = (300, 600, 1200, 2500, 5000)
COLUMNS = (6, 12, 20, 30)


def draws(seed, count):
    with np.errstate(over="ignore"):
        z = np.uint64(seed) + GAMMA * np.arange(1, count + 1, dtype=np.uint64)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return (z ^ (z >> np.uint64(31))) >> np.uint64(33)


def table(number):
    kind = number % 3
    n = ROWS[number // 3 % 5]
    d = COLUMNS[number // 2 % 4]
    kinds = 3 + number % 5
    r = draws(1000 + number, kinds * d + n + 2 * n * d).astype(np.int64)
    profile = r[: kinds * d].reshape(kinds, d)
    r = r[kinds * d :]
    # the first kinds are the larger ones
    of = np.minimum(r[:n] % kinds, r[:n] // kinds % kinds)
    noise = r[n:].reshape(n, d, 2)
    level = profile[of]
    if kind == 0:
        return (noise[:, :, 0] % 100 < 3 + level % 95).astype(float)
    if kind == 1:
        return np.clip(1 + level % 4 + noise[:, :, 0] % 3 - 1 + (noise[:, :, 1] % 4 == 0), 1, 5).astype(float)
    count = 1 + noise[:, :, 1] % (1 + noise[:, :, 1] // 64 % 12)
    return np.where(noise[:, :, 0] % 100 < 2 + level % 40, count, 0).astype(float)


def main():
    print("table\tk\tinertia")
    for number in range(30):
        x = table(number)
        x = x[:, x.std(axis=0) > 0]
        x = (x - x.mean(axis=0)) / x.std(axis=0)
        for k in range(2, 11):
            inertia = KMeans(k, n_init=20, random_state=0, tol=0, max_iter=1000).fit(x).inertia_
            print(number, k, repr(float(inertia)), sep="\t", flush=True)
        print(number, x.shape, file=sys.stderr, flush=True)


main()
