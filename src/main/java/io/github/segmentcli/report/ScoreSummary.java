package io.github.segmentcli.report;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.TextCells;
import io.github.segmentcli.json.JsonWriter;
import io.github.segmentcli.model.Reference;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.score.BinCounts;
import io.github.segmentcli.score.Scores;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The result of assigning new customers to segments, as JSON ({@code segment.score/1}) and as text for a terminal.
 *
 * @param path of the customers as the user gave it
 * @param sha256 of the bytes of that file
 * @param rejected rows that were set aside
 * @param notices of reading and assigning, in order
 * @param files that were written, in reading order
 */
public record ScoreSummary(
        String path,
        String sha256,
        long rejected,
        SegmentModel model,
        Scores scores,
        List<Notice> notices,
        List<String> files) {

    public static final String SCHEMA = "segment.score/1";

    public ScoreSummary {
        notices = notices.stream().map(model.noun()::said).toList();
        files = List.copyOf(files);
    }

    /** The JSON document: keys in a fixed order, numbers not rounded, null for what does not exist. */
    public String json(String version) {
        return JsonWriter.indented(json -> json.object(() -> {
            json.field("schema", SCHEMA);
            json.object("tool", () -> json.field("name", "segment").field("version", version));
            json.object("model", () -> {
                json.field("input_sha256", model.provenance().inputSha256());
                json.field("version", model.provenance().version());
                json.field("rows", model.rows());
                json.field("k", model.k());
            });
            json.object("input", () -> {
                json.field("path", path);
                json.field("sha256", sha256);
                json.field("rows", scores.rows());
                json.field("rejected", rejected);
            });
            json.object("placement", () -> {
                json.field("placed", scores.assigned());
                json.field("special", scores.special());
                json.field("not_placed", scores.rows() - scores.assigned() - scores.special());
                json.field("outside", scores.outside());
                json.field("far", scores.far());
                json.field("inertia", scores.inertia());
                json.field("inertia_in_fit", model.inertia());
            });
            json.objects("segments", scores.segments(), segment -> {
                json.field("id", segment.segment().id());
                json.field("name", segment.segment().name());
                json.field("size", segment.size());
                json.field("share", scores.share(segment));
                json.field("share_in_fit", segment.segment().share());
                json.field("far", segment.far());
            });
            json.objects("columns", scores.columns(), histogram -> column(json, histogram));
            Summary.notices(notices, json);
            json.texts("files", files);
        }));
    }

    private static void column(JsonWriter json, BinCounts histogram) {
        json.field("column", histogram.column());
        json.field("feature", histogram.reference().feature());
        json.field("absent", histogram.isAbsent());
        json.field("missing", histogram.missing());
        json.field("below", histogram.below());
        json.field("above", histogram.above());
        boolean numbers = histogram.reference() instanceof Reference.Numbers && histogram.present() > 0;
        json.field("mean", numbers ? OptionalDouble.of(histogram.mean()) : OptionalDouble.empty());
        json.field(
                "mean_in_fit",
                histogram.reference() instanceof Reference.Numbers reference
                        ? OptionalDouble.of(reference.mean())
                        : OptionalDouble.empty());
        json.field("unseen_rows", histogram.unseenRows());
        json.texts("unseen", histogram.unseen());
    }

    /** @param folder with the files, as the user named it */
    public String text(String folder, TextStyle style) {
        TextLines text = new TextLines(style, model.noun());
        text.first(notices);
        String first = Figures.count(scores.assigned()) + " of " + Figures.count(scores.rows()) + " customers of "
                + (path.equals("-") ? "standard input" : TextCells.shown(path)) + " placed in " + model.k()
                + " segments"
                + (scores.special() == 0
                        ? ""
                        : ", " + Figures.count(scores.special()) + " set aside as special customers");
        text.indented(first, 0, text.paint::strong);
        text.segments(scores);
        text.notices(notices);
        text.files(folder, files);
        return text.toString();
    }
}
