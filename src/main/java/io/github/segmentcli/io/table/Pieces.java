package io.github.segmentcli.io.table;

import io.github.segmentcli.data.Table;
import io.github.segmentcli.io.records.Records;
import io.github.segmentcli.io.settings.Dialect;
import java.util.List;

/**
 * What works on a file piece by piece ({@link PieceReader}).
 *
 * @param <T> what comes of a piece
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
     * The reading begins. Called again when it begins anew, because the file turned out to be in another character set;
     * what came of the pieces so far is void then.
     */
    void begin(Form form);

    /** Works on a piece; called from any thread, for several pieces at a time. */
    T work(Piece piece);

    /** Takes what came of a piece; called in the order of the file, by one thread at a time. */
    void take(T worked);
}
