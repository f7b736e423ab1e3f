package io.github.segmentcli.render.format;

import io.github.segmentcli.render.kit.Lettering;
import io.github.segmentcli.render.kit.TypeStyle;
import io.github.segmentcli.render.kit.Typefaces;
import io.github.segmentcli.render.kit.VectorGraphics;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Writes an SVG file. Text is written as text, which can be searched and edited, in the font Inter where the viewer has it.
 * Each line of text gets its width, so that another font does not run over its neighbours.
 */
public final class SvgPage implements VectorGraphics.Page {

    private static final String FAMILY = "Inter, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Map<String, String> shapes = new HashMap<>();

    public SvgPage(int width, int height, String title, String words) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" role=\"img\" xml:space=\"preserve\" font-family=\"")
                .append(FAMILY)
                .append("\">\n<title>");
        escape(title);
        out.append("</title>\n<desc>");
        escape(words);
        out.append("</desc>\n");
    }

    public byte[] bytes() {
        return (out + "</svg>\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void fill(Shape shape, AffineTransform at, Color colour) {
        if (colour.getAlpha() == 0) {
            return;
        }
        element(shape, at);
        paint("fill", colour);
        out.append("/>\n");
    }

    @Override
    public void stroke(Shape shape, AffineTransform at, Color colour, BasicStroke stroke) {
        if (colour.getAlpha() == 0 || stroke.getLineWidth() == 0) {
            return;
        }
        element(shape, at);
        double scale = Math.sqrt(Math.abs(at.getDeterminant()));
        out.append(" fill=\"none\" stroke-width=\"").append(VectorDecimals.hundredths(stroke.getLineWidth() * scale));
        out.append('"');
        paint("stroke", colour);
        if (stroke.getEndCap() == BasicStroke.CAP_ROUND) {
            out.append(" stroke-linecap=\"round\"");
        }
        if (stroke.getLineJoin() == BasicStroke.JOIN_ROUND) {
            out.append(" stroke-linejoin=\"round\"");
        }
        if (stroke.getDashArray() != null) {
            out.append(" stroke-dasharray=\"");
            for (int i = 0; i < stroke.getDashArray().length; i++) {
                out.append(i == 0 ? "" : " ").append(VectorDecimals.hundredths(stroke.getDashArray()[i] * scale));
            }
            out.append('"');
        }
        out.append("/>\n");
    }

    /** The beginning of an element for a shape, without fill and stroke. */
    private void element(Shape shape, AffineTransform at) {
        boolean upright =
                (at.getType() & ~(AffineTransform.TYPE_TRANSLATION | AffineTransform.TYPE_UNIFORM_SCALE)) == 0;
        if (upright && shape instanceof Ellipse2D ellipse && ellipse.getWidth() == ellipse.getHeight()) {
            double x = ellipse.getCenterX() * at.getScaleX() + at.getTranslateX();
            double y = ellipse.getCenterY() * at.getScaleY() + at.getTranslateY();
            out.append("<circle cx=\"");
            VectorDecimals.hundredths(out, x);
            out.append("\" cy=\"");
            VectorDecimals.hundredths(out, y);
            out.append("\" r=\"");
            VectorDecimals.hundredths(out, ellipse.getWidth() / 2 * at.getScaleX());
            out.append('"');
            return;
        }
        if (reused(shape, at)) {
            return;
        }
        out.append("<path d=\"");
        path(shape.getPathIterator(at), out, 0, 0);
        out.append('"');
        if (shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD) {
            out.append(" fill-rule=\"evenodd\"");
        }
    }

    /**
     * Writes a mark of a scatter plot as a reference to its shape, which is defined once. Returns whether the shape was such a
     * mark.
     */
    private boolean reused(Shape shape, AffineTransform at) {
        if (!(shape instanceof Path2D) || shape.getBounds2D().getWidth() > 20) {
            return false;
        }
        double[] start = new double[6];
        shape.getPathIterator(at).currentSegment(start);
        StringBuilder relative = new StringBuilder();
        path(shape.getPathIterator(at), relative, start[0], start[1]);
        String id = shapes.get(relative.toString());
        if (id == null) {
            id = "m" + shapes.size();
            shapes.put(relative.toString(), id);
            out.append("<defs><path id=\"")
                    .append(id)
                    .append("\" d=\"")
                    .append(relative)
                    .append("\"/></defs>\n");
        }
        out.append("<use xlink:href=\"#").append(id).append("\" x=\"");
        VectorDecimals.hundredths(out, start[0]);
        out.append("\" y=\"");
        VectorDecimals.hundredths(out, start[1]);
        out.append('"');
        return true;
    }

    private static void path(PathIterator path, StringBuilder out, double originX, double originY) {
        double[] at = new double[6];
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            out.append("MLQCZ".charAt(kind));
            int numbers = kind == PathIterator.SEG_CLOSE ? 0 : kind <= PathIterator.SEG_LINETO ? 2 : 2 * kind;
            for (int i = 0; i < numbers; i++) {
                if (i > 0) {
                    out.append(' ');
                }
                VectorDecimals.hundredths(out, at[i] - (i % 2 == 0 ? originX : originY));
            }
        }
    }

    private void paint(String what, Color colour) {
        out.append(' ')
                .append(what)
                .append("=\"")
                .append(String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF))
                .append('"');
        if (colour.getAlpha() < 255) {
            out.append(' ').append(what).append("-opacity=\"");
            VectorDecimals.hundredths(out, colour.getAlpha() / 255.0);
            out.append('"');
        }
    }

    @Override
    public void image(BufferedImage image, AffineTransform at) {
        out.append("<image width=\"")
                .append(image.getWidth())
                .append("\" height=\"")
                .append(image.getHeight())
                .append("\" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" transform=\"");
        matrix(at);
        String data = Base64.getEncoder().encodeToString(PngFile.withAlpha(image));
        out.append("\" xlink:href=\"data:image/png;base64,").append(data).append("\"/>\n");
    }

    @Override
    public void text(String text, TypeStyle type, Lettering.Line line, AffineTransform at, boolean halo) {
        boolean straight = (at.getType() & ~AffineTransform.TYPE_TRANSLATION) == 0;
        out.append("<text");
        if (straight) {
            out.append(" x=\"");
            VectorDecimals.hundredths(out, at.getTranslateX());
            out.append("\" y=\"");
            VectorDecimals.hundredths(out, at.getTranslateY());
        } else {
            out.append(" transform=\"");
            matrix(at);
        }
        out.append("\" font-size=\"");
        VectorDecimals.hundredths(out, type.size());
        out.append("\" textLength=\"");
        VectorDecimals.hundredths(out, line.advance() * type.size() / Typefaces.DESIGN_SIZE);
        out.append("\" lengthAdjust=\"spacingAndGlyphs\"");
        if (type.bold()) {
            out.append(" font-weight=\"600\"");
        }
        if (halo) {
            out.append(" stroke=\"#ffffff\" stroke-width=\"3.5\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
        }
        paint("fill", type.colour());
        out.append('>');
        escape(text);
        out.append("</text>\n");
    }

    private void matrix(AffineTransform at) {
        double[] m = new double[6];
        at.getMatrix(m);
        out.append("matrix(");
        for (int i = 0; i < 6; i++) {
            out.append(i == 0 ? "" : " ").append(VectorDecimals.hundredths(m[i]));
        }
        out.append(')');
    }

    /** As XML text: markup escaped, and what XML 1.0 cannot hold replaced. */
    private void escape(String text) {
        // Viewers show consecutive spaces as one.
        text.replace("  ", " \u00A0").codePoints().forEach(letter -> {
            switch (letter) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean allowed =
                            letter >= 0x20 && letter < 0xD800 || letter > 0xDFFF && letter < 0xFFFE || letter > 0xFFFF;
                    out.appendCodePoint(allowed ? letter : letter < 0x20 ? ' ' : 0xFFFD);
                }
            }
        });
    }
}
