package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.render.kit.Axis;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.Plot;
import io.github.segmentcli.render.kit.TypeStyle;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;

/** Parts that all curves over k share. */
final class Curves {

    private Curves() {}

    /** An axis of whole numbers with some space at both ends, with a mark at each number, or at every second, fifth ... */
    static Axis wholeNumbers(double least, double greatest) {
        double air = Math.max(0.4, (greatest - least) * 0.03);
        int every = 1;
        for (int step : new int[] {1, 2, 5, 10, 20, 50, 100}) {
            every = step;
            if ((greatest - least) / step <= 24) {
                break;
            }
        }
        List<Axis.Mark> marks = new ArrayList<>();
        for (long k = (long) least; k <= greatest; k++) {
            if (k % every == 0) {
                marks.add(new Axis.Mark(k, Figures.count(k)));
            }
        }
        return new Axis(least - air, greatest + air, marks);
    }

    static Plot.PointPainter dots(Color colour) {
        return (graphics, i, x, y) -> {
            graphics.setColor(colour);
            graphics.fill(new Ellipse2D.Double(x - 4, y - 4, 8, 8));
        };
    }

    /** A dashed line at the chosen k, a ring on the curve, and a label beside the line's upper end. */
    static void markChosen(Canvas canvas, Plot plot, double k, double value, String label) {
        double x = plot.x(k);
        double y = plot.y(value);
        Box inner = plot.inner();
        canvas.dashed(x, inner.y(), x, inner.bottom(), Palette.ACCENT, 1.4);
        canvas.fill(new Ellipse2D.Double(x - 6.5, y - 6.5, 13, 13), Palette.PAPER);
        canvas.stroke(new Ellipse2D.Double(x - 6.5, y - 6.5, 13, 13), Palette.ACCENT, 2.4);
        TypeStyle type = TypeStyle.STRONG.in(Palette.mix(Palette.ACCENT, Color.BLACK, 0.15));
        boolean right = x + 10 + canvas.width(label, type) <= inner.right();
        canvas.haloText(
                label, type, right ? x + 10 : x - 10, inner.y() + 14, right ? Canvas.Align.LEFT : Canvas.Align.RIGHT);
    }
}
