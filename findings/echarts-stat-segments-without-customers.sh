#!/bin/sh
# echarts-stat 1.2.0 (npm): clustering.hierarchicalKMeans splits one cluster after the other in two, by k-means from random starts.
# One would expect three segments of eight customers of three kinds that lie far apart: 1 to 3, 50 to 52 and 99 to 101.
# Seen: in 119 of 1,000 runs one of the three segments has no customer and the centre [NaN, NaN]. A start is a random point within the range of
# the columns; where all customers are nearer to the other one its mean is 0 / 0, it never gets a member, and the split counts as done.
# Two kinds are then one segment. Nothing tells it: the number of centres is the one asked for. R's kmeans from one random start has three
# non-empty segments in all of 1,000 runs.
# Meaning: of nine charts or nightly runs one shows a segment fewer, another each time; code that reads the centre gets NaN.
# Needs Node.js, npm and R. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts echarts-stat@1.2.0 >/dev/null
cat > fit.js <<'J'
const { clustering } = require("echarts-stat");
const start = (seed) => () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
const customers = [[1, 1], [2, 2], [3, 1], [50, 40], [52, 41], [100, 90], [101, 92], [99, 91]];
let empty = 0;
let example;
for (let run = 1; run <= 1000; run++) {
  Math.random = start(run * 7919);
  const fit = clustering.hierarchicalKMeans(customers, { clusterCount: 3, stepByStep: false });
  if (fit.pointsInCluster.some((members) => members.length === 0)) {
    empty++;
    example = example || JSON.stringify(fit.pointsInCluster.map((m) => m.length)) + ` and ${fit.centroids.length} centres`;
  }
}
console.log("runs with an empty segment:", empty, "of 1000, such as sizes", example);
process.exit(empty === 119 ? 0 : 1);
J
node fit.js
r_seen=$(TZ=UTC Rscript --vanilla -e 'set.seed(1); x <- cbind(c(1, 2, 3, 50, 52, 100, 101, 99), c(1, 2, 1, 40, 41, 90, 92, 91)); cat(sum(replicate(1000, min(kmeans(x, 3)$size) == 0)))')
echo "R kmeans, one start each: $r_seen of 1000"
[ "$r_seen" = 0 ]
