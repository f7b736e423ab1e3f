package io.github.segmentcli.cli;

import io.github.segmentcli.io.settings.ColumnHints;
import io.github.segmentcli.pipeline.ScoreRun;
import io.github.segmentcli.pipeline.Version;
import io.github.segmentcli.report.ScoreSummary;
import io.github.segmentcli.report.table.AssignmentSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code segment score}: assigns new customers to the segments of a saved model. */
@Command(
        addMethodSubcommands = false,
        header = "Places new customers in the segments of an earlier run. Nothing is learnt again.",
        description = {
            "segment score --model segments/model.json --input new.csv",
            "segment score --model segments --input new.csv --output scores --force",
            "zcat new.csv.gz | segment score --model segments --input - --assignments minimal"
        },
        customSynopsis = "segment score --model FILE --input FILE [OPTION]...")
final class ScoreCommand implements Action {

    @Mixin(name = "Model")
    private ModelOptions model = new ModelOptions();

    @Mixin(name = "Input")
    private InputOptions input = new InputOptions();

    @Mixin(name = "Database")
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin(name = "Output")
    private TableOptions output = new TableOptions();

    @Mixin(name = "Result table")
    private TargetOptions target = new TargetOptions();

    @Mixin(name = "Speed")
    private ThreadOptions speed = new ThreadOptions();

    @Mixin(name = HelpPage.GENERAL)
    private ConsoleOptions console = new ConsoleOptions();

    @Override
    public int run(Session session) {
        AssignmentSettings assignments = output.toSettings();
        ScoreRun.Plan plan = new ScoreRun.Plan(
                model.path(),
                model.edited(),
                input.path(),
                AssignmentWords.requireQuotes(
                        input.toSettings(ColumnHints.NONE, database, session, output.force()), assignments),
                model.id(),
                assignments,
                output.folder(),
                output.force(),
                target.table(database, session));
        ScoreSummary summary =
                session.run(speed.threads(), session.arguments(), context -> new ScoreRun(plan, context).run());
        session.tell(TargetOptions.told(plan.target(), summary.scores().rows()));
        session.print(
                summary.notices(),
                () -> summary.json(Version.NUMBER),
                () -> summary.text(plan.folder(), session.textStyle()));
        return ExitCode.DONE;
    }
}
