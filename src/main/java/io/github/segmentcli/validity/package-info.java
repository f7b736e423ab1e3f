/**
 * How good a clustering is: a {@link io.github.segmentcli.data.Matrix} and a {@link io.github.segmentcli.cluster.Clustering}
 * in, indices and measures of trust out. Open {@code Validity} first.
 *
 * <p>More than 25 files: one per index or test of the literature, each named after it.
 */
package io.github.segmentcli.validity;
