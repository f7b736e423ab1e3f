package io.github.segmentcli.render;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.render.kit.Axis;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.BoxPlot;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.Glyph;
import io.github.segmentcli.render.kit.Numerals;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.Plot;
import io.github.segmentcli.validity.SegmentStability;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** How well each segment is found again in bootstrap samples: a box plot, and a dot for each replicate. */
final class Stability {

    private static final double ROW = 58;
    private static final double STABLE = 0.75;

    private Stability() {}

    /** Empty where stability was not computed. */
    static Optional<Drawing> of(PictureContext context) {
        List<SegmentStability> stability = context.found().stability();
        if (stability.isEmpty() || stability.get(0).replicates().isEmpty()) {
            return Optional.empty();
        }
        long stable = stability.stream().filter(s -> s.mean() >= STABLE).count();
        String title = stable == stability.size()
                ? (stable == 2 ? "Both" : "All " + stable) + " segments are found again in random samples"
                : stable == 0
                        ? "No segment is reliably found again in random samples"
                        : stable + " of " + stability.size() + " segments are reliably found again in random samples";
        int replicates = stability.get(0).replicates().size();
        return Optional.of(new Drawing(
                "stability",
                title,
                "Jaccard similarity with the best match in each of " + replicates
                        + " bootstrap samples: 1 = the same " + context.noun().many() + "."
                        + " Dot: a sample; box: the middle half; line: median",
                "from 0.85 highly stable, from 0.75 stable, below 0.6 not to be trusted (Hennig 2007)",
                "Mean similarity of each segment to its counterpart in bootstrap samples: "
                        + context.perSegment(
                                c -> Numerals.fixed(stability.get(c).mean(), 2)) + ".",
                context.k() * ROW + 60,
                (canvas, box) -> paint(context, stability, canvas, box)));
    }

    private static void paint(PictureContext context, List<SegmentStability> stability, Canvas canvas, Box box) {
        double least = 0.5;
        for (SegmentStability segment : stability) {
            for (double replicate : segment.replicates()) {
                least = Math.min(least, replicate);
            }
        }
        Axis x = Axis.of(Math.max(0, Math.floor(least * 10) / 10 - 0.02), 1.01, 8);
        Axis down = new Axis(-context.k(), 0, List.of());
        Plot plot = new Plot(x, down, "Jaccard similarity", "").grid(true, false);
        SplittableRandom random = new Seeds(context.found().provenance().seed()).stream("picture stability");
        for (int c = 0; c < context.k(); c++) {
            double[] values = sorted(stability.get(c));
            double[] heights = new double[values.length];
            for (int b = 0; b < heights.length; b++) {
                heights[b] = -(c + 0.70 + 0.16 * (random.nextDouble() - 0.5));
            }
            Color colour = Palette.alpha(Palette.segment(context.colour(c)), 0.55);
            int shape = context.colour(c);
            plot.points(values, heights, (graphics, i, px, py) -> {
                graphics.setColor(colour);
                graphics.fill(Glyph.of(shape, px, py, 5));
            });
        }
        plot.paint(canvas, box.inset(SegmentLabels.WIDTH + 16, 0, 0, 0));
        paintThresholds(plot, canvas);
        for (int c = 0; c < context.k(); c++) {
            double[] values = sorted(stability.get(c));
            BoxPlot.paint(
                    canvas,
                    Palette.segment(context.colour(c)),
                    new double[] {
                        plot.x(values[0]),
                        plot.x(quantile(values, 0.25)),
                        plot.x(quantile(values, 0.5)),
                        plot.x(quantile(values, 0.75)),
                        plot.x(values[values.length - 1])
                    },
                    plot.y(-(c + 0.36)),
                    18);
            String figures = "mean " + Numerals.fixed(stability.get(c).mean(), 2) + " · "
                    + stability.get(c).reading();
            SegmentLabels.paint(context, canvas, c, figures, box.x(), plot.y(-(c + 0.5)), ROW);
        }
    }

    private static void paintThresholds(Plot plot, Canvas canvas) {
        Box inner = plot.inner();
        for (double threshold : new double[] {0.6, STABLE, 0.85}) {
            double x = plot.x(threshold);
            if (x > inner.x() + 4) {
                canvas.dashed(
                        x, inner.y(), x, inner.bottom(), threshold == STABLE ? Palette.ACCENT : Palette.AXIS, 1.2);
            }
        }
    }

    private static double[] sorted(SegmentStability stability) {
        double[] values = stability.replicates().stream().mapToDouble(r -> r).toArray();
        Arrays.sort(values);
        return values;
    }

    /** The quantile of type 7. */
    static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
