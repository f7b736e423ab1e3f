package io.github.segmentcli.validity;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.cluster.NearestCentroid;
import io.github.segmentcli.cluster.SizeBounds;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.OptimalAssignment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Beta;

/**
 * Is the space between neighbouring segments emptier than the segments themselves?
 *
 * <p>Two clusters are neighbours when a good part of the rows of one has the other as its second nearest. Their rows are
 * projected onto the line through both centroids, and counted in three windows of equal width: around the median of either
 * side, and where the rows are scarcest between. One cloud without gaps that k-means has cut has no valley there, however
 * large k is: the rows whose two nearest centroids are c and e lie in a convex region, and a log-concave density (uniform,
 * normal, correlated or not) that is restricted to a convex region and projected to a line is log-concave again, hence has a
 * single peak (Prékopa 1973). A long tail falls away from its peak and has no valley either. So there is a valley only if the
 * middle window holds at most half as many rows as either of the outer ones, and so few that chance would do this to equally
 * dense windows less than once in {@code 1 / SIGNIFICANCE} times.
 *
 * <p>How rows are projected and counted is in {@link ValleyPositions}.
 *
 * @see <a href="https://doi.org/10.1214/aos/1176346577">Hartigan and Hartigan (1985), the dip test, for the same idea
 *     without a known place to look at</a>
 */
final class DensityValleys {

    static final double SIGNIFICANCE = 0.004;
    private static final double DEPTH = 0.5;
    private static final double MAIN_SHARE = 0.2;
    private static final int FOLDS = 5;

    /**
     * The rows counted between two neighbouring clusters.
     *
     * @param ofFirst rows in the window around the median of {@code first}
     * @param between rows in the emptiest window between
     * @param ofSecond rows in the window around the median of {@code second}
     */
    record Valley(int first, int second, int ofFirst, int between, int ofSecond) {

        /** Whether the space between is truly emptier. */
        boolean parts() {
            return emptier(ofFirst) && emptier(ofSecond);
        }

        private boolean emptier(int outer) {
            return between <= DEPTH * outer && binomialTail(between, outer + between) <= SIGNIFICANCE;
        }
    }

    private DensityValleys() {}

    /** P(X &le; x) for X binomial with n trials of 1/2. */
    static double binomialTail(int x, int n) {
        return x >= n ? 1 : 1 - Beta.regularizedBeta(0.5, x + 1.0, n - x);
    }

    /**
     * All pairs of neighbours, each judged by rows that had no part in placing the centroids between which they are projected.
     *
     * <p>Centroids lean towards the rows that they were computed from; with many features that alone parts the rows of noise. So
     * the rows are dealt into folds, the others than those of a fold are clustered, their clusters are matched to the given ones,
     * and the rows of the fold are projected. All folds together are then counted.
     */
    static List<Valley> crossed(
            Matrix matrix, Centroids centroids, Optional<SizeBounds> limits, Seeds seeds, Workers workers) {
        int k = centroids.k();
        Assignment places = NearestCentroid.of(matrix, centroids, workers);
        int[][] seconds = seconds(places, k);
        int[] folds = folds(matrix.rows(), seeds.stream("valley folds"));
        SampleFits fits = new SampleFits(matrix);
        ValleyPositions[] found = new ValleyPositions[FOLDS];
        workers.run(FOLDS, fold -> {
            int[] others = rows(folds, fold, false);
            SampleFits.Fitted fitted = SampleFits.fit(fits.some(others), k, limits, seeds.child("valley fold", fold));
            int[] own = rows(folds, fold, true);
            found[fold] = positions(matrix, places, seconds, fitted, own, seeds.child("blur", fold));
        });
        List<Valley> valleys = new ArrayList<>();
        for (int c = 0; c < k; c++) {
            for (int e = c + 1; e < k; e++) {
                if (isNeighbour(e, seconds[c]) || isNeighbour(c, seconds[e])) {
                    valleys.add(ValleyPositions.count(c, e, found));
                }
            }
        }
        return valleys;
    }

    /** The fold of each row: as many rows in each, as far as that goes. */
    private static int[] folds(int n, SplittableRandom random) {
        int[] folds = new int[n];
        for (int i = 0; i < n; i++) {
            int at = random.nextInt(i + 1);
            folds[i] = folds[at];
            folds[at] = i % FOLDS;
        }
        return folds;
    }

    private static int[] rows(int[] folds, int fold, boolean own) {
        return IntStream.range(0, folds.length)
                .filter(i -> folds[i] == fold == own)
                .toArray();
    }

    /** Where the rows of a fold lie between the clusters that the other rows gave, by the numbers of the given clusters. */
    private static ValleyPositions positions(
            Matrix matrix, Assignment places, int[][] seconds, SampleFits.Fitted fitted, int[] fold, Seeds seeds) {
        int d = matrix.features();
        int k = seconds.length;
        double[][] fittedCentroids = new double[fitted.k()][];
        for (int c = 0; c < fitted.k(); c++) {
            fittedCentroids[c] = Arrays.copyOfRange(fitted.centroids(), c * d, (c + 1) * d);
        }
        Assignment anew = NearestCentroid.of(
                matrix, Centroids.of(fittedCentroids).withHandicaps(fitted.handicaps()), Workers.sequential());
        double[][] shared = new double[k][fitted.k()];
        for (int i = 0; i < matrix.rows(); i++) {
            shared[places.label(i)][anew.label(i)]++;
        }
        int[] match = OptimalAssignment.of(shared);
        return new ValleyPositions(matrix, fold, fittedCentroids, anew, match, seconds, seeds);
    }

    /** How many rows of each cluster have which other one as second nearest. */
    static int[][] seconds(Assignment places, int k) {
        int[][] seconds = new int[k][k];
        for (int i = 0; i < places.rows(); i++) {
            seconds[places.label(i)][places.second(i)]++;
        }
        return seconds;
    }

    /** Whether a good part of a cluster's rows, or the largest part, has {@code other} as second nearest. */
    private static boolean isNeighbour(int other, int[] secondsOfRows) {
        int largest = 0;
        int size = 0;
        for (int count : secondsOfRows) {
            largest = Math.max(largest, count);
            size += count;
        }
        int count = secondsOfRows[other];
        return count > 0 && (count == largest || count >= MAIN_SHARE * size);
    }
}
