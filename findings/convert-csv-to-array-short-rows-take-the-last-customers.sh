#!/bin/sh
# convert-csv-to-array 1.0.3 (npm): convertCSVToArray(text, { separator: "," }), an array of customers from a CSV file with a header.
# One would expect a row that ends early, as some programs write it when the last cells are empty, to lack those keys; the last row to count with or
# without a line break behind it; and a number to be that number in any notation.
# Seen: a short row has the values of the customer before. Of "1,10,gold", "2,20", "3,30,silver" and "4" customer 2 is gold as well, and 4 spends 30 and
# is silver; Papa Parse 5.5.3 leaves the keys out. Without the last line break customer 4 is not there at all. 1e+3 is 1, 2.5e2 is 2 and 1e-7 is
# 1e-7: only negative powers are known, all others end at the first sign that is no digit.
# Meaning: who has no plan, or no spend, has that of somebody else, amounts fall by powers of ten, one customer is lost, and no cell is empty to show it.
# Needs Node.js and npm. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts convert-csv-to-array@1.0.3 papaparse@5.5.3 >/dev/null
cat > read.js <<'J'
const { convertCSVToArray } = require("convert-csv-to-array");
const Papa = require("papaparse");
const show = (rows) => rows.map((r) => ["id", "spend", "plan"].map((k) => (r[k] === undefined ? "-" : r[k])).join(" ")).join(", ");
const read = (text) => show(convertCSVToArray(text, { separator: "," }).slice(1));
const theirs = (text) => show(Papa.parse(text, { header: true, dynamicTyping: true, skipEmptyLines: true }).data);
const short = "id,spend,plan\n1,10,gold\n2,20\n3,30,silver\n4\n";
const numbers = "id,spend,plan\n1,12.50,a\n2,1e+3,b\n3,2.5e2,c\n4,1e-7,d\n";
const seen = [short, short.trim(), numbers].map((text) => [read(text), theirs(text)]);
seen.forEach(([ours, other], i) => console.log(`${["short rows", "no last line break", "notations"][i]}: ${ours}\n  Papa Parse: ${other}`));
const papa = "1 10 gold, 2 20 -, 3 30 silver, 4 - -";
const expected = [
  ["1 10 gold, 2 20 gold, 3 30 silver, 4 30 silver", papa],
  ["1 10 gold, 2 20 gold, 3 30 silver", papa],
  ["1 12.5 a, 2 1 b, 3 2 c, 4 1e-7 d", "1 12.5 a, 2 1000 b, 3 250 c, 4 1e-7 d"],
];
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1);
J
node read.js
