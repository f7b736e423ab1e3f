#!/bin/sh
# ztable 1.0.7 (npm) turns a z-score with two decimals into a percentile by a printed table of the normal distribution, four decimals.
# One would expect the normal distribution to those four: z = 1.15 is the 87.49th percentile, and a larger z never has a smaller percentile.
# Seen: of the 699 z from -3.49 to 3.49 34 are off by more than the table's rounding, 17 of each sign: they read the entry next to theirs. 1.15 * 100 is 114.99999999999999
# in binary and is cut to 114, so that z = 1.15 has what 1.14 ought to have, 0.8729, and z = 1.14 what 1.13 ought to. 0.29 is off most, 0.6103 for 0.6141. The table holds
# a misprint as well, 0.3829 for the 0.3859 of -0.29, which is never read, as -0.29 is cut to -0.28.
# Meaning: customers with z-scores of 1.13 to 1.16, and campaigns with z of 2.01 to 2.07 or 2.26 to 2.32, get the percentile or the significance of others.
# Needs Node.js, npm and R. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts ztable@1.0.7 >/dev/null
node -e 'const z = require("ztable"); for (let i = -349; i <= 349; i++) console.log(i / 100 + "," + z(i / 100));' > seen.csv
cat > check.R <<'R'
d <- read.csv("seen.csv", header = FALSE, col.names = c("z", "theirs"))
wrong <- d[abs(d$theirs - pnorm(d$z)) > 0.00015, ]
cat(nrow(d), "scores,", nrow(wrong), "wrong, by up to", round(max(abs(wrong$theirs - pnorm(wrong$z))), 4), "\n")
cat("wrong above 0:", wrong$z[wrong$z > 0], "\n")
at <- function(z) d$theirs[abs(d$z - z) < 1e-9]
cat("1.13 to 1.17:", sapply(c(1.13, 1.14, 1.15, 1.16, 1.17), at), "for", sprintf("%.4f", pnorm(c(1.13, 1.14, 1.15, 1.16, 1.17))), "\n")
R
TZ=UTC Rscript --vanilla check.R | tee seen.txt
for line in '699 scores, 34 wrong, by up to 0.0038 ' 'wrong above 0: 0.29 0.57 0.58 1.13 1.14 1.15 1.16 2.01 2.03 2.05 2.07 2.26 2.28 2.3 2.32 2.51 2.53 ' \
    '1.13 to 1.17: 0.8686 0.8708 0.8729 0.8749 0.879 for 0.8708 0.8729 0.8749 0.8770 0.8790 '; do
    grep -qxF "$line" seen.txt
done
