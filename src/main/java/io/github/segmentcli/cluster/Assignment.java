package io.github.segmentcli.cluster;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Where rows stand among given centroids: the nearest, the second nearest, and both distances (Euclidean, standardised
 * units). With a single centroid there is no second: {@link #hasSecond()} is false. A row that could not be placed has the
 * label {@link #UNASSIGNED} and NaN distances. A row farther out than the limit of the centroids, a special customer, has the same
 * label, the distance to its nearest centroid, and that centroid as its second.
 */
public final class Assignment {

    /** The label of a row that was not placed, such as one that was dropped for its gaps. */
    public static final int UNASSIGNED = -1;

    private final int[] labels;
    private final double[] distances;
    private final int[] seconds;
    private final double[] secondDistances;

    private Assignment(int[] labels, double[] distances, int[] seconds, double[] secondDistances) {
        this.labels = labels;
        this.distances = distances;
        this.seconds = seconds;
        this.secondDistances = secondDistances;
    }

    /** Takes the arrays over, one entry per row each; the last two are null when k = 1. */
    public static Assignment owning(int[] labels, double[] distances, int[] seconds, double[] secondDistances) {
        return new Assignment(labels, distances, seconds, secondDistances);
    }

    /** Whether a row belongs to no segment because it is too far from all. */
    public boolean isSpecial(int row) {
        return labels[row] == UNASSIGNED && !Double.isNaN(distances[row]);
    }

    /** The special rows, ascending. */
    public int[] special() {
        return IntStream.range(0, labels.length).filter(this::isSpecial).toArray();
    }

    public int rows() {
        return labels.length;
    }

    /** The nearest centroid, or {@link #UNASSIGNED}. */
    public int label(int row) {
        return labels[row];
    }

    /** The live array of labels, for kernels: read only. */
    public int[] labels() {
        return labels;
    }

    /** Distance to the nearest centroid. */
    public double distance(int row) {
        return distances[row];
    }

    public boolean hasSecond() {
        return seconds != null;
    }

    public int second(int row) {
        return seconds[row];
    }

    public double secondDistance(int row) {
        return secondDistances[row];
    }

    /**
     * The shadow value 2·d1 / (d1 + d2) of Leisch (2010): 0 for a row at its centroid, 1 for a row on the fence between two
     * segments. 1 when both distances are 0, and where bounds on sizes keep a row from the nearer of the two.
     *
     * @see <a href="https://doi.org/10.1007/s11222-009-9137-8">doi:10.1007/s11222-009-9137-8</a>
     */
    public double margin(int row) {
        double both = distances[row] + secondDistances[row];
        return both > 0 ? Math.min(1, 2 * distances[row] / both) : 1;
    }

    /**
     * The same with other labels for rows that lie on a border between segments: such a row has its label and its second
     * exchanged.
     *
     * @param given one per row
     * @param distance of a row to the centroid of its given label
     */
    public Assignment withLabels(int[] given, IntToDoubleFunction distance) {
        int[] newSeconds = seconds == null ? null : seconds.clone();
        double[] newDistances = distances.clone();
        double[] newSecondDistances = seconds == null ? null : secondDistances.clone();
        for (int row = 0; row < given.length; row++) {
            if (given[row] != labels[row]) {
                newSeconds[row] = labels[row];
                newSecondDistances[row] = distances[row];
                newDistances[row] = distance.applyAsDouble(row);
            }
        }
        return new Assignment(given.clone(), newDistances, newSeconds, newSecondDistances);
    }
}
