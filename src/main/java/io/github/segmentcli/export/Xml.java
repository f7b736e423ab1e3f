package io.github.segmentcli.export;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import java.util.Collection;
import java.util.List;

/**
 * Writes XML elements as text. The XML writer of the JDK does not escape line breaks in attributes; a parser would read them as
 * blanks and change words that contain them.
 */
final class Xml {

    private Xml() {}

    /**
     * An element on one line.
     *
     * @param attributes names and values by turns
     * @param content elements, and texts that are escaped already
     */
    static String element(String name, List<String> attributes, String... content) {
        StringBuilder out = new StringBuilder("<").append(name);
        for (int at = 0; at < attributes.size(); at += 2) {
            out.append(' ')
                    .append(attributes.get(at))
                    .append("=\"")
                    .append(escaped(attributes.get(at + 1)))
                    .append('"');
        }
        String inside = String.join("", content);
        return inside.isEmpty()
                ? out.append("/>").toString()
                : out.append('>')
                        .append(inside)
                        .append("</")
                        .append(name)
                        .append('>')
                        .toString();
    }

    /** An element whose children stand below each other, indented. */
    static String block(String name, List<String> attributes, Collection<String> children) {
        if (children.isEmpty()) {
            return element(name, attributes);
        }
        StringBuilder inside = new StringBuilder("\n");
        for (String child : children) {
            inside.append("  ").append(child.replace("\n", "\n  ")).append('\n');
        }
        return element(name, attributes, inside.toString());
    }

    /** A text that a reader gives back as it is, in an attribute too. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append(letter).append(';');
                default -> {
                    if (letter < ' ' || letter >= 0xd800 && letter < 0xe000 || (letter & 0xfffe) == 0xfffe) {
                        throw new RequestException(String.format(
                                "XML cannot hold the character U+%04X in \"%s\". Rename the column or the word in the"
                                        + " file, and fit the model again.",
                                letter, Shown.text(text)));
                    }
                    out.appendCodePoint(letter);
                }
            }
        });
        return out.toString();
    }
}
