#!/bin/sh
# A survey of customers as an SPSS file: income -99 and region "?" are declared missing values. PSPP 1.6.2 honours that: the mean
# of 1000, 2000 and -99 is 1500. One would expect its converter, and readers, to hand on no -99, and to treat both codes alike.
# Seen: pspp-convert writes -99 and ? into the CSV (with --recode they are blank: the number a space, the text empty); R haven
# 2.5.1 makes -99 NA but keeps "?" as a region, as the column is wider (A5) than the code; as A1 it would be NA too.
# Dates come out as month/day/year: 5 February is 02/05/2023.
# Meaning: from one file the average income is 967 or 1500, and those who gave no answer are a region, or a low-income segment.
# Needs Debian's pspp (1.6.2) and r-cran-haven (2.5.1). Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > write.sps <<'S'
DATA LIST LIST NOTABLE /id (F5.0) income (F8.0) since (DATE11) region (A5).
BEGIN DATA.
1 1000 01-JAN-2023 N
2 2000 05-FEB-2023 S
3 -99 06-FEB-2023 ?
END DATA.
MISSING VALUES income (-99) region ("?").
SAVE OUTFILE='survey.sav'.
DESCRIPTIVES income /STATISTICS=MEAN.
S
pspp -O format=csv write.sps > pspp.txt
pspp-convert survey.sav plain.csv
pspp-convert --recode survey.sav recoded.csv
flat() { tr '\n' ';' < "$1"; }
TZ=UTC Rscript --vanilla -e 'd <- haven::read_sav("survey.sav"); cat(mean(d$income, na.rm = TRUE), d$region)' > haven.txt
mean=$(grep '^income,' pspp.txt)
echo "PSPP, valid and mean:  $mean"
echo "pspp-convert:          $(flat plain.csv)"
echo "pspp-convert --recode: $(flat recoded.csv)"
echo "haven, mean, regions:  $(cat haven.txt)"
[ "$mean" = "income,2,1500.00" ]
[ "$(flat plain.csv)" = "id,income,since,region;1,1000,01/01/2023,N;2,2000,02/05/2023,S;3,-99,02/06/2023,?;" ]
[ "$(flat recoded.csv)" = "id,income,since,region;1,1000,01/01/2023,N;2,2000,02/05/2023,S;3, ,02/06/2023,;" ]
[ "$(cat haven.txt)" = "1500 N S ?" ]
