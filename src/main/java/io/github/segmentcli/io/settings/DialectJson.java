package io.github.segmentcli.io.settings;

import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.json.JsonWriter;
import java.util.Collection;

/** Writes a dialect in JSON, as in models and summaries. */
public final class DialectJson {

    private DialectJson() {}

    /**
     * As {@link #write(Dialect, JsonWriter)}, with the decimal mark of the columns that have one.
     *
     * @param readings of the columns, each of which decides its own mark
     */
    public static void write(Dialect dialect, Collection<ColumnReading> readings, JsonWriter json) {
        boolean comma = readings.contains(ColumnReading.NUMBER_COMMA) && !readings.contains(ColumnReading.NUMBER);
        write(dialect, comma ? ',' : dialect.decimal(), json);
    }

    /** Writes all fields except {@code padded} into the current JSON object. */
    public static void write(Dialect dialect, JsonWriter json) {
        write(dialect, dialect.decimal(), json);
    }

    private static void write(Dialect dialect, char decimal, JsonWriter json) {
        json.field("delimiter", dialect.delimiter());
        json.field("quote", dialect.quote().map(String::valueOf));
        json.field("escape", String.valueOf(dialect.escape()));
        json.field("encoding", dialect.encoding());
        json.field("line_end", dialect.lineEnd());
        json.field("header", dialect.header());
        json.field("decimal", String.valueOf(decimal));
        json.field("skipped_lines", dialect.skippedLines());
        json.field("compressed", dialect.compressed());
        json.texts("null_values", dialect.nullValues());
    }
}
