#!/bin/sh
# apcluster 1.4.10 (r-cran-apcluster of Debian 12): apclusterK(similarity, K = 20), affinity propagation for a given number of clusters.
# One would expect 20 clusters, or a message.
# Seen: asked for 5, 10, 20 and 30 segments of 200 customers it returns 5, 9, 19 and 28, without a warning. The search for the preference that gives K
# ends within prc = 10 percent of it, and a tenth of any K below 10 is less than one, so that trying it with few segments shows nothing.
# With prc = 0 it returns what was asked for here.
# Meaning: one salesperson, or one offer, for each segment is left without customers, and results for k and k + 1 may be of the same number.
# Needs Debian's r-cran-apcluster. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > fit.R <<'R'
suppressMessages(library(apcluster))
cat("apcluster", as.character(packageVersion("apcluster")), "\n")
set.seed(1)
customers <- cbind(spend = rnorm(200), visits = rnorm(200))
similarity <- negDistMat(customers, r = 2)
asked <- c(5, 10, 20, 30)
options(warn = 2)
found <- function(...) sapply(asked, function(k) length(apclusterK(similarity, K = k, verbose = FALSE, ...)@clusters))
default <- found()
exact <- found(prc = 0)
cat("asked:", asked, "| found:", default, "| with prc = 0:", exact, "\n")
stopifnot(identical(default, c(5L, 9L, 19L, 28L)))
R
TZ=UTC Rscript --vanilla fit.R
