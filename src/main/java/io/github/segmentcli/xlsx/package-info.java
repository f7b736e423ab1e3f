/**
 * Excel workbooks. {@link io.github.segmentcli.xlsx.SheetTable} reads a sheet as the texts that a CSV file of it would have; {@code
 * CellTexts} says which text a cell is, {@code SheetShape} finds where its table stands. No other room knows the libraries of
 * {@code org.dhatim}.
 */
package io.github.segmentcli.xlsx;
