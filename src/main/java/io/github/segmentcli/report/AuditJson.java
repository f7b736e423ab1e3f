package io.github.segmentcli.report;

import io.github.segmentcli.audit.Audit;
import io.github.segmentcli.json.JsonWriter;

/** The part of {@code summary.json} on how the segments depend on single choices. */
final class AuditJson {

    private AuditJson() {}

    static void write(Audit audit, JsonWriter json) {
        json.field("sentence", audit.sentence());
        json.objects(
                "variations",
                audit.variations(),
                variation -> json.field("kind", variation.kind())
                        .field("name", variation.name())
                        .field("column", variation.column())
                        .field("agreement", variation.agreement())
                        .field("changed", variation.changed())
                        .field("compared", variation.compared())
                        .field("changed_share", variation.changedShare())
                        .field("failure", variation.failure()));
    }
}
