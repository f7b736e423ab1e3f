/**
 * The result of a run. {@link io.github.segmentcli.model.Segmentation} is the complete result; {@code SegmentModel} is the part
 * that is stored for later runs, and {@code ModelFile} its file format. Open {@code Segmentation} first.
 */
package io.github.segmentcli.model;
