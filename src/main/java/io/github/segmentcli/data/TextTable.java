package io.github.segmentcli.data;

import io.github.segmentcli.Notice;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A table in another form than CSV, as the texts that a CSV file of it would have. It can be read any number of times. */
public interface TextTable {

    /** What its file is, in a sentence: {@code JSON lines}. */
    String form();

    /** The names of its columns; empty where the rows must tell whether there is a header among them, and where. */
    Optional<List<String>> names();

    /** How messages name its places. */
    Places places();

    /** What was done for the user. */
    List<Notice> notices();

    /** Whether the numbers of a column are numbers in the file, not texts, so that their decimal mark is not in question. */
    boolean isNumbers(int column);

    /** Its rows from the first. */
    Rows rows();

    /** The lines of CSV text of its rows, below that of its names, where they are made elsewhere already. */
    default Optional<InputStream> lines() {
        return Optional.empty();
    }

    /** Reads row by row. */
    interface Rows extends AutoCloseable {

        /** Writes the line of the next row, of as many cells in all rows; a missing value is empty. False behind the last row. */
        boolean next(CsvLines into);

        /** Where the row stands that was read last, from 1. */
        long at();

        @Override
        void close();
    }
}
