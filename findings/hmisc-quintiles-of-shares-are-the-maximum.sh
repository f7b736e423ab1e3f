#!/bin/sh
# Hmisc 4.8-0 (r-cran-hmisc of Debian 12): wtd.quantile(spend, weights, probs). Weights make a sample of customers stand for all; they come as
# counts, as shares that add up to 1, or anyhow. One would expect the quintiles to depend on their proportions alone.
# Seen: for ten customers who spend 1 to 10, all of equal weight, the quintile points are 2.8 4.6 6.4 8.2 (R's own) with weights of 1, but
# 6 7 8 9 with weights of 0.2 and 10 10 10 10 with weights of 0.1, which add up to 1, without a message. normwt = TRUE mends it. laeken 0.5.2 too takes
# 1 and 0.1 apart: its 60 % point is 7 or 6, as ten times 0.1 is a hair below 1. collapse 1.9.2 has the same points for all.
# matrixStats 0.63.0 has another surprise: the weighted median of 1, 2, 9 with weights 3, 1, 1 is 1.5, where the rows 1 1 1 2 9 have 1.
# Meaning: with weights normed to shares, which is usual, every customer but one falls into the lowest fifth.
# Needs Debian's r-cran-hmisc, r-cran-laeken, r-cran-collapse and r-cran-matrixstats. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > quintiles.R <<'R'
for (p in c("Hmisc", "laeken", "collapse", "matrixStats")) cat(p, as.character(packageVersion(p)), "")
cat("\n")
spend <- 1:10
at <- c(0.2, 0.4, 0.6, 0.8)
points <- function(tool) sapply(c(1, 0.2, 0.1), function(w) paste(round(tool(rep(w, 10)), 10), collapse = " "))
seen <- list(
  Hmisc = points(function(w) Hmisc::wtd.quantile(spend, w, at)),
  normwt = points(function(w) Hmisc::wtd.quantile(spend, w, at, normwt = TRUE)),
  laeken = points(function(w) laeken::weightedQuantile(spend, w, at)),
  collapse = points(function(w) sapply(at, function(p) collapse::fnth(spend, p, w = w))))
for (name in names(seen)) cat(name, "with weights of 1, 0.2, 0.1:", paste(seen[[name]], collapse = " | "), "\n")
half <- c(matrixStats::weightedMedian(c(1, 2, 9), c(3, 1, 1)), matrixStats::weightedMedian(c(1, 1, 1, 2, 9), rep(1, 5)),
          Hmisc::wtd.quantile(c(1, 2, 9), c(3, 1, 1), 0.5), median(c(1, 1, 1, 2, 9)))
cat("median of 1, 2, 9 with weights 3, 1, 1 by matrixStats, of the five rows, by Hmisc, R's own of the five rows:", half, "\n")
own <- paste(quantile(spend, at), collapse = " ")
stopifnot(own == "2.8 4.6 6.4 8.2", identical(seen$Hmisc, c(own, "6 7 8 9", "10 10 10 10")), all(seen$normwt == own), all(seen$collapse == own))
stopifnot(identical(seen$laeken, c("3 5 7 9", "3 5 6 9", "3 5 6 9")), identical(unname(half), c(1.5, 1, 1, 1)))
R
TZ=UTC Rscript --vanilla quintiles.R
