/**
 * Calls the stages in order: a {@link io.github.segmentcli.pipeline.Plan} in, a
 * {@link io.github.segmentcli.model.Segmentation} and the files of the output folder out. Open
 * {@link io.github.segmentcli.pipeline.Segmenter} first: its method {@code segment} is the computation from table to segments.
 */
package io.github.segmentcli.pipeline;
