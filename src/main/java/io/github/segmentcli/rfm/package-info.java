/**
 * Makes customers out of their transactions: a {@link io.github.segmentcli.data.Table} of invoice lines in, one row per
 * customer with recency, frequency and monetary value out. It is merely another source of customers; nothing downstream
 * knows of it. Open {@code Rfm} first.
 */
package io.github.segmentcli.rfm;
