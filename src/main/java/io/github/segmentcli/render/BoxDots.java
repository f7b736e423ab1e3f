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
 * Draws a sample of each segment's customers as dots over its box plot. The sample is the same for every feature, evenly spaced
 * through the file, and of one size for all segments that have enough customers.
 */
final class BoxDots {

    private static final int MOST = 40;
    private static final int MOST_IN_ALL = 4_000;
    private static final double SIZE = 1.7;
    /** The fractional parts of its multiples are spread evenly over an interval, so that dots hardly overlap. */
    private static final double GOLDEN = 0.6180339887498949;

    private final PictureContext context;
    private final int[][] rows;

    /** @param features the number of features drawn, each of which has a box for every segment */
    BoxDots(PictureContext context, int features) {
        this.context = context;
        int most = Math.max(5, Math.min(MOST, MOST_IN_ALL / (features * context.k())));
        this.rows = new int[context.k()][];
        int[] seen = new int[context.k()];
        int[] taken = new int[context.k()];
        for (int c = 0; c < rows.length; c++) {
            rows[c] = new int[Math.min(most, context.found().clustering().size(c))];
        }
        for (int i = 0; i < context.rows(); i++) {
            int c = context.found().clustering().label(i);
            long size = context.found().clustering().size(c);
            if ((long) seen[c]++ * rows[c].length / size >= taken[c] && taken[c] < rows[c].length) {
                rows[c][taken[c]++] = context.found().prepared().tableRow(i);
            }
        }
    }

    /** Draws the dots whose values are within the axis; missing values are not. */
    void paint(Canvas canvas, FeatureView feature, int c, Plot plot, double middle, double height) {
        Column column = context.found()
                .input()
                .table()
                .column(feature.profile().orElseThrow().column())
                .orElseThrow();
        Path2D dots = new Path2D.Double();
        for (int at = 0; at < rows[c].length; at++) {
            double value = value(column, rows[c][at]);
            double x = plot.x(value);
            if (x >= plot.inner().x() && x <= plot.inner().x() + plot.inner().width()) {
                double y = middle + 0.84 * height * ((at + 1) * GOLDEN % 1 - 0.5);
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
