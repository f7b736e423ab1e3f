package io.github.segmentcli.report.page;

import io.github.segmentcli.render.kit.SegmentColours;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** The constant parts of the page: its style, its script, and the policy that allows these two and nothing else. */
final class PageLook {

    private static final int LIGHT = 0xFFFFFF;
    private static final int DARK = 0x14181D;
    private static final int STEPS = 8;
    private static final int COLD = 0x2166AC;
    private static final int HOT = 0xB2182B;

    static final String STYLE = resource("report.css") + segments() + grounds();
    static final String SCRIPT = resource("report.js");
    static final String POLICY = "default-src 'none'; style-src '" + digest(STYLE) + "'; script-src '" + digest(SCRIPT)
            + "'; img-src data:; base-uri 'none'; form-action 'none'";

    private PageLook() {}

    /** CSS variables of the segments' colours: for areas, and darker ones for text. */
    private static String segments() {
        StringBuilder css = new StringBuilder();
        for (int index = 0; index < SegmentColours.count(); index++) {
            int rgb = SegmentColours.rgb(index);
            css.append(".s").append(index).append("{--c:");
            lightDark(css, SegmentColours.standingOut(rgb, LIGHT, 3), SegmentColours.standingOut(rgb, DARK, 4.5));
            css.append(";--ct:");
            lightDark(css, SegmentColours.standingOut(rgb, LIGHT, 4.5), SegmentColours.standingOut(rgb, DARK, 7));
            css.append(";--ci:");
            lightDark(css, LIGHT, DARK);
            css.append("}\n");
        }
        return css.toString();
    }

    /**
     * CSS classes for the backgrounds of cells, from c8 (far below) over h0 to h8 (far above); text on each has a contrast of
     * 4.5.
     */
    private static String grounds() {
        StringBuilder css = new StringBuilder();
        for (int step = 1; step <= STEPS; step++) {
            double strength = step / (double) STEPS;
            ground(css, "h" + step, HOT, strength);
            ground(css, "c" + step, COLD, strength);
        }
        return css.toString();
    }

    private static void ground(StringBuilder css, String name, int pole, double strength) {
        int light = SegmentColours.blend(LIGHT, pole, 0.62 * strength);
        int dark = SegmentColours.blend(DARK, pole, 0.72 * strength);
        css.append(".").append(name).append("{background:");
        lightDark(css, light, dark);
        css.append(";color:");
        lightDark(css, ink(light), ink(dark));
        css.append("}\n");
    }

    private static int ink(int ground) {
        int ink = 0x1B232C;
        return SegmentColours.contrast(ink, ground) >= SegmentColours.contrast(LIGHT, ground) ? ink : LIGHT;
    }

    private static void lightDark(StringBuilder css, int light, int dark) {
        css.append(String.format(Locale.ROOT, "light-dark(#%06x,#%06x)", light, dark));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = PageLook.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
