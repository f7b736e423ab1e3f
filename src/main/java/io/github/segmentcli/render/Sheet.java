package io.github.segmentcli.render;

import java.util.List;

/** The frame around a drawing: title, subtitle, content, caption. */
final class Sheet {

    static final double WIDTH = 960;
    static final double MARGIN = 20;
    static final double CONTENT_WIDTH = WIDTH - 2 * MARGIN;

    private final Drawing drawing;
    private final List<String> title;
    private final List<String> subtitle;
    private final String facts;
    private final Lettering lettering;

    Sheet(Drawing drawing, String facts, Lettering lettering) {
        this.drawing = drawing;
        this.title = lettering.wrap(drawing.title(), Type.TITLE, CONTENT_WIDTH, 2);
        this.subtitle = lettering.wrap(drawing.subtitle(), Type.SUBTITLE, CONTENT_WIDTH, 2);
        this.facts = facts;
        this.lettering = lettering;
    }

    /** The line at the bottom: facts, what the drawing adds, and whether some letters could not be drawn. */
    List<String> caption() {
        String line = drawing.note().isEmpty() ? facts : facts + " · " + drawing.note();
        if (lettering.lacks(drawing.title() + drawing.words())) {
            line += " · boxes are letters that no font of this machine has; SVG keeps them";
        }
        return lettering.wrap(line, Type.CAPTION, CONTENT_WIDTH, 3);
    }

    private double top() {
        return 14 + title.size() * Type.TITLE.leading() + subtitle.size() * Type.SUBTITLE.leading() + 14;
    }

    int height() {
        return (int) Math.ceil(top() + drawing.height() + 14 + caption().size() * Type.CAPTION.leading() + 10);
    }

    void paint(Canvas canvas) {
        canvas.fillBox(0, 0, WIDTH, height(), Palette.PAPER);
        double y = 14;
        for (String line : title) {
            canvas.text(line, Type.TITLE, MARGIN, y + Type.TITLE.size(), Canvas.Align.LEFT);
            y += Type.TITLE.leading();
        }
        for (String line : subtitle) {
            canvas.text(line, Type.SUBTITLE, MARGIN, y + Type.SUBTITLE.size(), Canvas.Align.LEFT);
            y += Type.SUBTITLE.leading();
        }
        drawing.painter().accept(canvas, new Box(MARGIN, top(), CONTENT_WIDTH, drawing.height()));
        y = top() + drawing.height() + 14;
        for (String line : caption()) {
            canvas.text(line, Type.CAPTION, MARGIN, y + Type.CAPTION.size(), Canvas.Align.LEFT);
            y += Type.CAPTION.leading();
        }
    }
}
