#!/bin/sh
# node-kmeans 1.1.9 (npm): clusterize(customers, { k }, callback). Its input is checked: "All the elements must be float type" refuses words.
# One would expect it to refuse unknown values likewise, or to leave them out, and not to touch the caller's rows.
# Seen: what Number() makes of a cell is written into the row: null (of SQL and JSON), "" (of CSV files), " " and false become 0, true 1, and only undefined and words are
# refused. Of six customers, three with an unknown spend, those three are the segment around 0, centre 2.5 with the one who spends 10, and after the call the
# table itself says that they spend 0, whatever is done with it next. The mean spend of the table was 23.67 and is 11.83.
# Meaning: those of whom nothing is known are the largest group of non-buyers, and no trace of the gaps is left to repair it by.
# Needs Node.js and npm. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts node-kmeans@1.1.9 >/dev/null
cat > gaps.js <<'J'
const { clusterize } = require("node-kmeans");
const known = (rows) => rows.map((r) => r[0]).filter((v) => v !== null && v !== "" && v !== " ");
const mean = (values) => Math.round((values.reduce((a, b) => a + b) / values.length) * 100) / 100;
const customers = [[10, 1], [null, 2], ["", 3], [30, 4], [31, 5], [" ", 6]];
const before = mean(known(customers));
clusterize(customers, { k: 2 }, (error, segments) => {
  const means = segments.map((s) => s.centroid[0]).sort((a, b) => a - b);
  const after = mean(known(customers));
  console.log(`error ${error}, mean spend of the segments ${means}\nrows afterwards ${JSON.stringify(customers)}\nmean of the table ${before}, then ${after}`);
  let refused = "";
  try {
    clusterize([[10, 1], ["n/a", 2], [30, 3]], { k: 2 }, () => {});
  } catch (e) {
    refused = e.message;
  }
  console.log("of n/a:", refused);
  const same = error === null && String(means) === "2.5,30.5" && JSON.stringify(customers) === "[[10,1],[0,2],[0,3],[30,4],[31,5],[0,6]]";
  process.exit(same && before === 23.67 && after === 11.83 && refused === "All the elements must be float type" ? 0 : 1);
});
J
node gaps.js
