package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.render.kit.Axis;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.Plot;
import io.github.segmentcli.validity.SegmentBoundary;
import java.awt.Color;
import java.util.List;
import java.util.Optional;

/** How far customers are from the boundary to the next segment: the distribution of margins in each segment. */
final class Separation {

    private static final double ROW = 58;
    private static final int BINS = 50;
    private static final double FENCE = SegmentBoundary.FROM;

    private Separation() {}

    /** Empty with a single segment, which has no neighbour. */
    static Optional<Drawing> of(PictureContext context) {
        Assignment assignment = context.found().assignment();
        if (!assignment.hasSecond()) {
            return Optional.empty();
        }
        int k = context.k();
        double[][] counts = new double[k][BINS];
        double[] sizes = new double[k];
        double[] fence = new double[k];
        double[] weights =
                context.found().prepared().rowWeights(assignment.rows()).orElse(null);
        Assignment.Distances distances = assignment.inOrder();
        for (int row = 0; row < assignment.rows(); row++) {
            double customers = weights == null ? 1 : weights[row];
            int c = assignment.label(row);
            if (c != Assignment.UNASSIGNED) {
                double margin = distances.margin(row);
                counts[c][(int) Math.min(BINS - 1, margin * BINS)] += customers;
                sizes[c] += customers;
                fence[c] += margin >= FENCE ? customers : 0;
            }
        }
        double all = 0;
        double undecided = 0;
        for (int c = 0; c < k; c++) {
            all += sizes[c];
            undecided += fence[c];
        }
        String title = undecided == 0
                ? "No " + context.noun().one() + " sits on the fence between two segments"
                : Figures.percent(share(undecided, all)) + " of "
                        + context.noun().many() + " sit on the fence between two segments";
        return Optional.of(new Drawing(
                "separation",
                title,
                "Where " + context.noun().many()
                        + " stand between the centre of their segment (0) and the border to the next (1); on the fence: from "
                        + FENCE + " (dashed)",
                "",
                "Share of " + context.noun().many() + " on the fence: "
                        + context.perSegment(c -> Figures.percent(share(fence[c], sizes[c]))) + ".",
                k * ROW + 60,
                (canvas, box) -> paint(context, counts, sizes, fence, canvas, box)));
    }

    private static double share(double part, double all) {
        return all == 0 ? 0 : part / all;
    }

    private static void paint(
            PictureContext context, double[][] counts, double[] sizes, double[] fence, Canvas canvas, Box box) {
        double highest = 0;
        for (int c = 0; c < counts.length; c++) {
            for (double count : counts[c]) {
                highest = Math.max(highest, share(count, sizes[c]));
            }
        }
        Axis down = new Axis(-context.k(), 0, List.of());
        Plot plot = new Plot(Axis.of(0, 1, 10), down, "Closeness to the border", "").grid(true, false);
        for (int c = 0; c < counts.length; c++) {
            ridge(plot, counts[c], sizes[c], highest, c, Palette.segment(context.colour(c)));
        }
        plot.paint(canvas, box.inset(SegmentLabels.WIDTH + 16, 0, 0, 0));
        Box inner = plot.inner();
        canvas.dashed(plot.x(FENCE), inner.y(), plot.x(FENCE), inner.bottom(), Palette.INK, 1.2);
        for (int c = 0; c < counts.length; c++) {
            double base = plot.y(-(c + 1) + 0.06);
            canvas.line(inner.x(), base, inner.right(), base, Palette.AXIS, 1);
            String figures = Figures.percent(share(fence[c], sizes[c])) + " on the fence";
            SegmentLabels.paint(context, canvas, c, figures, box.x(), plot.y(-(c + 0.6)), ROW);
        }
    }

    /** The histogram of one segment; the axis of shares is the same for all segments. */
    private static void ridge(Plot plot, double[] counts, double size, double highest, int c, Color colour) {
        double[] xs = new double[2 * BINS + 2];
        double[] ys = new double[2 * BINS + 2];
        double base = -(c + 1) + 0.06;
        for (int b = 0; b < BINS; b++) {
            double height = highest == 0 ? 0 : share(counts[b], size) / highest * 0.9;
            xs[2 * b + 1] = (double) b / BINS;
            ys[2 * b + 1] = base + height;
            xs[2 * b + 2] = (b + 1.0) / BINS;
            ys[2 * b + 2] = base + height;
        }
        xs[0] = 0;
        ys[0] = base;
        xs[2 * BINS + 1] = 1;
        ys[2 * BINS + 1] = base;
        plot.area(xs, ys, Palette.alpha(colour, 0.85));
    }
}
