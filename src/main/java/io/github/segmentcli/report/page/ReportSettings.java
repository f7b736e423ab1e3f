package io.github.segmentcli.report.page;

import java.util.List;

/**
 * What the page may show.
 *
 * @param showIds whether a customer's id stands at its point
 * @param command the arguments of the command that makes this result again; empty when it is not known
 * @param files the names of the files beside the page, in order
 */
public record ReportSettings(boolean showIds, List<String> command, List<String> files) {

    public ReportSettings {
        command = List.copyOf(command);
        files = List.copyOf(files);
    }
}
