package io.github.segmentcli.render;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.prepare.Quantiles;
import io.github.segmentcli.render.kit.Axis;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.BoxPlot;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.Glyph;
import io.github.segmentcli.render.kit.Numerals;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.Plot;
import io.github.segmentcli.render.kit.Range;
import io.github.segmentcli.render.kit.TypeStyle;
import io.github.segmentcli.validity.SegmentStability;
import io.github.segmentcli.validity.StabilityLevel;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** How well each segment is found again in bootstrap samples: a box plot, and a dot for each replicate. */
final class Stability {

    private static final double ROW = 58;
    private static final double HEAD = 16;

    private Stability() {}

    /** Empty where stability was not computed. */
    static Optional<Drawing> of(PictureContext context) {
        List<SegmentStability> stability = context.found().stability();
        if (stability.isEmpty() || stability.get(0).replicates().isEmpty()) {
            return Optional.empty();
        }
        long stable = stability.stream()
                .filter(s -> s.level().compareTo(StabilityLevel.STABLE) >= 0)
                .count();
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
                "readings of the mean after Hennig (2007)",
                "Mean similarity of each segment to its counterpart in bootstrap samples: "
                        + context.perSegment(
                                c -> Numerals.fixed(stability.get(c).mean(), 2)) + ".",
                HEAD + context.k() * ROW + 60,
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
        plot.paint(canvas, box.inset(SegmentLabels.WIDTH + 16, HEAD, 0, 0));
        paintLevels(plot, canvas);
        for (int c = 0; c < context.k(); c++) {
            Quantiles quantiles = Quantiles.ofSorted(sorted(stability.get(c)));
            BoxPlot.paint(
                    canvas,
                    Palette.segment(context.colour(c)),
                    DoubleStream.of(0, 0.25, 0.5, 0.75, 1)
                            .map(p -> plot.x(quantiles.at(p)))
                            .toArray(),
                    plot.y(-(c + 0.36)),
                    18,
                    new Range(plot.inner().x(), plot.inner().right()));
            String figures = "mean " + Numerals.fixed(stability.get(c).mean(), 2) + " · "
                    + stability.get(c).level().label();
            SegmentLabels.paint(context, canvas, c, figures, box.x(), plot.y(-(c + 0.5)), ROW);
        }
    }

    /** The levels over the plot, with a line where each begins. */
    private static void paintLevels(Plot plot, Canvas canvas) {
        Box inner = plot.inner();
        StabilityLevel[] levels = StabilityLevel.values();
        for (StabilityLevel level : levels) {
            boolean last = level.ordinal() == levels.length - 1;
            double from = Math.max(inner.x(), plot.x(level.from()));
            double to = plot.x(last ? 1 : levels[level.ordinal() + 1].from());
            if (from > inner.x()) {
                Color colour = level == StabilityLevel.STABLE ? Palette.ACCENT : Palette.AXIS;
                canvas.dashed(from, inner.y(), from, inner.bottom(), colour, 1.2);
            }
            if (canvas.width(level.label(), TypeStyle.CAPTION) < to - from) {
                canvas.text(level.label(), TypeStyle.CAPTION, (from + to) / 2, inner.y() - 6, Canvas.Align.CENTRE);
            }
        }
    }

    private static double[] sorted(SegmentStability stability) {
        double[] values = stability.replicates().stream().mapToDouble(r -> r).toArray();
        Arrays.sort(values);
        return values;
    }
}
