#!/bin/sh
# echarts-stat 1.2.0 (npm), the statistics beside ECharts: clustering.hierarchicalKMeans. Its source says of the result clusterAssment that each
# index is the index of the input data. One would expect so of a file with gaps too, and that a customer left out changes nothing.
# Seen: of seven customers with one unknown spend (null) the result has six entries: those behind the gap move up by one. Bob, the unknown,
# has a segment, Dee, who spends 5010, is with those who spend 5900 and more, and Gus, 6000, has none. Besides, the customer left out still sets the scale: the range of
# spend is taken from 0, as null compares, to 6000 in place of 5000 to 6000. Eight other customers are split into those who spend about
# 5000 and 6000; with a ninth, unknown, row they are split by visits, as spend now counts a sixth.
# Meaning: from the first gap on every customer has the segment of another, and one gap decides which column matters.
# Needs Node.js and npm. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts echarts-stat@1.2.0 >/dev/null
cat > fit.js <<'J'
const { clustering } = require("echarts-stat");
const start = (seed) => () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648; // its starts are random
const split = (rows) => {
  const seen = {};
  for (let seed = 1; seed <= 50; seed++) {
    Math.random = start(seed);
    const fit = clustering.hierarchicalKMeans(rows, { clusterCount: 2, stepByStep: false });
    const labels = fit.clusterAssment.map((c) => "ab"[c[0] === fit.clusterAssment[0][0] ? 0 : 1]).join("");
    seen[labels] = (seen[labels] || 0) + 1;
  }
  return Object.keys(seen).sort((a, b) => seen[b] - seen[a])[0];
};
const names = ["Ann", "Bob", "Cid", "Dee", "Eve", "Fay", "Gus"];
const spend = [5000, null, 5020, 5010, 5900, 5950, 6000];
const labels = split(spend.map((v) => [v]));
console.log(names.map((name, i) => `${name} ${spend[i]} ${labels[i] || "none"}`).join(", "));
const customers = [[5000, 1], [5020, 3], [5000, 7], [5020, 9], [5980, 1], [6000, 3], [5980, 7], [6000, 9]];
const without = split(customers);
const withGap = split([...customers, [null, 5]]);
console.log("spend and visits:", without, "| with one more, unknown:", withGap);
process.exit(labels === "aaabbb" && without === "aaaabbbb" && withGap === "aabbaabb" ? 0 : 1);
J
node fit.js
