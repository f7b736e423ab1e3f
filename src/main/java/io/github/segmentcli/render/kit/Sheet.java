package io.github.segmentcli.render.kit;

import java.util.List;

/** The frame around a drawing: title, subtitle, content, caption. */
public final class Sheet {

    public static final double WIDTH = 960;
    static final double MARGIN = 20;
    static final double CONTENT_WIDTH = WIDTH - 2 * MARGIN;

    private final Drawing drawing;
    private final List<String> title;
    private final List<String> subtitle;
    private final String facts;
    private final Lettering lettering;

    public Sheet(Drawing drawing, String facts, Lettering lettering) {
        this.drawing = drawing;
        this.title = lettering.wrap(drawing.title(), TypeStyle.TITLE, CONTENT_WIDTH, 2);
        this.subtitle = lettering.wrap(drawing.subtitle(), TypeStyle.SUBTITLE, CONTENT_WIDTH, 2);
        this.facts = facts;
        this.lettering = lettering;
    }

    /** The line at the bottom: facts, what the drawing adds, and whether some letters could not be drawn. */
    public List<String> caption() {
        String line = drawing.note().isEmpty() ? facts : facts + " · " + drawing.note();
        if (lettering.lacks(drawing.title() + drawing.words())) {
            line += " · boxes are letters that no font of this machine has; SVG keeps them";
        }
        return lettering.wrap(line, TypeStyle.CAPTION, CONTENT_WIDTH, 3);
    }

    private double top() {
        return 14 + title.size() * TypeStyle.TITLE.leading() + subtitle.size() * TypeStyle.SUBTITLE.leading() + 14;
    }

    public int height() {
        return (int) Math.ceil(top() + drawing.height() + 14 + caption().size() * TypeStyle.CAPTION.leading() + 10);
    }

    public void paint(Canvas canvas) {
        canvas.fillBox(0, 0, WIDTH, height(), Palette.PAPER);
        double y = 14;
        for (String line : title) {
            canvas.text(line, TypeStyle.TITLE, MARGIN, y + TypeStyle.TITLE.size(), Canvas.Align.LEFT);
            y += TypeStyle.TITLE.leading();
        }
        for (String line : subtitle) {
            canvas.text(line, TypeStyle.SUBTITLE, MARGIN, y + TypeStyle.SUBTITLE.size(), Canvas.Align.LEFT);
            y += TypeStyle.SUBTITLE.leading();
        }
        drawing.painter().accept(canvas, new Box(MARGIN, top(), CONTENT_WIDTH, drawing.height()));
        y = top() + drawing.height() + 14;
        for (String line : caption()) {
            canvas.text(line, TypeStyle.CAPTION, MARGIN, y + TypeStyle.CAPTION.size(), Canvas.Align.LEFT);
            y += TypeStyle.CAPTION.leading();
        }
    }
}
