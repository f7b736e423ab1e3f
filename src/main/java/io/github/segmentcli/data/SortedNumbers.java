package io.github.segmentcli.data;

import java.util.Arrays;

/**
 * Numbers in ascending order. Those that are stored as ints are sorted as ints over one power of ten: a decimal over a larger power
 * is divided into the same double. Where their range is moderate each value is counted instead.
 */
final class SortedNumbers {

    /** Values are counted where the range has at most this many for each row. */
    private static final int SPREAD = 4;

    private SortedNumbers() {}

    /** The numbers that are there, in a new array. O(n log n), and O(n) where they are counted. */
    static double[] of(StoredNumbers numbers) {
        int present = numbers.rows() - numbers.missing();
        if (present > 0 && numbers.isPacked()) {
            double divisor = numbers.largestDivisor();
            int[] ints = overOne(numbers, present, divisor);
            if (ints != null) {
                sort(ints);
                return divided(ints, divisor);
            }
        }
        double[] sorted = new double[present];
        int found = 0;
        for (double v : numbers.toArray()) {
            if (v == v) {
                sorted[found++] = v;
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** All ints over {@code divisor}; null where one of them would have more than 31 bits. */
    private static int[] overOne(StoredNumbers numbers, int present, double divisor) {
        int[] all = new int[present];
        int[] found = {0};
        numbers.dividedInts(
                (some, n, own) -> found[0] = found[0] < 0 ? -1 : append(some, n, (int) (divisor / own), all, found[0]));
        return found[0] < 0 ? null : all;
    }

    private static int append(int[] some, int n, int factor, int[] all, int at) {
        int most = Integer.MAX_VALUE / factor;
        int to = at;
        for (int i = 0; i < n; i++) {
            int v = some[i];
            if (v != StoredNumbers.GAP) {
                if (v > most || v < -most) {
                    return -1;
                }
                all[to++] = v * factor;
            }
        }
        return to;
    }

    private static void sort(int[] ints) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int v : ints) {
            least = Math.min(least, v);
            most = Math.max(most, v);
        }
        long width = (long) most - least + 1;
        if (width > (long) SPREAD * ints.length) {
            Arrays.sort(ints);
            return;
        }
        int[] counts = new int[(int) width];
        for (int v : ints) {
            counts[v - least]++;
        }
        int to = 0;
        for (int i = 0; i < counts.length; i++) {
            int from = to;
            to += counts[i];
            Arrays.fill(ints, from, to, least + i);
        }
    }

    private static double[] divided(int[] ints, double divisor) {
        double[] numbers = new double[ints.length];
        for (int i = 0; i < ints.length; i++) {
            numbers[i] = ints[i] / divisor;
        }
        return numbers;
    }
}
