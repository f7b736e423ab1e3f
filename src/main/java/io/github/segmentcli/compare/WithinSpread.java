package io.github.segmentcli.compare;

/**
 * How tightly the segments hold their customers: mean squared distances to the centroids, in the standardised units of the
 * fit.
 *
 * <p>A refit always looks tighter on the customers it was fitted to, the more so the fewer they are and the wilder their
 * values. What is judged is therefore {@link #excess}: today's customers are cut into two halves, each half is placed by
 * segments fitted to the other, and the frozen segments are held against that. Without drift it is about 0.
 *
 * @param inFit of the customers of the fit
 * @param frozen of today's customers, with the segments as they were
 * @param refit of today's customers, with as many segments fitted to them
 * @param excess how much looser the frozen segments hold customers than segments fitted to others of today, as a share of
 *     the latter; negative when they hold them tighter
 * @param error standard error of {@code excess}
 */
public record WithinSpread(double inFit, double frozen, double refit, double excess, double error) {

    /** Whether the excess is at least {@code share} and more than chance. */
    boolean isLooserBy(double share) {
        return excess >= share && excess > 3 * error;
    }
}
