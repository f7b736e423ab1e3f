package io.github.segmentcli.cluster;

import io.github.segmentcli.data.Labels;
import io.github.segmentcli.data.Matrix;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Where rows stand among given centroids: the nearest, the second nearest, and both distances (Euclidean, standardised
 * units). With a single centroid there is no second: {@link #hasSecond()} is false. A row that could not be placed has the
 * label {@link #UNASSIGNED} and NaN distances. A row farther out than the limit of the centroids, a special customer, has the same
 * label, the distance to its nearest centroid, and that centroid as its second.
 */
public final class Assignment {

    /** The label of a row that was not placed, such as one that was dropped for its missing values. */
    public static final int UNASSIGNED = -1;

    private final Labels labels;
    /** Null when k = 1. */
    private final Labels seconds;
    /** Null where distances are computed when they are asked for. */
    private final double[] distances;

    private final double[] secondDistances;
    private final Matrix matrix;
    private final Centroids centroids;

    private Assignment(
            Labels labels,
            Labels seconds,
            double[] distances,
            double[] secondDistances,
            Matrix matrix,
            Centroids centroids) {
        this.labels = labels;
        this.seconds = seconds;
        this.distances = distances;
        this.secondDistances = secondDistances;
        this.matrix = matrix;
        this.centroids = centroids;
    }

    /** Takes the arrays over, one entry per row each; the last two are null when k = 1. */
    public static Assignment owning(int[] labels, double[] distances, int[] seconds, double[] secondDistances) {
        return new Assignment(
                Labels.of(labels), seconds == null ? null : Labels.of(seconds), distances, secondDistances, null, null);
    }

    /** As {@link #owning}. */
    static Assignment storing(Labels labels, Labels seconds, double[] distances, double[] secondDistances) {
        return new Assignment(labels, seconds, distances, secondDistances, null, null);
    }

    /** Takes the labels over and computes distances when they are asked for, to the two nearest centroids of a row. */
    static Assignment computing(Labels labels, Labels seconds, Matrix matrix, Centroids centroids) {
        return new Assignment(labels, seconds, null, null, matrix, centroids);
    }

    /** The same, with given labels where they are equal, so that one of the two can be freed. */
    public Assignment sharing(Labels others) {
        return labels.isSame(others)
                ? new Assignment(others, seconds, distances, secondDistances, matrix, centroids)
                : this;
    }

    /** Distances of rows, which are fastest to get in ascending order of rows. An instance serves one thread. */
    public interface Distances {

        /** As {@link Assignment#distance}. */
        double nearest(int row);

        /** As {@link Assignment#secondDistance}. */
        double second(int row);

        /** As {@link Assignment#margin}. */
        default double margin(int row) {
            return Assignment.margin(nearest(row), second(row));
        }
    }

    /** For a loop over rows. */
    public Distances inOrder() {
        return distances == null && labels.rows() > 0
                ? new RowDistances(matrix, centroids)
                : new Distances() {
                    @Override
                    public double nearest(int row) {
                        return distance(row);
                    }

                    @Override
                    public double second(int row) {
                        return secondDistance(row);
                    }
                };
    }

    /** Whether a row belongs to no segment because it is too far from all. */
    public boolean isSpecial(int row) {
        return labels.get(row) == UNASSIGNED && (distances == null || !Double.isNaN(distances[row]));
    }

    /** The special rows, ascending. */
    public int[] special() {
        return IntStream.range(0, labels.rows()).filter(this::isSpecial).toArray();
    }

    public int rows() {
        return labels.rows();
    }

    /** The nearest centroid, or {@link #UNASSIGNED}. */
    public int label(int row) {
        return labels.get(row);
    }

    /** The labels of all rows. */
    public Labels places() {
        return labels;
    }

    /** The labels of all rows, in a new array. */
    public int[] labels() {
        return labels.toArray();
    }

    /** Distance to the nearest centroid. */
    public double distance(int row) {
        return distances == null ? RowDistances.of(matrix, centroids, row)[0] : distances[row];
    }

    public boolean hasSecond() {
        return seconds != null;
    }

    public int second(int row) {
        return seconds.get(row);
    }

    public double secondDistance(int row) {
        return distances == null ? RowDistances.of(matrix, centroids, row)[1] : secondDistances[row];
    }

    /**
     * The shadow value 2·d1 / (d1 + d2) of Leisch (2010): 0 for a row at its centroid, 1 for a row on the fence between two
     * segments. 1 when both distances are 0, and where bounds on sizes keep a row from the nearer of the two.
     *
     * @see <a href="https://doi.org/10.1007/s11222-009-9137-8">doi:10.1007/s11222-009-9137-8</a>
     */
    public double margin(int row) {
        return margin(distance(row), secondDistance(row));
    }

    private static double margin(double distance, double second) {
        double both = distance + second;
        return both > 0 ? Math.min(1, 2 * distance / both) : 1;
    }

    /**
     * The same with other labels for rows that lie on a border between segments: such a row has its label and its second
     * exchanged.
     *
     * @param given one per row
     * @param distance of a row to the centroid of its given label
     */
    public Assignment withLabels(int[] given, IntToDoubleFunction distance) {
        int[] newSeconds = new int[labels.rows()];
        double[] newDistances = new double[labels.rows()];
        double[] newSecondDistances = new double[labels.rows()];
        for (int row = 0; row < given.length; row++) {
            boolean same = given[row] == labels.get(row);
            newSeconds[row] = same && hasSecond() ? second(row) : labels.get(row);
            newDistances[row] = same ? distance(row) : distance.applyAsDouble(row);
            newSecondDistances[row] = same && hasSecond() ? secondDistance(row) : distance(row);
        }
        return hasSecond()
                ? owning(given.clone(), newDistances, newSeconds, newSecondDistances)
                : owning(given.clone(), newDistances, null, null);
    }
}
