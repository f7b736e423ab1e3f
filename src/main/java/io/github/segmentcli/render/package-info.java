/**
 * Draws a segmentation: pictures as bytes, each with a title and a description for people who can't see it. Writes no files.
 * Open {@code Pictures} first.
 *
 * <p>More than 25 files: one per picture.
 */
package io.github.segmentcli.render;
