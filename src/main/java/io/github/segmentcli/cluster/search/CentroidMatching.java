package io.github.segmentcli.cluster.search;

import java.util.Arrays;

/**
 * The cheapest one-to-one matching of two sets of k, by shortest augmenting paths with potentials (Jonker and Volgenant
 * 1987). Time O(k³).
 */
final class CentroidMatching {

    private CentroidMatching() {}

    /**
     * @param cost k x k, {@code cost[a][b]} for matching a with b
     * @return at each a its b
     */
    static int[] cheapest(double[][] cost) {
        int k = cost.length;
        double[] left = new double[k + 1];
        double[] right = new double[k + 1];
        int[] owner = new int[k + 1]; // of column b, 1-based; 0 is nobody
        int[] way = new int[k + 1];
        double[] least = new double[k + 1];
        boolean[] used = new boolean[k + 1];
        for (int a = 1; a <= k; a++) {
            owner[0] = a;
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            Arrays.fill(used, false);
            int at = 0;
            while (owner[at] != 0) {
                used[at] = true;
                int row = owner[at];
                double step = Double.POSITIVE_INFINITY;
                int next = 0;
                for (int b = 1; b <= k; b++) {
                    if (!used[b]) {
                        double reduced = cost[row - 1][b - 1] - left[row] - right[b];
                        if (reduced < least[b]) {
                            least[b] = reduced;
                            way[b] = at;
                        }
                        if (next == 0 || least[b] < step) {
                            step = least[b];
                            next = b;
                        }
                    }
                }
                for (int b = 0; b <= k; b++) {
                    if (used[b]) {
                        left[owner[b]] += step;
                        right[b] -= step;
                    } else {
                        least[b] -= step;
                    }
                }
                at = next;
            }
            while (at != 0) {
                int before = way[at];
                owner[at] = owner[before];
                at = before;
            }
        }
        int[] match = new int[k];
        for (int b = 1; b <= k; b++) {
            match[owner[b] - 1] = b - 1;
        }
        return match;
    }
}
