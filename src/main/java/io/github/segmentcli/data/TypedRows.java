package io.github.segmentcli.data;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table that is written row by row in a form that keeps the types of its columns. Closing it completes the table. */
public interface TypedRows extends Closeable {

    /** What the values of a column are. */
    enum Kind {
        /** {@link Boolean}. */
        FLAG,
        /** {@link Long}. */
        WHOLE,
        /** {@link Number}. */
        NUMBER,
        /** {@link java.time.LocalDate}. */
        DAY,
        /** {@link java.time.LocalDateTime}, to the second. */
        TIME,
        /** {@link String}. */
        TEXT
    }

    /** Writes a row: a value of its kind for each column, or null for a gap. */
    void row(List<Object> values) throws IOException;
}
