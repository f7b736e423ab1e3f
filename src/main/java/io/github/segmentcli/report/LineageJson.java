package io.github.segmentcli.report;

import io.github.segmentcli.json.JsonWriter;
import io.github.segmentcli.model.Lineage;

/** The part of {@code summary.json} on how the segments of an earlier model continue. */
final class LineageJson {

    private LineageJson() {}

    static void write(Lineage lineage, JsonWriter json) {
        json.field("baseline_sha256", lineage.baseline());
        json.field("method", lineage.method());
        json.field("shared", lineage.shared());
        json.objects("fates", lineage.fates(), fate -> fate(fate, json));
    }

    private static void fate(Lineage.Fate fate, JsonWriter json) {
        json.field("verdict", fate.verdict());
        json.field("id", fate.id());
        json.field("name", fate.name());
        json.field("followed", fate.followed());
        json.field("goes_on_as", fate.goesOnAs());
        json.objects(
                "heirs",
                fate.heirs(),
                heir -> json.field("id", heir.id())
                        .field("name", heir.name())
                        .field("customers", heir.customers())
                        .field("share", heir.share()));
        json.field("sentence", fate.sentence());
    }
}
