/**
 * What pictures are drawn with: canvas, axes, plots, legends, letters, colours and figures as people read them. Begin with
 * {@code Canvas}.
 */
package io.github.segmentcli.render.kit;
