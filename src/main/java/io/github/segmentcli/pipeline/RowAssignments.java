package io.github.segmentcli.pipeline;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.NearestCentroid;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.Prepared;
import io.github.segmentcli.prepare.PreparedRows;
import java.util.Arrays;

/** The segment of every row of the table, including rows that took no part in the fit. */
final class RowAssignments {

    private RowAssignments() {}

    /**
     * One entry per row of {@code customers}. Rows of weight 0, which took no part in the fit, are assigned too; rows that were
     * dropped because of missing values are {@link Assignment#UNASSIGNED}.
     */
    static Assignment of(Table customers, Prepared prepared, Clustering clustering, Workers workers) {
        Centroids centroids = clustering.centroids();
        if (prepared.hasAllRows()) {
            return NearestCentroid.of(prepared.matrix(), centroids, workers);
        }
        PreparedRows applied = prepared.recipe().apply(customers, workers);
        Assignment placed = NearestCentroid.of(applied.matrix(), centroids, workers);
        return applied.hasAllRows() ? placed : spread(placed, applied, customers.rows());
    }

    private static Assignment spread(Assignment placed, PreparedRows applied, int rows) {
        int[] labels = new int[rows];
        double[] distances = new double[rows];
        int[] seconds = placed.hasSecond() ? new int[rows] : null;
        double[] secondDistances = placed.hasSecond() ? new double[rows] : null;
        Arrays.fill(labels, Assignment.UNASSIGNED);
        Arrays.fill(distances, Double.NaN);
        if (seconds != null) {
            Arrays.fill(seconds, Assignment.UNASSIGNED);
            Arrays.fill(secondDistances, Double.NaN);
        }
        for (int i = 0; i < placed.rows(); i++) {
            int row = applied.tableRow(i);
            labels[row] = placed.label(i);
            distances[row] = placed.distance(i);
            if (seconds != null) {
                seconds[row] = placed.second(i);
                secondDistances[row] = placed.secondDistance(i);
            }
        }
        return Assignment.owning(labels, distances, seconds, secondDistances);
    }
}
