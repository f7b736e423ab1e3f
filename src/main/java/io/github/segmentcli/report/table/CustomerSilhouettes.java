package io.github.segmentcli.report.table;

import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.validity.Silhouette;
import java.util.Arrays;

/**
 * The silhouette of each customer, as a column of the table: exact where all pairwise distances were computed, else an estimate
 * from centroids and inertias, under another name.
 *
 * <p>The estimate uses root mean square distances instead of mean distances: from a customer to the members of a segment it is
 * the root of the squared distance to the centroid plus the inertia per member. Only its own segment and the second nearest are
 * considered.
 */
record CustomerSilhouettes(String name, OfRow ofRow) {

    static final String EXACT = "silhouette";
    static final String ESTIMATED = "silhouette_estimate";

    private interface OfRow {
        double at(int row, Assignment.Distances distances);
    }

    /** @return null where silhouettes are not defined */
    static CustomerSilhouettes of(Segmentation found) {
        Silhouette silhouette = found.validity().silhouette();
        if (silhouette.measured() == 0) {
            return null;
        }
        if (!silhouette.exact()) {
            return new CustomerSilhouettes(ESTIMATED, estimates(found.assignment(), found.clustering()));
        }
        double[] ofRow = new double[found.assignment().rows()];
        Arrays.fill(ofRow, Double.NaN);
        for (int at = 0; at < silhouette.measured(); at++) {
            ofRow[found.prepared().tableRow(silhouette.row(at))] = silhouette.width(at);
        }
        return new CustomerSilhouettes(EXACT, (row, distances) -> ofRow[row]);
    }

    private static OfRow estimates(Assignment assignment, Clustering clustering) {
        double[] scatter = new double[clustering.k()];
        for (int c = 0; c < scatter.length; c++) {
            scatter[c] = clustering.inertia(c) / clustering.weight(c);
        }
        return (row, distances) -> {
            if (assignment.label(row) == Assignment.UNASSIGNED) {
                return Double.NaN;
            }
            double own = root(distances.nearest(row), scatter[assignment.label(row)]);
            double next = root(distances.second(row), scatter[assignment.second(row)]);
            double larger = Math.max(own, next);
            return larger > 0 ? (next - own) / larger : 0;
        };
    }

    private static double root(double distance, double scatter) {
        return Math.sqrt(distance * distance + scatter);
    }

    /** NaN where there is none. */
    double of(int row, Assignment.Distances distances) {
        return ofRow.at(row, distances);
    }
}
