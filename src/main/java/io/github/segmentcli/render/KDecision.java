package io.github.segmentcli.render;

import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.Numerals;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.TypeStyle;
import io.github.segmentcli.select.Candidate;
import io.github.segmentcli.select.Rule;
import io.github.segmentcli.select.Selection;
import io.github.segmentcli.select.Vote;
import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A table of all rules for k (rows) and all k that were tried (columns): the index as a number, the k that a rule chooses
 * framed.
 */
final class KDecision {

    private static final double ROW = 36;
    private static final double LABELS = 170;
    private static final Color GOOD = new Color(0x9CC9E6);

    private KDecision() {}

    /** Empty when only one k was tried or no rule could vote. */
    static Optional<Drawing> of(PictureContext context) {
        Selection selection = context.found().selection();
        if (selection.candidates().size() < 2 || selection.votes().isEmpty()) {
            return Optional.empty();
        }
        int k = context.k();
        List<Vote> votes = selection.votes();
        String title = "k = " + k + ": " + selection.decision().text();
        boolean barred = selection.candidates().stream().anyMatch(candidate -> !candidate.admissible());
        StringBuilder words = new StringBuilder(selection.reason());
        for (Vote vote : votes) {
            words.append("; ").append(vote.rule().label()).append(": ").append(vote.text());
        }
        return Optional.of(new Drawing(
                "k-decision",
                title,
                "Figures of each rule for every k; the darker the better, framed: the rule's choice, column: the chosen k."
                        + " The first rule decides",
                barred ? "k in brackets has segments that are too small or too many for what was asked" : "",
                words.append(".").toString(),
                28 + votes.size() * ROW + 8,
                (canvas, box) -> paint(context, selection, canvas, box)));
    }

    private static void paint(PictureContext context, Selection selection, Canvas canvas, Box box) {
        List<Candidate> candidates = selection.candidates();
        double left = box.x() + LABELS;
        double wide = Math.min(110, (box.right() - left) / candidates.size());
        double top = box.y() + 28;
        double bottom = top + selection.votes().size() * ROW;
        for (int i = 0; i < candidates.size(); i++) {
            int k = candidates.get(i).k();
            double x = left + i * wide;
            boolean chosen = k == context.k();
            if (chosen) {
                canvas.fillBox(
                        x, box.y(), wide, bottom - box.y() + 6, Palette.mix(Palette.ACCENT, Palette.PAPER, 0.85));
            }
            TypeStyle type =
                    chosen ? TypeStyle.STRONG.in(Palette.mix(Palette.ACCENT, Color.BLACK, 0.15)) : TypeStyle.TICK;
            String number = candidates.get(i).admissible() ? Integer.toString(k) : "(" + k + ")";
            String label = i == 0 || chosen ? "k = " + number : number;
            boolean room = canvas.width(label, type) <= wide;
            canvas.text(room ? label : number, type, x + wide / 2, box.y() + 18, Canvas.Align.CENTRE);
        }
        for (int r = 0; r < selection.votes().size(); r++) {
            paintRule(selection.votes().get(r), candidates, r == 0, canvas, new Box(left, top + r * ROW, wide, ROW));
        }
    }

    /** @param cell of the first candidate; the others follow to the right */
    private static void paintRule(Vote vote, List<Candidate> candidates, boolean deciding, Canvas canvas, Box cell) {
        TypeStyle type = deciding ? TypeStyle.STRONG : TypeStyle.LABEL;
        String label = capitalised(vote.rule().label());
        double middle = cell.centreY() + 4;
        canvas.text(
                canvas.lettering().fit(label, type, LABELS - 14), type, cell.x() - LABELS, middle, Canvas.Align.LEFT);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Candidate candidate : candidates) {
            OptionalDouble figure = figure(vote.rule(), candidate);
            if (figure.isPresent()) {
                least = Math.min(least, figure.getAsDouble());
                most = Math.max(most, figure.getAsDouble());
            }
        }
        int decimals = decimals(Math.max(Math.abs(least), Math.abs(most)));
        for (int i = 0; i < candidates.size(); i++) {
            OptionalDouble figure = figure(vote.rule(), candidates.get(i));
            Box here = new Box(cell.x() + i * cell.width() + 2, cell.y() + 3, cell.width() - 4, cell.height() - 6);
            if (figure.isPresent()) {
                double goodness = most > least ? (figure.getAsDouble() - least) / (most - least) : 1;
                goodness = vote.rule() == Rule.DAVIES_BOULDIN ? 1 - goodness : goodness;
                boolean shaded = vote.rule() != Rule.ELBOW;
                Color ground = shaded ? Palette.mix(Palette.PAPER, GOOD, goodness) : Palette.PAPER;
                canvas.fillBox(here.x(), here.y(), here.width(), here.height(), ground);
                if (here.width() >= 34) {
                    String text = decimals < 0
                            ? Numerals.brief(figure.getAsDouble())
                            : Numerals.fixed(figure.getAsDouble(), decimals);
                    TypeStyle small = canvas.fitting(text, TypeStyle.TICK.in(Palette.INK), here.width() - 2, 7);
                    canvas.text(text, small, here.centreX(), middle, Canvas.Align.CENTRE);
                }
            }
            if (vote.k().isPresent() && vote.k().getAsInt() == candidates.get(i).k()) {
                canvas.stroke(
                        new RoundRectangle2D.Double(here.x(), here.y(), here.width(), here.height(), 6, 6),
                        Palette.INK,
                        2);
            }
        }
    }

    private static int decimals(double largest) {
        return largest < 10 ? 2 : largest < 1000 ? 1 : -1;
    }

    private static String capitalised(String label) {
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    private static OptionalDouble figure(Rule rule, Candidate candidate) {
        return switch (rule) {
            case COMBINED -> candidate.combined();
            case SILHOUETTE -> candidate.validity().silhouette().overall();
            case ELBOW -> OptionalDouble.of(candidate.inertia());
            case CALINSKI_HARABASZ -> candidate.validity().calinskiHarabasz();
            case DAVIES_BOULDIN -> candidate.validity().daviesBouldin();
            case GAP -> candidate.gap();
            case PREDICTION_STRENGTH -> candidate.predictionStrength();
            case STABILITY -> candidate.stability();
        };
    }
}
