package io.github.segmentcli.report.page;

import java.util.List;

/**
 * Settings of the page.
 *
 * @param showIds whether the ids of customers are shown at their points
 * @param command the arguments that reproduce the result; empty when they are not known
 * @param files the names of the files beside the page, in order
 */
public record ReportSettings(boolean showIds, List<String> command, List<String> files) {

    public ReportSettings {
        command = List.copyOf(command);
        files = List.copyOf(files);
    }
}
