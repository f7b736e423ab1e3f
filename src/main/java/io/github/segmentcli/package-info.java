/**
 * What every package may use: the three kinds of error, notices, progress, random streams, threads, and numbers as text.
 *
 * <p>The packages below are the stages that data passes in one direction; {@code pipeline.Segmenter} calls them in order.
 * Open {@link io.github.segmentcli.SegmentException} and {@link io.github.segmentcli.Workers} first.
 */
package io.github.segmentcli;
