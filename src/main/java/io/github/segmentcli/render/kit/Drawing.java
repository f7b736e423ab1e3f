package io.github.segmentcli.render.kit;

import java.util.function.BiConsumer;

/**
 * A picture before it is put on a sheet.
 *
 * @param name of its file, without an ending
 * @param title the finding
 * @param subtitle how to read it
 * @param note what the caption line adds, such as that only a sample is drawn; may be empty
 * @param words what is shown, for those who can't see it
 * @param height of the content, in logical pixels
 * @param painter draws the content into a box {@link Sheet#CONTENT_WIDTH} wide and {@code height} high
 */
public record Drawing(
        String name,
        String title,
        String subtitle,
        String note,
        String words,
        double height,
        BiConsumer<Canvas, Box> painter) {}
