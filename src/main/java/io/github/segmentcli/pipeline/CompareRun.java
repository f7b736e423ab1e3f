package io.github.segmentcli.pipeline;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.compare.Baseline;
import io.github.segmentcli.compare.Comparer;
import io.github.segmentcli.compare.Comparison;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.io.output.OutputFolder;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.io.table.Loaded;
import io.github.segmentcli.io.table.TableReader;
import io.github.segmentcli.model.ModelFile;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.render.ComparisonPictures;
import io.github.segmentcli.render.Picture;
import io.github.segmentcli.render.PictureSettings;
import io.github.segmentcli.report.CompareSummary;
import io.github.segmentcli.report.page.ComparePage;
import io.github.segmentcli.score.Scorer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs {@code segment compare}: from an earlier model and today's file of customers to a folder of results. */
public record CompareRun(Plan plan, RunContext context) {

    private static final String SUMMARY = "summary.json";
    private static final String MIGRATION = "migration.csv";
    private static final String REPORT = "report.html";
    private static final List<String> FILES =
            List.of(SUMMARY, REPORT, MIGRATION, "plots/flow.png", "plots/drift.png", OutputFolder.RECORD);

    /**
     * @param baseline path of the earlier model, or of its folder
     * @param edited whether a model that was changed by hand is used
     * @param input path of today's customers, {@code -} for standard input, or the folder of a later run
     * @param read how to read the file, as far as the user says
     * @param id the column that identifies a customer; empty for that of the fit
     * @param value a numeric column to add up over the customers who moved
     * @param kmeans settings of the refit
     * @param seed of all random streams
     * @param folder for the results
     * @param force whether the files of an earlier run may be replaced
     * @param pictures whether moves and drift are drawn
     */
    public record Plan(
            String baseline,
            boolean edited,
            String input,
            ReadSettings read,
            Optional<String> id,
            Optional<String> value,
            KMeansSettings kmeans,
            long seed,
            String folder,
            boolean force,
            boolean pictures) {}

    /**
     * Runs. The folder is opened and the model read before anything else; the files appear in the folder together at the end.
     */
    public CompareSummary run() {
        Instant started = context.clock().instant();
        Workers workers = context.workers();
        Stopwatch stopwatch = context.stopwatch();
        String input = customers(plan.input());
        try (OutputFolder folder = OutputFolder.open(plan.folder(), plan.force(), context.guard(), FILES)) {
            stopwatch.begin("Reading the earlier model");
            Baseline baseline = Baseline.read(plan.baseline(), plan.edited(), workers, stopwatch);
            Loaded today = TableReader.read(input, settings(baseline.model()), workers, stopwatch);
            if (plan.id().isEmpty()) {
                Scorer.requireId(
                        baseline.model(),
                        today.table().source(),
                        today.table().columns().stream().map(Column::name).toList());
            }
            Comparison comparison = new Comparer(baseline, plan.id(), plan.value(), new Seeds(plan.seed()), workers)
                    .compare(today, plan.kmeans(), stopwatch);
            List<String> files = new ArrayList<>(List.of(SUMMARY, REPORT, MIGRATION));
            List<Picture> drawn = List.of();
            if (plan.pictures()) {
                stopwatch.begin("Drawing");
                for (Picture picture : ComparisonPictures.draw(comparison, plan.input(), PictureSettings.DEFAULTS)) {
                    folder.write("plots/" + picture.fileName(), picture.bytes());
                    files.add("plots/" + picture.fileName());
                }
                drawn = ComparisonPictures.draw(
                        comparison, plan.input(), new PictureSettings(PictureSettings.Format.SVG));
            }
            files.add(OutputFolder.RECORD);
            CompareSummary summary =
                    new CompareSummary(plan.input(), today.sha256(), today.rejected(), comparison, files);
            folder.write(SUMMARY, summary.json(Version.NUMBER));
            folder.write(REPORT, ComparePage.of(summary, drawn, Version.NUMBER));
            folder.write(MIGRATION, summary.csv());
            RunFile.commit(folder, plan.input(), today.sha256(), today.rowsIn(), context, started);
            return summary;
        }
    }

    /** How to read the file; only a column that the user named as the id is asked for by its option. */
    private ReadSettings settings(SegmentModel model) {
        ReadSettings settings = ModelReading.of(plan.read(), model, plan.id());
        return plan.id().isPresent()
                ? settings
                : settings.with(settings.columns().withoutNeedOfId());
    }

    /** The table of customers of a later run, where the input is the folder of one. */
    private static String customers(String input) {
        Path path = file(input);
        return path != null && Files.isDirectory(path) && Files.exists(path.resolve(ModelFile.NAME))
                ? path.resolve("assignments.csv").toString()
                : input;
    }

    private static Path file(String input) {
        try {
            return input.equals("-") ? null : Path.of(input);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
