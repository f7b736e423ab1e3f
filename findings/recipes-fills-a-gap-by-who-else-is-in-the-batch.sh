#!/bin/sh
# recipes 1.0.4 with gower 1.0.1 (Debian 12): step_impute_knn learns from training rows and fills gaps of new customers (bake).
# One would expect a customer's filled value to depend on the training rows and the customer alone.
# Seen: the same customer gets income 90 when scored alone and 22 when a large buyer is in the same batch. Gower's distance
# divides each column by its range, and gower takes the range over the training rows and the rows just given: one spend of
# 100,000 makes all other differences in spend nothing. gower_dist of two single rows is 1 in every column that differs.
# Meaning: scored one by one, by day or in one file, the same customers get other values, and other segments; a model
# checked on the training rows is not the one applied.
# Needs Debian's r-cran-recipes and r-cran-gower. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > fill.R <<'R'
suppressMessages({library(recipes); library(gower)})
cat("recipes", as.character(packageVersion("recipes")), "gower", as.character(packageVersion("gower")), "\n")
known <- data.frame(spend = c(10, 12, 30, 32, 11, 31), visits = c(1, 2, 30, 29, 1, 31), income = c(20, 22, 90, 95, 21, 92))
learned <- prep(step_impute_knn(recipe(~ ., known), income, neighbors = 1, impute_with = imp_vars(spend, visits)))
new <- data.frame(spend = c(30, 100000), visits = c(8, 3), income = NA_real_)
alone <- bake(learned, new[1, ])$income
batch <- bake(learned, new)$income[1]
near <- gower_dist(data.frame(spend = 100, visits = 2), data.frame(spend = 101, visits = 3))
cat("alone:", alone, "in a batch:", batch, "Gower distance of 100, 2 and 101, 3:", near, "\n")
stopifnot(alone == 90, batch == 22, near == 1)
R
TZ=UTC Rscript --vanilla fill.R
