/**
 * Runs of lines added up to purchases, and purchases to customers, in columns that grow; no table of all lines is kept. Open {@code
 * TransactionTotals} first.
 */
package io.github.segmentcli.rfm.purchases;
