/**
 * Strings the rooms together: a {@link io.github.segmentcli.pipeline.Plan} in, a
 * {@link io.github.segmentcli.model.Segmentation} and the files of the output folder out. Open
 * {@link io.github.segmentcli.pipeline.Segmenter} first: its one method is the whole program.
 */
package io.github.segmentcli.pipeline;
