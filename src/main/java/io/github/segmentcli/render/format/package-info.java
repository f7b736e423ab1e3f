/**
 * The file formats of pictures: PNG, SVG and PDF. Open {@code SvgPage} first.
 */
package io.github.segmentcli.render.format;
