# R's figures for the data sets of src/test/resources/reference/validity, every random draw written down with them:
#
#     Rscript src/test/reference/validity_evidence.R src/test/resources/reference/validity
#
# Gap statistic: the inertias come from cluster::clusGap itself, for the data and for three fixed reference sets.
# Prediction strength and clusterboot: fpc draws the rows; a clustering function that we pass writes down what it was given.

suppressMessages({library(cluster); library(fpc); library(mclust); library(jsonlite)})
folder <- commandArgs(TRUE)[1]
starts <- 500

best <- function(x, k) kmeans(x, k, nstart = starts, iter.max = 200)

inertias <- function(x, most) {
  exp(clusGap(x, function(x, k) list(cluster = best(x, k)$cluster), K.max = most, B = 1, d.power = 2,
              verbose = FALSE)$Tab[, "logW"]) * 2
}

# A clustering function for fpc that records the rows (by name) and the labels of every call.
recorder <- function() {
  calls <- list()
  list(calls = function() calls,
       cluster = function(data, k, ...) {
         fit <- best(data, k)
         calls[[length(calls) + 1]] <<- list(rows = as.integer(rownames(data)) - 1L, labels = unname(fit$cluster) - 1L)
         list(result = fit, nc = k, clusterlist = lapply(1:k, function(i) fit$cluster == i),
              partition = fit$cluster, clustermethod = "kmeans")
       })
}

figures <- list(made_with = paste0(R.version.string, ", cluster ", packageVersion("cluster"), ", fpc ",
                                   packageVersion("fpc"), ", mclust ", packageVersion("mclust")), sets = list())
for (name in c("blobs", "skewed", "ties")) {
  table <- read.csv(file.path(folder, paste0(name, ".csv")))
  labels <- table$label
  x <- as.matrix(table[, names(table) != "label"])
  rownames(x) <- seq_len(nrow(x))
  k <- max(labels) + 1
  set.seed(7)

  widths <- silhouette(labels + 1L, dist(x))
  stats <- cluster.stats(dist(x), labels + 1L)
  other <- best(x, 3)$cluster

  # Reference sets in the box along the principal axes, as clusGap draws them, rounded so that they can be written.
  centred <- scale(x, center = TRUE, scale = FALSE)
  turn <- svd(centred, nu = 0)$v
  box <- apply(centred %*% turn, 2, range)
  sets <- lapply(1:3, function(b) round(apply(box, 2, function(r) runif(nrow(x), r[1], r[2])), 5))
  own <- inertias(x, 4)
  references <- lapply(sets, inertias, 4)
  logs <- log(simplify2array(references))
  gap <- rowMeans(logs) - log(own)
  error <- sqrt(1 + 1 / 3) * apply(logs, 1, sd)

  strength <- recorder()
  ps <- prediction.strength(x, 2, 3, M = 3, clustermethod = function(data, k, ...) strength$cluster(data, k),
                            classification = "centroid", centroidname = "centers")

  boot <- recorder()
  stability <- clusterboot(x, B = 5, bootmethod = "boot", clustermethod = boot$cluster, k = k, count = FALSE)

  figures$sets[[name]] <- list(
    silhouette = mean(widths[, "sil_width"]),
    calinski_harabasz = stats$ch,
    adjusted_rand = list(other = other - 1L, value = adjustedRandIndex(labels, other)),
    gap = list(box = box, sets = sets, inertias = own, references = references, gap = gap, error = error),
    prediction_strength = list(halves = strength$calls(), k2 = ps$predcorr[[2]], k3 = ps$predcorr[[3]]),
    clusterboot = list(labels = unname(stability$partition) - 1L, replicates = boot$calls()[-1],
                       similarities = stability$bootresult, means = stability$bootmean))
}
write(toJSON(figures, digits = NA, auto_unbox = TRUE, pretty = FALSE), file.path(folder, "r.json"))
