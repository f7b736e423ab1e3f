package io.github.segmentcli.render.kit;

/**
 * The twelve colours of segments, the same in all pictures and on the page: those of Okabe and Ito without black and yellow,
 * then darker variants that people with any kind of colour vision can tell from the others. They are plain numbers, so that a
 * run without pictures loads no drawing code.
 *
 * @see <a href="https://jfly.uni-koeln.de/color/">Okabe and Ito, Color Universal Design</a>
 */
public final class SegmentColours {

    private static final int[] COLOURS = {
        0x0072B2, 0xE69F00, 0x009E73, 0xD55E00, 0xCC79A7, 0x56B4E9, 0x775522, 0x332288, 0x882255, 0x442200, 0x6655CC,
        0x442266
    };

    private SegmentColours() {}

    /** How many colours there are; further segments use them again. */
    public static int count() {
        return COLOURS.length;
    }

    /** The colour at an index of the palette, from 0, as {@code 0xRRGGBB}. */
    public static int rgb(int index) {
        return COLOURS[index % COLOURS.length];
    }

    /**
     * The colour, blended with black or white in small steps until its contrast with {@code paper} is at least {@code
     * contrast}.
     */
    public static int standingOut(int rgb, int paper, double contrast) {
        int towards = luminance(paper) > 0.18 ? 0x000000 : 0xFFFFFF;
        int shade = rgb;
        for (int step = 1; step <= 50 && contrast(shade, paper) < contrast; step++) {
            shade = blend(rgb, towards, step / 50.0);
        }
        return shade;
    }

    /** {@code share} of {@code other} in {@code rgb}. */
    public static int blend(int rgb, int other, double share) {
        int blended = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = rgb >> shift & 0xFF;
            int to = other >> shift & 0xFF;
            blended = blended << 8 | (int) Math.rint(from + (to - from) * share);
        }
        return blended;
    }

    /** The contrast of two colours after WCAG 2, from 1 to 21. */
    public static double contrast(int a, int b) {
        double one = luminance(a);
        double two = luminance(b);
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double v = channel / 255.0;
        return v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
    }
}
