/**
 * The k-means engine: a {@link io.github.segmentcli.data.Matrix} and a number of clusters in, a
 * {@link io.github.segmentcli.cluster.Clustering} out. It knows nothing but numbers. Open {@code KMeans} first.
 */
package io.github.segmentcli.cluster;
