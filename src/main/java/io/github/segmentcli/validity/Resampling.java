package io.github.segmentcli.validity;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws rows, for everything that asks what another sample would have given. */
final class Resampling {

    private Resampling() {}

    /** At most {@code most} of {@code n} rows, drawn without replacement; all of them when there are no more. Ascending. */
    static int[] subset(int n, int most, SplittableRandom random) {
        int size = Math.min(n, most);
        int[] rows = new int[size];
        int at = 0;
        for (int i = 0; at < size; i++) {
            if (n - i == size - at || random.nextInt(n - i) < size - at) {
                rows[at++] = i;
            }
        }
        return rows;
    }

    /** n draws of n rows with replacement, ascending. */
    static int[] bootstrap(int n, SplittableRandom random) {
        int[] rows = new int[n];
        for (int at = 0; at < n; at++) {
            rows[at] = random.nextInt(n);
        }
        Arrays.sort(rows);
        return rows;
    }

    /** The sorted rows without repetitions. */
    static int[] distinct(int[] sorted) {
        int[] rows = new int[sorted.length];
        int count = 0;
        for (int at = 0; at < sorted.length; at++) {
            if (at == 0 || sorted[at] != sorted[at - 1]) {
                rows[count++] = sorted[at];
            }
        }
        return Arrays.copyOf(rows, count);
    }
}
