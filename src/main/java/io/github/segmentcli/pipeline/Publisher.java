package io.github.segmentcli.pipeline;

import io.github.segmentcli.Workers;
import io.github.segmentcli.compare.ColumnDrift;
import io.github.segmentcli.io.output.OutputFolder;
import io.github.segmentcli.io.settings.Dialect;
import io.github.segmentcli.model.ModelFile;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.render.Pictures;
import io.github.segmentcli.report.Summary;
import io.github.segmentcli.report.page.HtmlReport;
import io.github.segmentcli.report.page.ReportSettings;
import io.github.segmentcli.report.table.AssignmentTable;
import io.github.segmentcli.report.table.BriefWorkbook;
import io.github.segmentcli.report.table.FormedTable;
import io.github.segmentcli.report.table.ProfileTable;
import io.github.segmentcli.report.table.TableForm;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Writes the files of a segmentation into the output folder, several at a time. */
record Publisher(OutputSettings settings, List<String> command, Workers workers) {

    private static final String ASSIGNMENTS = "assignments.csv";
    private static final String PROFILES = "profiles.csv";
    private static final String MODEL = "model.json";
    private static final String REPORT = "report.html";
    private static final String SUMMARY = "summary.json";
    private static final String BOOK = "segments.xlsx";
    private static final String PLOTS = "plots/";

    /** The number of tasks before those of the pictures. */
    private static final int OTHERS = 4;

    /** Files that a run may write under any settings; of the pictures, one stands for all. */
    static final List<String> NAMES = List.of(
            SUMMARY,
            ASSIGNMENTS,
            TableForm.PARQUET.fileName(),
            TableForm.XLSX.fileName(),
            PROFILES,
            BOOK,
            MODEL,
            REPORT,
            OutputFolder.RECORD,
            PLOTS + "elbow.png");

    /**
     * Writes every file but {@code run.json}.
     *
     * @param drift of the columns since an earlier model, where one was given
     * @return the names of all files in reading order, {@code run.json} included
     */
    List<String> publish(Segmentation found, SegmentModel model, List<ColumnDrift> drift, OutputFolder folder) {
        Optional<Pictures> pictures = pictures(found);
        List<String> plots = pictures.map(Pictures::fileNames).orElse(List.of()).stream()
                .map(PLOTS::concat)
                .toList();
        List<String> files = names(plots);
        // The longest tasks come first, so that the threads end at about the same time.
        workers.run(OTHERS + plots.size(), task -> {
            switch (task) {
                case 0 -> {
                    if (settings.report()) {
                        ReportSettings asked = new ReportSettings(settings.showIds(), command, files, settings.value());
                        folder.write(REPORT, HtmlReport.of(found, drift, asked));
                    }
                }
                case 1 -> {
                    stream(
                            folder,
                            ASSIGNMENTS,
                            out -> AssignmentTable.write(found, settings.assignments(), workers, out));
                    for (TableForm form : settings.assignments().forms()) {
                        Dialect dialect = AssignmentTable.dialect(found);
                        stream(
                                folder,
                                form.fileName(),
                                out -> FormedTable.write(form, () -> folder.read(ASSIGNMENTS), dialect, out));
                    }
                }
                case 2 -> {
                    stream(folder, PROFILES, out -> ProfileTable.write(found, out));
                    folder.write(MODEL, ModelFile.write(model));
                    if (settings.excel()) {
                        stream(folder, BOOK, out -> BriefWorkbook.write(found, out));
                    }
                }
                case 3 -> folder.write(SUMMARY, Summary.json(found, files));
                default -> {
                    int plot = task - OTHERS;
                    folder.write(
                            plots.get(plot),
                            pictures.orElseThrow().picture(plot).bytes());
                }
            }
        });
        return files;
    }

    private Optional<Pictures> pictures(Segmentation found) {
        if (settings.pictures().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> obstacle = Pictures.prepare();
        if (obstacle.isPresent()) {
            LoggerFactory.getLogger(Publisher.class).warn(obstacle.get());
            return Optional.empty();
        }
        return Optional.of(Pictures.of(found, settings.pictures().get(), workers));
    }

    private List<String> names(List<String> plots) {
        List<String> names = new ArrayList<>(List.of(SUMMARY, ASSIGNMENTS));
        settings.assignments().forms().forEach(form -> names.add(form.fileName()));
        names.addAll(List.of(PROFILES, MODEL));
        if (settings.excel()) {
            names.add(BOOK);
        }
        if (settings.report()) {
            names.add(REPORT);
        }
        names.addAll(plots);
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
