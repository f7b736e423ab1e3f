#!/bin/sh
# python3-cluster 1.4.1.post3 (Debian 12): HierarchicalClustering(customers, distance).getlevel(threshold), with single link by default, and complete link.
# One would expect the distance that is given to be used, and the links to be those of SciPy 1.10.1.
# Seen: links are remembered for the whole process by the customers alone. Four customers with two kinds of spend and visits 1 to 4 are two
# segments by spend; clustered by visits afterwards, in the same program, they are four of one each, as the visits of 1 apart still count as 800. By visits first
# they are one segment, and so they are by spend then. In a process of its own each is right.
# And of two clusters only the first and the last customer as sorted are compared. That is enough for one column, not for two: complete link has a segment
# of four, two of them 12.0 apart, at the threshold 9; SciPy has two. For 100 made sets of eight customers in two columns single link has other segments
# than SciPy's, cut half-way between its heights, at 117 of 700 cuts and complete link at 85; by the average link all 700 agree.
# Meaning: trying a second distance, or scaled columns with the same rows, repeats the first result in part, and the segments of two columns depend on which comes first.
# Needs Debian's python3-cluster and python3-scipy. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > spend.py <<'P'
import sys
from cluster import HierarchicalClustering

customers = [(1, 900), (2, 100), (3, 910), (4, 110)]
asked = {"visits": (lambda a, b: abs(a[0] - b[0]), 1.5), "spend": (lambda a, b: abs(a[1] - b[1]), 50)}
for column in sys.argv[1:]:
    distance, threshold = asked[column]
    print(column, sorted(map(sorted, HierarchicalClustering(customers, distance).getlevel(threshold))))
P
cat > links.py <<'P'
import importlib.metadata
import math
import random
import scipy
from cluster import HierarchicalClustering
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import pdist

print("cluster", importlib.metadata.version("cluster"), "SciPy", scipy.__version__)


def theirs(customers, link, threshold):
    label = fcluster(linkage(pdist(customers), link), threshold, "distance")
    return sorted(sorted(c for c, l in zip(customers, label) if l == one) for one in set(label))


def ours(customers, link, threshold):
    found = HierarchicalClustering(customers, math.dist, linkage=link).getlevel(threshold)
    return sorted(sorted(c) if isinstance(c, list) else [c] for c in found)


four = [(3, 5), (3, 11), (9, 6), (11, 2)]
print("complete link:", ours(four, "complete", 9), "SciPy:", theirs(four, "complete", 9))
assert ours(four, "complete", 9) == [four] and theirs(four, "complete", 9) == [four[:2], four[2:]]
draw = random.Random(1)
other = {"single": 0, "complete": 0, "average": 0}
for _ in range(100):
    customers = [(draw.random(), draw.random()) for _ in range(8)]
    for link in other:
        heights = [0] + sorted(linkage(pdist(customers), link)[:, 2])
        for low, high in zip(heights, heights[1:]):
            other[link] += ours(customers, link, (low + high) / 2) != theirs(customers, link, (low + high) / 2)
print("other segments than SciPy's at", other, "of 700 cuts")
assert other == {"single": 117, "complete": 85, "average": 0}
P
one() { /usr/bin/python3 spend.py "$@"; }
two='spend [[(1, 900), (3, 910)], [(2, 100), (4, 110)]]'
all='[[(1, 900), (2, 100), (3, 910), (4, 110)]]'
each='[[(1, 900)], [(2, 100)], [(3, 910)], [(4, 110)]]'
printf 'alone:\n%s\n%s\nspend first:\n%s\nvisits first:\n%s\n' "$(one spend)" "$(one visits)" "$(one spend visits)" "$(one visits spend)"
[ "$(one spend)" = "$two" ]
[ "$(one visits)" = "visits $all" ]
[ "$(one spend visits)" = "$two
visits $each" ]
[ "$(one visits spend)" = "visits $all
spend $all" ]
OMP_NUM_THREADS=1 /usr/bin/python3 links.py
