#!/bin/sh
# Faiss 1.7.3 (python3-faiss of Debian 12): faiss.Kmeans(d, k).train(rows).
# One would expect the centres to be those of all rows, and obj to be their squared error.
# Seen: for k = 2 it takes 512 of 20,008 rows at random (max_points_per_centroid is 256) and says so only with verbose.
# Eight customers who spend a hundred times what the others do are not among them: both centres are in the crowd, one of the
# "segments" is made of half the crowd, and obj is 40 where the error over all rows is 77,825,569.
# Restarts (nredo) do not help, they share the sample. With max_points_per_centroid=20008 the eight are a cluster of their own.
# Meaning: small valuable segments vanish by default, and obj of two files of different length cannot be compared.
# Needs Debian's python3-faiss. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > fit.py <<'P'
import faiss
import numpy as np

crowd = np.arange(20000, dtype="float32") % 101 / 50 + 30  # 30 to 32 a month, evenly
vips = 3150 + np.arange(8, dtype="float32") % 2  # eight of about 3,150
spend = np.concatenate([crowd, vips]).reshape(-1, 1)
print("faiss", faiss.__version__)
for settings in ({}, {"max_points_per_centroid": 20008}):
    fit = faiss.Kmeans(1, 2, niter=25, nredo=5, seed=1234, **settings)
    fit.train(spend)
    squared, cluster = fit.index.search(spend, 1)
    sizes = sorted(np.bincount(cluster.ravel(), minlength=2).tolist())
    print(settings, "sizes", sizes, "centres", sorted(fit.centroids.ravel().round(1).tolist()),
          "obj %.0f" % fit.obj[-1], "error over all rows %.0f" % squared.sum(dtype="float64"))
    if settings:
        assert sizes == [8, 20000]
    else:
        assert sizes[0] > 5000 and fit.centroids.max() < 100
        assert fit.obj[-1] * 1000 < squared.sum(dtype="float64")
P
OMP_NUM_THREADS=1 /usr/bin/python3 fit.py
