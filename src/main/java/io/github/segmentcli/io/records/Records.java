package io.github.segmentcli.io.records;

import io.github.segmentcli.Workers;
import java.util.function.Supplier;

/**
 * The records of a file as they stood, byte for byte, so that an output can carry them on untouched. Reads the file again;
 * fails with a {@link io.github.segmentcli.StorageException} when it has changed since it was first read.
 */
public interface Records {

    /** Receives one record after the other. */
    interface Visitor {
        /**
         * @param row the row of the table, or -1 for the header
         * @param bytes a buffer, valid during the call only: UTF-8 text of the record without its line end
         */
        void record(int row, byte[] bytes, int from, int to);
    }

    /** Receives the records of a piece of the file, in order, on any thread. */
    interface Piece extends Visitor {
        /** The last record was visited, and every piece before this one has ended. On the same thread as the records. */
        void end();
    }

    /** Visits the header (made up where the file has none), then every row of the table in order. */
    void visit(Visitor visitor);

    /**
     * Visits the same, in pieces side by side where there are several. They are asked for, and end, in the order of the file
     * and one at a time, on whichever thread; one may be asked for while another ends.
     */
    default void visit(Workers workers, Supplier<? extends Piece> pieces) {
        Piece all = pieces.get();
        visit(all);
        all.end();
    }
}
