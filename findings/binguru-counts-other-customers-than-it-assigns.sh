#!/bin/sh
# binguru 1.0.1 (npm), classes of a column by many rules. Each result holds binSizes, the number of rows in each class, and dataBinAssignments,
# the class of each row. One would expect the second to add up to the first, and quantile() to make five equal groups.
# Seen: a value that equals a break is in the upper class when counted and in the lower one when assigned, and breaks are customers' own values.
# ckMeans of 1, 2, 3, 10, 11, 12, 100, 101 in three says sizes 2, 3, 3 and assigns 3, 3, 2 (the optimum, as simple-statistics has it). Of ten
# customers with 1 1 1 1 2 2 3 3 5 5 purchases it counts 0, 4, 2, 2, 2 and assigns 4, 2, 2, 2, 0: the two best are a fifth class, or the fourth.
# Nor are quantiles equal groups: 19 different values are 3, 3, 3, 3 and 7, as the size of a group is cut and the rest goes to the last.
# Meaning: a chart made of the counts and a mailing made of the classes are about other customers, and the "best fifth" is 7 of 19 or nobody.
# Needs Node.js and npm. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts binguru@1.0.1 simple-statistics@7.8.8 >/dev/null
cat > classes.js <<'J'
const { BinGuru } = require("binguru");
const { ckmeans } = require("simple-statistics");
const show = (values, k, rule) => {
  const result = new BinGuru(values, k)[rule]();
  const counted = Array.from({ length: k }, (_, i) => result.binSizes.valids[i + 1] || 0);
  const assigned = Array(k).fill(0);
  Object.values(result.dataBinAssignments).forEach((c) => assigned[c - 1]++);
  return `${counted} / ${assigned}`;
};
const seen = [
  show([1, 2, 3, 10, 11, 12, 100, 101], 3, "ckMeans"),
  show([1, 1, 1, 1, 2, 2, 3, 3, 5, 5], 5, "quantile"),
  show(Array.from({ length: 19 }, (_, i) => i + 1), 5, "quantile"),
];
console.log("counted / assigned: " + seen.join(" | "));
const optimum = String(ckmeans([1, 2, 3, 10, 11, 12, 100, 101], 3).map((c) => c.length));
console.log("simple-statistics: " + optimum);
const same = seen.join(" | ") === "2,3,3 / 3,3,2 | 0,4,2,2,2 / 4,2,2,2,0 | 3,3,3,3,7 / 4,3,3,3,6" && optimum === "3,3,2";
process.exit(same ? 0 : 1);
J
node classes.js
