#!/bin/sh
# PSPP 1.6.2: quintiles of the number of purchases, as RFM scores use them, by FREQUENCIES /NTILES=5 and by
# EXAMINE /PERCENTILES(20,40,60,80). One would expect the same four numbers of one program.
# Seen: for ten customers with 1 1 1 1 1 1 2 2 3 9 purchases the 60 % and 80 % points are 1.40 and 2.20 by FREQUENCIES
# (interpolated over n - 1) and 1.60 and 2.80 by EXAMINE (over n + 1). FREQUENCIES has no setting for it. RANK /NTILES(5),
# the third way, gives no customer the score 1 or 3: the six with one purchase are all 2.
# Meaning: scores computed by one procedure cannot be checked, or kept up to date, with the cut points of another.
# Needs Debian's pspp (1.6.2). Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > cuts.sps <<'S'
DATA LIST LIST NOTABLE /purchases.
BEGIN DATA.
1
1
1
1
1
1
2
2
3
9
END DATA.
FREQUENCIES purchases /FORMAT=NOTABLE /NTILES=5.
RANK purchases /NTILES(5) INTO score /PRINT=NO.
FREQUENCIES score /STATISTICS=NONE.
EXAMINE purchases /PERCENTILES(20,40,60,80) /STATISTICS=NONE.
S
pspp -O format=csv cuts.sps > seen.txt
points=$(grep -E '^,(20|40|60|80),[0-9.]+$' seen.txt | cut -d, -f3 | tr '\n' ' ')
examine=$(grep '^purchases,Weighted' seen.txt | cut -d, -f3-)
scores=$(sed -n '/^Valid,2/,/^Total/p' seen.txt | cut -d, -f2,3 | grep -v '^,' | tr '\n' ' ')
echo "FREQUENCIES: $points"
echo "EXAMINE:     $examine"
echo "RANK, score and customers: $scores"
[ "$points" = "1.00 1.00 1.40 2.20 " ] && [ "$examine" = "1.00,1.00,1.60,2.80" ] && [ "$scores" = "2,6 4,2 5,2 " ]
