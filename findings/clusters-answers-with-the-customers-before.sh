#!/bin/sh
# clusters 0.0.4 (npm), k-means: data(rows) and k(n) set what to cluster and clusters() answers. One would expect an answer about the rows just given, or an error.
# Seen: rows that are not all of one length, as where a last cell is missing, are passed over without a word, and clusters() answers with the rows of the call before, kept
# in the module for all who use it: of the customers of a second shop come back the segments of the first. So does k(2.5), or k(0): the number before is kept. The start is the
# first k rows: of eight customers who spend 1 1 1 1 50 51 100 101 the three segments are 1 1 1 1, 50 to 101 and nobody (squared errors 2501); with 100 and 50 in front
# of the file they are 1, 50 and 51, 100 and 101 (errors 1). More iterations change nothing.
# Meaning: a mailing for one shop goes to the customers of another; segments depend on the sorting of the file.
# Needs Node.js and npm. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts clusters@0.0.4 >/dev/null
cat > fit.js <<'J'
const maker = require("clusters");
const show = () => maker.clusters().map((c) => c.points.map((p) => p.join("/")).sort().join(" ")).join(" | ");
const error = () => maker.clusters().reduce((sum, c) => sum + c.points.reduce((s, [v]) => s + (v - c.centroid[0]) ** 2, 0), 0);
maker.k(2);
maker.data([[1, 5], [2, 6], [90, 1], [91, 2]]);
console.log("first shop:  " + show());
maker.data([[300, 7], [310, 8], [500]]);
maker.k(2.5);
console.log("second shop: " + show());
maker.k(3);
const eight = [1, 1, 1, 1, 50, 51, 100, 101].map((v) => [v]);
for (const rows of [eight, [eight[6], eight[4], ...eight.slice(0, 4), eight[5], eight[7]]]) {
  maker.data(rows);
  console.log(show() + ", errors " + error());
}
J
node fit.js | tee seen.txt
for line in 'first shop:  1/5 2/6 | 90/1 91/2' 'second shop: 1/5 2/6 | 90/1 91/2' '100 101 50 51 | 1 1 1 1 | , errors 2501' \
    '100 101 | 50 51 | 1 1 1 1, errors 1'; do
    grep -qxF "$line" seen.txt
done
