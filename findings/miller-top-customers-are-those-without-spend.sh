#!/bin/sh
# Miller 6.6.0 (Debian 12): mlr top -n 3 -f spend, the three largest; its statistics (stats1, merge-fields) pass over empty cells.
# One would expect top to do so too, or to put customers of unknown spend last.
# Seen: an empty cell is larger than any number: of six customers with spend 10, none, 30, none, -5 and 1000 the top three are
# the two without and the one with 1000; each group that holds a gap has an empty top value. The maximum is 1000
# by stats1 and empty by summary. With step -a ewma one gap leaves all later rows without an average, where rsum goes on.
# Meaning: a mailing to the best customers goes to those of whom nothing is known, the more so the more gaps there are.
# filter 'is_not_empty($spend)' before top mends it.
# Needs Debian's miller. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf 'id,town,spend\n1,N,10\n2,N,\n3,S,30\n4,S,\n5,W,-5\n6,W,1000\n' > customers.csv
mlr --version
flat() { tr '\n' ' ' | sed 's/ $//'; }
read_csv() { mlr --icsv --ocsv --headerless-csv-output "$@" customers.csv | flat; }
top=$(read_csv top -n 3 -f spend -a)
bottom=$(read_csv top -n 3 -f spend -a --min)
mended=$(read_csv filter 'is_not_empty($spend)' then top -n 3 -f spend -a)
towns=$(read_csv top -f spend -g town)
stats=$(read_csv stats1 -a count,mean,max -f spend)
summary=$(mlr --icsv --ojson summary then filter '$field_name == "spend"' then cut -f max customers.csv | tr -d ' \n')
step=$(read_csv step -a ewma,rsum -d 0.5 -f spend)
echo "top 3: $top | bottom 3: $bottom | without gaps, top 3: $mended"
echo "top of each town: $towns | stats1 count, mean, max: $stats | summary: $summary"
echo "ewma and rsum: $step"
[ "$top" = "4,S, 2,N, 6,W,1000" ] && [ "$bottom" = "5,W,-5 1,N,10 3,S,30" ] && [ "$mended" = "6,W,1000 3,S,30 1,N,10" ]
[ "$towns" = "N,1, S,1, W,1,1000" ] && [ "$stats" = "4,258.75,1000" ] && [ "$summary" = '[{"max":""}]' ]
[ "$step" = "1,N,10,10,10 2,N,,, 3,S,30,,40 4,S,,, 5,W,-5,,35 6,W,1000,,1035" ]
