/**
 * The tables {@code assignments.csv} and {@code profiles.csv}. Cells that a spreadsheet would run as a formula are escaped.
 * Open {@code AssignmentTable} first.
 */
package io.github.segmentcli.report.table;
