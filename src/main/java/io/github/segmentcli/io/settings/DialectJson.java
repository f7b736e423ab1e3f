package io.github.segmentcli.io.settings;

import io.github.segmentcli.json.JsonWriter;

/** Writes a dialect in JSON, as in models and summaries. */
public final class DialectJson {

    private DialectJson() {}

    /** Writes all fields except {@code padded} into the current JSON object. */
    public static void write(Dialect dialect, JsonWriter json) {
        json.field("delimiter", dialect.delimiter());
        json.field("quote", dialect.quote().map(String::valueOf));
        json.field("escape", String.valueOf(dialect.escape()));
        json.field("encoding", dialect.encoding());
        json.field("line_end", dialect.lineEnd());
        json.field("header", dialect.header());
        json.field("decimal", String.valueOf(dialect.decimal()));
        json.field("skipped_lines", dialect.skippedLines());
        json.field("compressed", dialect.compressed());
        json.texts("null_values", dialect.nullValues());
    }
}
