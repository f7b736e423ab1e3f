package io.github.segmentcli.cluster;

/**
 * The canonical order of clusters: the heaviest first; ties by the first differing centroid coordinate, smaller first; and
 * as they were where even those agree.
 */
final class Numbering {

    private Numbering() {}

    /**
     * @param weights k summed weights
     * @param centroids k x d coordinates, centroid after centroid
     * @return at each new number the old one
     */
    static int[] canonical(double[] weights, double[] centroids, int d) {
        int[] order = new int[weights.length];
        for (int c = 0; c < order.length; c++) {
            int at = c;
            while (at > 0 && precedes(c, order[at - 1], weights, centroids, d)) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = c;
        }
        return order;
    }

    private static boolean precedes(int a, int b, double[] weights, double[] centroids, int d) {
        if (weights[a] != weights[b]) {
            return weights[a] > weights[b];
        }
        for (int j = 0; j < d; j++) {
            double left = centroids[a * d + j];
            double right = centroids[b * d + j];
            if (left != right) {
                return left < right;
            }
        }
        return false;
    }

    static boolean isIdentity(int[] order) {
        for (int c = 0; c < order.length; c++) {
            if (order[c] != c) {
                return false;
            }
        }
        return true;
    }

    /** At each old number the new one. */
    static int[] inverse(int[] order) {
        int[] inverse = new int[order.length];
        for (int c = 0; c < order.length; c++) {
            inverse[order[c]] = c;
        }
        return inverse;
    }

    /** The coordinates in the new order. */
    static double[] reorder(double[] centroids, int d, int[] order) {
        double[] reordered = new double[centroids.length];
        for (int c = 0; c < order.length; c++) {
            System.arraycopy(centroids, order[c] * d, reordered, c * d, d);
        }
        return reordered;
    }
}
