#!/bin/sh
# datawizard 0.6.5 (r-cran-datawizard of Debian 12): categorize(x), by default a split at the median, and its quantile groups.
# One would expect two groups, below or at the median and above it, as sjmisc's dicho makes them.
# Seen: of ten customers with 1 1 1 1 1 1 2 2 3 9 purchases all are in group 1, those with 9 too, without a message: the breaks
# are the minimum, the median and the maximum without repeats, and here the first two are one. It is so whenever half of
# the customers or more share the smallest value, as in most columns of purchases, or the largest. With five quantile groups
# the ten get 1, 2 and 3: groups are numbered as they come, so the best are 3 of 5, but 5 for purchases of 1 to 10.
# Meaning: a column that tells buyers apart becomes a constant, and scores of two columns, or of two months, have
# different best values: a sum of such scores weighs the columns by their ties.
# Needs Debian's r-cran-datawizard and r-cran-sjmisc. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > split.R <<'R'
library(datawizard)
cat("datawizard", as.character(packageVersion("datawizard")), "\n")
once <- c(1, 1, 1, 1, 1, 1, 2, 2, 3, 9)
groups <- function(x, ...) paste(categorize(x, ...), collapse = " ")
seen <- c(median = groups(once), five = groups(once, split = "quantile", n_groups = 5),
          many = groups(c(1, 2, 3, 9, 9, 9, 9, 9, 9, 9)), apart = groups(1:10, split = "quantile", n_groups = 5))
dicho <- paste(sjmisc::dicho(once), collapse = " ")
cat(paste0(names(seen), ": ", seen, "\n"), "dicho of sjmisc: ", dicho, "\n")
ones <- paste(rep(1, 10), collapse = " ")
stopifnot(identical(unname(seen), c(ones, "1 1 1 1 1 1 2 2 3 3", ones, "1 1 2 2 3 3 4 4 5 5")))
stopifnot(dicho == "0 0 0 0 0 0 1 1 1 1")
R
TZ=UTC Rscript --vanilla split.R 2>&1
