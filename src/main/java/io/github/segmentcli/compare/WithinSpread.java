package io.github.segmentcli.compare;

/**
 * How close customers are to their centroids: mean squared distances, in the standardised units of the fit.
 *
 * <p>A refit is always closer to the customers to which it was fitted, more so for few customers and heavy tails. Advice is
 * therefore based on {@link #excess}, a cross-validation: today's customers are split into two halves, and each half is
 * assigned to segments fitted to the other half. Without drift the excess is about 0.
 *
 * @param inFit of the customers of the fit
 * @param frozen of today's customers, with the segments of the model
 * @param refit of today's customers, with the same number of segments fitted to them
 * @param excess by how much the mean squared distance to the model's centroids is larger than that to centroids fitted to other
 *     customers of today, as a share of the latter; negative when it is smaller
 * @param error standard error of {@code excess}
 */
public record WithinSpread(double inFit, double frozen, double refit, double excess, double error) {

    /** Whether the excess is at least {@code share} and more than three standard errors. */
    boolean isLooserBy(double share) {
        return excess >= share && excess > 3 * error;
    }
}
