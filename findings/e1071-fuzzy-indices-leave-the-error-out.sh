#!/bin/sh
# e1071 1.7-13 (r-cran-e1071 of Debian 12): fclustIndex, validity of fuzzy c-means, to choose the number of segments by.
# One would expect the formulae on its page: Fukuyama-Sugeno is sum u^2 |x - v|^2 less sum u^2 |v - mean of the data|^2, Xie-Beni is sum u^2 |x - v|^2
# over n times the least squared distance of two centres, and the proportion exponent (Windham 1981) goes by the number of segments.
# Seen: the sum comes from withinerror, which cmeans has divided by n already: of 60 customers Xie-Beni is a sixtieth, and the error of Fukuyama-Sugeno
# hardly counts; its mean is that of the centres. Its least value is at 4 segments (-9946), by the formula at the 3 that were made (-9241). The proportion
# exponent takes the number of columns for the number of segments: with two columns it is right for k = 2 and 221 for 459 at k = 3.
# Coefficient (pc) and entropy (pe) are right. Xie-Beni's order is too, as all of one file are divided by the same n; its values don't compare with others.
# Meaning: the number of segments is chosen by how far apart the centres are, with how well customers fit them left out.
# Needs Debian's r-cran-e1071. Exits 1 when that is no longer so.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > choose.R <<'R'
suppressMessages(library(e1071))
cat("e1071", as.character(packageVersion("e1071")), "\n")
formulae <- function(fit, x) {
    u <- fit$membership
    k <- nrow(fit$centers)
    squares <- sapply(1:k, function(j) colSums((t(x) - fit$centers[j, ])^2))
    apart <- rowSums(sweep(fit$centers, 2, colMeans(x))^2)
    exponent <- apply(u, 1, function(p) {
        l <- 1:floor(1 / max(p))
        log(sum((-1)^(l + 1) * choose(k, l) * (1 - l * max(p))^(k - 1)))
    })
    c(xb = sum(u^2 * squares) / nrow(x) / min(dist(fit$centers))^2, fs = sum(u^2 * squares) - sum(colSums(u^2) * apart), pre = -sum(exponent),
      pc = sum(u^2) / nrow(x), pe = -sum(u * log(u)) / nrow(x))
}
set.seed(1)
x <- cbind(spend = c(rnorm(20, 10, 2), rnorm(20, 20, 2), rnorm(20, 40, 3)), visits = c(rnorm(20, 2, 0.5), rnorm(20, 9), rnorm(20, 4)))
seen <- lapply(2:6, function(k) {
    fits <- lapply(1:20, function(start) cmeans(x, k, iter.max = 1000, m = 2))
    fit <- fits[[which.min(sapply(fits, function(f) f$withinerror))]]
    theirs <- fclustIndex(fit, x)[c("xb", "fs", "pre", "pc", "pe")]
    ours <- formulae(fit, x)
    cat(sprintf("k = %d: xb %.5f %.5f, fs %.0f %.0f, pre %.0f %.0f\n", k, theirs[1], ours[1], theirs[2], ours[2], theirs[3], ours[3]))
    rbind(theirs, ours)
})
best <- function(row) which.min(sapply(seen, function(s) s[row, "fs"])) + 1
cat("least Fukuyama-Sugeno at k =", best(1), "by the package,", best(2), "by the formula\n")
same <- function(a, b) isTRUE(all.equal(unname(a), unname(b), tolerance = 1e-6))
for (s in seen) {
    stopifnot(same(60 * s[1, "xb"], s[2, "xb"]), same(s[1, c("pc", "pe")], s[2, c("pc", "pe")]))
}
stopifnot(same(seen[[1]][1, "pre"], seen[[1]][2, "pre"]), same(round(seen[[2]][, "pre"]), c(221, 459)))
stopifnot(best(1) == 4, best(2) == 3, same(round(seen[[3]][1, "fs"]), -9946), same(round(seen[[2]][2, "fs"]), -9241))
R
TZ=UTC Rscript --vanilla choose.R
