package io.github.segmentcli.cli;

import io.github.segmentcli.report.table.AssignmentSettings;
import io.github.segmentcli.report.table.TableForm;
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
            paramLabel = "WHAT",
            converter = OutputOptions.AssignmentsConverter.class,
            description =
                    "full: every input column beside the segment; minimal: only the id (default: ${DEFAULT-VALUE}).")
    private Choice<OutputOptions.Assignments> assignments = new Choice<>(OutputOptions.Assignments.FULL);

    @Option(
            names = "--assignments-form",
            paramLabel = "FORM",
            converter = OutputOptions.FormConverter.class,
            description =
                    "Write the assignments as parquet or xlsx too, beside those in CSV (default: ${DEFAULT-VALUE}).")
    private Choice<TableForm> assignmentsForm = new Choice<>(TableForm.CSV);

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
        return new AssignmentSettings(
                assignments.value() == OutputOptions.Assignments.MINIMAL, defuseFormulas, assignmentsForm.value());
    }
}
