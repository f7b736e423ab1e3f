package io.github.segmentcli.render.kit;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The bundled font, Inter, loaded once and only when something is drawn.
 *
 * <p>Java looks for the fonts of the system when it initialises fonts, and fails where there are none, even if only bundled
 * fonts are used. A font configuration file that names no system font prevents that, and makes pictures independent of what is
 * installed.
 */
public final class Typefaces {

    /** Fonts are created at this size and their outlines scaled down, so that hinting has no visible effect. */
    public static final float DESIGN_SIZE = 2048;

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";

    static {
        System.setProperty("java.awt.headless", "true");
        askNoHostForFonts();
    }

    static final Font REGULAR = load("Inter-Regular.otf");
    static final Font SEMIBOLD = load("Inter-SemiBold.otf");

    private Typefaces() {}

    private static void askNoHostForFonts() {
        if (System.getProperty("sun.awt.fontconfig") != null) {
            return;
        }
        try {
            Path config = Files.createTempFile("segment-fonts", ".properties");
            config.toFile().deleteOnExit();
            Files.writeString(config, "version=1\nsequence.allfonts=default\n", StandardCharsets.ISO_8859_1);
            System.setProperty("sun.awt.fontconfig", config.toString());
        } catch (IOException e) {
            // Without a temporary folder, Java's own initialisation may still succeed.
            return;
        }
    }

    private static Font load(String file) {
        try (InputStream in = Typefaces.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the bundled font " + file + " is missing");
            }
            return atDesignSize(Font.createFont(Font.TRUETYPE_FONT, in));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the bundled font " + file + " cannot be read", e);
        }
    }

    /** A font at {@link #DESIGN_SIZE}, with kerning. */
    static Font atDesignSize(Font font) {
        return font.deriveFont(
                Map.of(TextAttribute.SIZE, DESIGN_SIZE, TextAttribute.KERNING, TextAttribute.KERNING_ON));
    }
}
