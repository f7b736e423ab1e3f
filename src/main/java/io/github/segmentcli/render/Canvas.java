package io.github.segmentcli.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** What pictures draw on, in logical pixels with y pointing down: a few strokes, fills and texts over a {@link Graphics2D}. */
final class Canvas {

    enum Align {
        LEFT(0),
        CENTRE(0.5),
        RIGHT(1);

        private final double share;

        Align(double share) {
            this.share = share;
        }
    }

    private final Graphics2D graphics;
    private final Lettering lettering;

    Canvas(Graphics2D graphics, Lettering lettering) {
        this.graphics = graphics;
        this.lettering = lettering;
    }

    Graphics2D graphics() {
        return graphics;
    }

    Lettering lettering() {
        return lettering;
    }

    double width(String text, Type type) {
        return lettering.width(text, type);
    }

    /** One line of text; {@code x} is its left end, middle or right end as {@code align} says, {@code y} its baseline. */
    void text(String text, Type type, double x, double y, Align align) {
        if (text.isEmpty()) {
            return;
        }
        double left = x - align.share * width(text, type);
        graphics.setColor(type.colour());
        double scale = type.size() / Typefaces.DESIGN_SIZE;
        AffineTransform place = new AffineTransform(scale, 0, 0, scale, left, y);
        graphics.fill(place.createTransformedShape(lettering.line(text, type).outline()));
    }

    void fill(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    void fillBox(double x, double y, double width, double height, Color colour) {
        fill(new Rectangle2D.Double(x, y, width, height), colour);
    }

    void stroke(Shape shape, Color colour, double width) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    void line(double x1, double y1, double x2, double y2, Color colour, double width) {
        stroke(new Line2D.Double(x1, y1, x2, y2), colour, width);
    }
}
