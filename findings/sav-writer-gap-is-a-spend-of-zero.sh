#!/bin/sh
# @codious/sav-reader-writer 1.1.4 (npm) writes customers as an SPSS file. The format has a system-missing value, R's haven and PSPP 1.6.2 read it as a gap.
# One would expect an unknown spend to be a gap, and a date, given as day-month-year, to be that day.
# Seen: a spend of null, as SQL and JSON have it, and an empty cell of a CSV file are written as 0; only undefined and NaN are gaps. The mean of 12.5
# and 1000 with two unknown is 253.125 in place of 506.25. A date is taken as midnight where the program runs and written in UTC: in Berlin 5 February
# is 4 February in the file, and 1 July is 30 June. (In New York the day stays; a purchase at 10:20 is at 15:20.)
# Meaning: customers of whom nothing is known become the segment that spends nothing, and purchases move to the month before.
# Needs Node.js, npm, Debian's pspp (1.6.2) and r-cran-haven. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts @codious/sav-reader-writer@1.1.4 >/dev/null
cat > write.js <<'J'
const { toBuffer, VariableType } = require("@codious/sav-reader-writer");
const { writeFileSync } = require("fs");
const variables = [
  { name: "spend", type: VariableType.Numeric },
  { name: "since", type: VariableType.Date },
  { name: "last", type: VariableType.DateTime },
];
const customers = [
  { spend: 12.5, since: "05-02-2023", last: "05-02-2023 10:20:00" },
  { spend: null, since: "01-07-2023" },
  { spend: "" },
  { spend: undefined },
  { spend: 1000 },
];
writeFileSync(process.argv[2], toBuffer(customers, variables));
J
for zone in UTC Europe/Berlin America/New_York; do
    TZ=$zone node write.js customers.sav
    TZ=UTC Rscript --vanilla -e 'd <- haven::read_sav("customers.sav"); cat(d$spend, format(d$since[1:2]), format(d$last[1], "%d %H:%M"), "\n")'
done | tee seen.txt
printf "GET FILE='customers.sav'.\nDESCRIPTIVES spend /STATISTICS=MEAN.\n" > mean.sps
pspp_seen=$(pspp -O format=csv mean.sps | grep -i '^spend,')
echo "PSPP, valid and mean: $pspp_seen"
[ "$(cat seen.txt)" = "12.5 0 0 NA 1000 2023-02-05 2023-07-01 05 10:20 
12.5 0 0 NA 1000 2023-02-04 2023-06-30 05 09:20 
12.5 0 0 NA 1000 2023-02-05 2023-07-01 05 15:20 " ]
[ "$pspp_seen" = "spend,4,253.13" ]
