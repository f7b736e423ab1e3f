package io.github.segmentcli.pipeline;

import io.github.segmentcli.Workers;
import io.github.segmentcli.io.OutputFolder;
import io.github.segmentcli.model.ModelFile;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.render.Picture;
import io.github.segmentcli.render.Pictures;
import io.github.segmentcli.report.AssignmentTable;
import io.github.segmentcli.report.HtmlReport;
import io.github.segmentcli.report.ProfileTable;
import io.github.segmentcli.report.ReportSettings;
import io.github.segmentcli.report.Summary;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Writes a segmentation into a folder. What doesn't depend on one another is made at the same time. */
final class Publisher {

    private static final String ASSIGNMENTS = "assignments.csv";
    private static final String PROFILES = "profiles.csv";
    private static final String MODEL = "model.json";
    private static final String REPORT = "report.html";
    private static final String SUMMARY = "summary.json";
    private static final String PLOTS = "plots/";

    /** What may be written, whatever the settings, but for the pictures. */
    static final List<String> NAMES =
            List.of(SUMMARY, ASSIGNMENTS, PROFILES, MODEL, REPORT, OutputFolder.RECORD, PLOTS + "elbow.png");

    private final OutputSettings settings;
    private final List<String> command;
    private final Workers workers;

    Publisher(OutputSettings settings, List<String> command, Workers workers) {
        this.settings = settings;
        this.command = command;
        this.workers = workers;
    }

    /** What was published: the summary as JSON, and the names of the files in reading order, {@code run.json} included. */
    record Published(String summary, List<String> files) {}

    /**
     * Writes every file but {@code run.json}.
     *
     * @param baseline the model whose ids are never used again
     */
    Published publish(Segmentation found, Optional<SegmentModel> baseline, OutputFolder folder) {
        SegmentModel model = baseline.map(earlier -> SegmentModel.of(found, earlier, workers))
                .orElseGet(() -> SegmentModel.of(found, workers));
        List<Picture> pictures = new ArrayList<>();
        workers.run(3, task -> {
            switch (task) {
                case 0 -> pictures.addAll(draw(found, folder));
                case 1 -> stream(folder, ASSIGNMENTS, out -> AssignmentTable.write(found, settings.assignments(), out));
                default -> {
                    stream(folder, PROFILES, out -> ProfileTable.write(found, out));
                    folder.write(MODEL, ModelFile.write(model));
                }
            }
        });
        List<String> files = names(pictures);
        if (settings.report()) {
            folder.write(REPORT, HtmlReport.of(found, new ReportSettings(settings.showIds(), command, files)));
        }
        String summary = Summary.json(found, files);
        folder.write(SUMMARY, summary);
        return new Published(summary, files);
    }

    private List<Picture> draw(Segmentation found, OutputFolder folder) {
        if (settings.pictures().isEmpty()) {
            return List.of();
        }
        Optional<String> obstacle = Pictures.prepare();
        if (obstacle.isPresent()) {
            LoggerFactory.getLogger(Publisher.class).warn(obstacle.get());
            return List.of();
        }
        List<Picture> pictures = Pictures.draw(found, settings.pictures().get(), workers);
        workers.run(
                pictures.size(),
                at -> folder.write(
                        PLOTS + pictures.get(at).fileName(), pictures.get(at).bytes()));
        return pictures;
    }

    private List<String> names(List<Picture> pictures) {
        List<String> names = new ArrayList<>(List.of(SUMMARY, ASSIGNMENTS, PROFILES, MODEL));
        if (settings.report()) {
            names.add(REPORT);
        }
        for (Picture picture : pictures) {
            names.add(PLOTS + picture.fileName());
        }
        names.add(OutputFolder.RECORD);
        return List.copyOf(names);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static void stream(OutputFolder folder, String name, Writing writing) {
        try (OutputStream out = folder.create(name)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
