package io.github.segmentcli.render;

import java.util.Locale;

/**
 * How pictures are made.
 *
 * @param format of the files
 */
public record PictureSettings(Format format) {

    /** PNG at twice the logical size, or vectors whose text stays text. */
    public enum Format {
        PNG,
        SVG,
        PDF;

        /** How the names of the files end: {@code png}. */
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final PictureSettings DEFAULTS = new PictureSettings(Format.PNG);
}
