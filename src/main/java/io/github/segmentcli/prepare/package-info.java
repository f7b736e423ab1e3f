/**
 * From customers as read to numbers that can be clustered: a {@link io.github.segmentcli.data.Table} in, a
 * {@link io.github.segmentcli.prepare.Prepared} out, which holds the matrix and the recipe for doing the same to other
 * rows. Open {@code Preparer} first.
 *
 * <p>More than 25 files and 3,000 lines: every step of preparation is learnt here and repeated here for other rows, from the
 * same small records.
 */
package io.github.segmentcli.prepare;
