#!/bin/sh
# ml-stat 1.3.3 (npm), statistics of arrays and of matrices, weightedMean(values, weights). One would expect the sum of weight times value over the sum of weights, as
# R's weighted.mean has it: of three price classes 1, 2 and 3 with 1, 1 and 98 customers 2.97.
# Seen: array.weightedMean is 297, as nothing is divided, and array.weightedVariance, taken about it, 2,194,256 where it is 0.0491 (divided by n) or 0.0496; the same column through
# matrix.weightedMean is 2.97. Only weights that add up to one are right, which no page says. matrix.standardize leaves a column whose values are all equal as
# holes, not 0, so that each distance is NaN; and standardize, of arrays too, divides by the deviation and takes no mean off: only zScores has mean 0.
# Meaning: a segment's mean spend weighted by customers is larger than any customer's, and the two halves of one library contradict each other.
# Needs Node.js, npm and R. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts ml-stat@1.3.3 >/dev/null
cat > mean.js <<'J'
const { array, matrix } = require("ml-stat");
const spend = [1, 2, 3];
const customers = [1, 1, 98];
const shares = customers.map((c) => c / 100);
console.log(`array: ${array.weightedMean(spend, customers)}, variance ${Math.round(array.weightedVariance(spend, customers))}`);
console.log(`matrix: ${matrix.weightedMean(spend.map((v) => [v]), customers)}`);
console.log(`shares: ${array.weightedMean(spend, shares).toFixed(2)}`);
console.log(`standardize: ${array.standardize([11, 12, 13])}, a constant column ${JSON.stringify(matrix.standardize([[11, 5], [12, 5], [13, 5]]))}`);
console.log(`zScores: ${JSON.stringify(matrix.zScores([[11, 5], [12, 5], [13, 5]]))}`);
J
node mean.js | tee seen.txt
theirs=$(Rscript --vanilla -e 'x <- rep(1:3, c(1, 1, 98)); cat(weighted.mean(1:3, c(1, 1, 98)), mean((x - mean(x))^2), var(x))')
echo "R: $theirs"
[ "${theirs%% *}" = 2.97 ]
for line in 'array: 297, variance 2194256' 'matrix: 2.97' 'shares: 2.97'; do
    grep -qxF "$line" seen.txt
done
grep -qxF 'standardize: 11,12,13, a constant column [[11,null],[12,null],[13,null]]' seen.txt
