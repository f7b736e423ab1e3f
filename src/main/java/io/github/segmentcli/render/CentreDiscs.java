package io.github.segmentcli.render;

import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Glyph;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.Spacing;

/** The numbered discs of the segments' centres. */
final class CentreDiscs {

    private CentreDiscs() {}

    /**
     * Discs that would cover each other are moved apart inside {@code box}, with a line to where they belong.
     *
     * @param x of the centre of each segment, replaced by where its disc is; NaN where it has none
     * @param y likewise
     */
    static void paint(PictureContext context, Canvas canvas, double[] x, double[] y, double radius, Box box) {
        double[] wantedX = x.clone();
        double[] wantedY = y.clone();
        Spacing.apart(x, y, 2 * radius + 1, box);
        for (int c = 0; c < x.length; c++) {
            if (Math.hypot(x[c] - wantedX[c], y[c] - wantedY[c]) > 3) {
                canvas.line(wantedX[c], wantedY[c], x[c], y[c], Palette.INK, 1.2);
                canvas.fill(Glyph.of(0, wantedX[c], wantedY[c], 5), Palette.INK);
            }
        }
        for (int c = 0; c < x.length; c++) {
            if (!Double.isNaN(x[c]) && !Double.isNaN(y[c])) {
                canvas.numberedDisc(context.segment(c).id(), Palette.segment(context.colour(c)), x[c], y[c], radius);
            }
        }
    }
}
