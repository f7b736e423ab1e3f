package io.github.segmentcli.render;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** One line of text: its outline with the baseline at 0 and its advance, both at {@link Typefaces#DESIGN_SIZE}. */
    record Line(Shape outline, double advance) {}

    Line line(String text, Type type) {
        Map<String, Line> known = type.bold() ? semibold : regular;
        return known.computeIfAbsent(text, t -> layOut(t, type.bold() ? Typefaces.SEMIBOLD : Typefaces.REGULAR));
    }

    private static Line layOut(String text, Font font) {
        char[] letters = text.toCharArray();
        GlyphVector glyphs = font.layoutGlyphVector(CONTEXT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        return new Line(
                glyphs.getOutline(),
                glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX());
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
