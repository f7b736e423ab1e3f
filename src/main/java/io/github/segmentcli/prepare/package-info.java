/**
 * From customers as read to numbers that can be clustered: a {@link io.github.segmentcli.data.Table} in, a
 * {@link io.github.segmentcli.prepare.Prepared} out, which holds the matrix and the recipe for doing the same to other
 * rows. Open {@code Preparer} first.
 */
package io.github.segmentcli.prepare;
