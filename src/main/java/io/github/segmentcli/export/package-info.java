/**
 * Models for other programs: a {@link io.github.segmentcli.model.SegmentModel} in, text out that places customers as
 * {@code segment score} does. Open {@code SqlScoring} first.
 */
package io.github.segmentcli.export;
