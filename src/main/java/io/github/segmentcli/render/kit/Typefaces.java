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
 * The bundled typeface, Inter, loaded once and only when something is drawn.
 *
 * <p>Java's font start-up asks the host for its fonts and dies where there are none, even if only bundled fonts are used. A
 * font configuration of our own that names no host font at all avoids the question, on every host, so that pictures don't
 * depend on what is installed.
 */
public final class Typefaces {

    /** Fonts are made this large and their outlines scaled down, so that no hinting of the host shows in them. */
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
            // Without a temporary folder the host's own fonts may still do.
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
