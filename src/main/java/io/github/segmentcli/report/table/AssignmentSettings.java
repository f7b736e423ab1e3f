package io.github.segmentcli.report.table;

/**
 * Contents of {@code assignments.csv}.
 *
 * @param minimal whether only the id precedes the added columns, instead of the whole record
 * @param defuseFormulas whether cells of the input that a spreadsheet would run as a formula get an apostrophe in front, as
 *     added cells always do
 * @param form in which the table is written beside {@code assignments.csv}; CSV for nothing more
 */
public record AssignmentSettings(boolean minimal, boolean defuseFormulas, TableForm form) {

    public static final AssignmentSettings DEFAULTS = new AssignmentSettings(false, false);

    /** In CSV alone. */
    public AssignmentSettings(boolean minimal, boolean defuseFormulas) {
        this(minimal, defuseFormulas, TableForm.CSV);
    }
}
