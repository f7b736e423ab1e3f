#!/bin/sh
# @dsnp/parquetjs 1.8.8 (npm) writes and reads Parquet. Its reader on columns of DECIMAL(9,2) and DECIMAL(10,2) that it wrote itself.
# One would expect the amounts written; hyparquet 1.33.0 reads both files as they are.
# Seen: six customers with 10.50, 20.25, 30.75, 40.10, 50.60 and 60.29 in DECIMAL(9,2) come back as 10.5, 0, 20.25, 0, 30.75, 0. The
# writer takes eight bytes a value, the reader four when the precision is nine or less: each customer has the spend of another or
# none, the last three are lost, and nothing is said. With precision 10 the rows are right, but 19.99, 8.20, 0.29 and 1.15 are written
# as 19.98, 8.19, 0.28 and 1.14 (hyparquet says so too): amounts are cut, not rounded, when times 100 is a hair below a whole number.
# Of all amounts from 0.01 to 100.00 it is 573 in 10,000.
# Meaning: half of all customers spend nothing, by the precision that somebody chose; sums of cents never match the shop's.
# Needs Node.js and npm. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts @dsnp/parquetjs@1.8.8 hyparquet@1.33.0 >/dev/null
cat > spend.js <<'J'
const { ParquetReader, ParquetSchema, ParquetWriter } = require("@dsnp/parquetjs");
const { readFileSync } = require("fs");
const both = async (precision, amounts) => {
  const writer = await ParquetWriter.openFile(new ParquetSchema({ spend: { type: "DECIMAL", precision, scale: 2 } }), "customers.parquet");
  for (const spend of amounts) await writer.appendRow({ spend });
  await writer.close();
  const reader = await ParquetReader.openFile("customers.parquet");
  const cursor = reader.getCursor();
  const own = [];
  for (let row; (row = await cursor.next()); ) own.push(row.spend);
  await reader.close();
  const { parquetReadObjects } = await import("hyparquet");
  const other = await parquetReadObjects({ file: new Uint8Array(readFileSync("customers.parquet")).buffer });
  return [own, other.map((row) => row.spend)];
};
(async () => {
  const nine = await both(9, [10.5, 20.25, 30.75, 40.1, 50.6, 60.29]);
  const ten = await both(10, [10.5, 19.99, 8.2, 0.29, 1.15]);
  const cents = Array.from({ length: 10000 }, (_, i) => (i + 1) / 100);
  const cut = (await both(10, cents))[1].filter((v, i) => v !== cents[i]).length;
  console.log("precision 9, read by itself and by hyparquet:", ...nine.map(String));
  console.log("precision 10:", ...ten.map(String), "\nof 0.01 to 100.00 are cut:", cut);
  const same = String(nine[0]) === "10.5,0,20.25,0,30.75,0" && String(nine[1]) === "10.5,20.25,30.75,40.1,50.6,60.29"
    && ten.every((t) => String(t) === "10.5,19.98,8.19,0.28,1.14") && cut === 573;
  process.exit(same ? 0 : 1);
})();
J
node spend.js
