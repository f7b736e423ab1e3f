package io.github.segmentcli.render.kit;

import java.awt.Color;

/**
 * The colours of all pictures; those of segments are from {@link SegmentColours}. Nothing is shown by colour alone: shapes or
 * numbers show the same.
 */
public final class Palette {

    public static final Color PAPER = Color.WHITE;
    public static final Color INK = new Color(0x1F2933);
    static final Color MUTED = new Color(0x616E7C);
    public static final Color GRID = new Color(0xE4E7EB);
    public static final Color AXIS = new Color(0x9AA5B1);
    public static final Color ACCENT = new Color(0xD55E00);

    /** From far below the overall mean to far above: blue, white, red, after ColorBrewer's RdBu. */
    private static final Color[] DIVERGING = {
        new Color(0x2166AC),
        new Color(0x67A9CF),
        new Color(0xD1E5F0),
        new Color(0xF7F7F7),
        new Color(0xFDDBC7),
        new Color(0xEF8A62),
        new Color(0xB2182B)
    };

    private Palette() {}

    /** The colour of a value; values outside [-1, 1] get the colour of the end. */
    public static Color diverging(double value) {
        double at = (Math.max(-1, Math.min(1, value)) + 1) / 2 * (DIVERGING.length - 1);
        int below = Math.min((int) at, DIVERGING.length - 2);
        return mix(DIVERGING[below], DIVERGING[below + 1], at - below);
    }

    /**
     * A text colour with a contrast of at least 4.5 on {@code ground}: the dark one of other texts if possible, else white or
     * black.
     */
    public static Color letteringOn(Color ground) {
        if (contrast(INK, ground) >= 4.5) {
            return INK;
        }
        return contrast(PAPER, ground) >= 4.5 ? PAPER : Color.BLACK;
    }

    /** The colour of cluster c, from 0; the same again after twelve. */
    public static Color segment(int c) {
        return new Color(SegmentColours.rgb(c));
    }

    /** A shade of the segment's colour that is dark enough for text on white: contrast at least 4.5. */
    public static Color segmentText(int c) {
        Color shade = segment(c);
        while (contrast(shade, PAPER) < 4.5) {
            shade = mix(shade, Color.BLACK, 0.05);
        }
        return shade;
    }

    /** {@code share} of {@code other} in {@code colour}. */
    public static Color mix(Color colour, Color other, double share) {
        return new Color(
                blend(colour.getRed(), other.getRed(), share),
                blend(colour.getGreen(), other.getGreen(), share),
                blend(colour.getBlue(), other.getBlue(), share));
    }

    private static int blend(int from, int to, double share) {
        return (int) Math.rint(from + (to - from) * share);
    }

    public static Color alpha(Color colour, double alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.rint(255 * alpha));
    }

    /** The contrast of two colours after WCAG 2, from 1 to 21. */
    static double contrast(Color a, Color b) {
        return SegmentColours.contrast(a.getRGB() & 0xFFFFFF, b.getRGB() & 0xFFFFFF);
    }
}
