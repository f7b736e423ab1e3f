package io.github.segmentcli.pipeline;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.io.database.SegmentRows;
import io.github.segmentcli.io.database.SegmentTable;
import io.github.segmentcli.io.output.OutputFolder;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.io.table.PieceReader;
import io.github.segmentcli.io.table.Pieces;
import io.github.segmentcli.io.table.PiecesRead;
import io.github.segmentcli.model.ModelFile;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.model.StoredModel;
import io.github.segmentcli.report.ScoreSummary;
import io.github.segmentcli.report.table.AssignmentSettings;
import io.github.segmentcli.report.table.AssignmentTable;
import io.github.segmentcli.report.table.FormedTable;
import io.github.segmentcli.report.table.SegmentRecords;
import io.github.segmentcli.report.table.TableForm;
import io.github.segmentcli.score.Scorer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs {@code segment score}: assigns new customers to the segments of a model, which stays as it is. */
public record ScoreRun(Plan plan, RunContext context) {

    private static final String ASSIGNMENTS = "assignments.csv";
    private static final String SUMMARY = "summary.json";

    /**
     * @param model path of the model, or of its folder
     * @param edited whether a model that was changed by hand is used
     * @param input path of the customers, {@code -} for standard input
     * @param read how to read the file, as far as the user says; the rest is detected, except the words for missing values,
     *     which are those of the fit
     * @param id the column that identifies a customer; empty for that of the fit
     * @param folder for the results
     * @param force whether the files of an earlier run may be replaced
     * @param target the table of a database that gets the segments too
     */
    public record Plan(
            String model,
            boolean edited,
            String input,
            ReadSettings read,
            Optional<String> id,
            AssignmentSettings assignments,
            String folder,
            boolean force,
            Optional<SegmentTable> target) {}

    /**
     * Runs. The model is read and the folder opened before the customers are read; the files appear in the folder together at
     * the end.
     */
    public ScoreSummary run() {
        Instant started = context.clock().instant();
        Workers workers = context.workers();
        Stopwatch stopwatch = context.stopwatch();
        StoredModel stored = ModelFile.read(plan.model(), plan.edited());
        SegmentModel model = stored.model();
        List<String> files = files();
        try (OutputFolder folder = OutputFolder.open(plan.folder(), plan.force(), context.guard(), files);
                SegmentRows rows = new SegmentRows()) {
            plan.target().ifPresent(target -> target.check(plan.id()));
            stopwatch.begin("Assigning customers");
            ReadSettings settings = ModelReading.of(plan.read(), model, Optional.empty());
            Customers customers = new Customers(model, folder, rows);
            PiecesRead read =
                    PieceReader.read(plan.input(), settings, ModelReading.words(model), workers, stopwatch, customers);
            customers.close();
            ScoreSummary summary = new ScoreSummary(
                    plan.input(),
                    read.sha256(),
                    read.rejected(),
                    model,
                    customers.scorer.scores(),
                    customers.notices(stored, read),
                    files);
            folder.write(SUMMARY, summary.json(Version.NUMBER));
            RunFile.commit(folder, plan.input(), read.sha256(), read.rowsIn(), context, started);
            plan.target()
                    .ifPresent(target -> TargetTable.write(
                            target,
                            rows,
                            model,
                            read.sha256(),
                            started,
                            customers.id,
                            plan.read().databaseQuery()));
            return summary;
        }
    }

    private List<String> files() {
        List<String> files = new ArrayList<>(List.of(SUMMARY, ASSIGNMENTS));
        plan.assignments().forms().forEach(form -> files.add(form.fileName()));
        files.add(OutputFolder.RECORD);
        return List.copyOf(files);
    }

    /** Assigns the customers of one piece after the other, and writes their lines in their order. */
    private final class Customers implements Pieces<PlacedPiece> {
        private final SegmentModel model;
        private final OutputFolder folder;
        private final SegmentRows rows;
        private Optional<String> id = Optional.empty();
        private Scorer scorer;
        private PiecePlacing.Form lines;
        private PiecePlacing placing;
        private OutputStream out;
        private List<String> columns;

        Customers(SegmentModel model, OutputFolder folder, SegmentRows rows) {
            this.model = model;
            this.folder = folder;
            this.rows = rows;
        }

        @Override
        public void begin(Form form) {
            columns = form.columns();
            scorer = new Scorer(model, Workers.sequential());
            scorer.requireColumns(form.source(), columns);
            if (out != null) {
                folder.discard(ASSIGNMENTS);
                rows.clear();
            }
            out = folder.create(ASSIGNMENTS);
            id = id(form);
            lines = new PiecePlacing.Form(
                    form.dialect().withDecimal(ModelReading.decimal(plan.read(), model)),
                    columns,
                    id,
                    plan.assignments());
            List<Integer> segments =
                    model.segments().stream().map(segment -> segment.id()).toList();
            placing = lines.placing(
                    model, plan.target().map(target -> new SegmentRecords(form.dialect(), columns, id, segments)));
        }

        /** The column that identifies a customer, where the table needs one. */
        private Optional<String> id(Form form) {
            boolean needed = plan.id().isPresent()
                    || plan.assignments().minimal()
                    || plan.target().isPresent();
            Optional<String> named = plan.id().or(model::idColumn);
            if (needed && plan.id().isEmpty()) {
                Scorer.requireId(model, form.source(), columns);
            }
            if (needed && named.isPresent() && !columns.contains(named.get())) {
                throw ColumnNames.unknown(form.source(), "--id", named.get(), columns);
            }
            return named.filter(columns::contains);
        }

        @Override
        public PlacedPiece work(Piece piece) {
            return placing.place(piece);
        }

        @Override
        public void take(PlacedPiece piece) {
            scorer.count(piece.tally());
            piece.rows().ifPresent(rows::add);
            try {
                out.write(piece.lines());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Completes the table, and writes it in another form where one was asked for. */
        void close() {
            try {
                out.close();
                for (TableForm form : plan.assignments().forms()) {
                    try (OutputStream formed = folder.create(form.fileName())) {
                        FormedTable.write(form, () -> folder.read(ASSIGNMENTS), lines.dialect(), formed);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        List<Notice> notices(StoredModel stored, PiecesRead read) {
            List<Notice> notices = new ArrayList<>(stored.notice().stream().toList());
            notices.addAll(read.notices());
            if (!plan.assignments().minimal()) {
                notices.addAll(AssignmentTable.notices(columns));
            }
            notices.addAll(scorer.scores().notices());
            return notices;
        }
    }
}
