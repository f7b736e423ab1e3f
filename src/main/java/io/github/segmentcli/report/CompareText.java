package io.github.segmentcli.report;

import io.github.segmentcli.Figures;
import io.github.segmentcli.TextCells;
import io.github.segmentcli.compare.Advice;
import io.github.segmentcli.compare.ColumnDrift;
import io.github.segmentcli.compare.Comparison;
import io.github.segmentcli.compare.Finding;
import io.github.segmentcli.compare.Migration;
import io.github.segmentcli.model.ModelSegment;
import io.github.segmentcli.model.Reference;
import io.github.segmentcli.profile.ColumnLabels;
import io.github.segmentcli.render.kit.Numerals;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text for a terminal: advice, reasons, moves, drift. */
final class CompareText {

    private static final int FLOWS_SHOWN = 8;
    private static final int COLUMNS_SHOWN = 8;
    private static final int MIN_NAME = 16;
    private static final int FIGURE = 12;

    private final CompareSummary summary;
    private final Comparison comparison;
    private final int width;
    private final TextLines text;
    private final TextPaint paint;

    CompareText(CompareSummary summary, TextStyle style) {
        this.summary = summary;
        this.comparison = summary.comparison();
        this.width = style.width();
        this.text = new TextLines(style, summary.comparison().baseline().noun());
        this.paint = text.paint;
    }

    /** @param folder with the files, as the user named it */
    String write(String folder) {
        text.first(comparison.notices());
        text.indented(TextCells.shown(comparison.sentence()), 0, paint::strong);
        text.indented(
                TextCells.shown(Figures.count(comparison.scores().rows()) + " customers of "
                        + (summary.path().equals("-") ? "standard input" : TextCells.shown(summary.path()))
                        + " held against the model of "
                        + Figures.count(comparison.baseline().rows())
                        + " customers, k = " + comparison.baseline().k()),
                0,
                paint::faint);
        if (comparison.reasons().size() > 1) {
            text.heading("Reasons");
            comparison.reasons().forEach(this::reason);
        }
        text.segments(comparison.scores());
        comparison.migration().ifPresent(this::moves);
        columns();
        fit();
        text.notices(comparison.notices());
        text.files(folder, summary.files());
        return text.toString();
    }

    private void reason(Finding reason) {
        String sentence = reason.sentence();
        text.item(
                paint.warning("!"),
                Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + " ("
                        + Summary.lower(reason.advice()) + ")");
    }

    private void moves(Migration migration) {
        text.heading("Who moved");
        long stayed = migration.known() - migration.moved();
        text.item(
                "·",
                "Of " + Figures.count(migration.known()) + " customers of both files " + share(stayed, migration)
                        + " stayed, "
                        + share(migration.moved() - migration.beyond() - migration.atTheBorder(), migration)
                        + " moved"
                        + (migration.beyond() == 0
                                ? ""
                                : ", " + share(migration.beyond(), migration) + " lie beyond the customers of the fit")
                        + " and " + share(migration.atTheBorder(), migration)
                        + " merely crossed a border. " + Figures.countAre(migration.arrived()) + " new, "
                        + Figures.countAre(migration.left()) + " gone.");
        List<CompareSummary.Move> moves = CompareSummary.moves(migration).stream()
                .filter(move -> move.from().id() != move.to().id())
                .filter(move -> move.flow().customers() > move.flow().atTheBorder())
                .sorted(Comparator.comparingLong(
                        move -> move.flow().atTheBorder() - move.flow().customers()))
                .toList();
        moves.stream().limit(FLOWS_SHOWN).forEach(move -> text.item("·", sentence(move)));
        if (moves.size() > FLOWS_SHOWN) {
            text.line("  and " + (moves.size() - FLOWS_SHOWN) + " smaller moves, in migration.csv");
        }
    }

    private String sentence(CompareSummary.Move move) {
        String sentence =
                Figures.count(move.flow().customers()) + " from " + named(move.from()) + " to " + named(move.to());
        if (move.flow().atTheBorder() > 0) {
            sentence += ", " + Figures.count(move.flow().atTheBorder()) + " of them merely across the border";
        }
        if (move.flow().value().isPresent()) {
            sentence += "; " + TextCells.shown(comparison.value().orElseThrow()) + " "
                    + Figures.number(move.flow().value().getAsDouble());
        }
        return sentence;
    }

    private String named(ModelSegment segment) {
        return segment.id() + " (" + TextCells.shown(segment.name()) + ")";
    }

    private String share(long customers, Migration migration) {
        return Figures.percent((double) customers / migration.known());
    }

    private void columns() {
        text.heading("Columns");
        ColumnLabels labels = ColumnLabels.of(
                comparison.columns().stream().map(ColumnDrift::column).toList());
        int figures = Math.min(4, (width - 2 - MIN_NAME) / FIGURE);
        int name = width - 2 - figures * FIGURE;
        text.line(paint.faint(
                "  " + TextCells.left("", name) + cells(figures, "Drift index", "Shift", "Mean", "In the fit")));
        comparison.columns().stream().limit(COLUMNS_SHOWN).forEach(drift -> {
            boolean numbers = drift.histogram().reference() instanceof Reference.Numbers
                    && drift.histogram().present() > 0;
            String row = "  " + TextCells.left(TextCells.shown(labels.of(drift.column())), name)
                    + cells(
                            figures,
                            Numerals.fixed(drift.stability().index(), 3),
                            drift.shift()
                                    .map(shift -> Numerals.fixed(shift.deviations(), 2))
                                    .orElse(""),
                            numbers ? Figures.number(drift.histogram().mean()) : "",
                            drift.histogram().reference() instanceof Reference.Numbers reference
                                    ? Figures.number(reference.mean())
                                    : "");
            text.line(drift.advice() == Advice.KEEP ? row.stripTrailing() : paint.warning(row.stripTrailing()));
        });
        if (comparison.columns().size() > COLUMNS_SHOWN) {
            text.line("  and " + (comparison.columns().size() - COLUMNS_SHOWN) + " that changed less");
        }
    }

    private static String cells(int shown, String... figures) {
        return Stream.of(figures)
                .limit(shown)
                .map(figure -> TextCells.right(figure, FIGURE))
                .collect(Collectors.joining());
    }

    private void fit() {
        text.heading("Fit");
        text.item(
                "·",
                "Spread per customer: "
                        + Figures.number(comparison.spread().inFit()) + " in the fit, "
                        + Figures.number(comparison.spread().frozen()) + " now, "
                        + Figures.number(comparison.spread().refitToOthers())
                        + " with as many segments fitted to other customers of today.");
        text.item(
                "·",
                Figures.percent((double) comparison.scores().outside()
                                / Math.max(1, comparison.scores().rows()))
                        + " of the customers have a value outside the range of the fit.");
    }
}
