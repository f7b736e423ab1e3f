package io.github.segmentcli.report.table;

/**
 * What the table of customers holds.
 *
 * @param minimal whether only the id stands before our columns, instead of the whole record
 * @param defuseFormulas whether the input's cells that a spreadsheet would run as a formula get an apostrophe in front, as
 *     ours always do
 */
public record AssignmentSettings(boolean minimal, boolean defuseFormulas) {

    public static final AssignmentSettings DEFAULTS = new AssignmentSettings(false, false);
}
