package io.github.segmentcli.roles;

import io.github.segmentcli.json.JsonWriter;

/** What was understood, as it stands under {@code understanding} in the summary of a fit and of a check. */
public final class UnderstandingJson {

    private UnderstandingJson() {}

    /** Writes the fields of an object that is open. */
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
