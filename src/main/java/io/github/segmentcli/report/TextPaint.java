package io.github.segmentcli.report;

/**
 * Adds ANSI colours to text, or nothing when colours are not wanted. Segments get the nearest of the 256 indexed colours to
 * those that they have in pictures and on the page.
 */
record TextPaint(boolean colour) {

    private static final int[] SEGMENTS = {25, 172, 36, 166, 175, 74, 100, 61, 126, 137, 73, 103};

    String strong(String text) {
        return in("1", text);
    }

    String faint(String text) {
        return in("2", text);
    }

    String warning(String text) {
        return in("1;33", text);
    }

    /** @param index index into the palette, from 0 */
    String segment(int index, String text) {
        return in("38;5;" + SEGMENTS[index % SEGMENTS.length], text);
    }

    private String in(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
