package io.github.segmentcli.cluster;

import java.util.Arrays;

/**
 * The fewest and the most rows of each of k clusters. Where bounds differ they are in the order of the clusters, the largest
 * first.
 */
public final class SizeBounds {

    private final int[] least;
    private final int[] most;

    private SizeBounds(int[] least, int[] most) {
        this.least = least;
        this.most = most;
    }

    /** Takes the arrays over; every cluster has at least one row. */
    static SizeBounds owning(int[] least, int[] most) {
        for (int c = 0; c < least.length; c++) {
            if (least[c] < 1 || most[c] < least[c]) {
                throw new IllegalArgumentException(
                        Arrays.toString(least) + " to " + Arrays.toString(most) + " are no bounds");
            }
        }
        return new SizeBounds(least, most);
    }

    int k() {
        return least.length;
    }

    /** The live arrays: read only. */
    int[] least() {
        return least;
    }

    int[] most() {
        return most;
    }

    /** Whether n rows can be placed so. */
    boolean hold(long n) {
        return Arrays.stream(least).asLongStream().sum() <= n
                && Arrays.stream(most).asLongStream().sum() >= n;
    }

    /** Whether clusters of these sizes keep to the bounds. */
    public boolean allow(Clustering clustering) {
        for (int c = 0; c < least.length; c++) {
            if (clustering.size(c) < least[c] || clustering.size(c) > most[c]) {
                return false;
            }
        }
        return true;
    }

    /** The same for a sample of the rows, as nearly as whole rows allow, and such that there is a way to keep to them. */
    SizeBounds forSample(int sample, int n) {
        int[] fewer = new int[k()];
        int[] more = new int[k()];
        for (int c = 0; c < k(); c++) {
            fewer[c] = (int) Math.max(1, (long) least[c] * sample / n);
            more[c] = (int) Math.max(fewer[c], ((long) most[c] * sample + n - 1) / n);
        }
        return new SizeBounds(fewer, more);
    }
}
