#!/bin/sh
# sdbscan 0.3.3 (npm), DBSCAN of Ester et al. (1996): sdbscan(data, eps, min). Clusters do not depend on the order of rows, but for border points.
# One would expect of customers with 1 to 8 visits, eps 1 and three points, one cluster of eight, as scikit-learn has it in any order.
# Seen: eight customers of noise. When the neighbours of a customer are counted, those looked at before are left out: in a sorted file nobody
# has the one below any more. With the customer of 4 visits in the first row there is a cluster of three, 4, 3 and 5, and five are noise.
# What was once called noise stays so, even beside a dense customer. Of 1,000 shuffled orders none is without noise.
# Meaning: sorting the export decides who has a segment, and sorted by spend or visits, as lists of the best customers are, nobody has.
# Needs Node.js, npm and Debian's python3-sklearn. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts sdbscan@0.3.3 >/dev/null
cat > orders.js <<'J'
const sdbscan = require("sdbscan");
const show = (visits) => {
  const { noise, clusters } = sdbscan(visits, 1, 3);
  return `noise ${noise.length}, clusters ${JSON.stringify(clusters.map((c) => c.data))}`;
};
let seed = 1;
const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
const shuffled = (rows) => rows.map((v) => [random(), v]).sort((a, b) => a[0] - b[0]).map((pair) => pair[1]);
let without = 0;
for (let i = 0; i < 1000; i++) if (sdbscan(shuffled([1, 2, 3, 4, 5, 6, 7, 8]), 1, 3).noise.length > 0) without++;
console.log(show([1, 2, 3, 4, 5, 6, 7, 8]));
console.log(show([4, 1, 2, 3, 5, 6, 7, 8]));
console.log(`${without} of 1000 orders with noise`);
J
node orders.js | tee seen.txt
python_seen=$(/usr/bin/python3 -c 'from sklearn.cluster import DBSCAN
for rows in ([1, 2, 3, 4, 5, 6, 7, 8], [4, 1, 2, 3, 5, 6, 7, 8]):
    print(*DBSCAN(eps=1, min_samples=3).fit_predict([[v] for v in rows]), end=" ")')
echo "scikit-learn, clusters in both orders: $python_seen"
[ "$(cat seen.txt)" = "noise 8, clusters []
noise 5, clusters [[4,3,5]]
1000 of 1000 orders with noise" ] && [ "$python_seen" = "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 " ]
