package io.github.segmentcli.compare;

import io.github.segmentcli.Figures;
import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.IdForm;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.io.settings.ColumnHints;
import io.github.segmentcli.io.settings.DialectHints;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.io.table.TableReader;
import io.github.segmentcli.model.AssignmentDigest;
import io.github.segmentcli.model.ModelFile;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.model.StoredModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An earlier model and, if {@code assignments.csv} of the same run is in the same folder, the segment of each of its customers.
 *
 * <p>The table is used only if the digest of its segments equals the one in the model; otherwise it belongs to another run.
 */
public final class Baseline {

    /** A row of a customer who stands in an earlier row of the same table. */
    static final int REPEATED = -2;

    private static final String ASSIGNMENTS = "assignments.csv";

    /** The number of columns that the program appends to each record, {@code segment} first; a silhouette may follow them. */
    private static final int APPENDED = 5;

    private final SegmentModel model;
    private final CustomerIds customers;
    private final List<Notice> notices;

    /** One of the earlier ids, for messages. */
    private final Optional<String> example;

    private Baseline(SegmentModel model, CustomerIds customers, List<Notice> notices) {
        this(model, customers, notices, Optional.empty());
    }

    private Baseline(SegmentModel model, CustomerIds customers, List<Notice> notices, Optional<String> example) {
        this.example = example;
        this.model = model;
        this.customers = customers;
        this.notices = List.copyOf(notices);
    }

    /**
     * Reads a model and, if possible, the segments of its customers.
     *
     * @param path of the model, or of the folder that holds it
     * @param edited whether a model that was changed by hand is accepted
     * @throws InputException when it is not a valid model
     * @throws StorageException when it cannot be read
     */
    public static Baseline read(String path, boolean edited, Workers workers, Progress progress) {
        StoredModel stored = ModelFile.read(path, edited);
        Baseline found = read(path, stored.model(), workers, progress);
        List<Notice> notices = new ArrayList<>(found.notices);
        stored.notice().ifPresent(notices::add);
        return new Baseline(found.model, found.customers, notices, found.example);
    }

    private static Baseline read(String path, SegmentModel model, Workers workers, Progress progress) {
        Path table = ModelFile.locate(path).resolveSibling(ASSIGNMENTS);
        if (model.idColumn().isEmpty()) {
            return alone(model, "its customers had no id");
        }
        if (!Files.isRegularFile(table)) {
            return alone(model, "there is no " + ASSIGNMENTS + " beside it");
        }
        try {
            return members(model, table, workers, progress);
        } catch (InputException | StorageException e) {
            return alone(model, "the " + ASSIGNMENTS + " beside it cannot be read");
        }
    }

    /** A model and the segments of its customers, without any file. */
    static Baseline of(SegmentModel model, CustomerIds customers) {
        return new Baseline(model, customers, List.of());
    }

    private static Baseline members(SegmentModel model, Path path, Workers workers, Progress progress) {
        String id = model.idColumn().orElseThrow();
        DialectHints dialect = new DialectHints(
                Optional.of(model.dialect().delimiter()),
                Optional.empty(),
                Optional.empty(),
                Optional.of("UTF-8"),
                Optional.empty(),
                Optional.of(true),
                Optional.empty(),
                OptionalInt.of(0),
                Optional.empty(),
                Optional.empty());
        ColumnHints columns =
                new ColumnHints(Optional.of(id), List.of(), List.of("*"), List.of(), false, false, Map.of());
        Table table = TableReader.read(
                        path.toString(), ReadSettings.DEFAULTS.with(dialect).with(columns), workers, progress)
                .table();
        int last = table.columns().size() - 1;
        boolean silhouettes = table.columns().get(last).name().startsWith("silhouette");
        int at = last + 1 - APPENDED - (silhouettes ? 1 : 0);
        Optional<CustomerIds.Reader> ids = table.column(id).flatMap(CustomerIds::reader);
        if (at < 1 || ids.isEmpty() || !(table.columns().get(at) instanceof NumberColumn segments)) {
            return alone(model, "the " + ASSIGNMENTS + " beside it is not its own");
        }
        Map<Integer, Integer> order = new HashMap<>();
        for (int c = 0; c < model.k(); c++) {
            order.put(model.segments().get(c).id(), c);
        }
        CustomerIds members = new CustomerIds();
        AssignmentDigest digest = new AssignmentDigest();
        for (int row = 0; row < table.rows(); row++) {
            if (segments.isMissing(row)) {
                digest.addNowhere();
                continue;
            }
            int segment = (int) segments.value(row);
            digest.add(segment);
            Integer cluster = order.get(segment);
            if (cluster != null) {
                members.put(ids.get().key(row), cluster);
            }
        }
        if (!digest.hex().equals(model.assignmentDigest())) {
            return alone(model, "the " + ASSIGNMENTS + " beside it is of another run");
        }
        return new Baseline(model, members, List.of(), table.column(id).flatMap(CustomerIds::example));
    }

    private static Baseline alone(SegmentModel model, String why) {
        return new Baseline(
                model,
                new CustomerIds(),
                List.of(Notice.info(
                        "baseline_without_customers",
                        "Who was in which segment of the earlier model is not known, because " + why
                                + ". Its segments are recognised by where they lie.")));
    }

    public SegmentModel model() {
        return model;
    }

    /** Notices that the earlier customers are not known, and why, and that the model was changed by hand. */
    public List<Notice> notices() {
        return notices;
    }

    /**
     * A notice when earlier customers are known by id but none of today's customers is among them, as happens when the ids are
     * written differently.
     */
    Optional<Notice> noCommonIds(Table today, Optional<String> idColumn) {
        Optional<Column> ids = idColumn.or(model::idColumn).flatMap(today::column);
        Optional<String> now = ids.flatMap(CustomerIds::example);
        if (known() == 0
                || now.isEmpty()
                || Arrays.stream(earlierSegments(today, idColumn)).anyMatch(c -> c >= 0)) {
            return Optional.empty();
        }
        return Optional.of(Notice.warning(
                        "no_id_is_known",
                        "0 of " + Figures.count(today.rows())
                                + " ids are known, so nobody can be followed from one segment to"
                                + " another. In the earlier run an id had the form "
                                + ColumnNames.quote(IdForm.of(example.orElse("")))
                                + ", today " + ColumnNames.quote(IdForm.of(now.get()))
                                + " (9 is a digit, a and A are letters). If they are the same customers, write the ids one way in both files, or name the"
                                + " column that has them with --id.")
                .about(ids.get().name()));
    }

    /** The number of earlier customers that are known by id. */
    public int known() {
        return customers.size();
    }

    /**
     * The earlier segment of each row of a table, as an index into the model's segments; {@link CustomerIds#UNKNOWN} for a customer who was
     * not in the earlier file or had no segment, and {@link #REPEATED} for one who stands in an earlier row.
     */
    int[] earlierSegments(Table table, Optional<String> idColumn) {
        int[] earlier = new int[table.rows()];
        Optional<CustomerIds.Reader> ids = idColumn.or(model::idColumn)
                .flatMap(table::column)
                .flatMap((Column column) -> CustomerIds.reader(column));
        Arrays.fill(earlier, CustomerIds.UNKNOWN);
        if (ids.isPresent() && known() > 0) {
            CustomerIds seen = new CustomerIds();
            for (int row = 0; row < earlier.length; row++) {
                long key = ids.get().key(row);
                if (seen.get(key) == CustomerIds.UNKNOWN) {
                    seen.put(key, 0);
                    earlier[row] = customers.get(key);
                } else {
                    earlier[row] = REPEATED;
                }
            }
        }
        return earlier;
    }
}
