package io.github.segmentcli.cluster;

import java.util.Arrays;

/**
 * The least and the most weight of each of k clusters, which is its number of rows where rows have no weights. Where bounds
 * differ they are in the order of the clusters, the largest first.
 */
public final class SizeBounds {

    private static final double ROUNDING = 1e-12;

    private final double[] least;
    private final double[] most;
    private final double all;

    private SizeBounds(double[] least, double[] most, double all) {
        this.least = least;
        this.most = most;
        this.all = all;
    }

    /**
     * Takes the arrays over; every cluster has something.
     *
     * @param all the weight of all rows
     */
    static SizeBounds owning(double[] least, double[] most, double all) {
        for (int c = 0; c < least.length; c++) {
            if (!(least[c] > 0) || most[c] < least[c]) {
                throw new IllegalArgumentException(
                        Arrays.toString(least) + " to " + Arrays.toString(most) + " are no bounds");
            }
        }
        return new SizeBounds(least, most, all);
    }

    int k() {
        return least.length;
    }

    /** The live arrays: read only. */
    double[] least() {
        return least;
    }

    double[] most() {
        return most;
    }

    /** Whether clusters of these sizes keep to the bounds. */
    public boolean allow(Clustering clustering) {
        return off(clustering) == 0;
    }

    /** By how much the size of a cluster is above or below its bounds at most, rounding of sums aside. */
    double off(Clustering clustering) {
        double off = 0;
        for (int c = 0; c < least.length; c++) {
            off = Math.max(off, Math.max(least[c] - clustering.weight(c), clustering.weight(c) - most[c]));
        }
        return off > ROUNDING * all ? off : 0;
    }

    /**
     * The same shares of a sample of the rows, such that there is a way to keep to them; without weights in whole rows.
     *
     * @param sample the weight of the sample
     */
    SizeBounds inShares(double sample, boolean weighted) {
        double[] fewer = new double[k()];
        double[] more = new double[k()];
        for (int c = 0; c < k(); c++) {
            fewer[c] = least[c] * sample / all;
            more[c] = most[c] * sample / all;
            if (!weighted) {
                fewer[c] = Math.max(1, Math.floor(fewer[c]));
                more[c] = Math.max(fewer[c], Math.ceil(more[c]));
            }
        }
        return new SizeBounds(fewer, more, sample);
    }
}
