/**
 * The search for good centroids: starts by k-means++, Lloyd iterations in single precision over tiles of rows, swaps of
 * centroids, moves of single rows, and the combination of solutions. It hands over centroids; {@code cluster} finishes them
 * in double precision. Begin with {@code Search}.
 */
package io.github.segmentcli.cluster.search;
