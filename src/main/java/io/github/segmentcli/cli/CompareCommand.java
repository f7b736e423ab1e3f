package io.github.segmentcli.cli;

import io.github.segmentcli.compare.Advice;
import io.github.segmentcli.io.settings.ColumnHints;
import io.github.segmentcli.pipeline.CompareRun;
import io.github.segmentcli.pipeline.Version;
import io.github.segmentcli.report.CompareSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code segment compare}: compares an earlier segmentation with today's customers. */
@Command(
        addMethodSubcommands = false,
        header = "Tells who moved between segments, what drifted, and whether to fit again.",
        description = {
            "segment compare --baseline segments/model.json --input november.csv",
            "segment compare --baseline october --input november.csv --value spend_eur",
            "segment compare --baseline october --input november.csv --fail-on refit --quiet || ./refit.sh"
        },
        customSynopsis = "segment compare --baseline FILE --input FILE [OPTION]...")
final class CompareCommand implements Action {

    @Mixin(name = "Comparison")
    private CompareOptions compared = new CompareOptions();

    @Mixin(name = "Input")
    private InputOptions input = new InputOptions();

    @Mixin(name = "Database")
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin(name = "Search")
    private EngineOptions engine = new EngineOptions();

    @Mixin(name = "Output")
    private FolderOptions output = new FolderOptions();

    @Mixin(name = HelpPage.GENERAL)
    private ConsoleOptions console = new ConsoleOptions();

    @Override
    public int run(Session session) {
        CompareRun.Plan plan = new CompareRun.Plan(
                compared.baseline(),
                compared.edited(),
                input.path(),
                input.toSettings(ColumnHints.NONE, database, session, output.force()),
                compared.id(),
                compared.value(),
                engine.toSettings(),
                engine.seed(),
                output.folder(),
                output.force(),
                output.pictures());
        CompareSummary summary =
                session.run(engine.threads(), session.arguments(), context -> new CompareRun(plan, context).run());
        session.print(
                summary.comparison().notices(),
                () -> summary.json(Version.NUMBER),
                () -> summary.text(plan.folder(), session.textStyle()));
        return isBreached(summary.comparison().advice()) ? ExitCode.GATE : ExitCode.DONE;
    }

    private boolean isBreached(Advice advice) {
        return compared.failOn()
                .map(gate -> switch (gate) {
                    case WATCH -> advice != Advice.KEEP;
                    case REFIT -> advice.compareTo(Advice.REFIT) >= 0;
                    case CHECK -> advice == Advice.CHECK;
                })
                .orElse(false);
    }
}
