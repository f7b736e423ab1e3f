package io.github.segmentcli.score;

import io.github.segmentcli.cluster.Assignment;

/**
 * The rows of a table, or of a part of one, in the segments of a model.
 *
 * @param assignment one entry per row. Rows that the model drops because of missing values are {@link Assignment#UNASSIGNED}
 * @param tally what was counted in these rows
 */
public record ScoredRows(Assignment assignment, ScoreTally tally) {}
