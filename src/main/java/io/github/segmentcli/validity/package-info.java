/**
 * How good a clustering is: a {@link io.github.segmentcli.data.Matrix} and a {@link io.github.segmentcli.cluster.Clustering}
 * in, indices and measures of trust out. Open {@code Validity} first.
 */
package io.github.segmentcli.validity;
