package io.github.segmentcli.report.table;

import java.util.Set;

/**
 * Contents of {@code assignments.csv}.
 *
 * @param minimal whether only the id precedes the added columns, instead of the whole record
 * @param defuseFormulas whether cells of the input that a spreadsheet would run as a formula get an apostrophe in front, as
 *     added cells always do
 * @param forms in which the table is written beside {@code assignments.csv}
 */
public record AssignmentSettings(boolean minimal, boolean defuseFormulas, Set<TableForm> forms) {

    public static final AssignmentSettings DEFAULTS = new AssignmentSettings(false, false);

    /** In CSV alone. */
    public AssignmentSettings(boolean minimal, boolean defuseFormulas) {
        this(minimal, defuseFormulas, Set.of());
    }
}
