package io.github.segmentcli.compare;

/**
 * The mean squared distance of customers to their centroids, in the standardised units of the fit.
 *
 * <p>A refit always has a smaller spread for the customers to which it was fitted, more so for few customers and heavy tails.
 * Advice is therefore based on {@link #excess}, from a two-fold cross-validation: today's customers are split into two halves,
 * and each half is assigned to segments fitted to the other. Without drift the excess is about 0.
 *
 * @param inFit of the customers of the fit
 * @param frozen of today's customers, with the segments of the model
 * @param refit of today's customers, with the same number of segments fitted to them
 * @param excess relative difference between the mean squared distance to the model's centroids and that to centroids fitted to
 *     the other half of today's customers; positive when the model's segments fit worse
 * @param error standard error of {@code excess}
 */
public record WithinSpread(double inFit, double frozen, double refit, double excess, double error) {

    /**
     * The spread of today's customers with as many new segments, fitted to other customers of today: the figure that {@link #excess}
     * compares with {@link #frozen}. {@link #refit} is smaller, because it is measured on the customers that were fitted.
     */
    public double refitToOthers() {
        return frozen / (1 + excess);
    }

    /** Whether the excess is at least {@code share} and above three standard errors. */
    boolean isLooserBy(double share) {
        return excess >= share && excess > 3 * error;
    }
}
