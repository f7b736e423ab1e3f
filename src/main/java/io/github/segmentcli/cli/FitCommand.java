package io.github.segmentcli.cli;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.io.settings.ColumnHints;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.pipeline.FitRun;
import io.github.segmentcli.pipeline.GivenNames;
import io.github.segmentcli.pipeline.OutputSettings;
import io.github.segmentcli.pipeline.Plan;
import io.github.segmentcli.prepare.PrepareSettings;
import io.github.segmentcli.report.Summary;
import io.github.segmentcli.report.TextSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code segment --input customers.csv --k 5}: the fit, which is the default command. */
@Command(
        addMethodSubcommands = false,
        header = "Finds groups of similar customers in a CSV file and says what sets them apart.",
        description = {
            "segment --input customers.csv --k 5",
            "segment --input customers.csv --k auto --select stability --output spring",
            "segment --input orders.csv.gz --columns \"spend,visits,share_*\" --transform auto --k 2..8",
            "segment --input november.csv --k auto --baseline segments/model.json --output november",
            "segment --input customers.csv --k 5 --plots none --format json | jq '.segments[].name'"
        },
        customSynopsis = {"segment --input FILE [--k K] [OPTION]...", "segment COMMAND [OPTION]..."})
final class FitCommand implements Action {

    /** Options that don't influence the result; they are left out of the provenance, so that equal results have equal bytes. */
    private static final Set<String> WITHOUT_INFLUENCE = Set.of(
            "input",
            "query",
            "query-file",
            "table",
            "driver",
            "user",
            "password-file",
            "write-to",
            "to-table",
            "write-mode",
            "rejects",
            "threads",
            "output",
            "force",
            "plots",
            "no-report",
            "assignments",
            "excel",
            "defuse-formulas",
            "show-ids",
            "format",
            "quiet",
            "verbose",
            "no-progress",
            "color",
            "config",
            "print-config",
            "memory",
            "accept-edited-model",
            "debug");

    /** Of these, the options that say where the customers are read from. */
    private static final Set<String> OF_THE_INPUT = Set.of("input", "query", "query-file", "table", "driver");

    @Mixin(name = "Input")
    private InputOptions input = new InputOptions();

    @Mixin(name = "Database")
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin(name = "Columns")
    private ColumnOptions columns = new ColumnOptions();

    @Mixin(name = "Preparation")
    private PreparationOptions preparation = new PreparationOptions();

    @Mixin(name = "How many segments")
    private SelectionOptions selection = new SelectionOptions();

    @Mixin(name = "Earlier segments")
    private BaselineOptions earlier = new BaselineOptions();

    @Mixin(name = "Trust")
    private TrustOptions trust = new TrustOptions();

    @Mixin(name = "Search")
    private EngineOptions engine = new EngineOptions();

    @Mixin(name = "Output")
    private OutputOptions output = new OutputOptions();

    @Mixin(name = "Result table")
    private TargetOptions target = new TargetOptions();

    @Mixin(name = "General")
    private ConsoleOptions console = new ConsoleOptions();

    @Override
    public int run(Session session) {
        Plan plan = plan(session);
        FitRun.Outcome outcome = session.run(
                engine.threads(),
                command(session),
                context -> new FitRun(plan, context, session.around().ahead()).run());
        Segmentation found = outcome.segmentation();
        session.tell(TargetOptions.told(plan.target(), found.input().table().rows()));
        session.print(
                found.notices(),
                () -> Summary.json(found, outcome.files()),
                () -> TextSummary.of(found, plan.output().folder(), outcome.files(), session.textStyle()));
        return ExitCode.DONE;
    }

    /** The arguments that reproduce this result, with all options that came from the environment or a settings file. */
    private static List<String> command(Session session) {
        List<String> command = new ArrayList<>();
        session.settings().forEach((name, setting) -> {
            boolean influences = OF_THE_INPUT.contains(name) || !WITHOUT_INFLUENCE.contains(name);
            if (influences && !setting.origin().equals(Call.DEFAULT)) {
                command.add("--" + name);
                if (!setting.value().equals("true")) {
                    command.add(setting.value());
                }
            }
        });
        return command;
    }

    private Optional<GivenNames> names() {
        Optional<GivenNames> names = selection.names();
        if (names.isPresent() && earlier.path().isPresent()) {
            throw new RequestException("--names and --baseline: the segments carry on the names of the earlier model."
                    + " Give one of the two.");
        }
        return names;
    }

    private Plan plan(Session session) {
        PrepareSettings prepare = preparation.toSettings(columns, input.words(session));
        ColumnHints hints = new ColumnHints(
                columns.id(), columns.columns(), columns.exclude(), List.of(), prepare.oneHot(), true, Map.of());
        OutputSettings written = output.toSettings();
        return new Plan(
                input.path(),
                AssignmentWords.requireQuotes(
                        input.toSettings(hints, database, session, written.force()), written.assignments()),
                prepare,
                preparation.special(),
                selection.toSettings(),
                engine.toSettings(),
                engine.seed(),
                written,
                earlier.path(),
                earlier.edited(),
                target.table(database, session),
                trust.audit(),
                names(),
                session.values(WITHOUT_INFLUENCE));
    }
}
