package io.github.segmentcli.select;

/**
 * The sample sizes and numbers of replicates from which gap statistic, prediction strength and stability were computed.
 *
 * @param rows size of the sample of rows, drawn once without replacement; all rows if there are no more
 * @param gapSets number of reference data sets of the gap statistic
 * @param halves number of splits into halves for the prediction strength
 * @param samples number of bootstrap samples for the stability; all pairs of them are compared
 */
public record EvidenceSample(int rows, int gapSets, int halves, int samples) {

    /** Nothing was computed. */
    public static final EvidenceSample NONE = new EvidenceSample(0, 0, 0, 0);
}
