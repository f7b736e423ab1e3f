#!/bin/sh
# kernlab 0.9-32 (r-cran-kernlab of Debian 12): withinss(kkmeans(customers, 2, kernel = "vanilladot")), k-means by the linear kernel, which is plain k-means;
# by its page "the within-cluster sum of squares for each cluster". One would expect that of R's own kmeans, as clusters and centres are the same.
# Seen: 14 and 10206 for two segments of four customers whose sums are 6 and 6. The centre is taken off the columns by turns: its spend from the
# first customer's spend, its visits from the second's spend, and so on down the table and on into the next column (by hand, below). With the
# rows from last to first, and the same segments, it is 6 and 9806.
# Meaning: an elbow or the best of several starts chosen by it goes by the units of the columns and the order of rows; the segment of the
# largest customers always looks like the loosest.
# Needs Debian's r-cran-kernlab. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > fit.R <<'R'
suppressMessages(library(kernlab))
cat("kernlab", as.character(packageVersion("kernlab")), "\n")
customers <- cbind(spend = c(1, 2, 3, 4, 50, 51, 52, 53), visits = c(1, 2, 1, 2, 1, 2, 1, 2))
fit <- function(rows) {
  set.seed(1)
  found <- suppressMessages(kkmeans(rows, 2, kernel = "vanilladot", kpar = list()))
  by <- order(centers(found)[, 1])
  byHand <- sapply(by, function(i) sum((rows[found@.Data == i, , drop = FALSE] - centers(found)[i, ])^2))
  list(segment = match(found@.Data, by), centres = centers(found)[by, , drop = FALSE], withinss = withinss(found)[by], turns = byHand)
}
theirs <- kmeans(customers, customers[c(1, 8), ])
seen <- fit(customers)
moved <- fit(customers[8:1, ])
cat("kmeans:", theirs$withinss, "\nkkmeans:", seen$withinss, "\nby turns:", seen$turns, "\nother order:", moved$withinss, "\n")
stopifnot(isTRUE(all.equal(theirs$withinss, c(6, 6))), isTRUE(all.equal(seen$withinss, c(14, 10206))), isTRUE(all.equal(seen$withinss, seen$turns)))
stopifnot(isTRUE(all.equal(moved$withinss, c(6, 9806))), identical(moved$segment, rev(seen$segment)))
stopifnot(identical(seen$segment, as.integer(theirs$cluster)), isTRUE(all.equal(c(seen$centres), c(theirs$centers))))
R
Rscript --vanilla fit.R
