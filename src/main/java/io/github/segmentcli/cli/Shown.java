package io.github.segmentcli.cli;

import java.util.Locale;

/** Makes text from outside safe and short enough to be shown in a line. */
final class Shown {

    private static final int LONGEST = 200;

    private Shown() {}

    /** Without control characters, which could drive a terminal, and at most 200 characters long. */
    static String brief(String text) {
        String safe = safe(text).replace("\n", "\\n");
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST - 1) + "…";
    }

    /** Control, format and lone surrogate characters, but for the newline, as {@code \\u001B}. */
    static String safe(String text) {
        StringBuilder safe = null;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int type = Character.getType(c);
            boolean shown = c == '\n'
                    || type != Character.CONTROL
                            && type != Character.FORMAT
                            && type != Character.SURROGATE
                            && type != Character.LINE_SEPARATOR
                            && type != Character.PARAGRAPH_SEPARATOR;
            if (!shown && safe == null) {
                safe = new StringBuilder(text.substring(0, i));
            }
            if (safe != null) {
                if (shown) {
                    safe.appendCodePoint(c);
                } else {
                    String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
                    safe.append("\\u")
                            .append("0".repeat(Math.max(0, 4 - hex.length())))
                            .append(hex);
                }
            }
            i += Character.charCount(c);
        }
        return safe == null ? text : safe.toString();
    }
}
