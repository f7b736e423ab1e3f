/**
 * The vocabulary: a {@link io.github.segmentcli.data.Table} as read, made of typed columns, and a
 * {@link io.github.segmentcli.data.Matrix} as clustered. No algorithm, no file. Open {@code Table} first.
 */
package io.github.segmentcli.data;
