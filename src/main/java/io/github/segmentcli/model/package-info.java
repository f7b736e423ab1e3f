/**
 * The result of a run. {@link io.github.segmentcli.model.Segmentation} is all of it; {@code SegmentModel} is the part that is
 * kept for later runs, and {@code ModelFile} its file format. Open {@code Segmentation} first.
 */
package io.github.segmentcli.model;
