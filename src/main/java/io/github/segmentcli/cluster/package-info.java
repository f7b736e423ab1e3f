/**
 * The k-means engine: a {@link io.github.segmentcli.data.Matrix} and a number of clusters in, a
 * {@link io.github.segmentcli.cluster.Clustering} out. It knows nothing but numbers. Open {@code KMeans} first.
 *
 * <p>More than 3,000 lines, because limits on sizes work on the same blocks of rows and the same arithmetic of distances as the
 * engine without them, and only here are these known.
 */
package io.github.segmentcli.cluster;
