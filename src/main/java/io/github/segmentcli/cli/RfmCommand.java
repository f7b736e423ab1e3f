package io.github.segmentcli.cli;

import io.github.segmentcli.io.output.NewFile;
import io.github.segmentcli.io.output.NewFiles;
import io.github.segmentcli.io.output.WriteGuard;
import io.github.segmentcli.io.settings.ColumnHints;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.pipeline.Version;
import io.github.segmentcli.report.page.RfmPage;
import io.github.segmentcli.rfm.CellMoves;
import io.github.segmentcli.rfm.RfmCsv;
import io.github.segmentcli.rfm.RfmCustomers;
import io.github.segmentcli.rfm.RfmJson;
import io.github.segmentcli.rfm.RfmModel;
import io.github.segmentcli.rfm.RfmReader;
import io.github.segmentcli.rfm.RfmText;
import io.github.segmentcli.rfm.settings.RfmSettings;
import io.github.segmentcli.rfm.settings.Scoring;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code segment rfm}: makes a table of customers out of transactions. */
@Command(
        addMethodSubcommands = false,
        header = "Makes a table of customers out of transactions: recency, frequency, monetary value and more.",
        description = {
            "segment rfm --input transactions.csv --output customers.csv",
            "segment rfm --input transactions.csv | segment --input - --k auto --transform auto",
            "segment rfm --input lines.csv.gz --customer CustomerID --invoice InvoiceNo --as-of 2026-10-31",
            "segment rfm --input transactions.csv --value --holdout 90d --output customers.csv",
            "segment rfm --input october.csv --save october.json --output october-customers.csv",
            "segment rfm --input november.csv --like october.json --format text"
        },
        customSynopsis = "segment rfm --input FILE [OPTION]...")
final class RfmCommand implements Action {

    @Mixin(name = "Transactions")
    private RfmOptions transactions = new RfmOptions();

    @Mixin(name = "Scores")
    private ScoringOptions scores = new ScoringOptions();

    @Mixin(name = "Value")
    private ValueOptions value = new ValueOptions();

    @Mixin(name = "Input")
    private InputOptions input = new InputOptions();

    @Mixin(name = "Database")
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin(name = "Output")
    private Destination output = new Destination();

    @Mixin(name = "Speed")
    private ThreadOptions speed = new ThreadOptions();

    @Mixin(name = HelpPage.GENERAL)
    private ConsoleOptions console = new ConsoleOptions();

    /** Where the table goes. */
    static final class Destination {
        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "The file for the table of customers (default: standard output).")
        private String file;

        @Option(
                names = "--report",
                paramLabel = "FILE",
                description = "A page for the browser: cells, revenue, cohorts, what is expected, what was left out.")
        private String report;

        @Option(names = "--force", description = "Replace the file if it is there.")
        private boolean force;
    }

    @Override
    public int run(Session session) {
        Optional<NewFile> target = Optional.ofNullable(output.file)
                .map(path -> session.guard().file("--output", path, output.force, WriteGuard.NO_MARK));
        Optional<NewFile> model =
                scores.save().map(path -> session.guard().file("--save", path, output.force, WriteGuard.NO_MARK));
        Optional<NewFile> page = Optional.ofNullable(output.report)
                .map(path -> session.guard().file("--report", path, output.force, WriteGuard.NO_MARK));
        ReadSettings reading = input.toSettings(ColumnHints.NONE, database, session, output.force);
        Optional<RfmModel> earlier = scores.earlier();
        Scoring scoring = earlier.map(RfmModel::scoring).orElseGet(scores::toScoring);
        RfmSettings settings = transactions.toSettings(scoring, value.toSettings());
        RfmCustomers customers = session.work(speed.threads(), (workers, progress) -> {
            RfmCustomers read = RfmReader.read(input.path(), reading, settings, workers, progress);
            RfmCustomers made = earlier.map(read::heldAgainst).orElse(read);
            session.tell(made.notices());
            try (NewFiles files = new NewFiles()) {
                target.ifPresent(file ->
                        files.add(file, out -> new RfmCsv(made).write(workers, text -> write(text, out))));
                page.ifPresent(file -> files.add(file, RfmPage.of(made, earlier.flatMap(made::since), Version.NUMBER)));
                model.ifPresent(file -> files.add(file, made.model().json()));
                files.complete();
            }
            return made;
        });
        session.out().print(shown(session, customers, earlier.flatMap(customers::since)));
        return ExitCode.DONE;
    }

    private static void write(byte[] text, OutputStream out) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints the table, unless it was written to a file or a summary was asked for. */
    private String shown(Session session, RfmCustomers customers, Optional<CellMoves> moves) {
        if (output.file == null && !session.choosesFormat()) {
            return customers.csv();
        }
        return session.wantsJson() ? RfmJson.of(customers, moves) : RfmText.of(customers, moves);
    }
}
