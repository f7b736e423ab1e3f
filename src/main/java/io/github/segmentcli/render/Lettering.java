package io.github.segmentcli.render;

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
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Measures texts and turns them into outlines, at the design size of the fonts. Every text of a picture goes through here,
 * so what is measured is what is drawn, and no host or JDK hints a letter differently. Lines laid out are remembered, for
 * most are measured first and drawn later. May be used by several threads.
 */
final class Lettering {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final String ELLIPSIS = "…";

    private final Map<String, Line> regular = new ConcurrentHashMap<>();
    private final Map<String, Line> semibold = new ConcurrentHashMap<>();
    private final HostFonts host;
    private volatile boolean boxes;

    Lettering(HostFonts host) {
        this.host = host;
    }

    /** One line of text: its outline with the baseline at 0 and its advance, both at {@link Typefaces#DESIGN_SIZE}. */
    record Line(Shape outline, double advance) {}

    Line line(String text, Type type) {
        Map<String, Line> known = type.bold() ? semibold : regular;
        return known.computeIfAbsent(text, t -> layOut(t, type.bold() ? Typefaces.SEMIBOLD : Typefaces.REGULAR));
    }

    private Line layOut(String text, Font font) {
        String shown = withoutControls(text);
        if (font.canDisplayUpTo(shown) >= 0) {
            return layOutMixed(shown, font);
        }
        return Bidi.requiresBidi(shown.toCharArray(), 0, shown.length())
                ? layOut(new TextLayout(shown, font, CONTEXT))
                : layOutPlain(shown, font);
    }

    private static Line layOutPlain(String text, Font font) {
        char[] letters = text.toCharArray();
        GlyphVector glyphs = font.layoutGlyphVector(CONTEXT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        double advance = glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
        return new Line(glyphs.getOutline(), advance);
    }

    private static Line layOut(TextLayout layout) {
        return new Line(layout.getOutline(null), layout.getAdvance());
    }

    /** Names from files may hold line breaks and other controls, which have no shape. */
    private static String withoutControls(String text) {
        StringBuilder shown = new StringBuilder(text);
        for (int i = 0; i < shown.length(); i++) {
            if (Character.isISOControl(shown.charAt(i))) {
                shown.setCharAt(i, ' ');
            }
        }
        return shown.toString();
    }

    /** Each letter in the first font that has it; if some letter has none, all such letters as boxes with their numbers. */
    private Line layOutMixed(String text, Font first) {
        AttributedString mixed = new AttributedString(text);
        List<Font> fonts = new ArrayList<>();
        boolean complete = true;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            Optional<Font> font = first.canDisplay(letter) ? Optional.of(first) : host.having(letter);
            complete &= font.isPresent();
            fonts.add(font.orElse(null));
            mixed.addAttribute(TextAttribute.FONT, font.orElse(first), i, i + Character.charCount(letter));
        }
        return complete
                ? layOut(new TextLayout(mixed.getIterator(), CONTEXT))
                : layOutWithBoxes(text.codePoints().toArray(), fonts);
    }

    private Line layOutWithBoxes(int[] letters, List<Font> fonts) {
        boxes = true;
        Path2D outline = new Path2D.Double();
        double advance = 0;
        for (int i = 0; i < letters.length; i++) {
            Line next = fonts.get(i) == null
                    ? numberedBox(letters[i])
                    : layOutPlain(Character.toString(letters[i]), fonts.get(i));
            outline.append(
                    AffineTransform.getTranslateInstance(advance, 0).createTransformedShape(next.outline()), false);
            advance += next.advance();
        }
        return new Line(outline, advance);
    }

    /** A frame holding the hexadecimal number of a letter in two rows, so that two such letters still differ. */
    private static Line numberedBox(int letter) {
        double em = Typefaces.DESIGN_SIZE;
        String digits = String.format(Locale.ROOT, "%04X", letter);
        int half = (digits.length() + 1) / 2;
        Path2D outline = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        double width = (0.1 + 0.29 * half) * em;
        outline.append(new Rectangle2D.Double(0.05 * em, -0.78 * em, width, 0.9 * em), false);
        outline.append(new Rectangle2D.Double(0.09 * em, -0.74 * em, width - 0.08 * em, 0.82 * em), false);
        for (int i = 0; i < digits.length(); i++) {
            Line digit = layOutPlain(digits.substring(i, i + 1), Typefaces.SEMIBOLD);
            AffineTransform place = AffineTransform.getTranslateInstance(
                    (0.12 + 0.29 * (i % half)) * em, (i < half ? -0.39 : 0.01) * em);
            place.scale(0.44, 0.44);
            outline.append(place.createTransformedShape(digit.outline()), false);
        }
        return new Line(outline, width + 0.1 * em);
    }

    /** Whether a letter was met so far that no font has, and that is drawn as a box with its number. */
    boolean hasBoxes() {
        return boxes;
    }

    /** The width of a text in pixels of the picture. */
    double width(String text, Type type) {
        return text.isEmpty() ? 0 : line(text, type).advance() * type.size() / Typefaces.DESIGN_SIZE;
    }

    /** The text, or as much of its beginning and its end as fits into {@code room} with an ellipsis between. */
    String fit(String text, Type type, double room) {
        if (width(text, type) <= room) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int kept = points.length - 1;
        while (kept > 0) {
            int head = (kept + 1) * 2 / 3;
            int tail = kept - head;
            String shorter = new String(points, 0, head).stripTrailing()
                    + ELLIPSIS
                    + new String(points, points.length - tail, tail).stripLeading();
            double width = width(shorter, type);
            if (width <= room) {
                return shorter;
            }
            int excess = (int) ((width - room) / (width / (kept + 1)));
            kept -= Math.max(1, excess);
        }
        return ELLIPSIS;
    }

    /** The text broken at spaces into lines no wider than {@code room}, the last of at most {@code most} lines cut to fit. */
    List<String> wrap(String text, Type type, double room, int most) {
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

    /** The last place within {@code room} where a line may end: after a space, hyphen or underscore, else anywhere. */
    private int breakBefore(String text, Type type, double room) {
        int best = 0;
        int anywhere = 0;
        for (int at = 1; at < text.length(); at++) {
            if (Character.isLowSurrogate(text.charAt(at))) {
                continue;
            }
            if (width(text.substring(0, at), type) > room) {
                break;
            }
            anywhere = at;
            char before = text.charAt(at - 1);
            if (before == ' ' || before == '-' || before == '_' || before == '/' || text.charAt(at) == ' ') {
                best = at;
            }
        }
        return best > 0 ? best : Math.max(1, anywhere);
    }
}
