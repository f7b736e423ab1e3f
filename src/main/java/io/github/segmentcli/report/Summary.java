package io.github.segmentcli.report;

import io.github.segmentcli.Notice;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.SizeEffect;
import io.github.segmentcli.io.settings.DialectJson;
import io.github.segmentcli.json.JsonWriter;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.model.SpecialRows;
import io.github.segmentcli.prepare.ExcludedColumn;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.roles.UnderstandingJson;
import io.github.segmentcli.select.Selection;
import io.github.segmentcli.validity.Silhouette;
import io.github.segmentcli.validity.Structure;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Writes {@code summary.json}, the result for programs: a JSON document with the schema {@code segment.summary/1}, described in
 * {@code docs/schema/summary.schema.json}. The order of keys is fixed, later versions only add keys, numbers are not rounded,
 * and what does not exist is null.
 */
public final class Summary {

    static final String SCHEMA = "segment.summary/1";

    /** Special customers that are listed one by one. */
    private static final int MAX_SPECIAL = 100;

    private final Segmentation found;
    private final JsonWriter json;

    private Summary(Segmentation found, JsonWriter json) {
        this.found = found;
        this.json = json;
    }

    /** @param files the names of the files written, relative to the output folder, in order */
    public static String json(Segmentation found, List<String> files) {
        return JsonWriter.indented(json -> json.object(() -> new Summary(found, json).write(files)));
    }

    private void write(List<String> files) {
        json.field("schema", SCHEMA);
        json.object(
                "tool",
                () -> json.field("name", "segment")
                        .field("version", found.provenance().version()));
        json.object("input", this::input);
        json.object(
                "understanding", () -> UnderstandingJson.write(found.prepared().understanding(), json));
        json.object("preparation", this::preparation);
        json.object("selection", () -> new SelectionJson(found, json).write());
        json.object("clustering", this::clustering);
        json.object("quality", this::quality);
        json.object("structure", this::structure);
        json.array("segments", () -> new SegmentsJson(found, json).write());
        if (found.special().count() > 0) {
            json.object("special_customers", this::special);
        }
        json.object("lineage", found.lineage(), lineage -> LineageJson.write(lineage, json));
        json.object("audit", found.audit(), audit -> AuditJson.write(audit, json));
        notices(found.notices(), json);
        json.texts("files", files);
    }

    private void input() {
        json.field("path", found.input().table().source());
        json.field("sha256", found.input().sha256());
        json.field("rows", found.input().table().rows());
        json.field("columns", found.input().table().columns().size());
        json.field("rejected", found.input().rejected());
        json.object(
                "dialect",
                () -> DialectJson.write(
                        found.input().dialect(), found.input().readings().values(), json));
    }

    private void preparation() {
        json.field("rows_used", found.matrix().rows());
        json.field(
                "rows_left_out", found.input().table().rows() - found.matrix().rows());
        json.field("id_column", found.prepared().idColumn());
        json.field("imputation", found.prepared().recipe().imputation().kind());
        json.objects("features", found.prepared().recipe().features(), this::feature);
        json.objects("left_out", found.prepared().leftOut(), this::leftOut);
    }

    private void feature(FittedFeature feature) {
        json.field("name", feature.name());
        json.field("column", feature.column());
        json.field("kind", feature.kind());
        json.field("level", feature.level());
        if (!feature.order().isEmpty()) {
            json.texts("order", feature.order());
        }
        json.field("unit", feature.unit());
        json.field("missing", feature.missing());
        json.field("fill", feature.fill());
        json.field("lower_fence", finite(feature.lower()));
        json.field("upper_fence", finite(feature.upper()));
        json.field("clipped", feature.clipped());
        json.field("transform", feature.transform());
        json.field("lambda", feature.lambda());
        json.field("transform_centre", feature.transformCentre());
        json.field("transform_scale", feature.transformScale());
        json.field("centre", feature.centre());
        json.field("scale", feature.scale());
        json.field("weight", feature.weight());
    }

    private void leftOut(ExcludedColumn column) {
        json.field("column", column.column())
                .field("code", column.code())
                .field("reason", column.reason())
                .field("describes", column.describes());
    }

    private void clustering() {
        Clustering clustering = found.clustering();
        json.field("k", clustering.k());
        json.field("inertia", clustering.inertia());
        json.field("iterations", clustering.search().iterations());
        json.field("converged", clustering.search().converged());
        json.field("restarts", clustering.search().starts());
        json.field("repairs", clustering.search().repairs());
        json.field("seed", found.provenance().seed());
        found.selection().sizes().ifPresent(cost -> json.object("size_limits", () -> sizeLimits(cost)));
    }

    private void sizeLimits(Selection.SizeCost cost) {
        SizeEffect effect = cost.effect();
        json.field("inertia_without", effect.inertiaWithout());
        json.field("silhouette_without", cost.silhouetteWithout());
        json.field("moved", effect.moved());
        json.objects("flows", effect.flows(), flow -> {
            json.field("from", found.segment(flow.from()).id());
            json.field("to", found.segment(flow.to()).id());
            json.field("customers", flow.customers());
        });
        json.objects("closest", effect.closest(), near -> {
            json.field("row", found.prepared().tableRow(near.row()) + 1);
            json.field("segment", found.segment(near.segment()).id());
            json.field("other", found.segment(near.other()).id());
            json.field("gap", near.gap());
        });
        json.field("tied", effect.tied());
        json.field("off", effect.off());
    }

    private void quality() {
        Silhouette silhouette = found.validity().silhouette();
        json.field("silhouette", silhouette.overall());
        json.field("silhouette_exact", silhouette.exact());
        json.field("silhouette_rows", silhouette.measured());
        json.field("silhouette_standard_error", silhouette.standardError());
        json.field("calinski_harabasz", found.validity().calinskiHarabasz());
        json.field("davies_bouldin", found.validity().daviesBouldin());
        json.field("rules_f1", found.profiles().rulesF1());
        json.array("map_variance_shares", () -> {
            for (int c = 0; c < Math.min(2, found.projection().components()); c++) {
                json.item(found.projection().share(c));
            }
        });
    }

    private void special() {
        SpecialRows special = found.special();
        json.field("count", special.count());
        json.field("distance", found.clustering().centroids().limit());
        json.array("customers", () -> {
            for (int at = 0; at < Math.min(MAX_SPECIAL, special.count()); at++) {
                int customer = at;
                json.object(() -> {
                    json.field("row", special.row(customer) + 1);
                    json.field(
                            "nearest", found.segment(special.nearest(customer)).id());
                    json.field("distance", special.distance(customer));
                });
            }
        });
    }

    private void structure() {
        Structure structure = found.structure();
        json.field("verdict", structure.verdict());
        json.field("sentence", structure.sentence());
        structure
                .gapAtOne()
                .ifPresentOrElse(
                        accepts -> json.field("gap_accepts_one", accepts), () -> json.nothing("gap_accepts_one"));
        json.field("hopkins", structure.hopkins());
        json.field("hopkins_p", structure.hopkinsP());
        json.field("stability", structure.stability());
        json.field("stability_error", structure.stabilityError());
        json.array(
                "apart",
                () -> structure.apart().forEach(c -> json.item(found.segment(c).id())));
        json.field("sample_rows", structure.sampleRows());
        json.field("replicates", structure.replicates());
    }

    static void notices(List<Notice> notices, JsonWriter json) {
        json.objects(
                "notices",
                notices,
                notice -> json.field("level", notice.level())
                        .field("code", notice.code())
                        .field("text", notice.text())
                        .field("column", notice.column()));
    }

    /** An enum constant in JSON: {@code yeo_johnson} for {@code YEO_JOHNSON}. */
    public static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static OptionalDouble finite(double figure) {
        return Double.isFinite(figure) ? OptionalDouble.of(figure) : OptionalDouble.empty();
    }
}
