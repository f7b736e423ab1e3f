#!/bin/sh
# mclustcomp 0.3.3 (r-cran-mclustcomp of Debian 12), measures of how alike two segmentations of the same customers are; type "f" is the F-measure.
# One would expect sum over segments i of (n_i / n) max_j 2 n_ij / (n_i + n_j), with n_ij the customers who are in i before and in j after: 1 for
# the same segments, less for others (Wagner and Wagner 2007, whom its page names).
# Seen: in place of n_ij stands n_i n_j, so that only the sizes count. Nine customers in three segments of three have 3 when nobody moved, and 3 when each
# segment was dealt out to all three, where the formula has 1 and 0.333; all 200 random relabellings have 3. One thousand in two halves have 500. Three
# segments of 2, 3 and 4 have 3.51 with themselves and are matched better by others, of 1, 4 and 4: 3.73, by the formula 0.90. adjrand is right.
# Meaning: after a new fit the measure of stability says that all stayed where they were, though the whole base was shuffled.
# Needs Debian's r-cran-mclustcomp. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > alike.R <<'R'
library(mclustcomp)
cat("mclustcomp", as.character(packageVersion("mclustcomp")), "\n")
theirs <- function(a, b, type = "f") mclustcomp(a, b, types = type)$scores
formula <- function(a, b) {
    n <- table(a, b)
    sum(rowSums(n) * apply(2 * n / outer(rowSums(n), colSums(n), "+"), 1, max)) / length(a)
}
before <- rep(1:3, each = 3)
dealt <- rep(1:3, 3)
half <- rep(1:2, each = 500)
small <- rep(1:3, 2:4)
other <- c(1, rep(2, 4), rep(3, 4))
show <- function(name, a, b) {
    cat(sprintf("%-16s F-measure %g, by the formula %.3f, adjusted Rand %.3f\n", name, theirs(a, b), formula(a, b), theirs(a, b, "adjrand")))
    c(theirs(a, b), formula(a, b))
}
seen <- rbind(show("nobody moved", before, before), show("all dealt out", before, dealt), show("two halves", half, half),
              show("2, 3, 4", small, small), show("1, 4, 4", other, small))
set.seed(1)
shuffled <- replicate(200, theirs(before, sample(before)))
cat("200 shuffles:", unique(round(shuffled, 9)), "\n")
stopifnot(isTRUE(all.equal(seen[, 1], c(3, 3, 500, (16 / 3 + 72 / 7 + 16) / 9, (8 / 5 + 32) / 9), tolerance = 1e-9)), all(abs(shuffled - 3) < 1e-9))
stopifnot(isTRUE(all.equal(seen[1:4, 2], c(1, 1 / 3, 1, 1))), seen[5, 2] < 1, abs(theirs(before, before, "adjrand") - 1) < 1e-9, theirs(before, dealt, "adjrand") < 0)
R
TZ=UTC Rscript --vanilla alike.R
