/**
 * The file formats of pictures: PNG, SVG and PDF. Begin with {@code SvgPage}.
 */
package io.github.segmentcli.render.format;
