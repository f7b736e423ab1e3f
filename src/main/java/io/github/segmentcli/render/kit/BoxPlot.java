package io.github.segmentcli.render.kit;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/** A horizontal box plot. */
public final class BoxPlot {

    private BoxPlot() {}

    /**
     * @param at five ascending x coordinates: end of the left whisker, quartile, median, quartile, end of the right whisker
     */
    public static void paint(Canvas canvas, Color colour, double[] at, double middle, double height) {
        Color dark = Palette.mix(colour, Color.BLACK, 0.35);
        canvas.line(at[0], middle, at[1], middle, dark, 1.2);
        canvas.line(at[3], middle, at[4], middle, dark, 1.2);
        double width = Math.max(1.5, at[3] - at[1]);
        Rectangle2D box = new Rectangle2D.Double(at[1], middle - height / 2, width, height);
        canvas.fill(box, Palette.mix(colour, Palette.PAPER, 0.55));
        canvas.stroke(box, dark, 1);
        canvas.line(at[2], middle - height / 2, at[2], middle + height / 2, dark, 2.4);
    }
}
