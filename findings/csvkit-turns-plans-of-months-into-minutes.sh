#!/bin/sh
# csvkit 1.0.7 (agate 1.6.3, as Debian 12 has them): csvsort and csvjoin guess a type for every column of what they write.
# One would expect sorting by customer to change the order of rows only.
# Seen: subscription plans 1m, 3m, 12m (months) come out as the durations 0:01:00, 0:03:00, 0:12:00, that is minutes,
# under the same column name; customers 007 and 7 become one and the same 7, so that csvjoin gives each of them the
# purchases of both (4 lines for 2). csvgrep and csvcut of the same package leave cells alone; --no-inference does too.
# Meaning: the file joined for a segmentation has other plans, and other customers, than its sources.
# Needs Debian's csvkit. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf 'customer,plan\n007,12m\n7,1m\n010,3m\n' > customers.csv
printf 'customer,spend\n007,10\n7,20\n' > purchases.csv
csvsort --version
flat() { tr '\n' ' ' | sed 's/ $//'; }
sorted=$(csvsort -c customer customers.csv | flat)
joined=$(csvjoin -c customer customers.csv purchases.csv | flat)
plain=$(csvjoin --no-inference -c customer customers.csv purchases.csv | flat)
picked=$(csvgrep -c plan -m m customers.csv | flat)
echo "csvsort:                 $sorted"
echo "csvjoin:                 $joined"
echo "csvjoin --no-inference:  $plain"
echo "csvgrep:                 $picked"
[ "$sorted" = "customer,plan 7,0:12:00 7,0:01:00 10,0:03:00" ]
[ "$joined" = "customer,plan,spend 7,0:12:00,10 7,0:12:00,20 7,0:01:00,10 7,0:01:00,20" ]
[ "$plain" = "customer,plan,spend 007,12m,10 7,1m,20" ]
[ "$picked" = "customer,plan 007,12m 7,1m 010,3m" ]
