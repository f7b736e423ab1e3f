package io.github.segmentcli.render.format;

import io.github.segmentcli.render.kit.Lettering;
import io.github.segmentcli.render.kit.Palette;
import io.github.segmentcli.render.kit.TypeStyle;
import io.github.segmentcli.render.kit.Typefaces;
import io.github.segmentcli.render.kit.VectorGraphics;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A PDF file of one page.
 *
 * <p>Text stays text: see {@link PdfFonts}.
 */
public final class PdfPage implements VectorGraphics.Page {

    /** PDF counts in points, of which 72 make an inch; a logical pixel is a 96th. */
    private static final double POINTS = 0.75;

    private final int width;
    private final int height;
    private final String title;
    private final StringBuilder content = new StringBuilder(1 << 16);
    private final Map<Integer, String> opacities = new LinkedHashMap<>();
    private final List<BufferedImage> images = new ArrayList<>();
    private final Lettering lettering;
    private final PdfFonts fonts = new PdfFonts();
    private int opacity = 255;

    public PdfPage(int width, int height, String title, Lettering lettering) {
        this.lettering = lettering;
        this.width = width;
        this.height = height;
        this.title = title;
        content.append(number(POINTS)).append(" 0 0 ").append(number(-POINTS)).append(" 0 ");
        content.append(number(height * POINTS)).append(" cm\n");
    }

    @Override
    public void fill(Shape shape, AffineTransform at, Color colour) {
        if (colour.getAlpha() > 0) {
            opacity(colour);
            colour(colour, "rg");
            int rule = path(content, shape.getPathIterator(at));
            content.append(rule == PathIterator.WIND_EVEN_ODD ? "f*\n" : "f\n");
        }
    }

    @Override
    public void stroke(Shape shape, AffineTransform at, Color colour, BasicStroke stroke) {
        if (colour.getAlpha() == 0 || stroke.getLineWidth() == 0) {
            return;
        }
        opacity(colour);
        colour(colour, "RG");
        double scale = Math.sqrt(Math.abs(at.getDeterminant()));
        content.append(number(stroke.getLineWidth() * scale)).append(" w ");
        content.append(stroke.getEndCap())
                .append(" J ")
                .append(stroke.getLineJoin())
                .append(" j [");
        if (stroke.getDashArray() != null) {
            for (float dash : stroke.getDashArray()) {
                content.append(number(dash * scale)).append(' ');
            }
        }
        content.append("] 0 d\n");
        path(content, shape.getPathIterator(at));
        content.append("S\n");
    }

    @Override
    public void image(BufferedImage image, AffineTransform at) {
        opacity(Color.BLACK);
        images.add(image);
        AffineTransform unit = new AffineTransform(at);
        unit.concatenate(new AffineTransform(image.getWidth(), 0, 0, -image.getHeight(), 0, image.getHeight()));
        content.append("q ")
                .append(matrix(unit))
                .append(" cm /I")
                .append(images.size() - 1)
                .append(" Do Q\n");
    }

    @Override
    public void text(String text, TypeStyle type, Lettering.Line line, AffineTransform at, boolean halo) {
        double scale = type.size() / Typefaces.DESIGN_SIZE;
        if (halo) {
            AffineTransform letters = new AffineTransform(at);
            letters.scale(scale, scale);
            BasicStroke rim = new BasicStroke((float) (3.5 / scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            stroke(line.outline(), letters, Palette.PAPER, rim);
        }
        opacity(type.colour());
        colour(type.colour(), "rg");
        AffineTransform upright = new AffineTransform(at);
        upright.scale(1, -1);
        List<Lettering.Letter> letters = lettering.letters(text, type);
        if (letters.isEmpty()) {
            int code = fonts.codeOf(line, text);
            content.append("/Span << /ActualText <FEFF").append(utf16(text)).append("> >> BDC\n");
            show(code, type.size(), upright);
            content.append("EMC\n");
            return;
        }
        // One command per glyph with its position, so that kerning and changes of font need no further commands.
        for (Lettering.Letter letter : letters) {
            AffineTransform position = new AffineTransform(upright);
            position.translate(letter.x() * scale, 0);
            show(fonts.codeOf(letter), type.size(), position);
        }
    }

    private void show(int code, double size, AffineTransform at) {
        content.append("BT ")
                .append(PdfFonts.name(code))
                .append(' ')
                .append(number(size))
                .append(" Tf ");
        content.append(matrix(at)).append(" Tm <").append(PdfFonts.inFont(code)).append("> Tj ET\n");
    }

    private void opacity(Color colour) {
        if (colour.getAlpha() != opacity) {
            opacity = colour.getAlpha();
            opacities.putIfAbsent(opacity, "/G" + opacity);
            content.append("/G").append(opacity).append(" gs\n");
            opacities.putIfAbsent(255, "/G255");
        }
    }

    private void colour(Color colour, String operator) {
        for (int channel : new int[] {colour.getRed(), colour.getGreen(), colour.getBlue()}) {
            content.append(thousandths(channel / 255.0)).append(' ');
        }
        content.append(operator).append('\n');
    }

    static int path(StringBuilder out, PathIterator path) {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> points(out, at, 2).append("m ");
                case PathIterator.SEG_LINETO -> points(out, at, 2).append("l ");
                case PathIterator.SEG_CUBICTO -> points(out, at, 6).append("c ");
                case PathIterator.SEG_QUADTO -> {
                    double[] cubic = {
                        x + (at[0] - x) * 2 / 3,
                        y + (at[1] - y) * 2 / 3,
                        at[2] + (at[0] - at[2]) * 2 / 3,
                        at[3] + (at[1] - at[3]) * 2 / 3,
                        at[2],
                        at[3]
                    };
                    points(out, cubic, 6).append("c ");
                }
                default -> out.append("h ");
            }
            int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            if (kind != PathIterator.SEG_CLOSE) {
                x = at[last];
                y = at[last + 1];
            }
        }
        return path.getWindingRule();
    }

    private static StringBuilder points(StringBuilder out, double[] at, int count) {
        for (int i = 0; i < count; i++) {
            VectorDecimals.hundredths(out, at[i]);
            out.append(' ');
        }
        return out;
    }

    /** The finished file. */
    public byte[] bytes() {
        PdfObjects objects = new PdfObjects();
        int catalog = objects.reserve();
        int pages = objects.reserve();
        int page = objects.reserve();
        int stream = objects.addStream("", content.toString().getBytes(StandardCharsets.ISO_8859_1));
        StringBuilder resources = new StringBuilder("<< ");
        resources.append("/Font << ").append(fonts.add(objects)).append(">> ");
        if (!opacities.isEmpty()) {
            resources.append("/ExtGState << ");
            opacities.forEach((alpha, name) -> resources
                    .append(name)
                    .append(" << /ca ")
                    .append(thousandths(alpha / 255.0))
                    .append(" /CA ")
                    .append(thousandths(alpha / 255.0))
                    .append(" >> "));
            resources.append(">> ");
        }
        if (!images.isEmpty()) {
            resources.append("/XObject << ");
            for (int i = 0; i < images.size(); i++) {
                resources
                        .append("/I")
                        .append(i)
                        .append(' ')
                        .append(image(objects, images.get(i)))
                        .append(" 0 R ");
            }
            resources.append(">> ");
        }
        resources.append(">>");
        objects.set(
                page,
                "<< /Type /Page /Parent " + pages + " 0 R /MediaBox [0 0 " + number(width * POINTS) + " "
                        + number(height * POINTS) + "] /Resources " + resources + " /Contents " + stream + " 0 R >>");
        objects.set(pages, "<< /Type /Pages /Kids [" + page + " 0 R] /Count 1 >>");
        objects.set(
                catalog,
                "<< /Type /Catalog /Pages " + pages
                        + " 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>");
        int info = objects.add("<< /Title <FEFF" + utf16(title) + "> /Producer (segment) >>");
        return objects.file(catalog, info);
    }

    private static int image(PdfObjects objects, BufferedImage image) {
        ByteArrayOutputStream colours = new ByteArrayOutputStream();
        ByteArrayOutputStream alphas = new ByteArrayOutputStream();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int seen = image.getRGB(x, y);
                // Transparent pixels get the colour of the paper, because viewers that smooth mix it with their
                // neighbours.
                int pixel = seen >>> 24 == 0 ? 0xFFFFFF : seen;
                colours.write(pixel >> 16);
                colours.write(pixel >> 8);
                colours.write(pixel);
                alphas.write(pixel >>> 24);
            }
        }
        String size = "/Type /XObject /Subtype /Image /Width " + image.getWidth() + " /Height " + image.getHeight()
                + " /BitsPerComponent 8 ";
        int mask = objects.addStream(size + "/ColorSpace /DeviceGray ", alphas.toByteArray());
        return objects.addStream(size + "/ColorSpace /DeviceRGB /SMask " + mask + " 0 R ", colours.toByteArray());
    }

    private static String matrix(AffineTransform at) {
        double[] m = new double[6];
        at.getMatrix(m);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            text.append(i == 0 ? "" : " ").append(i < 4 ? thousandths(m[i]) : number(m[i]));
        }
        return text.toString();
    }

    static String number(double value) {
        return VectorDecimals.hundredths(value);
    }

    private static String thousandths(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    static String hex(int value, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "X", value);
    }

    static String utf16(String text) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            hex.append(hex(text.charAt(i), 4));
        }
        return hex.toString();
    }
}
