/**
 * The preparation: choice of features, imputation, clipping, transform and scaling. A {@link io.github.segmentcli.data.Table} in,
 * a {@link io.github.segmentcli.prepare.Prepared} out, which holds the matrix and the recipe that prepares other rows in the same
 * way. Open {@code Preparer} first.
 *
 * <p>More than 25 files and 3,000 lines, because each step is both fitted here and applied here to other rows, with the same
 * records.
 */
package io.github.segmentcli.prepare;
