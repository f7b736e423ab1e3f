#!/bin/sh
# laeken 0.5.2 (r-cran-laeken of Debian 12), indicators of unevenness: qsr, the share ratio of fifths (what the top 20 % have over what the bottom 20 % have),
# incQuintile and weightedMedian. Its page says that quantiles strictly follow Eurostat's definition: where the share p is met exactly by x(j), the mean of x(j)
# and x(j + 1). One would expect 2.5 and 8.5 as the first and fourth quintile of 1 to 10, type 2 of R's quantile, and (9 + 10) / (1 + 2) = 6.33.
# Seen: 3 and 9, as only ranks above p are looked at and the rule for a rank at p is never reached. The bottom fifth of ten are then three customers and
# the top one, and the ratio is 10 / 6 = 1.67; of five customers it is 0, of 100 it is 7.48 for 8.62. Where n is no multiple of five it agrees. The median of 1, 2, 3
# and 10 is 3 where it is 2.5. weightedQuantile with equal weights is the same.
# Meaning: how much the best fifth of customers spend is understated, the more so in small segments, and leaps when one customer joins.
# Needs Debian's r-cran-laeken. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > share.R <<'R'
suppressMessages(library(laeken))
cat("laeken", as.character(packageVersion("laeken")), "\n")
eurostat <- function(spend, p) quantile(spend, p, type = 2, names = FALSE)
ratio <- function(spend) sum(spend[spend > eurostat(spend, 0.8)]) / sum(spend[spend <= eurostat(spend, 0.2)])
for (n in c(5, 10, 11, 12, 100, 101)) {
    cat(n, "customers:", incQuintile(1:n), "for", eurostat(1:n, c(0.2, 0.8)), "- ratio", round(qsr(1:n)$value, 2), "for", round(ratio(1:n), 2), "\n")
}
medians <- c(weightedMedian(c(1, 2, 3, 10)), weightedMedian(c(1, 2, 3, 10), rep(7, 4)), median(c(1, 2, 3, 10)))
cat("median of 1, 2, 3, 10:", medians, "\n")
same <- function(a, b) isTRUE(all.equal(unname(a), b))
theirs <- sapply(c(5, 10, 11, 12, 100, 101), function(n) qsr(1:n)$value)
right <- sapply(c(5, 10, 11, 12, 100, 101), function(n) ratio(1:n))
stopifnot(same(theirs[c(1, 2, 5)], c(0, 10 / 6, sum(82:100) / sum(1:21))), same(right[c(1, 2, 5)], c(5, 19 / 3, sum(81:100) / sum(1:20))))
stopifnot(same(theirs[c(3, 4, 6)], right[c(3, 4, 6)]), same(incQuintile(1:10), c(3, 9)), same(medians, c(3, 3, 2.5)))
R
TZ=UTC Rscript --vanilla share.R
