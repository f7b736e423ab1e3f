package io.github.segmentcli.render;

import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Drawing;
import io.github.segmentcli.render.kit.Glyph;
import io.github.segmentcli.render.kit.Numerals;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.TypeStyle;
import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/** Segments by features: the mean in original units, coloured by its distance from the overall mean. */
final class ProfileHeatmap {

    /** With more features than this, features are the rows and segments the columns, headed by their numbers. */
    private static final int WIDE = Likeness.FEW_FEATURES;

    private static final int MOST = 40;
    private static final double REACH = 2;
    private static final double KEY = 34;
    private static final TypeStyle SMALL = TypeStyle.STRONG.sized(11.5);

    private ProfileHeatmap() {}

    static Drawing of(PictureContext context) {
        List<FeatureView> features = FeatureView.mostTelling(context.features(), MOST);
        FeatureView strongest = features.get(0);
        int where = 0;
        for (FeatureView feature : features) {
            for (int c = 0; c < context.k(); c++) {
                if (Math.abs(feature.z().get(c)) > Math.abs(strongest.z().get(where))) {
                    strongest = feature;
                    where = c;
                }
            }
        }
        String title = "“" + context.segment(where).name() + "” stands out most: " + strongest.name() + " is "
                + strongest.values().get(where) + ", "
                + Numerals.fixed(Math.abs(strongest.z().get(where)), 1)
                + " σ " + (strongest.z().get(where) < 0 ? "below" : "above") + " average";
        String note = FeatureView.note(features.size(), context.features().size());
        boolean wide = features.size() <= WIDE;
        Likeness likeness = Likeness.of(context, features);
        double height = KEY
                + (wide
                        ? context.k() * rowHeight(context.k()) + 50
                        : 44 + treeAbove(likeness) + features.size() * 26 + Legend.heightBelow(context));
        return new Drawing(
                "profiles",
                title,
                "Mean of each segment in original units; colour and σ = distance from the overall mean in standard deviations"
                        + likeness.note(),
                note,
                "Segment means."
                        + FeatureView.words(
                                context,
                                features,
                                WIDE,
                                (feature, c) -> feature.values().get(c)),
                height,
                (canvas, box) -> {
                    paintKey(canvas, box);
                    Box grid = box.inset(0, KEY, 0, 0);
                    if (wide) {
                        paintWide(context, likeness, canvas, grid);
                    } else {
                        paintTall(context, likeness, canvas, grid);
                    }
                });
    }

    private static double treeAbove(Likeness likeness) {
        return likeness.segmentTree().isPresent() ? Likeness.TREE - 10 : 0;
    }

    private static double rowHeight(int k) {
        return k <= 6 ? 64 : 48;
    }

    private static void paintKey(Canvas canvas, Box box) {
        double width = 180;
        double left = box.right() - width - 30;
        for (int step = 0; step < 60; step++) {
            double at = -1 + 2 * (step + 0.5) / 60;
            canvas.fillBox(left + step * width / 60, box.y() + 2, width / 60 + 0.5, 10, Palette.diverging(at));
        }
        String[] labels = {"−2 σ or less", "average", "+2 σ or more"};
        for (int i = 0; i < 3; i++) {
            canvas.text(labels[i], TypeStyle.TICK.sized(10), left + i * width / 2, box.y() + 24, Canvas.Align.CENTRE);
        }
    }

    private static void paintWide(PictureContext context, Likeness likeness, Canvas canvas, Box box) {
        List<FeatureView> features = likeness.features();
        double tree = likeness.segmentTree().isPresent() ? Likeness.TREE + 8 : 0;
        double labels =
                canvas.widest(IntStream.range(0, context.k()).mapToObj(context::label), TypeStyle.LABEL, 208) + 22;
        double row = rowHeight(context.k());
        double column = (box.width() - labels - 12 - tree) / features.size();
        double left = box.x() + labels + 12;
        for (int at = 0; at < context.k(); at++) {
            int c = likeness.segments().get(at);
            double top = box.y() + at * row;
            List<String> name = canvas.lettering().wrap(context.label(c), TypeStyle.LABEL, labels - 22, 2);
            double baseline = top + row / 2 + 4 - (name.size() - 1) * TypeStyle.LABEL.leading() / 2;
            Color colour = Palette.segment(context.colour(c));
            canvas.fill(Glyph.of(context.colour(c), box.x() + 6, top + row / 2, 9), colour);
            canvas.paragraph(name, TypeStyle.LABEL, box.x() + 22, baseline, Canvas.Align.LEFT);
            for (int f = 0; f < features.size(); f++) {
                Box cell = new Box(left + f * column, top, column, row);
                paintCell(canvas, features.get(f), c, cell, 15);
            }
        }
        Box beside = new Box(box.right() - Likeness.TREE, box.y(), Likeness.TREE, context.k() * row);
        likeness.segmentTree().ifPresent(segments -> Likeness.paintRight(canvas, segments, beside));
        for (int f = 0; f < features.size(); f++) {
            List<String> name = canvas.lettering().wrap(features.get(f).name(), TypeStyle.TICK, column - 8, 3);
            double y = box.y() + context.k() * row + 18;
            canvas.paragraph(name, TypeStyle.TICK.in(Palette.INK), left + (f + 0.5) * column, y, Canvas.Align.CENTRE);
        }
    }

    private static void paintCell(Canvas canvas, FeatureView feature, int c, Box cell, double size) {
        Color ground = Palette.diverging(feature.z().get(c) / REACH);
        canvas.fillBox(cell.x() + 1, cell.y() + 1, cell.width() - 2, cell.height() - 2, ground);
        Color ink = Palette.letteringOn(ground);
        String z = Numerals.signed(feature.z().get(c), 1) + " σ";
        TypeStyle value = canvas.fitting(
                feature.values().get(c), TypeStyle.STRONG.sized(size).in(ink), cell.width() - 6, 7);
        canvas.text(feature.values().get(c), value, cell.centreX(), cell.centreY() - 1, Canvas.Align.CENTRE);
        canvas.text(z, TypeStyle.TICK.in(ink), cell.centreX(), cell.centreY() + 15, Canvas.Align.CENTRE);
    }

    private static void paintTall(PictureContext context, Likeness likeness, Canvas canvas, Box box) {
        List<FeatureView> features = likeness.features();
        double above = treeAbove(likeness);
        double labels = canvas.widest(features.stream().map(FeatureView::name), TypeStyle.TICK, 300);
        double left = box.x() + labels + 12;
        double right = box.right() - Likeness.TREE - 6;
        double column = (right - left) / context.k();
        double row = 26;
        boolean both = roomForBoth(canvas, features, column);
        double top = box.y() + above + 40;
        for (int at = 0; at < context.k(); at++) {
            int c = likeness.segments().get(at);
            Color colour = Palette.segment(context.colour(c));
            canvas.numberedDisc(context.segment(c).id(), colour, left + (at + 0.5) * column, top - 20, 11);
        }
        for (int f = 0; f < features.size(); f++) {
            FeatureView feature = features.get(f);
            double y = top + f * row;
            String name = canvas.lettering().fit(feature.name(), TypeStyle.TICK, labels);
            canvas.text(name, TypeStyle.TICK.in(Palette.INK), left - 12, y + 17, Canvas.Align.RIGHT);
            for (int at = 0; at < context.k(); at++) {
                Box cell = new Box(left + at * column, y, column, row);
                paintLine(canvas, feature, likeness.segments().get(at), both, cell);
            }
        }
        double rows = features.size() * row;
        likeness.featureTree()
                .ifPresent(tree -> Likeness.paintRight(canvas, tree, new Box(right + 6, top, Likeness.TREE, rows)));
        likeness.segmentTree()
                .ifPresent(tree -> Likeness.paintAbove(canvas, tree, new Box(left, box.y(), right - left, above)));
        Legend.paintBelow(context, canvas, box.inset(0, above + 40 + rows, 0, 0));
    }

    /** Whether every cell has room for the distance from the overall mean beside the value. */
    private static boolean roomForBoth(Canvas canvas, List<FeatureView> features, double width) {
        for (FeatureView feature : features) {
            for (int c = 0; c < feature.values().size(); c++) {
                double both = canvas.width(feature.values().get(c), SMALL)
                        + canvas.width(distance(feature, c), TypeStyle.CAPTION);
                if (both > width - 8) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String distance(FeatureView feature, int c) {
        return "  " + Numerals.signed(feature.z().get(c), 1) + " σ";
    }

    private static void paintLine(Canvas canvas, FeatureView feature, int c, boolean both, Box cell) {
        Color ground = Palette.diverging(feature.z().get(c) / REACH);
        canvas.fillBox(cell.x() + 1, cell.y() + 1, cell.width() - 2, cell.height() - 2, ground);
        Color ink = Palette.letteringOn(ground);
        String value = feature.values().get(c);
        double y = cell.centreY() + 4;
        if (both) {
            double width = canvas.width(value, SMALL);
            double x = cell.centreX() - (width + canvas.width(distance(feature, c), TypeStyle.CAPTION)) / 2;
            canvas.text(value, SMALL.in(ink), x, y, Canvas.Align.LEFT);
            canvas.text(distance(feature, c), TypeStyle.CAPTION.in(ink), x + width, y, Canvas.Align.LEFT);
            return;
        }
        TypeStyle type = canvas.fitting(value, SMALL.in(ink), cell.width() - 4, 6);
        canvas.text(value, type, cell.centreX(), y, Canvas.Align.CENTRE);
    }
}
