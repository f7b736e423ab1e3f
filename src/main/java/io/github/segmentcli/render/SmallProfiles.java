package io.github.segmentcli.render;

import io.github.segmentcli.render.kit.Axis;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Numerals;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.TypeStyle;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * The profile of each segment in a panel of its own: a bar per feature from the overall mean, features downward in the same
 * order in all panels, and all on one scale. Bars beyond the scale end in an arrow.
 *
 * @param scale of standard deviations from the overall mean, with 0 on it
 */
record SmallProfiles(PictureContext context, Likeness likeness, Axis scale) {

    private static final double ROW = 19;
    private static final double HEAD = 30;
    private static final double FOOT = 34;
    private static final double GAP = 8;

    double height() {
        return tree() + HEAD + likeness.features().size() * ROW + FOOT + Legend.heightBelow(context);
    }

    private double tree() {
        return likeness.segmentTree().isPresent() ? Likeness.TREE - 14 : 0;
    }

    void paint(Canvas canvas, Box box) {
        List<FeatureView> features = likeness.features();
        double labels = canvas.widest(features.stream().map(FeatureView::name), TypeStyle.TICK, 230);
        double left = box.x() + labels + 12;
        double right = box.right() - (likeness.featureTree().isPresent() ? Likeness.TREE + 6 : 0);
        double column = (right - left) / context.k();
        double top = box.y() + tree() + HEAD;
        double bottom = top + features.size() * ROW;
        for (int f = 0; f < features.size(); f++) {
            double y = top + f * ROW;
            if (f % 2 == 0) {
                canvas.fillBox(left, y, right - left, ROW, Palette.mix(Palette.PAPER, Palette.AXIS, 0.08));
            }
            String name = canvas.lettering().fit(features.get(f).name(), TypeStyle.TICK, labels);
            canvas.text(name, TypeStyle.TICK.in(Palette.INK), left - 12, y + ROW / 2 + 4, Canvas.Align.RIGHT);
        }
        for (int at = 0; at < context.k(); at++) {
            paintPanel(canvas, likeness.segments().get(at), new Box(left + at * column, top, column, bottom - top));
        }
        likeness.featureTree()
                .ifPresent(tree ->
                        Likeness.paintRight(canvas, tree, new Box(right + 6, top, Likeness.TREE, bottom - top)));
        likeness.segmentTree()
                .ifPresent(tree -> Likeness.paintAbove(canvas, tree, new Box(left, box.y(), right - left, tree())));
        canvas.text(
                "Distance from the overall mean; a grid line every " + Numerals.brief(step()) + " σ",
                TypeStyle.TICK,
                (left + right) / 2,
                bottom + 30,
                Canvas.Align.CENTRE);
        Legend.paintBelow(context, canvas, box.inset(0, bottom + FOOT - box.y(), 0, 0));
    }

    private void paintPanel(Canvas canvas, int c, Box box) {
        double left = box.x() + GAP / 2;
        double width = box.width() - GAP;
        Color colour = Palette.segment(context.colour(c));
        canvas.numberedDisc(context.segment(c).id(), colour, x(0, left, width), box.y() - HEAD / 2, 10);
        boolean room = step() * width / scale.range().width() > 22;
        for (Axis.Mark mark : scale.marks()) {
            double x = x(mark.at(), left, width);
            canvas.line(x, box.y(), x, box.bottom(), mark.at() == 0 ? Palette.AXIS : Palette.GRID, 1);
            if (room || mark.at() == 0) {
                canvas.text(mark.label(), TypeStyle.CAPTION, x, box.bottom() + 13, Canvas.Align.CENTRE);
            }
        }
        List<FeatureView> features = likeness.features();
        for (int f = 0; f < features.size(); f++) {
            double z = features.get(f).z().get(c);
            double end = x(scale.range().nearest(z), left, width);
            double zero = x(0, left, width);
            double y = box.y() + f * ROW + 4;
            canvas.fillBox(Math.min(zero, end), y, Math.max(0.8, Math.abs(end - zero)), ROW - 8, colour);
            if (!scale.range().contains(z)) {
                tip(canvas, end, y, z < 0 ? -4 : 4, colour);
            }
        }
    }

    private static void tip(Canvas canvas, double x, double y, double reach, Color colour) {
        Path2D tip = new Path2D.Double();
        tip.moveTo(x, y);
        tip.lineTo(x + reach, y + (ROW - 8) / 2);
        tip.lineTo(x, y + ROW - 8);
        tip.closePath();
        canvas.fill(tip, colour);
    }

    /** Between two marks. */
    private double step() {
        return scale.marks().get(1).at() - scale.marks().get(0).at();
    }

    private double x(double z, double left, double width) {
        return left + width * (z - scale.least()) / (scale.greatest() - scale.least());
    }
}
