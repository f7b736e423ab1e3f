package io.github.segmentcli.validity;

/**
 * Merges clusters, each time the pair whose union adds least to the inertia (Ward 1963). One set of clusters so gives starts
 * for every smaller k. Time O(m² d) for m clusters, as a rule.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1963.10500845">doi:10.1080/01621459.1963.10500845</a>
 */
final class WardMerging {

    private final double[] means;
    private final double[] masses;
    private final int d;
    private final int[] partners;
    private final double[] costs;
    private int live;

    /**
     * Takes the arrays over.
     *
     * @param means one after the other
     * @param masses 0 for an empty cluster
     */
    WardMerging(double[] means, double[] masses, int d) {
        this.means = means;
        this.masses = masses;
        this.d = d;
        this.partners = new int[masses.length];
        this.costs = new double[masses.length];
        for (int c = 0; c < masses.length; c++) {
            live += masses[c] > 0 ? 1 : 0;
            seek(c);
        }
    }

    /** Merges until at most k clusters are left, and returns their means. Each k must be smaller than the one before. */
    double[] downTo(int k) {
        while (live > k) {
            merge();
        }
        double[] left = new double[live * d];
        int at = 0;
        for (int c = 0; c < masses.length; c++) {
            if (masses[c] > 0) {
                System.arraycopy(means, c * d, left, at, d);
                at += d;
            }
        }
        return left;
    }

    /** The best partner of a cluster. */
    private void seek(int c) {
        costs[c] = Double.POSITIVE_INFINITY;
        for (int e = 0; masses[c] > 0 && e < masses.length; e++) {
            if (e != c && masses[e] > 0) {
                double cost = cost(c, e);
                if (cost < costs[c]) {
                    costs[c] = cost;
                    partners[c] = e;
                }
            }
        }
    }

    /** What the union of two clusters adds to the inertia. */
    private double cost(int c, int e) {
        double harmonic = masses[c] * masses[e] / (masses[c] + masses[e]);
        return harmonic * SquaredDistances.of(means, c * d, means, e * d, d);
    }

    private void merge() {
        int kept = 0;
        for (int c = 1; c < costs.length; c++) {
            if (costs[c] < costs[kept]) {
                kept = c;
            }
        }
        int gone = partners[kept];
        double share = masses[gone] / (masses[kept] + masses[gone]);
        for (int j = 0; j < d; j++) {
            means[kept * d + j] += share * (means[gone * d + j] - means[kept * d + j]);
        }
        masses[kept] += masses[gone];
        masses[gone] = 0;
        costs[gone] = Double.POSITIVE_INFINITY;
        live--;
        for (int c = 0; c < masses.length; c++) {
            // A union lies no nearer to the others than its parts did, so no other partner can become worse by it.
            if (c == kept || partners[c] == kept || partners[c] == gone) {
                seek(c);
            }
        }
    }
}
