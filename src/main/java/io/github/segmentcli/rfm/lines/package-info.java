/**
 * Lines of invoices: which column is for what, what the status of an order means, what becomes of each line, and runs of lines of
 * one purchase added up. Open {@code LineFold} first.
 */
package io.github.segmentcli.rfm.lines;
