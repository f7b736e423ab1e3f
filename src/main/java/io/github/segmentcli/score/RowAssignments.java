package io.github.segmentcli.score;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.cluster.NearestCentroid;
import io.github.segmentcli.prepare.PreparedRows;
import java.util.Arrays;

/** Assigns each row of a table to its nearest centroid. */
public final class RowAssignments {

    private RowAssignments() {}

    /**
     * One entry per row of the table; rows that were dropped because of missing values are {@link Assignment#UNASSIGNED}. O(n k d).
     *
     * @param prepared the rows that were not dropped
     * @param rows of the table
     */
    public static Assignment of(PreparedRows prepared, int rows, Centroids centroids, Workers workers) {
        Assignment nearest = NearestCentroid.of(prepared.matrix(), centroids, workers);
        if (prepared.hasAllRows()) {
            return nearest;
        }
        int[] labels = new int[rows];
        double[] distances = new double[rows];
        int[] seconds = nearest.hasSecond() ? new int[rows] : null;
        double[] secondDistances = nearest.hasSecond() ? new double[rows] : null;
        Arrays.fill(labels, Assignment.UNASSIGNED);
        Arrays.fill(distances, Double.NaN);
        if (seconds != null) {
            Arrays.fill(seconds, Assignment.UNASSIGNED);
            Arrays.fill(secondDistances, Double.NaN);
        }
        Assignment.Distances own = nearest.inOrder();
        for (int i = 0; i < nearest.rows(); i++) {
            int row = prepared.tableRow(i);
            labels[row] = nearest.label(i);
            distances[row] = own.nearest(i);
            if (seconds != null) {
                seconds[row] = nearest.second(i);
                secondDistances[row] = own.second(i);
            }
        }
        return Assignment.owning(labels, distances, seconds, secondDistances);
    }
}
