package io.github.segmentcli.pipeline;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.io.Loaded;
import io.github.segmentcli.io.OutputFolder;
import io.github.segmentcli.io.ReadSettings;
import io.github.segmentcli.io.TableReader;
import io.github.segmentcli.model.ModelFile;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.report.AssignmentSettings;
import io.github.segmentcli.report.AssignmentTable;
import io.github.segmentcli.report.ScoreSummary;
import io.github.segmentcli.score.Scorer;
import io.github.segmentcli.score.Scores;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of a model over new customers: nothing is learnt, everybody gets a segment. */
public final class Placing {

    private static final String ASSIGNMENTS = "assignments.csv";
    private static final String SUMMARY = "summary.json";
    private static final List<String> FILES = List.of(SUMMARY, ASSIGNMENTS, OutputFolder.RECORD);

    private final Plan plan;
    private final Circumstances circumstances;
    private final Workers workers;
    private final Stopwatch stopwatch;

    /**
     * @param model path of the model, or of the folder it lies in
     * @param input path of the customers, {@code -} for standard input
     * @param read what is said about the form of the file; what is left open is sniffed, but the words for gaps are those of
     *     the fit
     * @param id the column that names a customer; empty for that of the fit
     * @param folder for the results
     * @param force whether the files of an earlier run may be replaced
     */
    public record Plan(
            String model,
            String input,
            ReadSettings read,
            Optional<String> id,
            AssignmentSettings assignments,
            String folder,
            boolean force) {}

    /** @param logged whether each stage is logged with its time */
    public Placing(Plan plan, Circumstances circumstances, Workers workers, Progress progress, boolean logged) {
        this.plan = plan;
        this.circumstances = circumstances;
        this.workers = workers;
        this.stopwatch = new Stopwatch(progress, logged);
    }

    /** Runs. The folder is opened and the model read before the first customer; the files appear at the very end. */
    public ScoreSummary run() {
        Instant started = circumstances.clock().instant();
        SegmentModel model = ModelFile.read(plan.model());
        try (OutputFolder folder = OutputFolder.open(plan.folder(), plan.force(), file(plan.input()), FILES)) {
            stopwatch.begin("Placing customers");
            Loaded customers =
                    TableReader.read(plan.input(), Replay.of(plan.read(), model, plan.id()), workers, stopwatch);
            Scorer scorer = new Scorer(model, workers);
            try (OutputStream out = folder.create(ASSIGNMENTS)) {
                Assignment places = scorer.place(customers.table());
                table(model, customers, out).append(customers.records(), places);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Scores scores = scorer.scores();
            List<Notice> notices = new ArrayList<>(customers.notices());
            notices.addAll(scores.notices());
            ScoreSummary summary = new ScoreSummary(
                    plan.input(), customers.sha256(), customers.rejected(), model, scores, notices, FILES);
            folder.write(SUMMARY, summary.json(Version.NUMBER));
            stopwatch.stop();
            folder.write(
                    OutputFolder.RECORD,
                    RunFile.of(
                            plan.input(),
                            customers.sha256(),
                            customers.rowsIn(),
                            circumstances,
                            started,
                            stopwatch.milliseconds(),
                            folder.written()));
            folder.commit();
            return summary;
        }
    }

    private AssignmentTable table(SegmentModel model, Loaded customers, OutputStream out) {
        List<AssignmentTable.Label> labels = model.segments().stream()
                .map(segment -> new AssignmentTable.Label(segment.id(), segment.name()))
                .toList();
        return new AssignmentTable(
                customers.dialect(), names(customers.table()), id(model), labels, plan.assignments(), out);
    }

    private Optional<String> id(SegmentModel model) {
        return plan.id().isPresent() ? plan.id() : model.idColumn();
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    private static Path file(String input) {
        try {
            return input.equals("-") ? null : Path.of(input);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
