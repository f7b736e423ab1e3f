package io.github.segmentcli.render.kit;

import java.util.function.BiConsumer;

/**
 * The content of a picture, before title and caption are added ({@link Sheet}).
 *
 * @param name of its file, without an ending
 * @param title the finding, as a sentence
 * @param subtitle how to read the picture
 * @param note added to the caption line, for example that only a sample is drawn; may be empty
 * @param words what is shown, for people who can't see it
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
