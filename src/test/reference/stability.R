# Eight data sets of different shape, and how stable their clusters are: by a plain computation after the definition, and by R's fpc.
#
#     Rscript src/test/reference/stability.R src/test/resources/reference/stability
#
# Global: pairs of bootstrap samples of all rows, both clustered by the best of ten starts of kmeans, all rows placed by either,
# adjusted Rand index (Dolnicar and Leisch 2010). By segment: fpc::clusterboot, the bootstrap with repetitions dropped, ten starts.
# The clustering that is judged is the best of 200 starts on all rows.

suppressMessages({library(fpc); library(mclust); library(jsonlite)})
folder <- commandArgs(TRUE)[1]
pairs <- 60
set.seed(20)

centres <- function(k, d, apart) matrix(rnorm(k * d), k, d) * apart
groups <- function(sizes, d, apart) {
  at <- centres(length(sizes), d, apart)
  do.call(rbind, lapply(seq_along(sizes), function(g) sweep(matrix(rnorm(sizes[g] * d), sizes[g], d), 2, at[g, ], "+")))
}
sets <- list(
  separate = list(groups(c(60, 50, 40, 30), 3, 5), 4),
  overlapping = list(groups(rep(80, 5), 4, 1.6), 5),
  cloud = list(matrix(rnorm(300 * 3), 300, 3), 4),
  skewed = list(exp(matrix(rnorm(350 * 3), 350, 3)), 3),
  flags = list(matrix(rbinom(300 * 6, 1, rep(c(0.2, 0.5, 0.7, 0.3, 0.9, 0.4), each = 300)), 300, 6) + 0, 4),
  counts = list(matrix(rpois(320 * 4, rep(c(0.3, 2, 1, 6), each = 320)), 320, 4) + 0, 3),
  elongated = list(matrix(rnorm(250 * 2), 250, 2) %*% diag(c(4, 1)), 3),
  unequal = list(groups(c(240, 60, 20), 2, 4), 3))

place <- function(x, at) max.col(-sapply(seq_len(nrow(at)), function(c) rowSums(sweep(x, 2, at[c, ])^2)), "first")
ten <- function(x, k) suppressWarnings(kmeans(x, k, nstart = 10, iter.max = 200))

figures <- list(made_with = paste0(R.version.string, ", fpc ", packageVersion("fpc"), ", mclust ", packageVersion("mclust")),
                sets = list())
for (name in names(sets)) {
  x <- round(scale(sets[[name]][[1]]), 4)
  k <- sets[[name]][[2]]
  n <- nrow(x)
  labels <- kmeans(x, k, nstart = 200, iter.max = 200)$cluster
  ari <- replicate(pairs, {
    two <- lapply(1:2, function(i) place(x, ten(x[sample(n, n, TRUE), ], k)$centers))
    adjustedRandIndex(two[[1]], two[[2]])
  })
  given <- function(data, k, ...) {
    if (nrow(data) == n) {
      partition <- labels
    } else {
      partition <- ten(data, k)$cluster
    }
    list(result = NULL, nc = k, clusterlist = lapply(1:k, function(i) partition == i), partition = partition, clustermethod = "kmeans")
  }
  boot <- clusterboot(x, B = 60, bootmethod = "boot", clustermethod = given, k = k, count = FALSE, seed = 5)
  write.csv(data.frame(x, label = labels - 1), file.path(folder, paste0(name, ".csv")), row.names = FALSE)
  figures$sets[[name]] <- list(
    k = k, global = mean(ari), global_error = sd(ari) / sqrt(pairs),
    segments = rowMeans(boot$bootresult), segment_errors = apply(boot$bootresult, 1, sd) / sqrt(ncol(boot$bootresult)))
}
write(toJSON(figures, auto_unbox = TRUE, digits = 6, pretty = TRUE), file.path(folder, "r.json"))
