package io.github.segmentcli.render.kit;

import java.awt.Color;

/**
 * How a text looks.
 *
 * @param size of the letters in pixels of the picture
 * @param bold semibold rather than regular
 */
public record TypeStyle(double size, boolean bold, Color colour) {

    static final TypeStyle TITLE = new TypeStyle(17, true, Palette.INK);
    static final TypeStyle SUBTITLE = new TypeStyle(12.5, false, Palette.MUTED);
    public static final TypeStyle CAPTION = new TypeStyle(10, false, Palette.MUTED);
    public static final TypeStyle AXIS = new TypeStyle(12, true, Palette.INK);
    public static final TypeStyle TICK = new TypeStyle(11, false, Palette.MUTED);
    public static final TypeStyle LABEL = new TypeStyle(12, false, Palette.INK);
    public static final TypeStyle STRONG = new TypeStyle(12, true, Palette.INK);

    public TypeStyle in(Color other) {
        return new TypeStyle(size, bold, other);
    }

    public TypeStyle sized(double other) {
        return new TypeStyle(other, bold, colour);
    }

    TypeStyle strong() {
        return new TypeStyle(size, true, colour);
    }

    /** The distance from one baseline to the next in a paragraph. */
    public double leading() {
        return Math.rint(size * 1.4);
    }
}
