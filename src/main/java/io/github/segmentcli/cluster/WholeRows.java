package io.github.segmentcli.cluster;

import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rows that a placement may divide among clusters, put back together. */
final class WholeRows {

    /** Sizes that differ from their bounds by a smaller share of all weight keep to them. */
    private static final double ROUNDING = 1e-12;

    private final Matrix matrix;
    private final int[] rows;
    private final double[][] held;

    /** @param rows of the matrix, each in the cluster of its label */
    WholeRows(Matrix matrix, int[] rows, int[] labels, int k) {
        this.matrix = matrix;
        this.rows = rows;
        this.held = new double[k][rows.length];
        for (int at = 0; at < rows.length; at++) {
            held[labels[rows[at]]][at] = matrix.weight(rows[at]);
        }
    }

    /** The live array: at c and i the weight of row i that is in cluster c. */
    double[][] held() {
        return held;
    }

    /**
     * Places rows that are in one cluster there. Then each divided row, the heaviest first, goes to the one of its clusters that
     * lacks most of what it held of divided rows: so no cluster is off by more than some row weighs.
     */
    void placeInto(PricedRows all) {
        int k = held.length;
        double[] lacks = new double[k];
        List<Integer> divided = new ArrayList<>();
        for (int at = 0; at < rows.length; at++) {
            int own = -1;
            int owners = 0;
            for (int c = 0; c < k; c++) {
                if (held[c][at] > 0) {
                    owners++;
                    own = c;
                }
            }
            if (owners > 1) {
                divided.add(at);
                for (int c = 0; c < k; c++) {
                    lacks[c] += held[c][at];
                }
            } else {
                all.place(rows[at], own);
            }
        }
        divided.sort(Comparator.comparingDouble(at -> -matrix.weight(rows[at])));
        for (int at : divided) {
            int best = -1;
            for (int c = 0; c < k; c++) {
                if (held[c][at] > 0 && (best < 0 || lacks[c] > lacks[best])) {
                    best = c;
                }
            }
            lacks[best] -= matrix.weight(rows[at]);
            all.place(rows[at], best);
        }
    }

    /**
     * Moves a row at a time, the one that costs least, where that brings a cluster within its bounds and no other out of them. Time
     * O(n k d) for each cluster that is out of its bounds.
     */
    static void mend(PricedRows all, Matrix matrix, SizeBounds bounds) {
        double rounding = ROUNDING * matrix.totalWeight();
        double[] sizes = all.sizes();
        for (int c = 0; c < bounds.k(); c++) {
            boolean over = sizes[c] > bounds.most()[c] + rounding;
            if (!over && sizes[c] >= bounds.least()[c] - rounding) {
                continue;
            }
            double lightest = (over ? sizes[c] - bounds.most()[c] : bounds.least()[c] - sizes[c]) - rounding;
            double heaviest = (over ? sizes[c] - bounds.least()[c] : bounds.most()[c] - sizes[c]) + rounding;
            int row = -1;
            int to = -1;
            double least = Double.POSITIVE_INFINITY;
            double[] point = new double[matrix.features()];
            for (int i = 0; i < matrix.rows(); i++) {
                int from = all.labels()[i];
                double weight = matrix.weight(i);
                boolean fits = weight >= lightest && weight <= heaviest;
                for (int b = 0; fits && b < bounds.k(); b++) {
                    if (b != from
                            && (over ? from : b) == c
                            && sizes[from] - weight >= bounds.least()[from] - rounding
                            && sizes[from] - weight <= bounds.most()[from] + rounding
                            && sizes[b] + weight >= bounds.least()[b] - rounding
                            && sizes[b] + weight <= bounds.most()[b] + rounding) {
                        for (int j = 0; j < point.length; j++) {
                            point[j] = matrix.value(i, j);
                        }
                        double cost = weight
                                * (all.centroids().squaredDistance(point, b)
                                        - all.centroids().squaredDistance(point, from));
                        if (cost < least) {
                            least = cost;
                            row = i;
                            to = b;
                        }
                    }
                }
            }
            if (row >= 0) {
                all.place(row, to);
            }
        }
    }
}
