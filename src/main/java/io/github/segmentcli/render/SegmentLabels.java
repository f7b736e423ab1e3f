package io.github.segmentcli.render;

import io.github.segmentcli.render.kit.Canvas;
import io.github.segmentcli.render.kit.Glyph;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.TypeStyle;
import java.util.List;

/** Names of segments in a column on the left, each with a line of figures below. */
final class SegmentLabels {

    static final double WIDTH = 210;
    private static final double MARKER_ROOM = 18;

    private SegmentLabels() {}

    /**
     * @param middle of the row, downwards
     * @param height of the row; a name takes two lines where they fit
     */
    static void paint(
            PictureContext context, Canvas canvas, int c, String figures, double x, double middle, double height) {
        TypeStyle type = TypeStyle.STRONG.in(Palette.segmentText(context.colour(c)));
        double room = WIDTH - MARKER_ROOM;
        int most = height >= 50 ? 2 : 1;
        List<String> name = canvas.lettering().wrap(context.label(c), type, room, most);
        double first = middle - 2 - (name.size() - 1) * type.leading() / 2;
        canvas.fill(Glyph.of(context.colour(c), x + 5, first - 4, 9), Palette.segment(context.colour(c)));
        canvas.paragraph(name, type, x + MARKER_ROOM, first, Canvas.Align.LEFT);
        String fitted = canvas.lettering().fit(figures, TypeStyle.TICK, room);
        double below = first + (name.size() - 1) * type.leading() + 15;
        canvas.text(fitted, TypeStyle.TICK, x + MARKER_ROOM, below, Canvas.Align.LEFT);
    }
}
