/**
 * The tables: {@code assignments.csv} and {@code profiles.csv}, with the cells that a spreadsheet would run as a formula
 * made harmless. Begin with {@code AssignmentTable}.
 */
package io.github.segmentcli.report.table;
