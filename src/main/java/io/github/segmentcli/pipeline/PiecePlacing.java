package io.github.segmentcli.pipeline;

import io.github.segmentcli.Workers;
import io.github.segmentcli.io.settings.Dialect;
import io.github.segmentcli.io.table.Pieces;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.report.table.AssignmentSettings;
import io.github.segmentcli.report.table.AssignmentTable;
import io.github.segmentcli.report.table.SegmentRecords;
import io.github.segmentcli.score.ScoredRows;
import io.github.segmentcli.score.Scorer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Assigns the customers of a piece to the segments of a model and writes their lines. What it makes of a piece depends on the piece
 * alone, so any thread may place it.
 */
final class PiecePlacing {

    private final Scorer scorer;
    private final AssignmentTable table;
    private final Optional<SegmentRecords> records;

    private PiecePlacing(SegmentModel model, Form form, Optional<SegmentRecords> records) {
        this.scorer = new Scorer(model, Workers.sequential());
        this.records = records;
        List<AssignmentTable.Label> labels = model.segments().stream()
                .map(segment -> new AssignmentTable.Label(segment.id(), segment.name()))
                .toList();
        this.table = new AssignmentTable(
                form.dialect(), form.columns(), form.id(), labels, model.noun(), form.assignments());
    }

    /**
     * How the lines are written.
     *
     * @param dialect with the decimal mark for the added columns
     * @param columns of the file
     * @param id the column that identifies a customer, for the minimal table
     */
    record Form(Dialect dialect, List<String> columns, Optional<String> id, AssignmentSettings assignments) {

        PiecePlacing placing(SegmentModel model, Optional<SegmentRecords> records) {
            return new PiecePlacing(model, this, records);
        }
    }

    PlacedPiece place(Pieces.Piece piece) {
        ScoredRows scored = scorer.score(piece.table());
        ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 20);
        try {
            table.write(piece.records(), scored.assignment(), piece.rowsBefore(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PlacedPiece(
                scored.tally(),
                lines.toByteArray(),
                records.map(all -> all.of(piece.records(), scored.assignment(), piece.rowsBefore())));
    }
}
