#!/bin/sh
# @cdxoo/dbscan 1.1.1 (npm), DBSCAN after Ester et al. (1996): dbscan({ dataset, epsilon, minimumPoints }) returns { clusters, noise }.
# One would expect each customer in one cluster or among the noise, as scikit-learn 1.2.1 has it: a border point first taken for noise and
# reached by a cluster later is no noise any more.
# Seen: it stays in both lists. Customers with 1 to 6 visits and one with 20, epsilon 1.5, three points: the cluster has the six and the noise is 1 and 20,
# eight places for seven customers. With the same rows from last to first 6 is the one in both. Of 1,000 made sets of thirty customers 576 count somebody twice.
# Meaning: shares do not add up to 1, the letter for lost customers goes to members too, and who gets it depends on the order of rows.
# Needs Node.js, npm and Debian's python3-sklearn. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts @cdxoo/dbscan@1.1.1 >/dev/null
cat > visits.js <<'J'
const dbscan = require("@cdxoo/dbscan");
const show = (visits) => {
  const { clusters, noise } = dbscan({ dataset: visits, epsilon: 1.5, minimumPoints: 3 });
  const named = (places) => places.map((i) => visits[i]).sort((a, b) => a - b).join(" ");
  return `clusters ${clusters.map(named).join(" | ")}, noise ${named(noise)}`;
};
let seed = 1;
const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
let twice = 0;
for (let i = 0; i < 1000; i++) {
  const spend = Array.from({ length: 30 }, () => Math.round(random() * 1000) / 10);
  const { clusters, noise } = dbscan({ dataset: spend, epsilon: 2.5, minimumPoints: 3 });
  twice += clusters.flat().length + noise.length > 30;
}
const visits = [1, 2, 3, 4, 5, 6, 20];
console.log(`${show(visits)}\nreversed: ${show([...visits].reverse())}\nsets with somebody counted twice: ${twice} of 1,000`);
J
ours=$(node visits.js)
echo "$ours"
theirs=$(OMP_NUM_THREADS=1 /usr/bin/python3 -W ignore - <<'P'
from sklearn.cluster import DBSCAN
print(*DBSCAN(eps=1.5, min_samples=3).fit_predict([[v] for v in (1, 2, 3, 4, 5, 6, 20)]))
P
)
echo "scikit-learn: $theirs"
[ "$theirs" = "0 0 0 0 0 0 -1" ]
[ "$ours" = "clusters 1 2 3 4 5 6, noise 1 20
reversed: clusters 1 2 3 4 5 6, noise 6 20
sets with somebody counted twice: 576 of 1,000" ]
