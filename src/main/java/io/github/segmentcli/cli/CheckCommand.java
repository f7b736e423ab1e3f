package io.github.segmentcli.cli;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Shown;
import io.github.segmentcli.Workers;
import io.github.segmentcli.check.CheckJson;
import io.github.segmentcli.check.CheckReport;
import io.github.segmentcli.check.CheckText;
import io.github.segmentcli.check.Checker;
import io.github.segmentcli.io.settings.ColumnHints;
import io.github.segmentcli.io.table.Loaded;
import io.github.segmentcli.io.table.TableReader;
import io.github.segmentcli.prepare.PrepareSettings;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code segment check}: reports how a file would be read and what may be wrong with it, without a fit. */
@Command(
        addMethodSubcommands = false,
        header =
                "Tells what is understood of a file and what would hurt a segmentation. Fits nothing; exits with 3 where a fit must fail.",
        description = {
            "segment check --input customers.csv",
            "segment check --input customers.csv --columns \"spend,visits\" --categorical one-hot",
            "segment check --input export.csv --rejects bad.csv --format json",
            "segment check --input customers.csv --quiet && segment --input customers.csv"
        },
        customSynopsis = "segment check --input FILE [OPTION]...")
final class CheckCommand implements Action {

    @Mixin(name = "Input")
    private InputOptions input = new InputOptions();

    @Mixin(name = "Columns")
    private ColumnOptions columns = new ColumnOptions();

    @Mixin(name = "Preparation")
    private PreparationOptions preparation = new PreparationOptions();

    @Mixin(name = "Output")
    private Replacing replacing = new Replacing();

    @Mixin(name = "Speed")
    private ThreadOptions speed = new ThreadOptions();

    @Mixin(name = HelpPage.GENERAL)
    private ConsoleOptions console = new ConsoleOptions();

    /** Files that may be replaced. */
    static final class Replacing {
        @Option(names = "--force", description = "Replace the file that --rejects names, whatever it holds.")
        private boolean force;
    }

    @Override
    public int run(Session session) {
        PrepareSettings prepare = preparation.toSettings(columns);
        ColumnHints hints = new ColumnHints(
                columns.id(), columns.columns(), columns.exclude(), List.of(), prepare.oneHot(), Map.of());
        CheckReport report;
        try (Workers workers = new Workers(speed.threads());
                Screen screen = session.screen()) {
            Loaded loaded = TableReader.read(
                    input.path(),
                    input.toSettings(hints, session.guard(), replacing.force),
                    workers,
                    screen.progress());
            report = Checker.check(loaded, prepare, new Seeds(0), workers);
        }
        session.out().print(session.wantsJson() ? CheckJson.of(report) : CheckText.of(report));
        if (report.refusal().isEmpty()) {
            return ExitCode.DONE;
        }
        if (session.wantsJson() || !session.around().terminal().output()) {
            session.around()
                    .err()
                    .println("segment: " + Shown.lines(report.refusal().get()));
        }
        return ExitCode.DATA;
    }
}
