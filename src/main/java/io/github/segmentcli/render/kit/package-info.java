/**
 * What pictures are drawn with: canvas, axes, plots, text as outlines, colours and formatted numbers. Open {@code Canvas}
 * first.
 */
package io.github.segmentcli.render.kit;
