#!/bin/sh
# pyclustering 0.10.1.2: silhouette_ksearch proposes the number of clusters of the largest mean silhouette.
# One would expect the choice of scikit-learn 1.2.1, which gives the one member of a cluster 0, as Rousseeuw (1987) does.
# Seen: such a member gets NaN, so the mean of any k with a cluster of one is NaN and never the best. With eight customers of two
# kinds and one far larger buyer, who is alone for every k, it proposes -1 clusters with the score -1, without an error;
# scikit-learn proposes 3. Besides, kmax itself is never tried (2 to 5 tries 2, 3, 4), and the silhouettes of the same
# clusters are of squared distances: 0.9907 on average over the two kinds where they are 0.9119.
# Meaning: the proposal goes wrong exactly where the largest customer stands alone, and scores of the two tools don't compare.
# Needs Debian's python3-pyclustering (its k-means++ asks for numpy.warnings, which the script puts back) and python3-sklearn.
# Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > choose.py <<'P'
import warnings
import numpy
numpy.warnings = warnings
from math import isnan
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_samples, silhouette_score
from pyclustering.cluster.silhouette import silhouette, silhouette_ksearch, silhouette_ksearch_type

spend = [[v] for v in (1, 2, 3, 4, 20, 21, 22, 23, 100)]
for seed in range(5):
    search = silhouette_ksearch(spend, 2, 5, algorithm=silhouette_ksearch_type.KMEANS, random_state=seed).process()
    print("pyclustering:", search.get_scores(), "proposes", search.get_amount(), "score", search.get_score())
    assert sorted(search.get_scores()) == [2, 3, 4] and all(isnan(v) for v in search.get_scores().values())
    assert search.get_amount() == -1 and search.get_score() == -1
theirs = {k: float(silhouette_score(spend, KMeans(k, n_init=20, random_state=1).fit_predict(spend))) for k in (2, 3, 4)}
print("scikit-learn:", {k: round(v, 4) for k, v in theirs.items()}, "proposes", max(theirs, key=theirs.get))
assert max(theirs, key=theirs.get) == 3
squared = silhouette(spend, [[0, 1, 2, 3], [4, 5, 6, 7], [8]]).process().get_score()
plain = silhouette_samples(spend, [0] * 4 + [1] * 4 + [2])
print("same clusters: pyclustering %.4f, scikit-learn %.4f; the buyer alone: %s, %s"
      % (sum(squared[:8]) / 8, plain[:8].mean(), squared[8], plain[8]))
assert isnan(squared[8]) and plain[8] == 0 and sum(squared[:8]) / 8 > plain[:8].mean() + 0.05
P
OMP_NUM_THREADS=1 MPLCONFIGDIR="$work" /usr/bin/python3 -W ignore choose.py > seen.txt 2>/dev/null || { cat seen.txt; exit 1; }
grep -e ' proposes ' -e '^same clusters' seen.txt
