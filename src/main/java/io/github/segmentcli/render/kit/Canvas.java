package io.github.segmentcli.render.kit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;

/**
 * The drawing surface of pictures: a few ways to draw lines, areas and texts on a {@link Graphics2D}, in logical pixels, y
 * downwards.
 */
public record Canvas(Graphics2D graphics, Lettering lettering) {

    /** The length of an arrow, and its width. */
    private static final double ARROW = 9;

    public enum Align {
        LEFT(0),
        CENTRE(0.5),
        RIGHT(1);

        private final double share;

        Align(double share) {
            this.share = share;
        }
    }

    public double width(String text, TypeStyle type) {
        return lettering.width(text, type);
    }

    /** The width of the widest of some labels, but at most {@code most}. */
    public double widest(Stream<String> labels, TypeStyle type, double most) {
        return Math.min(
                most, labels.mapToDouble(label -> width(label, type)).max().orElse(0));
    }

    /** The type in the largest size, from its own down to {@code least}, in which a text is at most {@code room} wide. */
    public TypeStyle fitting(String text, TypeStyle type, double room, double least) {
        TypeStyle fitting = type;
        while (fitting.size() > least && width(text, fitting) > room) {
            fitting = fitting.sized(fitting.size() - 0.5);
        }
        return fitting;
    }

    /** One line of text; {@code x} is its left end, middle or right end according to {@code align}, {@code y} its baseline. */
    public void text(String text, TypeStyle type, double x, double y, Align align) {
        text(text, type, x, y, align, false);
    }

    /** The same with a white outline around the letters, to be legible on top of data. */
    public void haloText(String text, TypeStyle type, double x, double y, Align align) {
        text(text, type, x, y, align, true);
    }

    private void text(String text, TypeStyle type, double x, double y, Align align, boolean halo) {
        if (text.isEmpty()) {
            return;
        }
        Lettering.Line line = lettering.line(text, type);
        double scale = type.size() / Typefaces.DESIGN_SIZE;
        double left = x - align.share * line.advance() * scale;
        if (graphics instanceof VectorGraphics vectors) {
            vectors.text(text, type, line, left, y, halo);
            return;
        }
        Shape outline = new AffineTransform(scale, 0, 0, scale, left, y).createTransformedShape(line.outline());
        if (halo) {
            graphics.setColor(Palette.PAPER);
            graphics.setStroke(new BasicStroke(3.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
            graphics.draw(straight(outline));
        }
        graphics.setColor(type.colour());
        graphics.fill(outline);
    }

    /** Drawn from straight lines, because JDK 17 and 25 paint curves and round joins with slightly different pixels. */
    private static Shape straight(Shape outline) {
        Path2D lines = new Path2D.Double();
        lines.append(new FlatteningPathIterator(outline.getPathIterator(null), 0.05), false);
        return lines;
    }

    /** Text rotated to read upwards, with its middle at (x, y). */
    void textUpwards(String text, TypeStyle type, double x, double y) {
        AffineTransform upright = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(-Math.PI / 2);
        text(text, type, 0, 0, Align.CENTRE);
        graphics.setTransform(upright);
    }

    /** Several lines, the first with its baseline at {@code y}. */
    public void paragraph(List<String> lines, TypeStyle type, double x, double y, Align align) {
        for (int i = 0; i < lines.size(); i++) {
            text(lines.get(i), type, x, y + i * type.leading(), align);
        }
    }

    /** A white disc with a coloured ring and a number: where a segment has its centre. */
    public void numberedDisc(int number, Color ring, double x, double y, double radius) {
        Shape disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        fill(disc, Palette.PAPER);
        stroke(disc, ring, radius / 5);
        TypeStyle type = TypeStyle.STRONG.sized(radius * (number < 10 ? 1.1 : 0.95));
        text(Integer.toString(number), type, x, y + type.size() * 0.36, Align.CENTRE);
    }

    /** A triangle that says that something lies beyond (x, y), its tip: in the direction (dx, dy), of length 1. */
    public void arrow(double x, double y, double dx, double dy, Color colour) {
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x, y);
        arrow.lineTo(x - ARROW * dx - ARROW / 2 * dy, y - ARROW * dy + ARROW / 2 * dx);
        arrow.lineTo(x - ARROW * dx + ARROW / 2 * dy, y - ARROW * dy - ARROW / 2 * dx);
        arrow.closePath();
        fill(arrow, colour);
    }

    public void dashed(double x1, double y1, double x2, double y2, Color colour, double width) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    public void fill(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    public void fillBox(double x, double y, double width, double height, Color colour) {
        fill(new Rectangle2D.Double(x, y, width, height), colour);
    }

    public void stroke(Shape shape, Color colour, double width) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    public void line(double x1, double y1, double x2, double y2, Color colour, double width) {
        stroke(new Line2D.Double(x1, y1, x2, y2), colour, width);
    }
}
