#!/bin/sh
# comma-separated-values 3.6.4 (npm, CSV.js): CSV.parse(text, { header: true }). Each cell is cast, by default.
# One would expect a cell to become a number if it is one, or a column if all its cells are, and an empty cell to stay empty.
# Seen: the first customer decides for the column, and cells of others are forced. After the id 1001 the ids A7, B2 and C3 are all NaN; after a
# first spend of 10 an unknown spend is 0 and 1,234.50 in quotes is NaN; after a first, empty, note all notes are NaN or, if empty, 0. With A7
# in the first row all four ids are right and the empty notes stay empty, but the first spend, unknown, is 0 all the same. cast: false leaves texts.
# Meaning: customers lose their ids, the same file sorted otherwise has other types, and unknown spend becomes the segment that spends nothing.
# Needs Node.js and npm. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts comma-separated-values@3.6.4 >/dev/null
cat > read.js <<'J'
const CSV = require("comma-separated-values");
const rows = ['1001,10,', 'A7,,pays late', 'B2,20,', 'C3,"1,234.50",VIP'];
const read = (lines, options) => CSV.parse(`id,spend,note\n${lines.join("\n")}\n`, { header: true, ...options });
const column = (name, lines, options) => read(lines, options).map((r) => (typeof r[name] === "string" ? JSON.stringify(r[name]) : r[name])).join(" ");
const turned = [rows[1], rows[0], rows[2], rows[3]];
const seen = {};
for (const name of ["id", "spend", "note"]) {
  seen[name] = [column(name, rows), column(name, turned), column(name, rows, { cast: false })];
}
console.log(seen);
const expected = {
  id: ["1001 NaN NaN NaN", '"A7" "1001" "B2" "C3"', '"1001" "A7" "B2" "C3"'],
  spend: ["10 0 20 NaN", "0 10 20 NaN", '"10" "" "20" "1,234.50"'],
  note: ["0 NaN 0 NaN", '"pays late" "" "" "VIP"', '"" "pays late" "" "VIP"'],
};
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1);
J
node read.js
