package io.github.segmentcli.validity;

/**
 * The Rand index of two partitions of the same rows, adjusted for chance: 1 when they agree, about 0 when they have nothing
 * to do with each other, -0.5 at the least (Hubert and Arabie 1985).
 *
 * <p>In pair counts 2(tp·tn - fn·fp) / [(tp + fn)(fn + tn) + (tp + fp)(fp + tn)]. No disagreement at all gives 1, which
 * covers two trivial partitions. Steinley's (2004) reading: from 0.90 excellent, from 0.80 good, from 0.65 moderate.
 *
 * @see <a href="https://doi.org/10.1007/BF01908075">doi:10.1007/BF01908075</a>
 */
public final class RandIndex {

    private RandIndex() {}

    /**
     * @param a a label of 0 or more per row
     * @param b the other label of each row
     */
    public static double adjusted(int[] a, int[] b) {
        int ka = most(a) + 1;
        int kb = most(b) + 1;
        long[][] table = new long[ka][kb];
        for (int i = 0; i < a.length; i++) {
            table[a[i]][b[i]]++;
        }
        return adjusted(table);
    }

    private static int most(int[] labels) {
        int most = 0;
        for (int label : labels) {
            most = Math.max(most, label);
        }
        return most;
    }

    /** The same from a contingency table; exact in its counts up to 3·10⁹ rows. */
    static double adjusted(long[][] table) {
        long[] columns = new long[table[0].length];
        long n = 0;
        double both = 0;
        double first = 0;
        for (long[] row : table) {
            long sum = 0;
            for (int e = 0; e < row.length; e++) {
                sum += row[e];
                columns[e] += row[e];
                both += (double) row[e] * row[e];
            }
            first += (double) sum * sum;
            n += sum;
        }
        double second = 0;
        for (long sum : columns) {
            second += (double) sum * sum;
        }
        // Ordered pairs; the common factor 2 cancels.
        double tp = both - n;
        double fn = first - both;
        double fp = second - both;
        double tn = (double) n * n - first - second + both;
        if (fn == 0 && fp == 0) {
            return 1;
        }
        return 2 * (tp * tn - fn * fp) / ((tp + fn) * (fn + tn) + (tp + fp) * (fp + tn));
    }
}
