package io.github.segmentcli.cli;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Shown;
import io.github.segmentcli.check.CheckConfig;
import io.github.segmentcli.check.CheckJson;
import io.github.segmentcli.check.CheckReport;
import io.github.segmentcli.check.CheckText;
import io.github.segmentcli.check.Checker;
import io.github.segmentcli.check.FitCommandLine;
import io.github.segmentcli.io.output.NewFile;
import io.github.segmentcli.io.settings.ColumnHints;
import io.github.segmentcli.io.table.Loaded;
import io.github.segmentcli.io.table.TableReader;
import io.github.segmentcli.prepare.PrepareSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            "segment check --input customers.csv --write-config customers.conf",
            "segment check --input customers.csv --quiet && segment --input customers.csv"
        },
        customSynopsis = "segment check --input FILE [OPTION]...")
final class CheckCommand implements Action {

    /** Options of a check that do not concern what a fit reads or makes of it. */
    private static final Set<String> NOT_OF_THE_FIT = Set.of(
            "write-config",
            "force",
            "threads",
            "format",
            "quiet",
            "verbose",
            "no-progress",
            "color",
            "config",
            "print-config",
            "debug");

    /** Options of a fit that are not written to the settings file: they name the input, or the roles, which are written in another way. */
    private static final Set<String> NOT_IN_A_FILE = Set.of(
            "input", "query", "query-file", "table", "driver", "user", "password-file", "as", "rejects", "memory");

    @Mixin(name = "Input")
    private InputOptions input = new InputOptions();

    @Mixin(name = "Database")
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin(name = "Columns")
    private ColumnOptions columns = new ColumnOptions();

    @Mixin(name = "Preparation")
    private PreparationOptions preparation = new PreparationOptions();

    @Mixin(name = "Output")
    private Written written = new Written();

    @Mixin(name = "Speed")
    private ThreadOptions speed = new ThreadOptions();

    @Mixin(name = HelpPage.GENERAL)
    private ConsoleOptions console = new ConsoleOptions();

    /** The files that are written in addition to the report. */
    static final class Written {
        @Option(
                names = "--write-config",
                paramLabel = "FILE",
                description =
                        "Write the role of each column, and what would change each finding, as a file for segment --config.")
        private String config;

        @Option(
                names = "--force",
                description = "Replace the files that --rejects and --write-config name, whatever they hold.")
        private boolean force;
    }

    @Override
    public int run(Session session) {
        Optional<NewFile> config = Optional.ofNullable(written.config)
                .map(path -> session.guard().file("--write-config", path, written.force, CheckConfig.MARK));
        PrepareSettings prepare = preparation.toSettings(columns, input.words(session));
        ColumnHints hints = new ColumnHints(
                columns.id(), columns.columns(), columns.exclude(), List.of(), prepare.oneHot(), true, Map.of());
        CheckReport report = session.work(speed.threads(), (workers, progress) -> {
            Loaded loaded = TableReader.read(
                    input.path(), input.toSettings(hints, database, session, written.force), workers, progress);
            return Checker.check(loaded, prepare, new Seeds(0), workers);
        });
        config.ifPresent(file -> file.write(CheckConfig.of(report, ConfigFile::format) + given(session)));
        session.out()
                .print(
                        session.wantsJson()
                                ? CheckJson.of(report)
                                : CheckText.of(report, fit(session), session.lineWidth()));
        if (report.refusal().isEmpty()) {
            return ExitCode.DONE;
        }
        if (session.wantsJson() || !session.around().terminal().isReadOnce()) {
            session.around()
                    .err()
                    .println("segment: " + Shown.lines(report.refusal().get()));
        }
        return ExitCode.DATA;
    }

    private FitCommandLine fit(Session session) {
        Map<String, String> given = new LinkedHashMap<>();
        session.settings().forEach((name, setting) -> {
            if (!NOT_OF_THE_FIT.contains(name) && !setting.origin().equals(Call.DEFAULT)) {
                given.put(name, setting.value());
            }
        });
        return new FitCommandLine(given, input.isShownWhole());
    }

    /** The options on reading and preparation that were given, as lines of a settings file; a fit needs them for the same result. */
    private static String given(Session session) {
        StringBuilder text = new StringBuilder();
        session.settings().forEach((name, setting) -> {
            if (!NOT_OF_THE_FIT.contains(name)
                    && !NOT_IN_A_FILE.contains(name)
                    && !setting.origin().equals(Call.DEFAULT)) {
                text.append(text.length() == 0 ? "\n# As given to the check.\n" : "")
                        .append(ConfigFile.format(name, setting.value()))
                        .append('\n');
            }
        });
        return text.toString();
    }
}
