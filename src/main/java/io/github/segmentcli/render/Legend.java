package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.render.kit.Box;
import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Glyph;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.TypeStyle;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** The list of segments beside a plot: shape, number, name and share, one under the other. */
final class Legend {

    static final double WIDTH = 220;
    private static final double MARKER_ROOM = 18;
    private static final double GAP = 8;
    private static final double MIN_GAP = 4;
    private static final int ABREAST = 3;
    private static final double LINE = 20;

    private Legend() {}

    /** Centred on the height of the box, at its left edge, names broken into at most two lines (one where there are many). */
    static void paint(PictureContext context, Canvas canvas, Box box) {
        List<List<String>> names = names(context, canvas, box, 2);
        if (gap(names, box) < MIN_GAP) {
            names = names(context, canvas, box, 1);
        }
        double gap = Math.min(GAP, gap(names, box));
        double y = box.centreY() - (lines(names) * TypeStyle.LABEL.leading() + gap * context.k()) / 2;
        for (int c = 0; c < context.k(); c++) {
            double baseline = y + TypeStyle.LABEL.size();
            Color colour = Palette.segment(context.colour(c));
            canvas.fill(Glyph.of(context.colour(c), box.x() + 5, baseline - 4, 9), colour);
            canvas.paragraph(names.get(c), TypeStyle.LABEL, box.x() + MARKER_ROOM, baseline, Canvas.Align.LEFT);
            y += names.get(c).size() * TypeStyle.LABEL.leading() + gap;
        }
    }

    private static List<List<String>> names(PictureContext context, Canvas canvas, Box box, int lines) {
        List<List<String>> names = new ArrayList<>();
        for (int c = 0; c < context.k(); c++) {
            String share = " (" + Figures.percent(context.segment(c).share()) + ")";
            double room = box.width() - MARKER_ROOM;
            names.add(canvas.lettering().wrap(context.label(c) + share, TypeStyle.LABEL, room, lines));
        }
        return names;
    }

    private static int lines(List<List<String>> names) {
        return names.stream().mapToInt(List::size).sum();
    }

    /** What is left between two names; negative where they do not fit. */
    private static double gap(List<List<String>> names, Box box) {
        return (box.height() - lines(names) * TypeStyle.LABEL.leading()) / names.size();
    }

    /** The height that {@link #paintBelow} takes. */
    static double heightBelow(PictureContext context) {
        return 12 + Math.ceil(context.k() / (double) ABREAST) * LINE;
    }

    /** In columns under a picture, a line each, from the top of the box. */
    static void paintBelow(PictureContext context, Canvas canvas, Box box) {
        int rows = (int) Math.ceil(context.k() / (double) ABREAST);
        double width = box.width() / ABREAST;
        for (int c = 0; c < context.k(); c++) {
            int column = c / rows;
            double x = box.x() + column * width;
            double y = box.y() + 20 + (c % rows) * LINE;
            Color colour = Palette.segment(context.colour(c));
            canvas.fill(Glyph.of(context.colour(c), x + 6, y, 9), colour);
            String name = canvas.lettering().fit(context.label(c), TypeStyle.LABEL, width - 34);
            canvas.text(name, TypeStyle.LABEL, x + MARKER_ROOM, y + 4, Canvas.Align.LEFT);
        }
    }
}
