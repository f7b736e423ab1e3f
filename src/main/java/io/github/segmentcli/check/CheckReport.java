package io.github.segmentcli.check;

import io.github.segmentcli.io.table.Loaded;
import java.util.List;

/**
 * What was found out about a file.
 *
 * @param input the file as read
 * @param columns one entry each, in the order of the file
 * @param findings those about the whole file first, then by column; warnings before hints
 */
public record CheckReport(Loaded input, List<ColumnCheck> columns, List<CheckFinding> findings) {

    public CheckReport {
        columns = List.copyOf(columns);
        findings = List.copyOf(findings);
    }
}
