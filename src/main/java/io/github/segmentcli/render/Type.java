package io.github.segmentcli.render;

import java.awt.Color;

/**
 * How a text looks.
 *
 * @param size of the letters in pixels of the picture
 * @param bold semibold rather than regular
 */
record Type(double size, boolean bold, Color colour) {

    static final Type TITLE = new Type(17, true, Palette.INK);
    static final Type SUBTITLE = new Type(12.5, false, Palette.MUTED);
    static final Type CAPTION = new Type(10, false, Palette.MUTED);
    static final Type AXIS = new Type(12, true, Palette.INK);
    static final Type TICK = new Type(11, false, Palette.MUTED);
    static final Type LABEL = new Type(12, false, Palette.INK);
    static final Type STRONG = new Type(12, true, Palette.INK);

    Type in(Color other) {
        return new Type(size, bold, other);
    }

    Type sized(double other) {
        return new Type(other, bold, colour);
    }

    Type strong() {
        return new Type(size, true, colour);
    }

    /** The distance from one baseline to the next in a paragraph. */
    double leading() {
        return Math.rint(size * 1.4);
    }
}
