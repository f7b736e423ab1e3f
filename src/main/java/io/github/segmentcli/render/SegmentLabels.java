package io.github.segmentcli.render;

/** Names of segments in a column on the left, each with a line of figures below. */
final class SegmentLabels {

    static final double WIDTH = 210;
    private static final double MARKER_ROOM = 18;

    private SegmentLabels() {}

    /** @param middle where the two lines meet */
    static void paint(Scene scene, Canvas canvas, int c, String figures, double x, double middle) {
        Type type = Type.STRONG.in(Palette.segmentText(scene.colour(c)));
        double room = WIDTH - MARKER_ROOM;
        canvas.fill(Glyph.of(scene.colour(c), x + 5, middle - 6, 9), Palette.segment(scene.colour(c)));
        canvas.text(
                canvas.lettering().fit(scene.label(c), type, room),
                type,
                x + MARKER_ROOM,
                middle - 2,
                Canvas.Align.LEFT);
        canvas.text(
                canvas.lettering().fit(figures, Type.TICK, room),
                Type.TICK,
                x + MARKER_ROOM,
                middle + 13,
                Canvas.Align.LEFT);
    }
}
