#!/bin/sh
# parameters 0.20.2 (r-cran-parameters of Debian 12): n_clusters_elbow, n_clusters_silhouette and n_clusters_gap say which number of segments is best.
# One would expect the elbow where the error within segments stops to fall, three for errors of 88.0, 36.5, 0.9, 0.6 and 0.5 from one segment to five, and k-means
# from the starts that are asked for.
# Seen: the elbow is the k of the largest single drop, which is the first unless the second is larger yet: two for these errors, and two for all of 40 made sets of four to
# seven plain segments, evenly spread, where the k with the least share of the error of k - 1 is the number that was made in all 40. k-means tries one start, also with
# nstart = 25, which is taken and not handed on: of the three segments the silhouette is 0.45 for k = 3 where it is 0.92, and five are proposed.
# With clustering_function = function(x, k) kmeans(x, k, nstart = 25) it is three.
# Meaning: by the elbow every base of customers has two segments, and by the silhouette plain ones are lost to a bad start.
# Needs Debian's r-cran-parameters, r-cran-factoextra and r-cran-cluster. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > choose.R <<'R'
library(parameters)
cat("parameters", as.character(packageVersion("parameters")), "\n")
set.seed(1)
three <- data.frame(spend = c(rnorm(15, 10), rnorm(15, 20), rnorm(15, 40)), visits = c(rnorm(15, 1, 0.3), rnorm(15, 9, 0.5), rnorm(15, 4, 0.5)))
elbow <- n_clusters_elbow(three)
once <- n_clusters_silhouette(three)
asked <- n_clusters_silhouette(three, nstart = 25)
often <- n_clusters_silhouette(three, clustering_function = function(x, k) kmeans(x, k, nstart = 25))
cat("errors:", sprintf("%.1f", elbow$WSS[1:5]), "- elbow at", attr(elbow, "n"), "\n")
cat("silhouette of 3:", round(c(once$Silhouette[3], asked$Silhouette[3], often$Silhouette[3]), 2), "- proposed",
    attr(once, "n"), attr(asked, "n"), attr(often, "n"), "\n")
starts <- function(x, k) kmeans(x, k, nstart = 25)
errors <- function(x) sapply(1:10, function(k) kmeans(scale(x), k, nstart = 25, iter.max = 50)$tot.withinss)
share <- function(e) which.min(e[-1] / e[-length(e)]) + 1
right <- mean(cluster::silhouette(rep(1:3, each = 15), dist(scale(three)))[, 3])
made <- rep(4:7, each = 10)
seen <- t(sapply(made, function(k) {
    middle <- 50 * cbind(cos(2 * pi * 1:k / k), sin(2 * pi * 1:k / k))
    customers <- as.data.frame(middle[rep(1:k, each = 20), ] + rnorm(40 * k))
    c(attr(n_clusters_elbow(customers, clustering_function = starts), "n"), share(errors(customers)))
}))
cat("40 sets: at two", sum(seen[, 1] == 2), "- as made", sum(seen[, 1] == made), "- least share as made", sum(seen[, 2] == made), "\n")
stopifnot(attr(elbow, "n") == 2, all(round(elbow$WSS[1:5], 1) == c(88, 36.5, 0.9, 0.6, 0.5)), share(errors(three)) == 3)
stopifnot(attr(once, "n") == 5, attr(asked, "n") == 5, attr(often, "n") == 3, isTRUE(all.equal(often$Silhouette[3], right)), asked$Silhouette[3] < 0.5)
stopifnot(seen[, 1] == 2, seen[, 2] == made)
R
TZ=UTC Rscript --vanilla choose.R 2>&1
