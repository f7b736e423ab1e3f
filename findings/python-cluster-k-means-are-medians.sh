#!/bin/sh
# python3-cluster 1.4.1.post3 (Debian 12): KMeansClustering(customers).getclusters(k), by its manual k-means.
# One would expect k-means: each customer nearest to the mean of the own segment, and the segments of scikit-learn 1.2.1 where they are plain to see.
# Seen: the centre of a segment is the median of each column. Six customers who spend 1, 2, 3, 100, 101 and 900 are 1 to 3 and 100 to 900 for k = 2; the mean
# of the second, 367, is farther from 100 than the mean of the first, and scikit-learn has 900 alone (the errors are 426,136 and 11,645). Of 200 made
# sets of twelve customers with uneven spend 78 end with somebody nearer to the mean of another segment, none with somebody nearer to another median. The
# start is the rows dealt out by turns, so that there is nothing to repeat, and the order of rows decides. Asked for as many segments as customers it
# returns the customers themselves, not lists of one.
# Meaning: a column of purchases with more than half at 1 has centres of 1 whatever the rest does; elbows and errors of other tools do not compare.
# Needs Debian's python3-cluster and python3-sklearn. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > fit.py <<'P'
import importlib.metadata
import random
import statistics
import sklearn
from cluster import KMeansClustering
from sklearn.cluster import KMeans

print("cluster", importlib.metadata.version("cluster"), "scikit-learn", sklearn.__version__)
mean = lambda segment: sum(v for v, in segment) / len(segment)
error = lambda segments: sum((v - mean(s)) ** 2 for s in segments for v, in s)


def ours(spend, k):
    return sorted(sorted(s) for s in KMeansClustering([(v,) for v in spend]).getclusters(k))


def theirs(spend, k):
    label = KMeans(k, n_init=20, random_state=1).fit_predict([[v] for v in spend])
    return sorted(sorted((v,) for v, l in zip(spend, label) if l == one) for one in set(label))


six = [1, 2, 3, 100, 101, 900]
for name, segments in (("cluster", ours(six, 2)), ("scikit-learn", theirs(six, 2))):
    print("%s: %s, error %.0f" % (name, segments, error(segments)))
assert ours(six, 2) == [[(1,), (2,), (3,)], [(100,), (101,), (900,)]]
assert theirs(six, 2) == [[(1,), (2,), (3,), (100,), (101,)], [(900,)]]
draw = random.Random(1)
misplaced = {"mean": 0, "median": 0}
for _ in range(200):
    spend = sorted(round(draw.lognormvariate(3, 1.2), 2) for _ in range(12))
    segments = [[v for v, in s] for s in ours(spend, 3) if s]
    for name, centre in (("mean", statistics.mean), ("median", statistics.median)):
        centres = [centre(s) for s in segments]
        misplaced[name] += any(min(abs(v - c) for c in centres) < abs(v - centre(s)) - 1e-9 for s in segments for v in s)
print("of 200 sets, somebody nearer to another segment's", misplaced)
assert misplaced == {"mean": 78, "median": 0}
same = KMeansClustering([(1,), (2,), (3,)]).getclusters(3)
print("three of three:", same)
assert same == [(1,), (2,), (3,)]
P
OMP_NUM_THREADS=1 /usr/bin/python3 -W ignore fit.py
