package io.github.segmentcli.render;

import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.Plot;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Draws a sample of each segment's customers as dots over its box plot, a strip plot with jitter. The sample is the same for
 * every feature. It is taken at even steps through the file, and has the same size for all segments with enough customers.
 */
final class BoxDots {

    private static final int MAX_PER_BOX = 40;
    /** The maximum number of dots in the picture, because every dot adds to the size of the file. */
    private static final int MAX_TOTAL = 4_000;
    /** The minimum number of dots per box. It takes precedence over {@link #MAX_TOTAL}. */
    private static final int MIN_PER_BOX = 5;
    /** The side of a dot, which is a square. */
    private static final double SIZE = 1.7;
    /** The share of the height of the box over which dots are jittered. */
    private static final double JITTER = 0.84;
    /** The golden ratio minus 1. The fractional parts of its multiples are spread evenly over [0, 1), so dots rarely overlap. */
    private static final double GOLDEN = 0.6180339887498949;

    private final PictureContext context;
    /** By segment: the rows of the table that are drawn. */
    private final int[][] sample;

    /**
     * Draws the sample of rows.
     *
     * @param features the number of features in the picture; each has a box for every segment
     */
    BoxDots(PictureContext context, int features) {
        this.context = context;
        int perBox = Math.max(MIN_PER_BOX, Math.min(MAX_PER_BOX, MAX_TOTAL / (features * context.k())));
        this.sample = new int[context.k()][];
        int[] seen = new int[context.k()];
        int[] taken = new int[context.k()];
        for (int c = 0; c < sample.length; c++) {
            sample[c] = new int[Math.min(perBox, context.found().clustering().size(c))];
        }
        for (int i = 0; i < context.rows(); i++) {
            int c = context.found().clustering().label(i);
            long size = context.found().clustering().size(c);
            // Even steps: before row number s of the segment, the share s / size of its sample should have been taken.
            boolean isDue = (long) seen[c] * sample[c].length / size >= taken[c];
            seen[c]++;
            if (isDue && taken[c] < sample[c].length) {
                sample[c][taken[c]++] = context.found().prepared().tableRow(i);
            }
        }
    }

    /**
     * Draws the dots of one segment and one feature. Values outside the axis are left out, and so are missing values.
     *
     * @param c the segment, from 0
     * @param plot the axis of the feature
     * @param middle the y coordinate of the middle of the box
     * @param height the height of the box
     */
    void paint(Canvas canvas, FeatureView feature, int c, Plot plot, double middle, double height) {
        Column column = context.found()
                .input()
                .table()
                .column(feature.profile().orElseThrow().column())
                .orElseThrow();
        Path2D dots = new Path2D.Double();
        for (int dot = 0; dot < sample[c].length; dot++) {
            double value = value(column, sample[c][dot]);
            double x = plot.x(value);
            if (x >= plot.inner().x() && x <= plot.inner().x() + plot.inner().width()) {
                double y = middle + JITTER * height * ((dot + 1) * GOLDEN % 1 - 0.5);
                dots.append(new Rectangle2D.Double(x - SIZE / 2, y - SIZE / 2, SIZE, SIZE), false);
            }
        }
        Color colour = Palette.mix(Palette.segment(context.colour(c)), Color.BLACK, 0.35);
        canvas.fill(dots, Palette.alpha(colour, 0.55));
    }

    private static double value(Column column, int row) {
        return column instanceof NumberColumn number
                ? number.value(row)
                : column instanceof DateColumn date ? date.epochDay(row) : Double.NaN;
    }
}
