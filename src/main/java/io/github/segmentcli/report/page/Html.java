package io.github.segmentcli.report.page;

import io.github.segmentcli.TextCells;

/**
 * Writes HTML. Text and attribute values are always escaped, so markup in a name is shown and never interpreted; only constants
 * of the program are written raw. Whoever opens an element closes it.
 */
final class Html {

    private final StringBuilder out = new StringBuilder(1 << 16);

    /** Opens an element. {@code attributes} are alternately names and values; an attribute whose value is null is left out. */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int at = 0; at < attributes.length; at += 2) {
            if (attributes[at + 1] != null) {
                out.append(' ').append(attributes[at]).append("=\"");
                escaped(attributes[at + 1]);
                out.append('"');
            }
        }
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** An element that holds text alone. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    Html text(String text) {
        escaped(TextCells.shown(text));
        return this;
    }

    /** Constant markup, script or style of our own: never anything that came from a file. */
    Html raw(String constant) {
        out.append(constant);
        return this;
    }

    private void escaped(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
