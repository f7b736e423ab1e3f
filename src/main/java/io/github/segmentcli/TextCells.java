package io.github.segmentcli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pads, cuts and wraps text for a terminal, measured in cells: two for an East Asian wide character or an emoji, none for a
 * combining mark. Widths follow the wide and full-width ranges of Unicode's EastAsianWidth, simplified to whole blocks.
 */
public final class TextCells {

    /** First and last code point of each range of characters that are two cells wide. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF},
        {0x4E00, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD},
    };

    private TextCells() {}

    /** The width of a text in cells. */
    public static int width(String text) {
        return text.codePoints().map(TextCells::width).sum();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (point >= range[0] && point <= range[1]) {
                return 2;
            }
        }
        return 1;
    }

    /** The text in exactly {@code cells} cells: padded with blanks, or cut with an ellipsis. */
    public static String left(String text, int cells) {
        String fitting = cut(text, cells);
        return fitting + " ".repeat(cells - width(fitting));
    }

    /** The text aligned to the right in {@code cells} cells. */
    public static String right(String text, int cells) {
        String fitting = cut(text, cells);
        return " ".repeat(cells - width(fitting)) + fitting;
    }

    /** The text, cut with an ellipsis where it is wider than {@code cells} cells. */
    public static String cut(String text, int cells) {
        if (width(text) <= cells) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 1;
        for (int point : text.codePoints().toArray()) {
            if (used + width(point) > cells) {
                break;
            }
            kept.appendCodePoint(point);
            used += width(point);
        }
        return kept.append('…').toString();
    }

    /** Wraps a text into lines of at most {@code cells} cells, at blanks, and inside words that are longer than a line. */
    public static List<String> wrapped(String text, int cells) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" +")) {
            int width = width(word);
            if (used > 0 && used + 1 + width > cells) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            for (int point : word.codePoints().toArray()) {
                if (used + width(point) > cells) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.appendCodePoint(point);
                used += width(point);
            }
        }
        if (used > 0 || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /**
     * A table as lines of text, with two blanks between columns and none at the end of a line.
     *
     * @param rows the cells of each row, at least {@code columns} of them; further cells are not shown
     * @param columns the number of columns
     * @param firstRight the first column that is aligned to the right; those before it are aligned to the left
     * @param endRight the column after the last one that is aligned to the right
     */
    public static String table(List<List<String>> rows, int columns, int firstRight, int endRight) {
        int[] widths = new int[columns];
        rows.forEach(row -> Arrays.setAll(widths, c -> Math.max(widths[c], width(row.get(c)))));
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String pad = " ".repeat(widths[c] - width(row.get(c)));
                boolean isRight = c >= firstRight && c < endRight;
                line.append(c == 0 ? "" : "  ").append(isRight ? pad + row.get(c) : row.get(c) + pad);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /**
     * Replaces control characters, including those that change the direction of text, by U+FFFD, one character by one, so that
     * names from files are safe in a table. {@link Shown#text} writes them as escapes instead, which changes the width.
     */
    public static String shown(String text) {
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean changesDirection =
                    c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
            if (Character.isISOControl(c) || changesDirection || c == 0x2028 || c == 0x2029) {
                if (shown == null) {
                    shown = new StringBuilder(text);
                }
                shown.setCharAt(i, '\uFFFD');
            }
        }
        return shown == null ? text : shown.toString();
    }
}
