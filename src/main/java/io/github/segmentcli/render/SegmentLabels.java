package io.github.segmentcli.render;

import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Glyph;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.TypeStyle;
import java.util.List;

/** The label of a segment at the left of a row of a chart: its marker, number and name, and a line of text below. */
final class SegmentLabels {

    static final double WIDTH = 210;
    private static final double MARKER_ROOM = 18;

    private static final double TWO_LINES = 50;

    private SegmentLabels() {}

    /**
     * @param detail the line below the name
     * @param x of the left edge
     * @param centreY of the row
     * @param height of the row; from {@value #TWO_LINES} a name may take two lines
     */
    static void paint(
            PictureContext context, Canvas canvas, int c, String detail, double x, double centreY, double height) {
        TypeStyle type = TypeStyle.STRONG.in(Palette.segmentText(context.colour(c)));
        double room = WIDTH - MARKER_ROOM;
        int most = height >= TWO_LINES ? 2 : 1;
        List<String> name = canvas.lettering().wrap(context.label(c), type, room, most);
        double first = centreY - 2 - (name.size() - 1) * type.leading() / 2;
        canvas.fill(Glyph.of(context.colour(c), x + 5, first - 4, 9), Palette.segment(context.colour(c)));
        canvas.paragraph(name, type, x + MARKER_ROOM, first, Canvas.Align.LEFT);
        String fitted = canvas.lettering().fit(detail, TypeStyle.TICK, room);
        double below = first + (name.size() - 1) * type.leading() + 15;
        canvas.text(fitted, TypeStyle.TICK, x + MARKER_ROOM, below, Canvas.Align.LEFT);
    }
}
