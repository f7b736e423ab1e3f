/**
 * Makes customers out of their transactions: a {@link io.github.segmentcli.data.Table} of invoice lines in, one row per
 * customer with recency, frequency and monetary value out. It is merely another source of customers; nothing downstream
 * knows of it. Open {@code Rfm} first, which folds lines ({@code LineFold}) into {@code TransactionTotals}.
 *
 * <p>More than 25 files: which column is for what, what became of each line, and the table each have small classes of their
 * own.
 */
package io.github.segmentcli.rfm;
