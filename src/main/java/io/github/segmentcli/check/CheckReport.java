package io.github.segmentcli.check;

import io.github.segmentcli.io.table.Loaded;
import io.github.segmentcli.roles.Understanding;
import java.util.List;
import java.util.Optional;

/**
 * What was found out about a file.
 *
 * @param input the file as read
 * @param understanding what rows and columns were taken for
 * @param columns one entry each, in the order of the file
 * @param findings those about the whole file first, then by column; warnings before hints
 */
public record CheckReport(
        Loaded input, Understanding understanding, List<ColumnCheck> columns, List<CheckFinding> findings) {

    /** The code of the finding that a fit would refuse the data. */
    static final String NO_SEGMENTATION = "no_segmentation";

    public CheckReport {
        columns = List.copyOf(columns);
        findings = List.copyOf(findings);
    }

    /** Why a fit of this file with these settings must fail; empty where it can be made. */
    public Optional<String> refusal() {
        return findings.stream()
                .filter(finding -> finding.code().equals(NO_SEGMENTATION))
                .map(CheckFinding::text)
                .findFirst();
    }
}
