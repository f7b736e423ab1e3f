#!/bin/sh
# dbffile 1.13.0 (npm) writes dBase files. A field N(10,2) holds ten characters, two of them decimals.
# One would expect numbers to be rounded to two decimals, and one of more than ten characters to be refused (or shown as stars).
# Seen: the text of the number is cut after ten characters, decimals as they come. 0.1 + 0.2 - 0.3, which is 5.551115123125783e-17,
# is written as 5.55111512: what a customer paid less what came back, 0.00, is 5.55. So is a share of 1 / 30,000,000, as
# 3.33333333. A turnover of 12,345,678,901.50 loses its last digit, and is a tenth. There is no error; R's foreign reads the same.
# Meaning: settled accounts have a balance, tiny scores are the largest, the largest customer is no longer the largest.
# Math.round(x * 100) / 100 before writing mends the first two.
# Needs Node.js, npm and Debian's r-cran-foreign. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts dbffile@1.13.0 >/dev/null
cat > write.js <<'J'
const { DBFFile } = require("dbffile");
(async () => {
  const file = await DBFFile.create("accounts.dbf", [{ name: "BALANCE", type: "N", size: 10, decimalPlaces: 2 }]);
  const balances = [12.5, 0.1 + 0.2 - 0.3, 1 / 3e7, 1 / 3, 1234567890.5, 12345678901.5];
  await file.appendRecords(balances.map((b) => ({ BALANCE: b })));
  const read = await (await DBFFile.open("accounts.dbf")).readRecords();
  console.log(read.map((r) => r.BALANCE).join(" "));
})();
J
node_read=$(node write.js)
r_read=$(TZ=UTC Rscript --vanilla -e 'cat(sprintf("%.15g", foreign::read.dbf("accounts.dbf")$BALANCE))')
echo "dbffile: $node_read"
echo "foreign: $r_read"
[ "$node_read" = "12.5 5.55111512 3.33333333 0.33333333 1234567890 1234567890" ] && [ "$r_read" = "$node_read" ]
