package io.github.segmentcli.render.format;

import io.github.segmentcli.render.kit.Lettering;
import io.github.segmentcli.render.kit.Typefaces;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The fonts of a PDF page. Embedding Inter would add half a megabyte to each picture, so the page gets fonts of Type 3 that
 * contain only the glyphs it uses, as outlines, with a map from glyphs to characters. Text looks as in the other formats and
 * can be searched and copied. A line that no single font covers, or that runs from right to left, is one glyph.
 */
public final class PdfFonts {

    private static final int GLYPHS_PER_FONT = 255;
    private static final double EM = Typefaces.DESIGN_SIZE;

    /** Longest text of one glyph; some viewers refuse glyphs that represent more characters than a ligature has. */
    private static final int MAX_LETTERS = 4;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final Map<Key, Integer> codes = new HashMap<>();
    private final Map<Lettering.Line, Integer> lines = new HashMap<>();

    private record Key(Font font, int glyph) {}

    private record Glyph(String text, Shape outline, double width) {}

    int codeOf(Lettering.Letter letter) {
        return codes.computeIfAbsent(
                new Key(letter.font(), letter.glyph()),
                key -> add(new Glyph(letter.text(), letter.outline(), letter.advance())));
    }

    public int codeOf(Lettering.Line line, String text) {
        return lines.computeIfAbsent(line, key -> add(new Glyph(text, line.outline(), line.advance())));
    }

    private int add(Glyph glyph) {
        glyphs.add(glyph);
        return glyphs.size() - 1;
    }

    /** The resource name of the font that holds a glyph. */
    public static String name(int code) {
        return "/F" + code / GLYPHS_PER_FONT;
    }

    /** The code of a glyph in its font, in hexadecimal. */
    public static String inFont(int code) {
        return PdfPage.hex(1 + code % GLYPHS_PER_FONT, 2);
    }

    /** Adds the fonts to the file; gives the entries of the page's resources. */
    public String add(PdfObjects objects) {
        StringBuilder names = new StringBuilder();
        for (int from = 0; from < glyphs.size(); from += GLYPHS_PER_FONT) {
            int to = Math.min(glyphs.size(), from + GLYPHS_PER_FONT);
            names.append(name(from)).append(' ');
            names.append(font(objects, glyphs.subList(from, to))).append(" 0 R ");
        }
        return names.toString();
    }

    private static int font(PdfObjects objects, List<Glyph> glyphs) {
        StringBuilder procedures = new StringBuilder();
        StringBuilder differences = new StringBuilder();
        StringBuilder widths = new StringBuilder();
        double widest = 0;
        for (int i = 0; i < glyphs.size(); i++) {
            procedures
                    .append("/t")
                    .append(i)
                    .append(' ')
                    .append(procedure(objects, glyphs.get(i)))
                    .append(" 0 R ");
            differences.append("/t").append(i).append(' ');
            widths.append(PdfPage.number(glyphs.get(i).width())).append(' ');
            widest = Math.max(widest, glyphs.get(i).width());
        }
        String scale = String.format(Locale.ROOT, "%.10f", 1 / EM);
        int letters = objects.addStream("", letters(glyphs).getBytes(StandardCharsets.US_ASCII));
        return objects.add("<< /Type /Font /Subtype /Type3 /FontBBox " + box(widest) + " /FontMatrix [" + scale
                + " 0 0 "
                + scale + " 0 0] /FirstChar 1 /LastChar " + glyphs.size() + " /Widths [" + widths
                + "] /Encoding << /Type /Encoding /Differences [1 " + differences + "] >> /CharProcs << " + procedures
                + ">> /Resources << >> /ToUnicode " + letters + " 0 R >>");
    }

    private static String box(double width) {
        return "[" + PdfPage.number(-0.3 * EM) + " " + PdfPage.number(-0.4 * EM) + " "
                + PdfPage.number(width + 0.3 * EM) + " " + PdfPage.number(1.2 * EM) + "]";
    }

    private static int procedure(PdfObjects objects, Glyph glyph) {
        String box = box(glyph.width());
        StringBuilder text = new StringBuilder(PdfPage.number(glyph.width()));
        text.append(" 0 ").append(box, 1, box.length() - 1).append(" d1\n");
        AffineTransform upwards = AffineTransform.getScaleInstance(1, -1);
        int rule = PdfPage.path(text, glyph.outline().getPathIterator(upwards));
        text.append(rule == PathIterator.WIND_EVEN_ODD ? "f*" : "f");
        return objects.addStream("", text.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The map from glyphs to characters. */
    private static String letters(List<Glyph> glyphs) {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n");
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            String text = glyphs.get(i).text();
            if (!text.isEmpty() && text.length() <= MAX_LETTERS) {
                entries.add("<" + inFont(i) + "> <" + PdfPage.utf16(text) + ">\n");
            }
        }
        // A block may hold a hundred entries at most.
        for (int from = 0; from < entries.size(); from += 100) {
            List<String> block = entries.subList(from, Math.min(entries.size(), from + 100));
            map.append(block.size()).append(" beginbfchar\n");
            block.forEach(map::append);
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
