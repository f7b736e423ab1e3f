package io.github.segmentcli.cli;

import io.github.segmentcli.pipeline.OutputSettings;
import io.github.segmentcli.render.PictureSettings;
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
            paramLabel = "WHAT[,FORM]",
            converter = AssignmentWords.Converter.class,
            description = AssignmentWords.DESCRIPTION)
    private AssignmentWords assignments = AssignmentWords.FULL;

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

    OutputSettings toSettings() {
        return new OutputSettings(
                Values.folder("--output", output),
                force,
                pictures(),
                !noReport,
                assignments.toSettings(defuseFormulas),
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
}
