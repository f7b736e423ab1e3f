#!/bin/sh
# dbf-reader 1.0.3 (npm) reads dBase files. A field D holds a date as eight digits, 20230205; a number field of blanks holds no number.
# One would expect 5 February 2023, as R's foreign has it, and null for a spend that isn't known.
# Seen: the month is taken as JavaScript counts months, from 0. 5 February is 5 March, 31 December 2023 is 31 January 2024, and 31 January becomes 3 March, as there is
# no 31 February: distances in days change too. Blank numbers are 0, in all columns; foreign has NA.
# Meaning: purchases of December lie in the next year, recency is negative or a month short, customers of two months fall into one cohort, and those whose
# spend is not known are those who spend least. The file is right, so nothing is noticed until dates are compared.
# Needs Node.js, npm and Debian's r-cran-foreign. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts dbf-reader@1.0.3 dbffile@1.13.0 >/dev/null
cat > read.js <<'J'
const fs = require("fs");
const { Dbf } = require("dbf-reader");
const { DBFFile } = require("dbffile");
const customers = [["00123", 12.5, "2023-02-05"], ["00124", null, "2023-01-31"], ["00125", -3.25, "2023-12-31"], ["00126", 99, "2024-02-29"]];
(async () => {
  const file = await DBFFile.create("customers.dbf", [{ name: "ID", type: "C", size: 5 }, { name: "SPEND", type: "N", size: 10, decimalPlaces: 2 },
    { name: "LAST", type: "D", size: 8 }]);
  await file.appendRecords(customers.map(([ID, SPEND, last]) => ({ ID, SPEND, LAST: new Date(last) })));
  const rows = Dbf.read(fs.readFileSync("customers.dbf")).rows;
  console.log("dbf-reader: " + rows.map((r) => `${r.ID} ${r.SPEND} ${r.LAST.toISOString().slice(0, 10)}`).join(", "));
})();
J
TZ=UTC node read.js | tee seen.txt
theirs=$(TZ=UTC Rscript --vanilla -e 'd <- foreign::read.dbf("customers.dbf", as.is = TRUE); cat(paste(d$ID, d$SPEND, d$LAST), sep = ", ")')
echo "foreign:    $theirs"
[ "$(cat seen.txt)" = "dbf-reader: 00123 12.5 2023-03-05, 00124 0 2023-03-03, 00125 -3.25 2024-01-31, 00126 99 2024-03-29" ]
[ "$theirs" = "00123 12.5 2023-02-05, 00124 NA 2023-01-31, 00125 -3.25 2023-12-31, 00126 99 2024-02-29" ]
