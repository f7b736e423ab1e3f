package io.github.segmentcli.select;

/**
 * On what the gap statistic, prediction strength and stability of the candidates were computed.
 *
 * @param rows how many rows, drawn once without replacement; all of them when there are no more
 * @param gapSets reference sets of the gap statistic
 * @param halves splits into halves behind each prediction strength
 * @param samples bootstrap samples behind each stability; every one is compared with every other
 */
public record EvidenceSample(int rows, int gapSets, int halves, int samples) {

    /** Nothing was computed. */
    public static final EvidenceSample NONE = new EvidenceSample(0, 0, 0, 0);
}
