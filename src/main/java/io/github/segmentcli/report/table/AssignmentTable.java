package io.github.segmentcli.report.table;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.ColumnList;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.io.records.RecordCells;
import io.github.segmentcli.io.records.Records;
import io.github.segmentcli.io.settings.Dialect;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.roles.RowNoun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Writes {@code assignments.csv}: every customer of the input, in its order, with the segment that it belongs to.
 *
 * <p>The record is copied as it is in the file, and columns are added in the same dialect: {@code segment}, {@code
 * segment_name}, {@code distance} to the centroid and {@code margin} (0 at the centroid, 1 on the boundary to the second
 * nearest segment), both with six decimals, and {@code second_segment}; after a fit also {@code silhouette}, or {@code
 * silhouette_estimate} where there are too many rows to compute it exactly. They are empty for a customer without a segment. A
 * special customer has segment 0, the distance to the nearest segment, and that segment as {@code second_segment}.
 * Where the input already has a column of one of these names, the added one is numbered: {@code segment (2)}.
 */
public final class AssignmentTable {

    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);
    private static final List<String> OURS = List.of("segment", "segment_name", "distance", "second_segment", "margin");

    /** What a segment is called in the table. */
    public record Label(int id, String name) {}

    private final List<String> columns;
    private final List<Label> segments;
    private final AssignmentSettings settings;
    private final Dialect dialect;
    private final int idAt;
    private final byte[][] openings;
    private final byte[] empty;
    private final byte[] special;
    private final List<String> ours;
    private final CustomerSilhouettes silhouettes;

    /**
     * A table whose records are given in any number of pieces.
     *
     * @param dialect of the records, with the decimal mark for the added columns
     * @param columns of the records
     * @param id the column that identifies a customer, for the minimal table
     * @param segments in the order of the labels of {@link Assignment}
     * @param noun what a row is called
     */
    public AssignmentTable(
            Dialect dialect,
            List<String> columns,
            Optional<String> id,
            List<Label> segments,
            RowNoun noun,
            AssignmentSettings settings) {
        this(dialect, columns, id, segments, noun, settings, null);
    }

    private AssignmentTable(
            Dialect dialect,
            List<String> columns,
            Optional<String> id,
            List<Label> segments,
            RowNoun noun,
            AssignmentSettings settings,
            CustomerSilhouettes silhouettes) {
        this.silhouettes = silhouettes;
        this.ours = silhouettes == null ? OURS : with(silhouettes.name());
        this.columns = List.copyOf(columns);
        this.segments = List.copyOf(segments);
        this.settings = settings;
        this.dialect = dialect;
        this.idAt = id.map(columns::indexOf).orElse(-1);
        this.openings = new byte[segments.size()][];
        CsvOutput format = output(OutputStream.nullOutputStream());
        for (int c = 0; c < openings.length; c++) {
            openings[c] = opening(segments.get(c), format);
        }
        this.special = opening(new Label(SegmentModel.SPECIAL, noun.special()), format);
        this.empty = dialect.delimiter().repeat(ours.size()).getBytes(StandardCharsets.UTF_8);
    }

    private CsvOutput output(OutputStream target) {
        char quote = dialect.quote().orElse('"');
        return new CsvOutput(
                target, dialect.delimiter(), quote, dialect.escape() == '\\' ? '\\' : quote, dialect.decimal());
    }

    /**
     * Writes the table in UTF-8, with a byte order mark if the input has one, with {@code \n} after every record. {@code out} is neither flushed nor closed. All workers
     * format pieces of the table, of which a few megabytes are in memory at a time.
     */
    public static void write(Segmentation found, AssignmentSettings settings, Workers workers, OutputStream out)
            throws IOException {
        List<Label> segments = found.profiles().segments().stream()
                .map(segment -> new Label(segment.id(), segment.name()))
                .toList();
        new AssignmentTable(
                        dialect(found),
                        columnNames(found.input().table()),
                        found.prepared().idColumn(),
                        segments,
                        found.prepared().understanding().noun(),
                        settings,
                        CustomerSilhouettes.of(found))
                .write(found.input().records(), found.assignment(), workers, out);
    }

    /** The dialect of the table after a fit. */
    public static Dialect dialect(Segmentation found) {
        return found.input().dialect().withDecimal(found.input().decimal());
    }

    private void write(Records records, Assignment assignment, Workers workers, OutputStream target)
            throws IOException {
        Deque<Sheet> free = new ConcurrentLinkedDeque<>();
        try {
            records.visit(workers, () -> {
                Sheet used = free.poll();
                return used != null ? used : new Sheet(assignment, target, free);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Writes the lines of some records. Several pieces of a table may be written at the same time, each to its own stream.
     *
     * @param records of the piece; the first piece of the file begins with the header
     * @param assignment the segments of its rows
     * @param rowsBefore how many rows of the table precede the piece
     */
    public void write(Records records, Assignment assignment, long rowsBefore, OutputStream target) throws IOException {
        Lines lines = new Lines(output(target), assignment, rowsBefore);
        try {
            records.visit(lines::record);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        lines.out.flush();
    }

    /** Notices that give the names of added columns where the input already has columns with the usual names. */
    public static List<Notice> notices(Table input, boolean exactSilhouettes) {
        return notices(
                columnNames(input), with(exactSilhouettes ? CustomerSilhouettes.EXACT : CustomerSilhouettes.ESTIMATED));
    }

    private static List<String> with(String silhouette) {
        List<String> ours = new ArrayList<>(OURS);
        ours.add(silhouette);
        return ours;
    }

    /** @param taken the names of the input's columns */
    public static List<Notice> notices(List<String> taken) {
        return notices(taken, OURS);
    }

    private static List<Notice> notices(List<String> taken, List<String> ourNames) {
        List<String> names = names(taken, ourNames);
        List<String> theirs = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        for (int at = 0; at < ourNames.size(); at++) {
            if (!names.get(at).equals(ourNames.get(at))) {
                theirs.add(ourNames.get(at));
                ours.add(names.get(at));
            }
        }
        if (theirs.isEmpty()) {
            return List.of();
        }
        boolean one = theirs.size() == 1;
        Notice notice = Notice.info(
                "column_renamed",
                "The input has " + (one ? "a column " : "columns ") + ColumnList.named(theirs)
                        + " of its own, so in assignments.csv ours " + (one ? "is " : "are ") + ColumnList.named(ours)
                        + ".");
        return List.of(one ? notice.about(theirs.get(0)) : notice);
    }

    /** The names of the added columns, numbered where the input has such a name already, ignoring case. */
    private static List<String> names(List<String> taken, List<String> ourNames) {
        Set<String> used = new HashSet<>();
        taken.forEach(name -> used.add(name.toLowerCase(Locale.ROOT)));
        List<String> names = new ArrayList<>();
        for (String ours : ourNames) {
            String name = ours;
            for (int number = 2; !used.add(name); number++) {
                name = ours + " (" + number + ")";
            }
            names.add(name);
        }
        return names;
    }

    private static List<String> columnNames(Table table) {
        return table.columns().stream().map(column -> column.name()).toList();
    }

    /** The cells before the distance, which are the same for all customers of a segment. */
    private byte[] opening(Label segment, CsvOutput format) {
        String delimiter = dialect.delimiter();
        byte[] name = format.cell(segment.name());
        byte[] id = (delimiter + segment.id() + delimiter).getBytes(StandardCharsets.UTF_8);
        byte[] after = delimiter.getBytes(StandardCharsets.UTF_8);
        byte[] opening = new byte[id.length + name.length + after.length];
        System.arraycopy(id, 0, opening, 0, id.length);
        System.arraycopy(name, 0, opening, id.length, name.length);
        System.arraycopy(after, 0, opening, id.length + name.length, after.length);
        return opening;
    }

    /** The formatted bytes of a piece, kept until all earlier pieces are written; the buffer is reused. */
    private final class Sheet implements Records.Piece {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private final Lines lines;
        private final OutputStream target;
        private final Deque<Sheet> free;

        Sheet(Assignment assignment, OutputStream target, Deque<Sheet> free) {
            this.lines = new Lines(output(written), assignment, 0);
            this.target = target;
            this.free = free;
        }

        @Override
        public void record(int row, byte[] bytes, int from, int to) {
            lines.record(row, bytes, from, to);
        }

        @Override
        public void end() {
            try {
                lines.out.flush();
                written.writeTo(target);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written.reset();
            free.push(this);
        }
    }

    /** The lines of a piece. */
    private final class Lines {
        private final RecordCells cells = new RecordCells(dialect);
        private final CsvOutput out;
        private final Assignment assignment;
        private final Assignment.Distances distances;
        private final long rowsBefore;

        Lines(CsvOutput out, Assignment assignment, long rowsBefore) {
            this.out = out;
            this.assignment = assignment;
            this.distances = assignment.inOrder();
            this.rowsBefore = rowsBefore;
        }

        void record(int row, byte[] bytes, int from, int to) {
            try {
                if (row < 0 && dialect.byteOrderMark()) {
                    out.raw(BYTE_ORDER_MARK);
                }
                theirs(row, bytes, from, to);
                if (row < 0) {
                    header();
                } else {
                    ours(row);
                }
                out.endLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void theirs(int row, byte[] bytes, int from, int to) throws IOException {
            if (!settings.minimal()) {
                if (settings.defuseFormulas()) {
                    cells.visit(bytes, from, to, (at, start, end) -> {
                        if (at > 0) {
                            out.delimiter();
                        }
                        defused(bytes, start, end);
                    });
                } else {
                    out.raw(bytes, from, to);
                }
            } else if (idAt >= 0) {
                cells.visit(bytes, from, to, (at, start, end) -> {
                    if (at == idAt) {
                        if (settings.defuseFormulas()) {
                            defused(bytes, start, end);
                        } else {
                            out.raw(bytes, start, end);
                        }
                    }
                });
            } else if (row < 0) {
                out.text("row");
            } else {
                out.whole(rowsBefore + row + 1);
            }
        }

        private void defused(byte[] bytes, int from, int to) throws IOException {
            boolean quoted = cells.opensAt(bytes, from, to);
            int content = quoted ? from + 1 : from;
            if (SpreadsheetFormula.isRun(bytes, content, quoted ? Math.max(content, to - 1) : to)) {
                out.raw(bytes, from, content);
                out.raw(new byte[] {'\''});
                out.raw(bytes, content, to);
            } else {
                out.raw(bytes, from, to);
            }
        }

        private void header() throws IOException {
            List<String> taken = columns;
            if (settings.minimal()) {
                taken = List.of(idAt >= 0 ? taken.get(idAt) : "row");
            }
            for (String name : names(taken, ours)) {
                out.delimiter();
                out.text(name);
            }
        }

        private void unplaced(int row) throws IOException {
            if (!assignment.isSpecial(row)) {
                out.raw(empty);
                return;
            }
            out.raw(special);
            out.rounded(distances.nearest(row));
            out.delimiter();
            out.whole(segments.get(assignment.second(row)).id());
            out.delimiter();
            if (silhouettes != null) {
                out.delimiter();
            }
        }

        private void ours(int row) throws IOException {
            int label = assignment.label(row);
            if (label == Assignment.UNASSIGNED) {
                unplaced(row);
                return;
            }
            out.raw(openings[label]);
            out.rounded(distances.nearest(row));
            out.delimiter();
            if (assignment.hasSecond()) {
                out.whole(segments.get(assignment.second(row)).id());
                out.delimiter();
                out.rounded(distances.margin(row));
            } else {
                out.delimiter();
            }
            if (silhouettes != null) {
                out.delimiter();
                double silhouette = silhouettes.of(row, distances);
                if (!Double.isNaN(silhouette)) {
                    out.roundedOfAnySign(silhouette);
                }
            }
        }
    }
}
