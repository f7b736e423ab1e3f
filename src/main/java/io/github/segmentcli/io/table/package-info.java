/**
 * From chunks of cells to a {@link io.github.segmentcli.data.Table}: the type of each column is decided on all of its cells
 * ({@code TypeInference}), the columns are assembled, and what is wrong with a row is reported or set aside. Begin with {@code
 * TableReader} for whole files and {@code PieceReader} for files of any length.
 *
 * <p>More than 25 files: three ways to read, whole, in pieces and on trial, share the small classes that assemble columns.
 * What a mark or an order of dates means is decided beside the types: {@code DecimalMarks} and
 * {@code DateOrders} look at all columns before {@code TypeInference} settles one.
 */
package io.github.segmentcli.io.table;
