#!/bin/sh
# sav-reader 2.0.8 (npm) reads SPSS files. PSPP 1.6.2 writes the same 61 customers compressed, its default, and uncompressed.
# One would expect the same rows of both, and no income of the customer whose income is missing.
# Seen: of the compressed file this customer has no key "income"; of the other the income is -1.7976931348623157e+308, the
# number by which the format says "missing", and a missing date is so too. R's haven reads NA from both.
# Meaning: the mean income is 1500, or -2.9e+306, by a setting of whoever saved the file, and k-means gives this customer a
# segment of his own; code tried on compressed files shows nothing of it.
# Needs Node.js, npm, Debian's pspp (1.6.2) and r-cran-haven. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts sav-reader@2.0.8 >/dev/null
{
    echo 'DATA LIST LIST NOTABLE /id (F5.0) income (F8.0) since (DATE11).'
    echo 'BEGIN DATA.'
    seq 60 | awk '{ print $1, $1 % 2 ? 1000 : 2000, "05-FEB-2023" }'
    echo '61 . .'
    echo 'END DATA.'
    echo "SAVE OUTFILE='compressed.sav' /COMPRESSED."
    echo "SAVE OUTFILE='plain.sav' /UNCOMPRESSED."
} > write.sps
pspp -O format=csv write.sps
cat > read.js <<'J'
const { SavFileReader } = require("sav-reader");
(async () => {
  for (const name of ["compressed.sav", "plain.sav"]) {
    const file = new SavFileReader(name);
    await file.open();
    const rows = await file.readAllRows();
    const known = rows.map((r) => r.income).filter((v) => v !== undefined && v !== null && !isNaN(v));
    const mean = known.reduce((a, b) => a + b) / known.length;
    console.log(`${name}: ${rows.length} rows, ${known.length} incomes, mean ${mean.toPrecision(4)}, last row ${JSON.stringify(rows[60])}`);
  }
})();
J
node read.js | tee seen.txt
r_read=$(TZ=UTC Rscript --vanilla -e 'for (f in c("compressed.sav", "plain.sav")) { d <- haven::read_sav(f); cat(d$income[61], mean(d$income, na.rm = TRUE), "") }')
echo "haven, last income and mean of both: $r_read"
[ "$r_read" = "NA 1500 NA 1500 " ]
[ "$(sed -n 1p seen.txt)" = 'compressed.sav: 61 rows, 60 incomes, mean 1500, last row {"id":61}' ]
[ "$(sed -n 2p seen.txt)" = 'plain.sav: 61 rows, 61 incomes, mean -2.947e+306, last row {"id":61,"income":-1.7976931348623157e+308,"since":-1.7976931348623157e+308}' ]
