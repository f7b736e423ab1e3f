package io.github.segmentcli.validity;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.OptimalAssignment;
import io.github.segmentcli.prepare.OrderStatistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Where the rows of a fold lie on the lines between centroids that the other rows gave, for {@link DensityValleys}.
 *
 * <p>Whole numbers leave gaps of their own: every feature is first blurred by half its resolution, the lower median of the
 * steps between its distinct values. A yes/no feature alone therefore never makes a valley. Nor does a value of its own that
 * stands for something else, such as 0 for "never" or 999 for "unknown": where the two clusters lie apart in one feature above
 * all, and nearly all rows of one of them have the same value there while hardly any of the other have, that feature is left
 * out, and the others have to show the valley.
 */
final class ValleyPositions {

    /** From this number of rows that have the other cluster as second nearest, only these are projected. */
    private static final int FEW = 30;

    /** The number of positions of the middle window that are tried, between 0.3 and 0.7 of the way. */
    private static final int PLACES = 9;

    /** Of the squared distance between the centroids, what one feature makes that lies behind all of it. */
    private static final double ABOVE_ALL = 0.5;

    private static final double NEARLY_ALL = 0.9;

    /** Centroids lie at 0 and 1; rows whose medians are nearer to each other were not told apart by them. */
    private static final double SAME_WAY = 0.5;

    private final Matrix matrix;
    private final int[] fold;
    private final double[][] centroids;
    private final Assignment places;
    private final int[] match;
    private final int[][] seconds;
    private final Seeds seeds;
    private final double[] resolution;

    /**
     * @param fold the rows to project
     * @param centroids computed from the other rows
     * @param places of all rows among them
     * @param match the cluster among them of each given cluster, {@link OptimalAssignment#UNPAIRED} where there is none
     * @param seconds how many rows of each given cluster have which other one as second nearest
     */
    ValleyPositions(
            Matrix matrix,
            int[] fold,
            double[][] centroids,
            Assignment places,
            int[] match,
            int[][] seconds,
            Seeds seeds) {
        this.matrix = matrix;
        this.fold = fold;
        this.centroids = centroids;
        this.places = places;
        this.match = match;
        this.seconds = seconds;
        this.seeds = seeds;
        this.resolution = new double[matrix.features()];
        Arrays.setAll(resolution, j -> resolution(matrix.column(j)));
    }

    /** Counts the rows of all folds between two given clusters and around them. */
    static DensityValleys.Valley count(int c, int e, ValleyPositions[] folds) {
        List<Double> ofFirst = new ArrayList<>();
        List<Double> ofSecond = new ArrayList<>();
        for (ValleyPositions fold : folds) {
            fold.project(c, e, ofFirst, ofSecond);
        }
        if (ofFirst.isEmpty() || ofSecond.isEmpty()) {
            return new DensityValleys.Valley(c, e, 0, 0, 0);
        }
        return count(c, e, sorted(ofFirst), sorted(ofSecond));
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /**
     * Where the rows lie on the way from one centroid, at 0, to the other, at 1; none where nothing but a value of its own parts
     * the two, or one of them has no match.
     */
    private void project(int givenC, int givenE, List<Double> ofFirst, List<Double> ofSecond) {
        int c = match[givenC];
        int e = match[givenE];
        if (c == OptimalAssignment.UNPAIRED || e == OptimalAssignment.UNPAIRED) {
            return;
        }
        int d = matrix.features();
        double[] axis = new double[d];
        double length = 0;
        int widest = 0;
        for (int j = 0; j < d; j++) {
            axis[j] = centroids[e][j] - centroids[c][j];
            length += axis[j] * axis[j];
            widest = Math.abs(axis[j]) > Math.abs(axis[widest]) ? j : widest;
        }
        double most = axis[widest] * axis[widest];
        if (most >= ABOVE_ALL * length && (isOneValue(widest, c, e) || isOneValue(widest, e, c))) {
            axis[widest] = 0;
            length -= most;
        }
        if (!(length > 1e-9 * most)) {
            return;
        }
        SplittableRandom random = seeds.stream("pair", givenC, givenE);
        for (int i : fold) {
            int label = places.label(i);
            if (label != c && label != e) {
                continue;
            }
            boolean first = label == c;
            boolean enough = (first ? seconds[givenC][givenE] : seconds[givenE][givenC]) >= FEW;
            if (enough && places.second(i) != (first ? e : c)) {
                continue;
            }
            double at = 0;
            for (int j = 0; j < d; j++) {
                double blur = resolution[j] * (random.nextDouble() - 0.5);
                at += (matrix.value(i, j) + blur - centroids[c][j]) * axis[j];
            }
            (first ? ofFirst : ofSecond).add(at / length);
        }
    }

    /** Whether nearly all rows of one cluster have one value in a feature, and hardly any of the other have it. */
    private boolean isOneValue(int j, int one, int other) {
        double[] values = new double[matrix.rows()];
        int size = 0;
        int sizeOfOther = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            if (places.label(i) == one) {
                values[size++] = matrix.value(i, j);
            }
            sizeOfOther += places.label(i) == other ? 1 : 0;
        }
        if (size == 0) {
            return false;
        }
        Arrays.sort(values, 0, size);
        double value = values[size / 2]; // what nearly all are is the median
        int have = 0;
        int othersHave = 0;
        for (int i = 0; i < matrix.rows(); i++) {
            boolean same = matrix.value(i, j) == value;
            have += same && places.label(i) == one ? 1 : 0;
            othersHave += same && places.label(i) == other ? 1 : 0;
        }
        return size > 1 && have >= NEARLY_ALL * size && othersHave <= (1 - NEARLY_ALL) * sizeOfOther;
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

    private static DensityValleys.Valley count(int c, int e, double[] ofFirst, double[] ofSecond) {
        double a = ofFirst[ofFirst.length / 2];
        double b = ofSecond[ofSecond.length / 2];
        if (!(b - a > SAME_WAY)) {
            return new DensityValleys.Valley(c, e, 0, 0, 0);
        }
        double half = (b - a) / 6;
        int between = Integer.MAX_VALUE;
        for (int place = 0; place < PLACES; place++) {
            double centre = a + (b - a) * (0.3 + 0.4 * place / (PLACES - 1));
            between = Math.min(between, within(ofFirst, centre, half) + within(ofSecond, centre, half));
        }
        return new DensityValleys.Valley(
                c,
                e,
                within(ofFirst, a, half) + within(ofSecond, a, half),
                between,
                within(ofFirst, b, half) + within(ofSecond, b, half));
    }

    /** How many of the sorted values lie in [centre - half, centre + half). */
    private static int within(double[] sorted, double centre, double half) {
        return OrderStatistics.below(sorted, centre + half) - OrderStatistics.below(sorted, centre - half);
    }
}
