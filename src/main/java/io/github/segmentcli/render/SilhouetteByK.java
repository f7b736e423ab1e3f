package io.github.segmentcli.render;

import io.github.segmentcli.render.kit.Axis;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.Numerals;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.Plot;
import io.github.segmentcli.render.kit.TypeStyle;
import io.github.segmentcli.select.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Mean silhouette by number of segments, every point with its value. */
final class SilhouetteByK {

    private SilhouetteByK() {}

    /** Empty when fewer than two of the k that were tried have a silhouette. */
    static Optional<Drawing> of(PictureContext context) {
        List<Candidate> points = context.found().selection().candidates().stream()
                .filter(c -> c.validity().silhouette().overall().isPresent())
                .toList();
        if (points.size() < 2) {
            return Optional.empty();
        }
        Candidate best = points.get(0);
        for (Candidate candidate : points) {
            best = width(candidate) > width(best) ? candidate : best;
        }
        double chosen = points.stream()
                .filter(candidate -> candidate.k() == context.k())
                .mapToDouble(SilhouetteByK::width)
                .sum();
        String title = best.k() == context.k()
                ? "The silhouette is highest at the chosen k = " + best.k() + " (" + Numerals.fixed(width(best), 2)
                        + ")"
                : "With " + context.k() + " segments the silhouette is " + Numerals.fixed(chosen, 2) + ", of "
                        + Numerals.fixed(width(best), 2) + " at most";
        boolean exact = points.stream().allMatch(c -> c.validity().silhouette().exact());
        return Optional.of(new Drawing(
                "silhouette-by-k",
                title,
                "How distinct the segments are: 1 = far apart, 0 = touching. Above 0.5 counts as clear, below 0.25 as hardly any",
                exact ? "" : "silhouettes of a stratified sample",
                points.stream()
                        .map(candidate -> candidate.k() + ": " + Numerals.fixed(width(candidate), 3))
                        .collect(Collectors.joining(", ", "Mean silhouette by number of segments: ", ".")),
                420,
                (canvas, box) -> paint(context, points, canvas, box)));
    }

    private static double width(Candidate candidate) {
        return candidate.validity().silhouette().overall().orElseThrow();
    }

    private static void paint(PictureContext context, List<Candidate> points, Canvas canvas, Box box) {
        double[] ks = points.stream().mapToDouble(Candidate::k).toArray();
        double[] widths = points.stream().mapToDouble(SilhouetteByK::width).toArray();
        double least = 0;
        double most = 0.1;
        for (double width : widths) {
            least = Math.min(least, width);
            most = Math.max(most, width * 1.12);
        }
        Plot plot = new Plot(
                        Curves.wholeNumbers(ks[0], ks[ks.length - 1]),
                        Axis.rounded(least, Math.min(1, most), 6),
                        "Number of segments (k)",
                        "Mean silhouette")
                .line(ks, widths, Palette.segment(0), 2.2)
                .points(ks, widths, Curves.dots(Palette.segment(0)));
        plot.paint(canvas, box);
        for (int i = 0; i < ks.length; i++) {
            if (ks[i] == context.k()) {
                Curves.markChosen(canvas, plot, ks[i], widths[i], "k = " + context.k() + " chosen");
            }
        }
        int every = 1 + ks.length / 25;
        for (int i = 0; i < ks.length; i++) {
            if (i % every == 0 || ks[i] == context.k()) {
                double x = plot.x(ks[i]);
                canvas.haloText(
                        Numerals.fixed(widths[i], 2),
                        TypeStyle.TICK.in(Palette.INK),
                        x,
                        plot.y(widths[i]) + 22,
                        Canvas.Align.CENTRE);
            }
        }
    }
}
