#!/bin/sh
# amap 0.8-19 (r-cran-amap of Debian 12): Kmeans, k-means with other distances too, returns withinss, by its page "the
# within-cluster sum of squares for each cluster". One would expect that of R's own kmeans, as centres and clusters are the same.
# Seen: 10.67, 22.67 and 8.5 of kmeans are 1.44, 2.78 and 4.25 here: the squared distance of the last row of each cluster alone
# (by hand, below). With the rows in reverse, and the same clusters, it is 6.44, 6.44 and 4.25.
# Meaning: an elbow, or the best of several starts, chosen by it goes by one customer of each segment, and sorting the
# file otherwise changes the choice. Three members at 0, 10 and 5, in this order, have a withinss of 0.
# Needs Debian's r-cran-amap. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > fit.R <<'R'
library(amap)
cat("amap", as.character(packageVersion("amap")), "\n")
customers <- cbind(spend = c(1, 2, 3, 20, 21, 22, 100, 101), visits = c(5, 1, 2, 3, 9, 4, 4, 8))
start <- customers[c(1, 4, 7), ]
theirs <- kmeans(customers, start)
fit <- Kmeans(customers, start, iter.max = 100)
reversed <- Kmeans(customers[8:1, ], start, iter.max = 100)
square <- rowSums((customers - theirs$centers[theirs$cluster, ])^2)
last <- tapply(square, theirs$cluster, tail, 1)
first <- tapply(square, theirs$cluster, head, 1)
one <- Kmeans(cbind(c(0, 10, 5, 90, 91)), cbind(c(5, 90)), iter.max = 100)
cat("kmeans:", theirs$withinss, "\nKmeans:", fit$withinss, "\nlast row of each:", last, "\nreversed:", reversed$withinss,
    "\n0, 10, 5:", one$withinss[1], "\n")
same <- function(a, b) isTRUE(all.equal(as.numeric(a), as.numeric(b)))
stopifnot(identical(unname(fit$cluster), unname(theirs$cluster)), same(fit$centers, theirs$centers))
stopifnot(same(tapply(square, theirs$cluster, sum), theirs$withinss), identical(rev(unname(reversed$cluster)), unname(fit$cluster)))
stopifnot(same(fit$withinss, last), same(reversed$withinss, first), same(one$centers[1], 5), one$withinss[1] == 0)
R
TZ=UTC Rscript --vanilla fit.R
