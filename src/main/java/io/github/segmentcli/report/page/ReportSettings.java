package io.github.segmentcli.report.page;

import java.util.List;
import java.util.Optional;

/**
 * Settings of the page.
 *
 * @param showIds whether the ids of customers are shown at their points
 * @param command the arguments that reproduce the result; empty when they are not known
 * @param files the names of the files beside the page, in order
 * @param value the column in which the customers' value is counted; found where it is empty
 */
public record ReportSettings(boolean showIds, List<String> command, List<String> files, Optional<String> value) {

    public ReportSettings {
        command = List.copyOf(command);
        files = List.copyOf(files);
    }
}
