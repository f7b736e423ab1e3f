package io.github.segmentcli.validity;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
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
 * <p>Whole numbers leave gaps of their own: every feature is first blurred by half its resolution, the lower median of the
 * steps between its distinct values. A yes/no feature alone therefore never makes a valley.
 *
 * @see <a href="https://doi.org/10.1214/aos/1176346577">Hartigan and Hartigan (1985), the dip test, for the same idea
 *     without a known place to look at</a>
 */
final class DensityValleys {

    static final double SIGNIFICANCE = 0.01;
    private static final double DEPTH = 0.5;
    private static final double MAIN_SHARE = 0.2;

    /** With so many rows that have the other cluster as second nearest, only these are projected. */
    private static final int FEW = 30;

    /** Where the middle window is tried: so many places between three and seven tenths of the way. */
    private static final int PLACES = 9;

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

    /** All pairs of neighbours. */
    static List<Valley> between(Matrix matrix, Centroids centroids, Assignment places, Seeds seeds) {
        int k = centroids.k();
        int[] sizes = new int[k];
        int[][] seconds = new int[k][k];
        for (int i = 0; i < matrix.rows(); i++) {
            sizes[places.label(i)]++;
            seconds[places.label(i)][places.second(i)]++;
        }
        double[] resolution = new double[matrix.features()];
        for (int j = 0; j < resolution.length; j++) {
            resolution[j] = resolution(matrix.column(j));
        }
        List<Valley> valleys = new ArrayList<>();
        for (int c = 0; c < k; c++) {
            for (int e = c + 1; e < k; e++) {
                if (isNeighbour(e, seconds[c], sizes[c]) || isNeighbour(c, seconds[e], sizes[e])) {
                    valleys.add(valley(matrix, centroids, places, c, e, seconds, resolution, seeds));
                }
            }
        }
        return valleys;
    }

    /** Whether a good part of a cluster's rows, or the largest part, has {@code other} as second nearest. */
    private static boolean isNeighbour(int other, int[] secondsOfRows, int size) {
        int largest = 0;
        for (int count : secondsOfRows) {
            largest = Math.max(largest, count);
        }
        int count = secondsOfRows[other];
        return count > 0 && (count == largest || count >= MAIN_SHARE * size);
    }

    /** The lower median of the steps between neighbouring distinct values; 0 when there is one value only. */
    static double resolution(double[] column) {
        double[] sorted = column.clone();
        Arrays.sort(sorted);
        double[] steps = new double[sorted.length];
        int count = 0;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] > sorted[i - 1]) {
                steps[count++] = sorted[i] - sorted[i - 1];
            }
        }
        Arrays.sort(steps, 0, count);
        return count == 0 ? 0 : steps[(count - 1) / 2];
    }

    private static Valley valley(
            Matrix matrix,
            Centroids centroids,
            Assignment places,
            int c,
            int e,
            int[][] seconds,
            double[] resolution,
            Seeds seeds) {
        int d = matrix.features();
        double[] axis = new double[d];
        double length = 0;
        for (int j = 0; j < d; j++) {
            axis[j] = centroids.value(e, j) - centroids.value(c, j);
            length += axis[j] * axis[j];
        }
        for (int j = 0; j < d; j++) {
            axis[j] /= length;
        }
        SplittableRandom random = seeds.stream("blur", c, e);
        double[] ofFirst = new double[matrix.rows()];
        double[] ofSecond = new double[matrix.rows()];
        int first = 0;
        int second = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            int label = places.label(i);
            if (label != c && label != e) {
                continue;
            }
            int other = label == c ? e : c;
            if (places.second(i) != other && seconds[label][other] >= FEW) {
                continue;
            }
            double at = 0;
            for (int j = 0; j < d; j++) {
                double blur = resolution[j] * (random.nextDouble() - 0.5);
                at += (matrix.value(i, j) + blur - centroids.value(c, j)) * axis[j];
            }
            if (label == c) {
                ofFirst[first++] = at;
            } else {
                ofSecond[second++] = at;
            }
        }
        return count(c, e, Arrays.copyOf(ofFirst, first), Arrays.copyOf(ofSecond, second));
    }

    private static Valley count(int c, int e, double[] ofFirst, double[] ofSecond) {
        Arrays.sort(ofFirst);
        Arrays.sort(ofSecond);
        double a = ofFirst[ofFirst.length / 2];
        double b = ofSecond[ofSecond.length / 2];
        if (!(b > a)) {
            return new Valley(c, e, 0, 0, 0);
        }
        double half = (b - a) / 8;
        int between = Integer.MAX_VALUE;
        for (int place = 0; place < PLACES; place++) {
            double centre = a + (b - a) * (0.3 + 0.4 * place / (PLACES - 1));
            between = Math.min(between, within(ofFirst, centre, half) + within(ofSecond, centre, half));
        }
        return new Valley(
                c,
                e,
                within(ofFirst, a, half) + within(ofSecond, a, half),
                between,
                within(ofFirst, b, half) + within(ofSecond, b, half));
    }

    /** How many of the sorted values lie in [centre - half, centre + half). */
    private static int within(double[] sorted, double centre, double half) {
        return firstNotBelow(sorted, centre + half) - firstNotBelow(sorted, centre - half);
    }

    private static int firstNotBelow(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
