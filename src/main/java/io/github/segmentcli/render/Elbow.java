package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.render.kit.Axis;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.Numerals;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.Plot;
import io.github.segmentcli.select.Candidate;
import io.github.segmentcli.select.Rule;
import io.github.segmentcli.select.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Inertia by number of segments, with the chosen k marked. */
final class Elbow {

    private Elbow() {}

    /** Empty when only one k was tried. */
    static Optional<Drawing> of(PictureContext context) {
        Selection selection = context.found().selection();
        if (selection.candidates().size() < 2) {
            return Optional.empty();
        }
        List<Candidate> points = new ArrayList<>();
        points.add(selection.whole());
        points.addAll(selection.candidates());
        return Optional.of(new Drawing(
                "elbow",
                title(context, selection),
                subtitle(context, points),
                "",
                words(points),
                420,
                (canvas, box) -> paint(context, points, canvas, box)));
    }

    private static String title(PictureContext context, Selection selection) {
        double left = selection.candidates().stream()
                .filter(candidate -> candidate.k() == context.k())
                .mapToDouble(Candidate::inertia)
                .sum();
        double whole = selection.whole().inertia();
        boolean bends = selection.votes().stream()
                .anyMatch(vote -> vote.rule() == Rule.ELBOW && vote.k().orElse(0) == context.k());
        return bends
                ? "The curve bends at the chosen k = " + context.k()
                : context.k() + " segments take away " + Figures.percent(whole > 0 ? 1 - left / whole : 0)
                        + " of the spread between " + context.noun().many();
    }

    private static String subtitle(PictureContext context, List<Candidate> points) {
        StringBuilder text = new StringBuilder("Spread left inside the segments by their number; lower is tighter.");
        double[] at = new double[2];
        for (Candidate candidate : points) {
            if (candidate.k() == context.k() || candidate.k() == context.k() + 1) {
                at[candidate.k() - context.k()] = candidate.inertia();
            }
        }
        if (at[0] > 0 && at[1] > 0) {
            text.append(" One segment more would take away another " + Figures.percent(Math.max(0, 1 - at[1] / at[0]))
                    + " of what is left");
        }
        return text.toString();
    }

    private static String words(List<Candidate> points) {
        return points.stream()
                .map(candidate -> candidate.k() + ": " + Numerals.significant(candidate.inertia(), 4))
                .collect(Collectors.joining(", ", "Within-segment sum of squares by number of segments: ", "."));
    }

    private static void paint(PictureContext context, List<Candidate> points, Canvas canvas, Box box) {
        double[] ks = points.stream().mapToDouble(Candidate::k).toArray();
        double[] inertias = points.stream().mapToDouble(Candidate::inertia).toArray();
        double most = 0;
        for (double inertia : inertias) {
            most = Math.max(most, inertia);
        }
        Axis x = Curves.wholeNumbers(ks[0], ks[ks.length - 1]);
        Plot plot = new Plot(x, Axis.rounded(0, most, 6), "Number of segments (k)", "Within-segment sum of squares")
                .line(ks, inertias, Palette.segment(0), 2.2)
                .points(ks, inertias, Curves.dots(Palette.segment(0)));
        plot.paint(canvas, box);
        for (int i = 0; i < ks.length; i++) {
            if (ks[i] == context.k()) {
                Curves.markChosen(canvas, plot, ks[i], inertias[i], "k = " + context.k() + " chosen");
            }
        }
    }
}
