/**
 * Assigns new customers to the segments of a model: a {@link io.github.segmentcli.data.Table} and a {@link
 * io.github.segmentcli.model.SegmentModel} in, a segment for each row and {@link io.github.segmentcli.score.Scores} out. The
 * model is not fitted again. Also reports where the new customers differ from those of the fit, because a model assigns any
 * row, even one with a column in another unit. Open {@code Scorer} first.
 */
package io.github.segmentcli.score;
