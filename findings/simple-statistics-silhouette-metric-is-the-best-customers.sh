#!/bin/sh
# simple-statistics 7.12.1 (npm): silhouetteMetric(points, labels), to compare clusterings, for instance of several k.
# One would expect the mean of silhouette(points, labels), as every other tool understands the score of a clustering.
# Seen: it is the largest value of any single point. Two kinds of customers and two large buyers: the three true groups have
# a mean of 0.907; with the two kinds dealt out by turns, as if by a coin, the mean falls to 0.006, and the metric rises.
# Meaning: one tight pair of customers decides; choosing k by this metric says nothing about all others.
# Needs Node.js and npm. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts simple-statistics@7.12.1 >/dev/null
cat > compare.js <<'J'
const { silhouette, silhouetteMetric, mean, max } = require("simple-statistics");
const spend = [1, 2, 3, 4, 5, 6, 7, 8, 30, 31, 32, 33, 34, 35, 36, 37, 400, 400.1];
const points = spend.map((v) => [v]);
const kinds = spend.map((v) => (v < 20 ? 0 : v < 100 ? 1 : 2));
const dealt = spend.map((v, i) => (v < 100 ? i % 2 : 2));
const score = (labels) => ({ mean: mean(silhouette(points, labels)), metric: silhouetteMetric(points, labels) });
const [good, bad] = [score(kinds), score(dealt)];
console.log("the true groups:", good, "dealt out by turns:", bad);
const same = good.mean > 0.9 && bad.mean < 0.01 && bad.metric > good.metric && good.metric === max(silhouette(points, kinds));
process.exit(same ? 0 : 1);
J
node compare.js
