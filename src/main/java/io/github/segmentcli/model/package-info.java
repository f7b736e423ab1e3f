/**
 * What a run found: {@link io.github.segmentcli.model.Segmentation} is all of it, {@code SegmentModel} the part that
 * scoring needs together with its file format, {@link io.github.segmentcli.model.Provenance} where it came from.
 */
package io.github.segmentcli.model;
