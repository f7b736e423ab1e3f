#!/bin/sh
# sjmisc 2.8.9 (r-cran-sjmisc of Debian 12): split_var(x, n = 5) cuts a column into five equal groups at its quintiles.
# One would expect a group for every customer, whatever the sign: x - 100 to have the groups of x.
# Seen: the lowest break is 0 rather than the smallest value. The two customers of ten whose net spend is below zero, for they
# sent back more than they bought, get NA, and nothing is said. Of ten balances that are all negative (debts) two get NA, seven a
# score too low by one. With inclusive = TRUE those who spent 0 get NA too. Where six of ten bought once, they score 2, not 1.
# Meaning: the customers at the lower end leave the table of scores, and means by group are of the others; adding
# a constant to a column changes who is in which fifth.
# Needs Debian's r-cran-sjmisc. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > score.R <<'R'
suppressMessages(library(sjmisc))
cat("sjmisc", as.character(packageVersion("sjmisc")), "\n")
score <- function(spend, ...) paste(as.character(split_var(spend, n = 5, ...)), collapse = " ")
net <- c(-50, -20, 1, 2, 3, 4, 5, 6, 7, 8)
seen <- c(net = score(net), raised = score(net + 100), debts = score(-10:-1), zero = score(0:9, inclusive = TRUE),
          ties = score(c(1, 1, 1, 1, 1, 1, 2, 2, 3, 9)))
right <- as.integer(cut(net, quantile(net, 0:5 / 5), include.lowest = TRUE, right = FALSE))
cat(paste0(names(seen), ": ", seen, "\n"), "by quantile and cut: ", right, "\n")
stopifnot(identical(paste(right, collapse = " "), "1 1 2 2 3 3 4 4 5 5"))
stopifnot(identical(unname(seen), c("NA NA 2 2 3 3 4 4 5 5", "1 1 2 2 3 3 4 4 5 5", "NA NA 1 1 2 2 3 3 4 5",
                                    "NA 1 2 2 3 3 4 4 5 5", "2 2 2 2 2 2 3 3 4 4")))
R
TZ=UTC Rscript --vanilla score.R
