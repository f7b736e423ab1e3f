package io.github.segmentcli.cli;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.pipeline.OutputSettings;
import io.github.segmentcli.render.PictureSettings;
import io.github.segmentcli.report.table.AssignmentSettings;
import io.github.segmentcli.report.table.TableForm;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options on the output of a fit. They become {@link OutputSettings}. */
final class OutputOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The folder for the results, made if it is not there (default: ${DEFAULT-VALUE}).")
    private String output = OutputSettings.DEFAULTS.folder();

    @Option(
            names = "--force",
            description = "Replace the files of an earlier run. Files of other origin are never touched.")
    private boolean force;

    @Option(
            names = "--plots",
            paramLabel = "FORMAT",
            converter = PlotsConverter.class,
            description = "Pictures as png, svg or pdf, or none, which is faster (default: ${DEFAULT-VALUE}).")
    private Choice<Plots> plots = new Choice<>(Plots.PNG);

    @Option(
            names = "--excel",
            description =
                    "Write segments.xlsx too: the segments, their profiles and what each column is, as a workbook.")
    private boolean excel;

    @Option(names = "--no-report", description = "Do not write report.html.")
    private boolean noReport;

    @Option(
            names = "--assignments",
            paramLabel = "WHAT",
            converter = AssignmentsConverter.class,
            description =
                    "full: every input column beside the segment; minimal: only the id (default: ${DEFAULT-VALUE}).")
    private Choice<Assignments> assignments = new Choice<>(Assignments.FULL);

    @Option(
            names = "--assignments-form",
            paramLabel = "FORM",
            converter = FormConverter.class,
            description =
                    "Write the assignments as parquet or xlsx too, beside those in CSV (default: ${DEFAULT-VALUE}).")
    private Choice<TableForm> assignmentsForm = new Choice<>(TableForm.CSV);

    @Option(
            names = "--defuse-formulas",
            description = "Put an apostrophe before cells of the input that a spreadsheet would run as a formula.")
    private boolean defuseFormulas;

    @Option(names = "--show-ids", description = "Show the ids of customers in the report and its tooltips.")
    private boolean showIds;

    @Option(
            names = "--value",
            paramLabel = "COLUMN",
            description = "The column of numbers, such as spend, of which the report says what share each segment has"
                    + " (default: found by its name).")
    private String value;

    enum Plots {
        PNG,
        SVG,
        PDF,
        NONE
    }

    enum Assignments {
        FULL,
        MINIMAL
    }

    /** @throws RequestException for a form that is read from a CSV text whose cells cannot be told apart */
    static ReadSettings requireQuotes(ReadSettings input, AssignmentSettings assignments) {
        if (assignments.form() != TableForm.CSV
                && input.dialect().quote().filter(String::isEmpty).isPresent()) {
            throw new RequestException(
                    "--assignments-form and --quote none: without quotes the cells of the assignments cannot"
                            + " be told apart. Leave one of the two out.");
        }
        return input;
    }

    OutputSettings toSettings() {
        return new OutputSettings(
                Values.folder("--output", output),
                force,
                pictures(),
                !noReport,
                new AssignmentSettings(
                        assignments.value() == Assignments.MINIMAL, defuseFormulas, assignmentsForm.value()),
                showIds,
                Optional.ofNullable(value),
                excel);
    }

    private Optional<PictureSettings> pictures() {
        return switch (plots.value()) {
            case PNG -> Optional.of(new PictureSettings(PictureSettings.Format.PNG));
            case SVG -> Optional.of(new PictureSettings(PictureSettings.Format.SVG));
            case PDF -> Optional.of(new PictureSettings(PictureSettings.Format.PDF));
            case NONE -> Optional.empty();
        };
    }

    static final class PlotsConverter extends Choice.Converter<Plots> {}

    static final class FormConverter extends Choice.Converter<TableForm> {}

    static final class AssignmentsConverter extends Choice.Converter<Assignments> {}
}
