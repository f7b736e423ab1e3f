package io.github.segmentcli.render.kit;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** A horizontal box plot. */
public final class BoxPlot {

    private BoxPlot() {}

    /**
     * What lies beyond the frame is cut off, and an arrow at the edge says so.
     *
     * @param at five ascending x coordinates: end of the left whisker, quartile, median, quartile, end of the right whisker
     */
    public static void paint(Canvas canvas, Color colour, double[] at, double middle, double height, Range frame) {
        Color dark = Palette.mix(colour, Color.BLACK, 0.35);
        double[] cut = Arrays.stream(at).map(frame::nearest).toArray();
        canvas.line(cut[0], middle, cut[1], middle, dark, 1.2);
        canvas.line(cut[3], middle, cut[4], middle, dark, 1.2);
        double top = middle - height / 2;
        if (at[1] <= frame.greatest() && at[3] >= frame.least()) {
            double width = Math.max(1.5, cut[3] - cut[1]);
            canvas.fillBox(cut[1], top, width, height, Palette.mix(colour, Palette.PAPER, 0.55));
            canvas.stroke(outline(at, cut[1], cut[1] + width, top, height, frame), dark, 1);
        }
        if (frame.contains(at[2])) {
            canvas.line(at[2], top, at[2], top + height, dark, 2.4);
        }
        if (at[0] < frame.least()) {
            canvas.arrow(frame.least(), middle, -1, 0, dark);
        }
        if (at[4] > frame.greatest()) {
            canvas.arrow(frame.greatest(), middle, 1, 0, dark);
        }
    }

    /** A rectangle, without the sides on which the box is cut. */
    private static Shape outline(double[] at, double left, double right, double top, double height, Range frame) {
        boolean cutLeft = at[1] < frame.least();
        boolean cutRight = at[3] > frame.greatest();
        if (!cutLeft && !cutRight) {
            return new Rectangle2D.Double(left, top, right - left, height);
        }
        Path2D outline = new Path2D.Double();
        outline.append(new Line2D.Double(left, top, right, top), false);
        outline.append(new Line2D.Double(left, top + height, right, top + height), false);
        if (!cutLeft || !cutRight) {
            double side = cutLeft ? right : left;
            outline.append(new Line2D.Double(side, top, side, top + height), false);
        }
        return outline;
    }
}
