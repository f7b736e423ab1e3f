#!/bin/sh
# hierarchical-clustering 1.1.0 (npm) returns all levels of a tree; of each its manual says that from is the index of the cluster "which got merged and
# deleted" and to that of the one "which got merged and appended". One would expect the two that are together on the next level.
# Seen: from and to are the number of clusters before the step, less one, and that number, whatever was merged. Of spend 1, 2, 50, 51 and 100 the first step
# puts 1 and 2 together and says 4 and 5: 4 is the customer who spends 100 and 5 there is not. The third, of the four low ones, says 2 and 3. In
# all 900 steps of 100 made sets of ten customers to is beyond the last cluster. The clusters and linkage of each level are right.
# Meaning: a tree drawn by from and to puts the largest customer into the first pair, and segments cut from it are others than the levels have.
# Needs Node.js and npm. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts hierarchical-clustering@1.1.0 >/dev/null
cat > steps.js <<'J'
const cluster = require("hierarchical-clustering");
const tree = (input) => cluster({ input, distance: (a, b) => Math.abs(a - b), linkage: "average" });
const names = (level) => level.clusters.map((c) => [...c].sort((a, b) => a - b).join("+"));
const merged = (before, after) => names(before).map((n, i) => (names(after).includes(n) ? -1 : i)).filter((i) => i >= 0);
const spend = [1, 2, 50, 51, 100];
const levels = tree(spend);
const seen = levels.slice(1).map((level, i) => `${merged(levels[i], level)} / ${level.from},${level.to}`);
console.log("merged, and from and to: " + seen.join(" | "));
let seed = 1;
const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
const told = { steps: 0, beyond: 0, right: 0 };
for (let i = 0; i < 100; i++) {
  const made = tree(Array.from({ length: 10 }, () => Math.round(random() * 1000)));
  made.slice(1).forEach((level, j) => {
    told.steps++;
    told.beyond += level.to >= made[j].clusters.length;
    told.right += String(merged(made[j], level)) === String([level.from, level.to].sort((a, b) => a - b));
  });
}
console.log(told);
const expected = "0,1 / 4,5 | 1,2 / 3,4 | 0,1 / 2,3 | 0,1 / 1,2";
process.exit(seen.join(" | ") === expected && told.steps === 900 && told.beyond === 900 && told.right === 0 ? 0 : 1);
J
node steps.js
