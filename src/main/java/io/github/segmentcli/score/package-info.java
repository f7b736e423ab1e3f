/**
 * Places customers that a model has not seen: a {@link io.github.segmentcli.data.Table} and a
 * {@link io.github.segmentcli.model.SegmentModel} in, their segments and {@link io.github.segmentcli.score.Scores} out.
 * Nothing is learnt again. Tells where the customers differ from those of the fit, because a column in another unit is placed
 * as willingly as any. Open {@code Scorer} first.
 */
package io.github.segmentcli.score;
