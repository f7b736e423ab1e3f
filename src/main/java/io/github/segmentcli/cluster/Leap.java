package io.github.segmentcli.cluster;

/**
 * Steps of an alternation that go farther than the means, along the line on which the last two steps point: Anderson acceleration of depth
 * one. A step that does not lower the inertia is followed by one that goes to the means, so that the end is a fixed point of the plain
 * alternation.
 *
 * <p>Time and memory O(k d).
 *
 * @see <a href="https://arxiv.org/abs/1805.10638">Zhang, Yao, Peng, Yu and Deng (2018), Fast K-Means Clustering with Anderson Acceleration</a>
 */
final class Leap {

    /** Steps of the length of the last by which one may go farther than the means. */
    private static final double FARTHEST = 20;

    private double[] means;
    private double[] way;
    private double inertia = Double.POSITIVE_INFINITY;

    /**
     * Where the centroids go next.
     *
     * @param centroids at which the rows were placed
     * @param to the means of the rows as they were placed; returned itself where the step is a plain one
     * @param now the inertia about these means
     */
    Centroids next(Centroids centroids, Centroids to, double now) {
        int d = to.features();
        double[] newMeans = new double[to.k() * d];
        double[] newWay = new double[newMeans.length];
        for (int at = 0; at < newMeans.length; at++) {
            newMeans[at] = to.value(at / d, at % d);
            newWay[at] = newMeans[at] - centroids.value(at / d, at % d);
        }
        double farther = means != null && now < inertia ? farther(newWay) : 0;
        double[] last = means;
        boolean gained = now < inertia;
        means = gained ? newMeans : null;
        way = newWay;
        inertia = now;
        if (!(farther > 0)) {
            return to;
        }
        double[] leapt = new double[newMeans.length];
        for (int at = 0; at < leapt.length; at++) {
            leapt[at] = newMeans[at] + farther * (newMeans[at] - last[at]);
        }
        return Centroids.owning(to.k(), d, leapt);
    }

    private double farther(double[] newWay) {
        double product = 0;
        double squares = 0;
        for (int at = 0; at < newWay.length; at++) {
            double change = newWay[at] - way[at];
            product += newWay[at] * change;
            squares += change * change;
        }
        return squares > 0 ? Math.min(FARTHEST, -product / squares) : 0;
    }
}
