/**
 * The data structures that all packages share: a {@link io.github.segmentcli.data.Table} of typed columns, as read, and a
 * {@link io.github.segmentcli.data.Matrix} of numbers, as clustered. Reads and writes no files. Open {@code Table} first.
 */
package io.github.segmentcli.data;
