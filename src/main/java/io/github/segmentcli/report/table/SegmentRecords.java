package io.github.segmentcli.report.table;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.io.database.SegmentRows;
import io.github.segmentcli.io.records.RecordCells;
import io.github.segmentcli.io.records.Records;
import io.github.segmentcli.io.settings.Dialect;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.model.Segmentation;
import java.util.List;
import java.util.Optional;

/**
 * Makes rows for a table of a database: of each customer the id, as it is in the file, or else the number of its row; the segment,
 * and the figures of {@link AssignmentTable} with all their digits.
 */
public final class SegmentRecords {

    /** What the number of a row is called where customers have no id. */
    public static final String ROW = "row";

    private final Dialect dialect;
    private final int idAt;
    private final int[] segments;

    /**
     * @param columns of the records
     * @param id the column that identifies a customer
     * @param segments the ids of the segments, in the order of the labels of {@link Assignment}
     */
    public SegmentRecords(Dialect dialect, List<String> columns, Optional<String> id, List<Integer> segments) {
        this.dialect = dialect;
        this.idAt = id.map(columns::indexOf).orElse(-1);
        this.segments = segments.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The rows of all customers of a fit. */
    public static SegmentRows of(Segmentation found, Workers workers) {
        List<String> columns = found.input().table().columns().stream()
                .map(column -> column.name())
                .toList();
        List<Integer> segments = found.profiles().segments().stream()
                .map(segment -> segment.id())
                .toList();
        SegmentRecords records = new SegmentRecords(
                found.input().dialect(), columns, found.prepared().idColumn(), segments);
        SegmentRows rows = new SegmentRows();
        try {
            found.input().records().visit(workers, () -> records.new Pieces(found.assignment(), rows));
        } catch (RuntimeException | Error e) {
            rows.close();
            throw e;
        }
        return rows;
    }

    /** Adds one piece after the other to the rows. */
    private final class Pieces implements Records.Piece {
        private final Assignment assignment;
        private final SegmentRows rows;
        private Rows made;

        Pieces(Assignment assignment, SegmentRows rows) {
            this.assignment = assignment;
            this.rows = rows;
            this.made = new Rows(assignment, 0);
        }

        @Override
        public void record(int row, byte[] bytes, int from, int to) {
            made.add(row, bytes, from, to);
        }

        @Override
        public void end() {
            rows.add(made.piece);
            made = new Rows(assignment, 0);
        }
    }

    /**
     * The rows of a piece of a table.
     *
     * @param rowsBefore how many rows of the table precede the piece
     */
    public SegmentRows.Piece of(Records records, Assignment assignment, long rowsBefore) {
        Rows made = new Rows(assignment, rowsBefore);
        records.visit(made::add);
        return made.piece;
    }

    /** The rows of a piece, ascending. */
    private final class Rows {
        private final RecordCells cells = new RecordCells(dialect);
        private final SegmentRows.Piece piece = new SegmentRows.Piece();
        private final Assignment assignment;
        private final Assignment.Distances distances;
        private final long rowsBefore;

        Rows(Assignment assignment, long rowsBefore) {
            this.assignment = assignment;
            this.distances = assignment.inOrder();
            this.rowsBefore = rowsBefore;
        }

        void add(int row, byte[] bytes, int from, int to) {
            if (row < 0) {
                return;
            }
            String id = idAt < 0 ? Long.toString(rowsBefore + row + 1) : cells.text(bytes, from, to, idAt);
            int label = assignment.label(row);
            boolean isSpecial = label == Assignment.UNASSIGNED && assignment.isSpecial(row);
            if (label == Assignment.UNASSIGNED && !isSpecial) {
                piece.add(id, SegmentRows.NONE, Double.NaN, Double.NaN);
            } else {
                boolean hasMargin = !isSpecial && assignment.hasSecond();
                piece.add(
                        id,
                        isSpecial ? SegmentModel.SPECIAL : segments[label],
                        distances.nearest(row),
                        hasMargin ? distances.margin(row) : Double.NaN);
            }
        }
    }
}
