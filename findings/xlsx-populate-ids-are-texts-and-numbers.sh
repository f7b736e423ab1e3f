#!/bin/sh
# xlsx-populate 1.21.0 (npm) reads workbooks. A cell of an xlsx file says whether it holds a number or a text; ids are written as texts so that
# 00123 stays what it is. One would expect every id of such a column to be a text, as exceljs 4.4.0 reads it.
# Seen: a text is read as a number whenever that number would print the same: 1001 and 12345678901234568 are numbers, 00123, 12345678901234567 and 1e5
# texts, in one column of texts. The texts NaN and Infinity are read as those numbers, true stays a text. So it is in a file written by xlsx-populate itself.
# Meaning: of one column of ids some match those of another file by === and the rest do not; which ones depends on zeros in front and on
# whether the last digits are beyond a double.. String(value) mends it.
# Needs Node.js and npm. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts xlsx-populate@1.21.0 exceljs@4.4.0 >/dev/null 2>&1
cat > ids.js <<'J'
const populate = require("xlsx-populate");
const { Workbook } = require("exceljs");
const ids = ["00123", "1001", "12345678901234567", "12345678901234568", "1e5", "0.5", "0.50", "true", "NaN", "Infinity"];
const show = (values) => values.map((v) => (typeof v === "string" ? JSON.stringify(v) : String(v))).join(" ");
(async () => {
  const theirs = new Workbook();
  const sheet = theirs.addWorksheet("customers");
  ids.forEach((id) => sheet.addRow([id]));
  const own = await populate.fromBlankAsync();
  ids.forEach((id, i) => own.sheet(0).cell(i + 1, 1).value(id));
  const files = [Buffer.from(await theirs.xlsx.writeBuffer()), await own.outputAsync()];
  const seen = [];
  for (const file of files) {
    const book = new Workbook();
    await book.xlsx.load(file);
    const plain = [];
    book.worksheets[0].eachRow((row) => plain.push(row.values[1]));
    seen.push(show((await populate.fromDataAsync(file)).sheet(0).usedRange().value().flat()), show(plain));
  }
  console.log(`written by exceljs, read by xlsx-populate: ${seen[0]}\n  by exceljs: ${seen[1]}\nby xlsx-populate, read by itself: ${seen[2]}`);
  const mixed = '"00123" 1001 "12345678901234567" 12345678901234568 "1e5" 0.5 "0.50" "true" NaN Infinity';
  process.exit(seen[0] === mixed && seen[2] === mixed && seen[1] === show(ids) && seen[3] === show(ids) ? 0 : 1);
})();
J
node ids.js
