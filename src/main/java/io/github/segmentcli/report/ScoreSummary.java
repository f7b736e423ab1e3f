package io.github.segmentcli.report;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
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
        notices = List.copyOf(notices);
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
                json.field("not_placed", scores.rows() - scores.assigned());
                json.field("outside", scores.outside());
                json.field("far", scores.far());
                json.field("inertia", scores.squares());
                json.field("inertia_in_fit", model.inertia());
            });
            json.array(
                    "segments",
                    () -> scores.segments()
                            .forEach(segment -> json.object(() -> {
                                json.field("id", segment.segment().id());
                                json.field("name", segment.segment().name());
                                json.field("size", segment.size());
                                json.field("share", scores.share(segment));
                                json.field("share_in_fit", segment.segment().share());
                                json.field("far", segment.far());
                            })));
            json.array("columns", () -> scores.columns().forEach(tally -> json.object(() -> column(json, tally))));
            json.array(
                    "notices",
                    () -> notices.forEach(notice -> json.object(() -> {
                        json.field("level", Summary.lower(notice.level()));
                        json.field("code", notice.code());
                        json.field("text", notice.text());
                        json.field("column", notice.column());
                    })));
            json.texts("files", files);
        }));
    }

    private static void column(JsonWriter json, BinCounts tally) {
        json.field("column", tally.column());
        json.field("feature", tally.reference().feature());
        json.field("absent", tally.isAbsent());
        json.field("missing", tally.missing());
        json.field("below", tally.below());
        json.field("above", tally.above());
        boolean numbers = tally.reference() instanceof Reference.Numbers && tally.present() > 0;
        json.field("mean", numbers ? OptionalDouble.of(tally.mean()) : OptionalDouble.empty());
        json.field(
                "mean_in_fit",
                tally.reference() instanceof Reference.Numbers reference
                        ? OptionalDouble.of(reference.mean())
                        : OptionalDouble.empty());
        json.field("unseen_rows", tally.unseenRows());
        json.texts("unseen", tally.unseen());
    }

    /** @param folder with the files, as the user named it */
    public String text(String folder, TextStyle style) {
        TextPaint paint = new TextPaint(style.colour());
        StringBuilder text = new StringBuilder();
        notices.stream()
                .filter(Notice::comesFirst)
                .flatMap(notice -> TextCells.wrapped(notice.text(), style.width()).stream())
                .forEach(line -> text.append(paint.strong(line)).append('\n'));
        String first = Figures.count(scores.assigned()) + " of " + Figures.count(scores.rows()) + " customers of "
                + TextCells.shown(path) + " placed in " + model.k() + " segments";
        TextCells.wrapped(first, style.width())
                .forEach(line -> text.append(paint.strong(line)).append('\n'));
        int name = style.width() - 4 - 11 - 8 - 12;
        text.append('\n')
                .append(paint.faint("    " + TextCells.left("Segment", name) + TextCells.right("Customers", 11)
                        + TextCells.right("Share", 8) + TextCells.right("In the fit", 12)))
                .append('\n');
        for (Scores.SegmentCount segment : scores.segments()) {
            int colour = segment.segment().colour();
            text.append(paint.segment(
                            colour,
                            TextCells.right(Integer.toString(segment.segment().id()), 2)))
                    .append("  ")
                    .append(paint.strong(
                            TextCells.left(TextCells.shown(segment.segment().name()), name)))
                    .append(TextCells.right(Figures.count(segment.size()), 11))
                    .append(TextCells.right(share(scores.share(segment)), 8))
                    .append(TextCells.right(share(segment.segment().share()), 12))
                    .append('\n');
        }
        notices(text, paint, style);
        text.append('\n')
                .append(paint.strong("Files in " + TextCells.shown(folder)))
                .append('\n');
        return text.append("  ").append(String.join(", ", files)).append('\n').toString();
    }

    private static String share(double share) {
        return Figures.percent(share).replace("under ", "<").replace("over ", ">");
    }

    private void notices(StringBuilder text, TextPaint paint, TextStyle style) {
        List<Notice> others =
                notices.stream().filter(notice -> !notice.comesFirst()).toList();
        if (others.isEmpty()) {
            return;
        }
        text.append('\n').append(paint.strong("Notices")).append('\n');
        others.stream().sorted((a, b) -> b.level().compareTo(a.level())).forEach(notice -> {
            String mark = notice.level() == Notice.Level.WARNING ? paint.warning("!") : "·";
            List<String> lines = TextCells.wrapped(TextCells.shown(notice.text()), style.width() - 4);
            text.append("  ").append(mark).append(' ').append(lines.get(0)).append('\n');
            lines.subList(1, lines.size())
                    .forEach(line -> text.append("    ").append(line).append('\n'));
        });
    }
}
