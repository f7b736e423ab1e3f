package io.github.segmentcli.report;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.compare.Advice;
import io.github.segmentcli.compare.ColumnDrift;
import io.github.segmentcli.compare.Comparison;
import io.github.segmentcli.compare.Finding;
import io.github.segmentcli.compare.Migration;
import io.github.segmentcli.json.JsonWriter;
import io.github.segmentcli.model.ModelSegment;
import io.github.segmentcli.model.Reference;
import io.github.segmentcli.render.kit.Numerals;
import io.github.segmentcli.score.MannWhitneyShift;
import io.github.segmentcli.score.Scores;
import java.util.ArrayList;
import java.util.Comparator;
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

    private static final int FLOWS_SHOWN = 8;
    private static final int COLUMNS_SHOWN = 8;

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
            json.field("advice", Summary.lower(comparison.advice()));
            json.field("sentence", comparison.sentence());
            json.array(
                    "reasons",
                    () -> comparison
                            .reasons()
                            .forEach(reason -> json.object(() -> {
                                json.field("advice", Summary.lower(reason.advice()));
                                json.field("code", reason.code());
                                json.field("sentence", reason.sentence());
                            })));
            json.array(
                    "segments",
                    () -> comparison
                            .scores()
                            .segments()
                            .forEach(segment -> json.object(() -> {
                                json.field("id", segment.segment().id());
                                json.field("name", segment.segment().name());
                                json.field("size_in_fit", segment.segment().size());
                                json.field("share_in_fit", segment.segment().share());
                                json.field("size", segment.size());
                                json.field("share", comparison.scores().share(segment));
                                json.field("far", segment.far());
                            })));
            json.object("segment_shares", () -> {
                json.field("stability_index", comparison.shares().index());
                json.field("critical", comparison.shares().critical());
            });
            json.array("columns", () -> comparison.columns().forEach(drift -> json.object(() -> column(json, drift))));
            json.object("fit", () -> {
                json.field("spread_in_fit", comparison.tightness().inFit());
                json.field("spread_frozen", comparison.tightness().frozen());
                json.field("spread_refit", comparison.tightness().refit());
                json.field("excess", comparison.tightness().excess());
                json.field("excess_error", comparison.tightness().error());
                json.field("outside", comparison.scores().outside());
                json.field("far", comparison.scores().far());
            });
            comparison
                    .migration()
                    .ifPresentOrElse(
                            migration -> json.object("migration", () -> migration(json, migration)),
                            () -> json.nothing("migration"));
            json.array(
                    "notices",
                    () -> comparison
                            .notices()
                            .forEach(notice -> json.object(() -> {
                                json.field("level", Summary.lower(notice.level()));
                                json.field("code", notice.code());
                                json.field("text", notice.text());
                                json.field("column", notice.column());
                            })));
            json.texts("files", files);
        }));
    }

    private static void column(JsonWriter json, ColumnDrift drift) {
        json.field("column", drift.column());
        json.field("feature", drift.tally().reference().feature());
        json.field("advice", Summary.lower(drift.advice()));
        json.field("stability_index", drift.stability().index());
        json.field("critical", drift.stability().critical());
        json.field("shift", optional(drift.shift().map(MannWhitneyShift::deviations)));
        boolean numbers = drift.tally().reference() instanceof Reference.Numbers
                && drift.tally().present() > 0;
        json.field("mean", numbers ? OptionalDouble.of(drift.tally().mean()) : OptionalDouble.empty());
        json.field(
                "mean_in_fit",
                drift.tally().reference() instanceof Reference.Numbers reference
                        ? OptionalDouble.of(reference.mean())
                        : OptionalDouble.empty());
        json.field("missing", drift.tally().missing());
        json.field("below", drift.tally().below());
        json.field("above", drift.tally().above());
        json.field("unseen_rows", drift.tally().unseenRows());
    }

    private void migration(JsonWriter json, Migration migration) {
        json.field("known", migration.known());
        json.field("arrived", migration.arrived());
        json.field("left", migration.left());
        json.field("moved", migration.moved());
        json.field("at_the_border", migration.atTheBorder());
        json.field("beyond", migration.beyond());
        json.field("value_column", comparison.value());
        json.array("flows", () -> {
            for (Move move : moves(migration)) {
                json.object(() -> {
                    json.field("from", move.from().id());
                    json.field("to", move.to().id());
                    json.field("customers", move.flow().customers());
                    json.field("at_the_border", move.flow().atTheBorder());
                    json.field("value", move.flow().value());
                });
            }
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

    private record Move(ModelSegment from, ModelSegment to, Migration.Flow flow) {}

    /** Every flow with customers, row by row. */
    private static List<Move> moves(Migration migration) {
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
        return new Page(folder, style).write();
    }

    /** The text for a terminal: advice, reasons, moves, drift. */
    private final class Page {
        private final String folder;
        private final TextStyle style;
        private final TextPaint paint;
        private final StringBuilder text = new StringBuilder();

        Page(String folder, TextStyle style) {
            this.folder = folder;
            this.style = style;
            this.paint = new TextPaint(style.colour());
        }

        String write() {
            comparison.notices().stream().filter(Notice::comesFirst).forEach(notice -> wrapped(notice.text(), true));
            wrapped(comparison.sentence(), true);
            wrapped(
                    Figures.count(comparison.scores().rows()) + " customers of " + TextCells.shown(path)
                            + " held against the model of "
                            + Figures.count(comparison.baseline().rows())
                            + " customers, k = " + comparison.baseline().k(),
                    false);
            if (comparison.reasons().size() > 1) {
                heading("Reasons");
                comparison.reasons().forEach(this::reason);
            }
            segments();
            comparison.migration().ifPresent(this::moves);
            columns();
            fit();
            notices();
            heading("Files in " + TextCells.shown(folder));
            line("  " + String.join(", ", files));
            return text.toString();
        }

        private void reason(Finding reason) {
            String sentence = reason.sentence();
            item(
                    paint.warning("!"),
                    Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + " ("
                            + Summary.lower(reason.advice()) + ")");
        }

        private void segments() {
            int name = style.width() - 4 - 3 * 11;
            line("");
            line(paint.faint("    " + TextCells.left("Segment", name) + TextCells.right("Customers", 11)
                    + TextCells.right("Share", 11) + TextCells.right("In the fit", 11)));
            for (Scores.SegmentCount segment : comparison.scores().segments()) {
                line(paint.segment(
                                segment.segment().colour(),
                                TextCells.right(
                                        Integer.toString(segment.segment().id()), 2))
                        + "  "
                        + paint.strong(
                                TextCells.left(TextCells.shown(segment.segment().name()), name))
                        + TextCells.right(Figures.count(segment.size()), 11)
                        + TextCells.right(brief(comparison.scores().share(segment)), 11)
                        + TextCells.right(brief(segment.segment().share()), 11));
            }
        }

        private void moves(Migration migration) {
            heading("Who moved");
            long stayed = migration.known() - migration.moved();
            item(
                    "·",
                    "Of " + Figures.count(migration.known()) + " customers of both files " + share(stayed, migration)
                            + " stayed, "
                            + share(migration.moved() - migration.beyond() - migration.atTheBorder(), migration)
                            + " moved"
                            + (migration.beyond() == 0
                                    ? ""
                                    : ", " + share(migration.beyond(), migration)
                                            + " lie beyond the customers of the fit")
                            + " and " + share(migration.atTheBorder(), migration)
                            + " merely crossed a border. " + Figures.count(migration.arrived()) + " are new, "
                            + Figures.count(migration.left()) + " are gone.");
            CompareSummary.moves(migration).stream()
                    .filter(move -> move.from().id() != move.to().id())
                    .filter(move -> move.flow().customers() > move.flow().atTheBorder())
                    .sorted(Comparator.comparingLong(
                            move -> move.flow().atTheBorder() - move.flow().customers()))
                    .limit(FLOWS_SHOWN)
                    .forEach(move -> item("·", told(move)));
        }

        private String told(Move move) {
            long real = move.flow().customers() - move.flow().atTheBorder();
            String told = Figures.count(real) + " from " + named(move.from()) + " to " + named(move.to());
            if (move.flow().value().isPresent()) {
                told += "; " + TextCells.shown(comparison.value().orElseThrow()) + " "
                        + Figures.number(move.flow().value().getAsDouble());
            }
            return told;
        }

        private String named(ModelSegment segment) {
            return segment.id() + " (" + TextCells.shown(segment.name()) + ")";
        }

        private String share(long customers, Migration migration) {
            return Figures.percent((double) customers / migration.known());
        }

        private void columns() {
            heading("Columns");
            int name = style.width() - 2 - 4 * 11;
            line(paint.faint("  " + TextCells.left("", name) + TextCells.right("Stability", 11)
                    + TextCells.right("Shift", 11) + TextCells.right("Mean", 11) + TextCells.right("In the fit", 11)));
            comparison.columns().stream().limit(COLUMNS_SHOWN).forEach(drift -> {
                boolean numbers = drift.tally().reference() instanceof Reference.Numbers
                        && drift.tally().present() > 0;
                String row = "  " + TextCells.left(TextCells.shown(drift.column()), name)
                        + TextCells.right(Numerals.fixed(drift.stability().index(), 3), 11)
                        + TextCells.right(
                                drift.shift()
                                        .map(shift -> Numerals.fixed(shift.deviations(), 2))
                                        .orElse(""),
                                11)
                        + TextCells.right(numbers ? Figures.number(drift.tally().mean()) : "", 11)
                        + TextCells.right(
                                drift.tally().reference() instanceof Reference.Numbers reference
                                        ? Figures.number(reference.mean())
                                        : "",
                                11);
                line(drift.advice() == Advice.KEEP ? row.stripTrailing() : paint.warning(row.stripTrailing()));
            });
            if (comparison.columns().size() > COLUMNS_SHOWN) {
                line("  and " + (comparison.columns().size() - COLUMNS_SHOWN) + " that changed less");
            }
        }

        private void fit() {
            heading("Fit");
            item(
                    "·",
                    "Spread per customer: "
                            + Figures.number(comparison.tightness().inFit()) + " in the fit, "
                            + Figures.number(comparison.tightness().frozen()) + " now, "
                            + Figures.number(comparison.tightness().refit()) + " if fitted again.");
            item(
                    "·",
                    Figures.percent((double) comparison.scores().outside()
                                    / Math.max(1, comparison.scores().rows()))
                            + " of the customers have a value outside the range of the fit.");
        }

        private void notices() {
            List<Notice> others = comparison.notices().stream()
                    .filter(notice -> !notice.comesFirst())
                    .toList();
            if (others.isEmpty()) {
                return;
            }
            heading("Notices");
            others.stream()
                    .sorted((a, b) -> b.level().compareTo(a.level()))
                    .forEach(notice -> item(
                            notice.level() == Notice.Level.WARNING ? paint.warning("!") : "·",
                            TextCells.shown(notice.text())));
        }

        private void heading(String name) {
            line("");
            line(paint.strong(name));
        }

        private void item(String mark, String sentence) {
            List<String> lines = TextCells.wrapped(sentence, style.width() - 4);
            line("  " + mark + " " + lines.get(0));
            lines.subList(1, lines.size()).forEach(rest -> line("    " + rest));
        }

        private void wrapped(String sentence, boolean strong) {
            TextCells.wrapped(TextCells.shown(sentence), style.width())
                    .forEach(part -> line(strong ? paint.strong(part) : paint.faint(part)));
        }

        private void line(String content) {
            text.append(content).append('\n');
        }
    }

    private static String brief(double share) {
        return Figures.percent(share).replace("under ", "<").replace("over ", ">");
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }
}
