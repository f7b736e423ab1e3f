package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.render.kit.Axis;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.Numerals;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.Plot;
import io.github.segmentcli.render.kit.TypeStyle;
import io.github.segmentcli.validity.Silhouette;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The silhouette plot: the widths of all customers of the sample, sorted within each segment, one blade per segment. */
final class SilhouetteByCustomer {

    /** Blades are drawn with at most this many steps: two per pixel in the tallest picture. */
    private static final int STEPS = 800;

    private static final double MIN_BLADE = 34;
    private static final double GAP = 12;

    private SilhouetteByCustomer() {}

    /** Empty where silhouettes are undefined. */
    static Optional<Drawing> of(PictureContext context) {
        Silhouette silhouette = context.found().validity().silhouette();
        if (silhouette.overall().isEmpty() || silhouette.measured() == 0) {
            return Optional.empty();
        }
        double[][] blades = blades(context, silhouette);
        long below = Arrays.stream(blades)
                .flatMapToDouble(Arrays::stream)
                .filter(w -> w < 0)
                .count();
        double overall = silhouette.overall().getAsDouble();
        String words = "Silhouette per " + context.noun().one() + "; mean " + Numerals.fixed(overall, 2) + "; "
                + context.perSegment(c -> mean(silhouette, c));
        String share = Figures.percent((double) below / silhouette.measured());
        String title = below == 0
                ? "No " + context.noun().one() + " is closer to another segment than to the own"
                : share + " of " + context.noun().many() + " are closer to another segment than to their own";
        String note = silhouette.exact()
                ? ""
                : "a stratified sample of " + Figures.count(silhouette.measured()) + " "
                        + context.noun().many();
        double[] heights = heights(context);
        double height = Arrays.stream(heights).sum() + GAP * (context.k() + 1) + 56;
        return Optional.of(new Drawing(
                "silhouette",
                title,
                "Silhouette per " + context.noun().one()
                        + ", sorted inside each segment: 1 = at home, 0 = on the border, below 0 = closer to another"
                        + " segment",
                note,
                words + ".",
                height,
                (canvas, box) -> paint(context, blades, heights, overall, canvas, box)));
    }

    private static String mean(Silhouette silhouette, int c) {
        return silhouette.ofCluster(c).isEmpty()
                ? "–"
                : Numerals.fixed(silhouette.ofCluster(c).getAsDouble(), 2);
    }

    private static double[][] blades(PictureContext context, Silhouette silhouette) {
        int[] counts = new int[context.k()];
        for (int s = 0; s < silhouette.measured(); s++) {
            counts[context.found().clustering().label(silhouette.row(s))]++;
        }
        double[][] blades = new double[context.k()][];
        Arrays.setAll(blades, c -> new double[counts[c]]);
        for (int s = silhouette.measured() - 1; s >= 0; s--) {
            int c = context.found().clustering().label(silhouette.row(s));
            blades[c][--counts[c]] = silhouette.width(s);
        }
        for (double[] blade : blades) {
            Arrays.sort(blade);
        }
        return blades;
    }

    /** Heights proportional to the sizes of the segments, but at least two lines of label. */
    private static double[] heights(PictureContext context) {
        double[] heights = new double[context.k()];
        double tall = Math.max(420, context.k() * 46);
        for (int c = 0; c < heights.length; c++) {
            double share = (double) context.found().clustering().size(c) / context.rows();
            heights[c] = Math.max(MIN_BLADE, Math.rint(share * tall));
        }
        return heights;
    }

    private static void paint(
            PictureContext context, double[][] blades, double[] heights, double overall, Canvas canvas, Box box) {
        double least = 0;
        double most = 0.1;
        for (double[] blade : blades) {
            if (blade.length > 0) {
                least = Math.min(least, blade[0]);
                most = Math.max(most, blade[blade.length - 1]);
            }
        }
        double tall = Arrays.stream(heights).sum() + GAP * (heights.length + 1);
        Axis down = new Axis(-tall, 0, List.of());
        Plot plot = new Plot(Axis.around(least, most, 0.02, 9), down, "Silhouette", "").grid(true, false);
        double top = GAP;
        for (int c = 0; c < blades.length; c++) {
            if (blades[c].length > 0) {
                blade(plot, blades[c], top, heights[c], Palette.segment(context.colour(c)));
            }
            top += heights[c] + GAP;
        }
        plot.paint(canvas, box.inset(SegmentLabels.WIDTH + 16, 0, 0, 0));
        Box inner = plot.inner();
        canvas.line(plot.x(0), inner.y(), plot.x(0), inner.bottom(), Palette.AXIS, 1);
        canvas.dashed(plot.x(overall), inner.y(), plot.x(overall), inner.bottom(), Palette.INK, 1.4);
        String label = "mean " + Numerals.fixed(overall, 2);
        boolean right = plot.x(overall) + 8 + canvas.width(label, TypeStyle.STRONG) < inner.right();
        canvas.haloText(
                label,
                TypeStyle.STRONG,
                plot.x(overall) + (right ? 6 : -6),
                inner.y() + 9,
                right ? Canvas.Align.LEFT : Canvas.Align.RIGHT);
        labels(context, plot, heights, canvas, box);
    }

    private static void labels(PictureContext context, Plot plot, double[] heights, Canvas canvas, Box box) {
        Silhouette silhouette = context.found().validity().silhouette();
        double top = GAP;
        for (int c = 0; c < heights.length; c++) {
            double middle = plot.y(-(top + heights[c] / 2));
            String figures = Figures.count(context.segment(c).size()) + " "
                    + context.noun().many() + " · mean " + mean(silhouette, c);
            SegmentLabels.paint(context, canvas, c, figures, box.x(), middle, heights[c] + GAP);
            top += heights[c] + GAP;
        }
    }

    /** A polygon of steps from the widest at the top to the narrowest; long blades by their quantiles. */
    private static void blade(Plot plot, double[] sorted, double top, double height, Color colour) {
        int steps = Math.min(STEPS, sorted.length);
        double[] xs = new double[2 * steps + 2];
        double[] ys = new double[2 * steps + 2];
        for (int s = 0; s < steps; s++) {
            double width = sorted[(int) ((long) (steps - 1 - s) * sorted.length / steps)];
            xs[2 * s + 1] = width;
            ys[2 * s + 1] = -(top + height * s / steps);
            xs[2 * s + 2] = width;
            ys[2 * s + 2] = -(top + height * (s + 1) / steps);
        }
        ys[0] = -top;
        ys[2 * steps + 1] = -(top + height);
        plot.area(xs, ys, colour);
    }
}
