package io.github.segmentcli.io.table;

import io.github.segmentcli.data.Table;
import io.github.segmentcli.io.records.Records;
import io.github.segmentcli.io.settings.Dialect;
import java.util.List;

/**
 * Processes a file piece by piece, for {@link PieceReader}.
 *
 * @param <T> the result for a piece
 */
public interface Pieces<T> {

    /**
     * What is known of a file before its first row.
     *
     * @param source what messages call it
     * @param columns their names, in the order of the file
     */
    record Form(String source, List<String> columns, Dialect dialect) {
        public Form {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Some rows that stand below each other.
     *
     * @param table of them; columns that nobody asked for are there by name, their values are not held
     * @param records of the rows as they stood, before the first of the file its header; valid during {@link #work} only
     * @param rowsBefore how many good rows the file has above
     */
    record Piece(Table table, Records records, long rowsBefore) {}

    /**
     * Reading begins. Called again where it starts over, because the file turned out to have another encoding; the results so far
     * are then to be discarded.
     */
    void begin(Form form);

    /** Works on a piece; called from any thread, for several pieces at a time. */
    T work(Piece piece);

    /** Receives the result for a piece; called in the order of the file, by one thread at a time. */
    void take(T worked);
}
