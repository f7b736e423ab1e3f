package io.github.segmentcli.score;

/**
 * How the placed customers count.
 *
 * @param asInFit whether their rows are weighted as those of the fit were: by the same column, or not at all
 * @param total sum of the weights; the number of placed customers where each counts once
 * @param effective the number of rows of equal weight whose mean would be as exact (Kish 1965): the squared sum of the weights
 *     divided by the sum of their squares
 */
public record Weighing(boolean asInFit, double total, double effective) {}
