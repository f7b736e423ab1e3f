#!/bin/sh
# compute-iqr 1.1.0 (npm), the interquartile range, which fences for outliers are made of. Its second argument says whether the values are sorted already.
# One would expect each call with { sorted: false } to sort its values, and the caller's object to be left as it is.
# Seen: the first call writes sorted: true into the object, and each further call with it takes its values as they stand. Spend and visits of the same eleven customers with
# one set of options: spend has 60, which is right, visits 1 where it is 6, and 6 when asked on its own or first. So do options {}. It can be negative: 10 to 0, falling, have
# -6, as the range is the value in ninth place of the file less the one in third. compute-quantile itself leaves its options alone.
# Meaning: of a table of columns the first is fenced rightly; in all others customers inside the fences are outliers, or none is.
# Needs Node.js and npm. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts compute-iqr@1.1.0 compute-quantile@1.0.1 >/dev/null
cat > fence.js <<'J'
const iqr = require("compute-iqr");
const quantile = require("compute-quantile");
const spend = [80, 20, 30, 90, 50, 10, 40, 100, 70, 0, 60];
const visits = [8, 2, 9, 3, 5, 1, 4, 0, 10, 7, 6];
const falling = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0];
const options = { sorted: false };
console.log("one after the other: " + [spend, visits, falling].map((v) => iqr(v, options)) + ", options now " + JSON.stringify(options));
console.log("each on its own: " + [spend, visits, falling].map((v) => iqr(v, { sorted: false })));
const kept = { sorted: false };
console.log("by compute-quantile: " + [spend, visits, falling].map((v) => quantile(v, 0.75, kept) - quantile(v, 0.25, kept)));
J
node fence.js | tee seen.txt
for line in 'one after the other: 60,1,-6, options now {"sorted":true}' 'each on its own: 60,6,6' 'by compute-quantile: 60,6,6'; do
    grep -qxF "$line" seen.txt
done
