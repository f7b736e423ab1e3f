package io.github.segmentcli.report;

/**
 * Capabilities of the terminal that a text is written for.
 *
 * @param colour whether ANSI colours are wanted
 * @param width of the terminal in cells, at least 40
 */
public record TextStyle(boolean colour, int width) {

    /** Beyond this a table gains nothing, and what stands to its left and right is no longer read as one row. */
    public static final int WIDEST = 160;

    /** 80 cells, no colours: for a file or a pipe. */
    public static final TextStyle PLAIN = new TextStyle(false, 80);

    public TextStyle {
        if (width < 40) {
            throw new IllegalArgumentException("a text needs 40 cells, not " + width);
        }
    }
}
