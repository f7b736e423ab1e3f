package io.github.segmentcli.model;

import java.util.Arrays;

/**
 * The nine values that cut a column into tenths: the smallest values that at least one tenth, two tenths ... of the rows do
 * not exceed (type 1), so each of them occurs in the column. Equal ones are kept once.
 *
 * <p>Exact without sorting the column: the rows are counted by the upper 16 bits of their order-preserving bit pattern, and
 * only the few buckets in which a cut lies are sorted. O(n) for ordinary data, O(n log n) when all lies in one bucket.
 */
final class Deciles {

    private static final int BUCKETS = 1 << 16;

    private Deciles() {}

    /** @param values gaps as NaN; not modified */
    static double[] of(double[] values) {
        int[] counts = new int[BUCKETS];
        int present = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                counts[bucket(value)]++;
                present++;
            }
        }
        if (present == 0) {
            return new double[0];
        }
        double[] cuts = new double[9];
        int distinct = 0;
        int bucket = 0;
        long before = 0;
        double[] sorted = null;
        for (int q = 1; q <= 9; q++) {
            long rank = ((long) present * q + 9) / 10 - 1;
            while (before + counts[bucket] <= rank) {
                before += counts[bucket++];
                sorted = null;
            }
            if (sorted == null) {
                sorted = gather(values, bucket, counts[bucket]);
            }
            double cut = sorted[(int) (rank - before)];
            if (distinct == 0 || cut > cuts[distinct - 1]) {
                cuts[distinct++] = cut;
            }
        }
        return Arrays.copyOf(cuts, distinct);
    }

    private static double[] gather(double[] values, int bucket, int count) {
        double[] members = new double[count];
        int at = 0;
        for (double value : values) {
            if (!Double.isNaN(value) && bucket(value) == bucket) {
                members[at++] = value + 0.0;
            }
        }
        Arrays.sort(members);
        return members;
    }

    /** The upper 16 bits of a pattern that orders like the numbers; -0 counts as 0. */
    private static int bucket(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        long ordered = bits ^ ((bits >> 63) | Long.MIN_VALUE);
        return (int) (ordered >>> 48);
    }
}
