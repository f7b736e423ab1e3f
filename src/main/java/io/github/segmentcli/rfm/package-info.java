/**
 * Makes customers out of their transactions: lines of invoices in, one row per customer with recency, frequency and monetary
 * value out, as a {@link io.github.segmentcli.data.Table} that later stages treat like any other. {@code rfm.lines} reads what each
 * line means, {@code rfm.purchases} adds lines up to purchases and customers. Open {@code Rfm} first.
 *
 * <p>More than 3,000 lines: the result is written as CSV, JSON and text here, next to what it is made of.
 */
package io.github.segmentcli.rfm;
