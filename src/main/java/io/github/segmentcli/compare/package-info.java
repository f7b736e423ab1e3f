/**
 * Compares an earlier {@link io.github.segmentcli.model.SegmentModel} with today's customers: which customers moved, how
 * columns drifted, whether the segments still fit, and what to do. Open {@code Comparer} first. {@code Succession} matches the
 * segments of one fit to those of the next, so that they keep their ids.
 */
package io.github.segmentcli.compare;
