#!/bin/sh
# percentile-rank 1.0.6 (npm) "returns the same values as the Excel PERCENTRANK and PERCENTRANK.INC functions": the share of the others who have less.
# One would expect of the spend of ten customers in any order the number below over nine, as Excel, which asks for no order, and @formulajs/formulajs 4.6.1 have it.
# Seen: the place of the value in the array over nine. Of 50 10 90 20 80 30 70 40 60 100 the first, 50, has 0, the second largest, 90, has 0.22 and the 20 behind it
# 0.33; 41, which nobody spends, is put between 10 and 90, the first neighbours in the file that enclose it: 0.15 where it is 0.34. No error, and no
# word in its manual that the array has to be sorted. Sorted it is right.
# Meaning: who stands last in the file is the best customer; a score of recency or spend made of it is the order of the export.
# Needs Node.js and npm. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts percentile-rank@1.0.6 @formulajs/formulajs@4.6.1 >/dev/null
cat > rank.js <<'J'
const rank = require("percentile-rank");
const { PERCENTRANK } = require("@formulajs/formulajs");
const spend = [50, 10, 90, 20, 80, 30, 70, 40, 60, 100];
const sorted = [...spend].sort((a, b) => a - b);
const show = (f) => spend.map((v) => f(v).toFixed(2)).join(" ");
const seen = [show((v) => rank(spend, v)), show((v) => rank(sorted, v)), show((v) => spend.filter((o) => o < v).length / 9)];
const excel = show((v) => PERCENTRANK.INC(spend, v));
const between = [rank(spend, 41), rank(sorted, 41)].map((v) => v.toFixed(2)).join(" ");
console.log("spend:         " + spend.join("   "));
console.log(`file order:    ${seen[0]}\nsorted:        ${seen[1]}\nfewer / 9:     ${seen[2]}\nformulajs:     ${excel}\n41: ${between}`);
J
node rank.js | tee seen.txt
right='0.44 0.00 0.89 0.11 0.78 0.22 0.67 0.33 0.56 1.00'
for line in 'file order:    0.00 0.11 0.22 0.33 0.44 0.56 0.67 0.78 0.89 1.00' "sorted:        $right" "fewer / 9:     $right" "formulajs:     $right" \
    '41: 0.15 0.34'; do
    grep -qxF "$line" seen.txt
done
