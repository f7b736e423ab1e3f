#!/bin/sh
# agate 1.6.3 (python3-agate of Debian 12, which csvkit computes with): Quartiles, Quintiles and Deciles of a column, and their locate(), to "identify which
# quantile a given value is part of". One would expect four quartiles and five quintiles, each with a like number of customers, as R's cut has them.
# Seen: classes begin at a break, and the largest value has a class of its own: 1 to 10 are in quartiles 0 0 1 1 1 2 2 3 3 4 and in six quintiles,
# of which the last is the one best customer. Where values are equal, the lowest classes are empty: of ten customers with 1 1 1 1 1 1 2 2 3 9
# purchases, who bought once is in quintile 2, and 90 of 100 who bought once are in quartile 3, the highest, and the others in 4.
# Meaning: "the top quarter" are all the customers with one purchase, a score of 4 is one customer, and nobody has the score 0 or 1 that a mailing looks for.
# Needs Debian's python3-agate and r-base-core. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > score.py <<'P'
import importlib.metadata
import agate

print("agate", importlib.metadata.version("agate"))


def located(values, parts):
    table = agate.Table([[v] for v in values], ["purchases"], [agate.Number()])
    quantiles = table.aggregate(parts("purchases"))
    return " ".join(str(int(quantiles.locate(v))) for v in sorted(set(values)))


print("quartiles of 1 to 10:", located(range(1, 11), agate.Quartiles))
print("quintiles of 1 to 10:", located(range(1, 11), agate.Quintiles))
print("deciles of 1 to 10:", located(range(1, 11), agate.Deciles))
print("quintiles of 1, 2, 3 and 9:", located([1] * 6 + [2, 2, 3, 9], agate.Quintiles))
print("quartiles of 1 and 2:", located([1] * 90 + [2] * 10, agate.Quartiles))
P
/usr/bin/python3 -W ignore score.py | tee seen.txt
Rscript --vanilla -e 'cat("R, quartiles of 1 to 10:", cut(1:10, quantile(1:10, 0:4 / 4), labels = FALSE, include.lowest = TRUE), "\n")' > theirs.txt
cat theirs.txt
grep -qxF 'R, quartiles of 1 to 10: 1 1 1 2 2 3 3 4 4 4 ' theirs.txt
for line in 'agate 1.6.3' 'quartiles of 1 to 10: 0 0 1 1 1 2 2 3 3 4' 'quintiles of 1 to 10: 0 0 1 1 2 2 3 3 4 5' \
    'deciles of 1 to 10: 0 1 2 3 4 5 6 7 8 10' 'quintiles of 1, 2, 3 and 9: 2 3 4 5' 'quartiles of 1 and 2: 3 4'; do
    grep -qxF "$line" seen.txt
done
