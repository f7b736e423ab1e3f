/**
 * The data structures that all packages share: a {@link io.github.segmentcli.data.Table} of typed columns, as read, and a
 * {@link io.github.segmentcli.data.Matrix} of numbers, as clustered. Reads no files, and writes none but the temporary
 * one of {@link io.github.segmentcli.data.ColumnStore}. Open {@code Table} first.
 *
 * <p>More than 25 files: the forms in which the values of a row are held, on the heap or in a file, belong to the columns that use
 * them.
 */
package io.github.segmentcli.data;
