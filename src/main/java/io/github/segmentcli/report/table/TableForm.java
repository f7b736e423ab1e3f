package io.github.segmentcli.report.table;

import java.util.Locale;

/** The forms in which a table of customers can be written beside CSV. */
public enum TableForm {
    PARQUET,
    XLSX;

    /** The name of the table of assignments in this form. */
    public String fileName() {
        return "assignments." + name().toLowerCase(Locale.ROOT);
    }
}
