/**
 * What became of a segmentation: an earlier {@link io.github.segmentcli.model.SegmentModel} and today's customers in, which
 * segment became which, who moved, how the columns drifted and what to do about it out. Open {@code Comparer} first;
 * {@code Succession} lets ids follow from one fit to the next.
 */
package io.github.segmentcli.compare;
