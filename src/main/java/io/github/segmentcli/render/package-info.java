/**
 * Draws a segmentation: pictures as bytes, each with a title and words for those who can't see it. Touches no file. Open
 * {@code Pictures} first.
 *
 * <p>More than 25 files: one per picture.
 */
package io.github.segmentcli.render;
