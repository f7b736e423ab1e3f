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
    private static final int ABREAST = 3;
    private static final double LINE = 20;

    private Legend() {}

    /** Centred on the height of the box, at its left edge, names broken into at most two lines (one where there are many). */
    static void paint(PictureContext context, Canvas canvas, Box box) {
        int lines = context.k() * (2 * TypeStyle.LABEL.leading() + GAP) <= box.height() ? 2 : 1;
        double step = Math.min(TypeStyle.LABEL.leading() * 2, box.height() / context.k());
        List<List<String>> names = new ArrayList<>();
        double height = 0;
        for (int c = 0; c < context.k(); c++) {
            String text =
                    context.label(c) + " (" + Figures.percent(context.segment(c).share()) + ")";
            List<String> wrapped = canvas.lettering().wrap(text, TypeStyle.LABEL, box.width() - MARKER_ROOM, lines);
            names.add(wrapped);
            height += rowHeight(wrapped, step, lines);
        }
        double y = box.centreY() - height / 2;
        for (int c = 0; c < context.k(); c++) {
            double baseline = y + TypeStyle.LABEL.size();
            Color colour = Palette.segment(context.colour(c));
            canvas.fill(Glyph.of(context.colour(c), box.x() + 5, baseline - 4, 9), colour);
            canvas.paragraph(names.get(c), TypeStyle.LABEL, box.x() + MARKER_ROOM, baseline, Canvas.Align.LEFT);
            y += rowHeight(names.get(c), step, lines);
        }
    }

    private static double rowHeight(List<String> wrapped, double step, int lines) {
        return lines == 1 ? step : wrapped.size() * TypeStyle.LABEL.leading() + GAP;
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
