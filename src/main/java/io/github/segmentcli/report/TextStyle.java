package io.github.segmentcli.report;

/**
 * Capabilities of the terminal that a text is written for.
 *
 * @param colour whether ANSI colours are wanted
 * @param width of the terminal in cells, at least 40
 */
public record TextStyle(boolean colour, int width) {

    /** 80 cells, no colours: for a file or a pipe. */
    public static final TextStyle PLAIN = new TextStyle(false, 80);

    public TextStyle {
        if (width < 40) {
            throw new IllegalArgumentException("a text needs 40 cells, not " + width);
        }
    }
}
