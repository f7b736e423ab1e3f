package io.github.segmentcli.render.kit;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Text layout: measures texts and turns them into outlines, at the design size of the fonts. All texts of pictures are laid out
 * here, so that the measured width is the drawn width, and no system or JDK changes shapes by hinting. Layouts are cached,
 * because most lines are measured first and drawn later. Thread-safe.
 */
public final class Lettering {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final String ELLIPSIS = "…";

    private final Map<String, Line> regular = new ConcurrentHashMap<>();
    private final Map<String, Line> semibold = new ConcurrentHashMap<>();
    private final HostFonts host;

    public Lettering(HostFonts host) {
        this.host = host;
    }

    /** One line of text: its outline with the baseline at 0 and its advance, both at {@link Typefaces#DESIGN_SIZE}. */
    public record Line(Shape outline, double advance) {}

    public Line line(String text, TypeStyle type) {
        Map<String, Line> known = type.bold() ? semibold : regular;
        return known.computeIfAbsent(text, t -> layOut(t, type.bold() ? Typefaces.SEMIBOLD : Typefaces.REGULAR));
    }

    private Line layOut(String text, Font font) {
        String shown = withoutControls(text);
        List<Run> runs = runs(shown, font);
        boolean complete = runs.stream().allMatch(run -> run.font() != null);
        if (complete && isBidirectional(shown)) {
            AttributedString mixed = new AttributedString(shown);
            int at = 0;
            for (Run run : runs) {
                mixed.addAttribute(
                        TextAttribute.FONT, run.font(), at, at + run.text().length());
                at += run.text().length();
            }
            // Left to right even if the first letter is Hebrew or Arabic, since names stand in English sentences.
            mixed.addAttribute(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_LTR);
            TextLayout layout = new TextLayout(mixed.getIterator(), CONTEXT);
            return new Line(layout.getOutline(null), layout.getAdvance());
        }
        if (runs.size() == 1) {
            return layOut(runs.get(0));
        }
        Path2D outline = new Path2D.Double();
        double advance = 0;
        for (Run run : runs) {
            Line next = layOut(run);
            AffineTransform position = AffineTransform.getTranslateInstance(advance, 0);
            outline.append(next.outline().getPathIterator(position), false);
            advance += next.advance();
        }
        return new Line(outline, advance);
    }

    private static boolean isBidirectional(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** A run of text in one font; a single character without a font where no font has it. */
    private record Run(String text, Font font) {}

    /** Splits a text into runs: each character in the first font that has it. */
    private List<Run> runs(String text, Font first) {
        if (first.canDisplayUpTo(text) < 0) {
            return List.of(new Run(text, first));
        }
        List<Run> runs = new ArrayList<>();
        int from = 0;
        Font font = null;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            Font having = first.canDisplay(letter) ? first : host.having(letter).orElse(null);
            if (i > from && (having != font || having == null)) {
                runs.add(new Run(text.substring(from, i), font));
                from = i;
            }
            font = having;
        }
        runs.add(new Run(text.substring(from), font));
        return runs;
    }

    private static Line layOut(Run run) {
        if (run.font() == null) {
            return numberedBox(run.text().codePointAt(0));
        }
        GlyphVector glyphs = glyphs(run);
        return new Line(glyphs.getOutline(), advance(glyphs));
    }

    private static GlyphVector glyphs(Run run) {
        char[] letters = run.text().toCharArray();
        return run.font().layoutGlyphVector(CONTEXT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    }

    private static double advance(GlyphVector glyphs) {
        return glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

    /** Replaces line breaks and other control characters, which names from files may contain. */
    private static String withoutControls(String text) {
        StringBuilder shown = new StringBuilder(text);
        for (int i = 0; i < shown.length(); i++) {
            if (Character.isISOControl(shown.charAt(i))) {
                shown.setCharAt(i, ' ');
            }
        }
        return shown.toString();
    }

    /** A box with the hexadecimal code of a character in two rows, as browsers draw characters that no font has. */
    private static Line numberedBox(int letter) {
        double em = Typefaces.DESIGN_SIZE;
        String digits = String.format(Locale.ROOT, "%04X", letter);
        int half = (digits.length() + 1) / 2;
        Path2D outline = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        double width = (0.1 + 0.29 * half) * em;
        outline.append(new Rectangle2D.Double(0.05 * em, -0.78 * em, width, 0.9 * em), false);
        outline.append(new Rectangle2D.Double(0.09 * em, -0.74 * em, width - 0.08 * em, 0.82 * em), false);
        for (int i = 0; i < digits.length(); i++) {
            Line digit = layOut(new Run(digits.substring(i, i + 1), Typefaces.SEMIBOLD));
            AffineTransform position = AffineTransform.getTranslateInstance(
                    (0.12 + 0.29 * (i % half)) * em, (i < half ? -0.39 : 0.01) * em);
            position.scale(0.44, 0.44);
            outline.append(position.createTransformedShape(digit.outline()), false);
        }
        return new Line(outline, width + 0.1 * em);
    }

    /**
     * One glyph of a line.
     *
     * @param text the characters that it represents, mostly one
     * @param outline at {@link Typefaces#DESIGN_SIZE}, with the origin at the pen position
     * @param x the pen position in the line
     * @param advance how far the pen moves, before kerning
     */
    public record Letter(String text, Font font, int glyph, Shape outline, double x, double advance) {}

    /** The glyphs of a line, from left to right; empty where a part runs from right to left, or no font has a character. */
    public List<Letter> letters(String text, TypeStyle type) {
        String shown = withoutControls(text);
        List<Run> runs = runs(shown, type.bold() ? Typefaces.SEMIBOLD : Typefaces.REGULAR);
        if (isBidirectional(shown) || runs.stream().anyMatch(run -> run.font() == null)) {
            return List.of();
        }
        List<Letter> letters = new ArrayList<>();
        double start = 0;
        for (Run run : runs) {
            GlyphVector glyphs = glyphs(run);
            for (int g = 0; g < glyphs.getNumGlyphs(); g++) {
                int from = glyphs.getGlyphCharIndex(g);
                int to = g + 1 < glyphs.getNumGlyphs()
                        ? glyphs.getGlyphCharIndex(g + 1)
                        : run.text().length();
                double x = glyphs.getGlyphPosition(g).getX();
                int code = glyphs.getGlyphCode(g);
                double advance = run.font()
                        .createGlyphVector(CONTEXT, new int[] {code})
                        .getGlyphMetrics(0)
                        .getAdvanceX();
                Shape outline =
                        AffineTransform.getTranslateInstance(-x, 0).createTransformedShape(glyphs.getGlyphOutline(g));
                String part = run.text().substring(Math.min(from, to), Math.max(from, to));
                letters.add(new Letter(part, run.font(), code, outline, start + x, advance));
            }
            start += advance(glyphs);
        }
        return letters;
    }

    /** Whether the text has a character that no font has, which is drawn as a box with its code. */
    boolean lacks(String text) {
        return runs(withoutControls(text), Typefaces.REGULAR).stream().anyMatch(run -> run.font() == null);
    }

    /** The width of a text in pixels of the picture. */
    double width(String text, TypeStyle type) {
        return text.isEmpty() ? 0 : line(text, type).advance() * type.size() / Typefaces.DESIGN_SIZE;
    }

    /**
     * The text, or as many words of its beginning and its end as fit into the width {@code room}, an ellipsis between; of its
     * beginning only, where the end would be a part of a word.
     */
    public String fit(String text, TypeStyle type, double room) {
        if (width(text, type) <= room) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int kept = points.length - 1;
        while (kept > 0) {
            int head = (kept + 1) * 2 / 3;
            int tail = kept - head;
            String last = new String(points, points.length - tail, tail);
            int before = points[points.length - tail - 1];
            String end = wordsAtEnd(last, before);
            String start = wordsAtStart(new String(points, 0, head), points[head]);
            String shorter = joined(start, end);
            double width = width(shorter, type);
            if (width <= room) {
                boolean wholeEnd = before == ' ' || end.length() < last.length();
                String words = wholeEnd ? "" : firstWords(text, type, room);
                return 2 * words.length() < shorter.length() ? shorter : words;
            }
            int excess = (int) ((width - room) / (width / (kept + 1)));
            kept -= Math.max(1, excess);
        }
        return ELLIPSIS;
    }

    /** The words at the beginning of a text that fit, with an ellipsis; empty where not even the first does. */
    private String firstWords(String text, TypeStyle type, double room) {
        List<Integer> ends = new ArrayList<>();
        for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
            ends.add(at);
        }
        int end = lastWithin(text, ends, type, room - width(ELLIPSIS, type));
        return end == 0 ? "" : joined(text.substring(0, end), "");
    }

    /** With one ellipsis between them, also where the text itself has one there. */
    private static String joined(String start, String end) {
        boolean ended = start.endsWith(ELLIPSIS) || end.startsWith(ELLIPSIS);
        return start + (ended ? "" : ELLIPSIS) + end;
    }

    /** The beginning of a text without a part of a word at its end, unless that is more than half of it. */
    private static String wordsAtStart(String text, int following) {
        int space = text.lastIndexOf(' ');
        return (following == ' ' || space < text.length() / 2 ? text : text.substring(0, space)).stripTrailing();
    }

    /** The end of a text without a part of a word at its beginning, unless that is more than half of it. */
    private static String wordsAtEnd(String text, int before) {
        int space = text.indexOf(' ');
        return (before == ' ' || space < 0 || space > text.length() / 2 ? text : text.substring(space)).stripLeading();
    }

    /** The text broken at spaces into lines no wider than {@code room}, the last of at most {@code most} lines cut to fit. */
    public List<String> wrap(String text, TypeStyle type, double room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty()) {
            if (lines.size() == most - 1 || width(rest, type) <= room) {
                lines.add(fit(rest, type, room));
                return lines;
            }
            int cut = breakBefore(rest, type, room);
            lines.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        return lines;
    }

    /**
     * The last position within the width {@code room} at which a line may end: after a space, hyphen or underscore, else
     * anywhere. Found by binary search, because laying out a line is slow.
     */
    private int breakBefore(String text, TypeStyle type, double room) {
        List<Integer> ends = new ArrayList<>();
        List<Integer> anywhere = new ArrayList<>();
        for (int at = 1; at < text.length(); at++) {
            if (Character.isLowSurrogate(text.charAt(at))) {
                continue;
            }
            anywhere.add(at);
            char before = text.charAt(at - 1);
            if (before == ' ' || before == '-' || before == '_' || before == '/' || text.charAt(at) == ' ') {
                ends.add(at);
            }
        }
        int best = lastWithin(text, ends, type, room);
        return best > 0 ? best : Math.max(1, lastWithin(text, anywhere, type, room));
    }

    /** The last of some ascending positions up to which the text fits; 0 when none does. */
    private int lastWithin(String text, List<Integer> positions, TypeStyle type, double room) {
        int low = 0;
        int high = positions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (width(text.substring(0, positions.get(middle)), type) <= room) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : positions.get(low - 1);
    }
}
