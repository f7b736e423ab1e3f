package io.github.segmentcli.roles;

import io.github.segmentcli.json.JsonWriter;

/** Writes the interpretation of a table in JSON, as {@code understanding} in the summaries of fit and check. */
public final class UnderstandingJson {

    private UnderstandingJson() {}

    /** Writes the fields into the current JSON object. */
    public static void write(Understanding understanding, JsonWriter json) {
        json.field("rows", understanding.kind().word());
        json.field("rows_evidence", understanding.kindEvidence());
        json.field("command", understanding.command());
        json.objects("columns", understanding.columns(), meaning -> {
            json.field("column", meaning.column());
            json.field("role", meaning.role().word());
            json.field("confidence", meaning.confidence().word());
            json.field("evidence", meaning.evidence());
            json.texts("order", meaning.order());
        });
        json.objects("sentinels", understanding.sentinels(), sentinel -> {
            json.field("column", sentinel.column());
            json.field("value", sentinel.shown());
            json.field("rows", sentinel.rows());
            json.field("evidence", sentinel.evidence());
        });
    }
}
