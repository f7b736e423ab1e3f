package io.github.segmentcli.report;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.compare.ColumnDrift;
import io.github.segmentcli.compare.Comparison;
import io.github.segmentcli.compare.Migration;
import io.github.segmentcli.json.JsonWriter;
import io.github.segmentcli.model.ModelSegment;
import io.github.segmentcli.model.Reference;
import io.github.segmentcli.score.MannWhitneyShift;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The result of a comparison as JSON ({@code segment.compare/1}), as text for a terminal, and as a CSV table of moves.
 *
 * @param path of today's customers as the user gave it
 * @param sha256 of the bytes of that file
 * @param rejected rows that were set aside
 * @param files that were written, in reading order
 */
public record CompareSummary(String path, String sha256, long rejected, Comparison comparison, List<String> files) {

    public static final String SCHEMA = "segment.compare/1";

    public CompareSummary {
        files = List.copyOf(files);
    }

    /** The JSON document: keys in a fixed order, numbers not rounded, null for what does not exist. */
    public String json(String version) {
        return JsonWriter.indented(json -> json.object(() -> {
            json.field("schema", SCHEMA);
            json.object("tool", () -> json.field("name", "segment").field("version", version));
            json.object("baseline", () -> {
                json.field("input_sha256", comparison.baseline().provenance().inputSha256());
                json.field("version", comparison.baseline().provenance().version());
                json.field("rows", comparison.baseline().rows());
                json.field("k", comparison.baseline().k());
            });
            json.object("input", () -> {
                json.field("path", path);
                json.field("sha256", sha256);
                json.field("rows", comparison.scores().rows());
                json.field("rejected", rejected);
            });
            json.field("advice", comparison.advice());
            json.field("sentence", comparison.sentence());
            json.objects("reasons", comparison.reasons(), reason -> {
                json.field("advice", reason.advice());
                json.field("code", reason.code());
                json.field("sentence", reason.sentence());
            });
            json.objects("segments", comparison.scores().segments(), segment -> {
                json.field("id", segment.segment().id());
                json.field("name", segment.segment().name());
                json.field("size_in_fit", segment.segment().size());
                json.field("share_in_fit", segment.segment().share());
                json.field("size", segment.size());
                json.field("share", comparison.scores().share(segment));
                json.field("far", segment.far());
            });
            json.object("segment_shares", () -> {
                json.field("stability_index", comparison.shares().index());
                json.field("critical", comparison.shares().critical());
            });
            json.objects("columns", comparison.columns(), drift -> column(json, drift));
            json.object("fit", () -> {
                json.field("spread_in_fit", comparison.spread().inFit());
                json.field("spread_frozen", comparison.spread().frozen());
                json.field("spread_refit", comparison.spread().refit());
                json.field("excess", comparison.spread().excess());
                json.field("excess_error", comparison.spread().error());
                json.field("outside", comparison.scores().outside());
                json.field("far", comparison.scores().far());
            });
            json.object("migration", comparison.migration(), migration -> migration(json, migration));
            Summary.notices(comparison.notices(), json);
            json.texts("files", files);
        }));
    }

    private static void column(JsonWriter json, ColumnDrift drift) {
        json.field("column", drift.column());
        json.field("feature", drift.histogram().reference().feature());
        json.field("advice", drift.advice());
        json.field("stability_index", drift.stability().index());
        json.field("critical", drift.stability().critical());
        json.field("shift", optional(drift.shift().map(MannWhitneyShift::deviations)));
        boolean numbers = drift.histogram().reference() instanceof Reference.Numbers
                && drift.histogram().present() > 0;
        json.field("mean", numbers ? OptionalDouble.of(drift.histogram().mean()) : OptionalDouble.empty());
        json.field(
                "mean_in_fit",
                drift.histogram().reference() instanceof Reference.Numbers reference
                        ? OptionalDouble.of(reference.mean())
                        : OptionalDouble.empty());
        json.field("missing", drift.histogram().missing());
        json.field("below", drift.histogram().below());
        json.field("above", drift.histogram().above());
        json.field("unseen_rows", drift.histogram().unseenRows());
    }

    private void migration(JsonWriter json, Migration migration) {
        json.field("known", migration.known());
        json.field("arrived", migration.arrived());
        json.field("left", migration.left());
        json.field("moved", migration.moved());
        json.field("at_the_border", migration.atTheBorder());
        json.field("beyond", migration.beyond());
        json.field("value_column", comparison.value());
        json.objects("flows", moves(migration), move -> {
            json.field("from", move.from().id());
            json.field("to", move.to().id());
            json.field("customers", move.flow().customers());
            json.field("at_the_border", move.flow().atTheBorder());
            json.field("value", move.flow().value());
        });
    }

    /** The table of moves: a line per pair of segments with customers. */
    public String csv() {
        StringBuilder csv = new StringBuilder("from,from_name,to,to_name,customers,at_the_border,value\n");
        comparison.migration().ifPresent(migration -> {
            for (Move move : moves(migration)) {
                csv.append(move.from().id())
                        .append(',')
                        .append(cell(move.from().name()))
                        .append(',');
                csv.append(move.to().id())
                        .append(',')
                        .append(cell(move.to().name()))
                        .append(',');
                csv.append(move.flow().customers())
                        .append(',')
                        .append(move.flow().atTheBorder())
                        .append(',');
                csv.append(
                        move.flow().value().isPresent()
                                ? Decimals.shortest(move.flow().value().getAsDouble())
                                : "");
                csv.append('\n');
            }
        });
        return csv.toString();
    }

    /** Quoted, and escaped where a spreadsheet would run it as a formula. */
    private static String cell(String text) {
        String safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** Customers who were in one segment and are in another, or the same, now. */
    record Move(ModelSegment from, ModelSegment to, Migration.Flow flow) {}

    /** Every flow with customers, row by row. */
    static List<Move> moves(Migration migration) {
        List<Move> moves = new ArrayList<>();
        for (int a = 0; a < migration.then().size(); a++) {
            for (int b = 0; b < migration.now().size(); b++) {
                Migration.Flow flow = migration.flows().get(a).get(b);
                if (flow.customers() > 0) {
                    moves.add(new Move(migration.then().get(a), migration.now().get(b), flow));
                }
            }
        }
        return moves;
    }

    /** @param folder with the files, as the user named it */
    public String text(String folder, TextStyle style) {
        return new CompareText(this, style).write(folder);
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }
}
