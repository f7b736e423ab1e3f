/**
 * Files. A customer file becomes a {@link io.github.segmentcli.data.Table} together with how it was understood, and results
 * become whole files or none. The rooms below are in the order the bytes walk through them, and each imports only those
 * before it:
 *
 * <ol>
 *   <li>{@code bytes}: an input's bytes, its encoding, its limits;
 *   <li>{@code database}: the result of a query as such bytes;
 *   <li>{@code cells}: the grammars of numbers, dates and missing values, and what is counted of a column's cells;
 *   <li>{@code settings}: what the caller knows about the file, and how the file was understood;
 *   <li>{@code records}: bytes cut into blocks, records and cells;
 *   <li>{@code dialect}: delimiter, quote, header and the other marks, found in the beginning of a file;
 *   <li>{@code columns}: the cells of each column, gathered block by block on all threads;
 *   <li>{@code table}: the type of each column, decided on all of its cells, and the table that is made of them.
 * </ol>
 *
 * <p>{@code output} stands apart: the folder of results. To read the code, begin with {@code table.TableReader}.
 */
package io.github.segmentcli.io;
