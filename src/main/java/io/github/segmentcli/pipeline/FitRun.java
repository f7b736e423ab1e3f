package io.github.segmentcli.pipeline;

import io.github.segmentcli.Notice;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Workers;
import io.github.segmentcli.compare.Baseline;
import io.github.segmentcli.compare.ColumnChanges;
import io.github.segmentcli.compare.ColumnDrift;
import io.github.segmentcli.compare.SegmentInheritance;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.io.database.SegmentRows;
import io.github.segmentcli.io.database.SegmentTable;
import io.github.segmentcli.io.output.OutputFolder;
import io.github.segmentcli.io.output.WriteGuard;
import io.github.segmentcli.io.table.Loaded;
import io.github.segmentcli.io.table.ReadAhead;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.report.table.AssignmentTable;
import io.github.segmentcli.report.table.SegmentRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a fit: from a file of customers to a folder of results. */
public final class FitRun {

    private final Plan plan;
    private final RunContext context;
    private final ReadAhead ahead;

    /** @param ahead may have begun to read the customers */
    public FitRun(Plan plan, RunContext context, ReadAhead ahead) {
        this.ahead = ahead;
        this.plan = plan;
        this.context = context;
    }

    /**
     * The result of a run.
     *
     * @param files the names of the files in the folder, in reading order
     */
    public record Outcome(Segmentation segmentation, List<String> files) {}

    /** Runs. The folder is opened before anything else; the files appear in it together at the end. */
    public Outcome run() {
        Instant started = context.clock().instant();
        Workers workers = context.workers();
        Stopwatch stopwatch = context.stopwatch();
        OutputSettings output = plan.output();
        // The earlier model may lie in the output folder and be replaced by the new one.
        WriteGuard guard = context.guard().without("--baseline");
        try (OutputFolder folder = OutputFolder.open(output.folder(), output.force(), guard, Publisher.NAMES)) {
            plan.target().ifPresent(target -> target.check(plan.prepare().id()));
            Optional<Baseline> baseline =
                    plan.baseline().map(path -> Baseline.read(path, plan.edited(), workers, stopwatch));
            Loaded customers = ahead.read(plan.input(), plan.read(), workers, stopwatch);
            output.value().ifPresent(name -> requireNumbers(customers.table(), name));
            Segmenter segmenter = new Segmenter(plan, workers, stopwatch);
            Segmentation found = segmenter.segment(customers);
            List<Notice> notices = new ArrayList<>(addedColumns(found));
            baseline.ifPresent(before -> {
                notices.addAll(ModelReading.otherDateOrders(before.model(), customers.readings()));
                notices.addAll(ModelReading.otherUnits(before.model(), customers.table()));
            });
            Segmentation noted = found.with(notices);
            Segmentation known = baseline.map(earlier -> new SegmentInheritance(earlier, workers).inherit(noted))
                    .orElse(noted);
            Segmentation segmentation = known.with(segmenter.noticesOfSegments(known));
            stopwatch.begin("Making the model");
            Optional<SegmentModel> earlier = baseline.map(Baseline::model);
            SegmentModel model = SegmentModel.of(segmentation, earlier, workers);
            List<ColumnDrift> drift = earlier.map(before -> ColumnChanges.since(before, customers.table(), workers))
                    .orElse(List.of());
            stopwatch.begin("Writing the results");
            List<String> files =
                    new Publisher(output, context.command(), workers).publish(segmentation, model, drift, folder);
            RunFile.commit(
                    folder,
                    plan.input(),
                    segmentation.input().sha256(),
                    segmentation.input().rowsIn(),
                    context,
                    started);
            plan.target().ifPresent(target -> writeTable(target, segmentation, model, started));
            return new Outcome(segmentation, files);
        }
    }

    private void writeTable(SegmentTable target, Segmentation found, SegmentModel model, Instant started) {
        try (SegmentRows rows = SegmentRecords.of(found, context.workers())) {
            TargetTable.write(
                    target,
                    rows,
                    model,
                    found.input().sha256(),
                    started,
                    found.prepared().idColumn(),
                    plan.read().databaseQuery());
        }
    }

    /** Notices on names in {@code assignments.csv} that differ from the usual ones. */
    private List<Notice> addedColumns(Segmentation found) {
        return plan.output().assignments().minimal()
                ? List.of()
                : AssignmentTable.notices(
                        found.input().table(), found.validity().silhouette().exact());
    }

    private static void requireNumbers(Table customers, String name) {
        Column column = ColumnNames.require(customers, name);
        if (!(column instanceof NumberColumn)) {
            throw new RequestException("--value: \"" + name + "\" of " + customers.source() + " is a "
                    + column.typeName() + " column. Name one of numbers.");
        }
    }
}
