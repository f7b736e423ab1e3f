#!/bin/sh
# mclust 6.0.0 (r-cran-mclust of Debian 12): Mclust has no random start; it begins at a hierarchical clustering.
# One would expect the same customers to give the same segments in whatever order the file has them.
# Seen: 60 customers with counts of visits and of months, which hold ties as counts do. As they are: one component (model XII);
# the same rows from last to first: nine (EEI); another 60: two components or nine. Equal distances are merged in the order of rows.
# Meaning: sorting the export otherwise changes the number of segments; a seed has no say, and a second run of the same
# file, being identical, shows nothing.
# Needs Debian's r-cran-mclust. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > fit.R <<'R'
suppressMessages(library(mclust))
cat("mclust", as.character(packageVersion("mclust")), "\n")
model <- function(rows) { fit <- Mclust(rows, verbose = FALSE); paste(fit$modelName, fit$G) }
seen <- sapply(c(12, 7), function(seed) {
  set.seed(seed)
  customers <- data.frame(visits = rpois(60, 3), months = rpois(60, 5))
  c(as_is = model(customers), again = model(customers), reversed = model(customers[60:1, ]))
})
print(seen)
stopifnot(identical(unname(c(seen)), c("XII 1", "XII 1", "EEI 9", "VII 2", "VII 2", "EEV 9")))
R
TZ=UTC Rscript --vanilla fit.R
