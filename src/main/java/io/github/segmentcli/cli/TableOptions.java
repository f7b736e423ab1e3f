package io.github.segmentcli.cli;

import io.github.segmentcli.report.table.AssignmentSettings;
import picocli.CommandLine.Option;

/** Options on the output of {@code segment score}. */
final class TableOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The folder for the results, made if it is not there (default: ${DEFAULT-VALUE}).")
    private String output = "scores";

    @Option(
            names = "--force",
            description = "Replace the files of an earlier run. Files of other origin are never touched.")
    private boolean force;

    @Option(
            names = "--assignments",
            paramLabel = "WHAT[,FORM]",
            converter = AssignmentWords.Converter.class,
            description = AssignmentWords.DESCRIPTION)
    private AssignmentWords assignments = AssignmentWords.FULL;

    @Option(
            names = "--defuse-formulas",
            description = "Put an apostrophe before cells of the input that a spreadsheet would run as a formula.")
    private boolean defuseFormulas;

    String folder() {
        return Values.folder("--output", output);
    }

    boolean force() {
        return force;
    }

    AssignmentSettings toSettings() {
        return assignments.toSettings(defuseFormulas);
    }
}
