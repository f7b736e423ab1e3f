package io.github.segmentcli.validity;

import io.github.segmentcli.data.Matrix;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws rows, for everything that asks what another sample would have given. */
final class Resampling {

    private static final int MAX_DRAWS = 10_000;
    private static final int MIN_DRAWS = 2_000;
    private static final int MAX_CELLS = 150_000;

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

    /**
     * How many rows a bootstrap sample has: as many as there are, but {@value #MAX_DRAWS} at most, and fewer where rows are
     * long.
     */
    static int draws(Matrix rows) {
        int fitting = Math.max(MIN_DRAWS, Math.min(MAX_DRAWS, MAX_CELLS / rows.features()));
        return Math.min(rows.rows(), fitting);
    }

    /** Draws of n rows with replacement, ascending. */
    static int[] bootstrap(int n, int draws, SplittableRandom random) {
        int[] times = new int[n];
        for (int draw = 0; draw < draws; draw++) {
            times[random.nextInt(n)]++;
        }
        int[] rows = new int[draws];
        int at = 0;
        for (int row = 0; row < n; row++) {
            Arrays.fill(rows, at, at + times[row], row);
            at += times[row];
        }
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

    /** floor(n / 2) rows at random, and the others; ascending. */
    static int[][] halves(int n, SplittableRandom random) {
        int[] first = subset(n, n / 2, random);
        int[] second = new int[n - first.length];
        int at = 0;
        int out = 0;
        for (int i = 0; i < n; i++) {
            if (at < first.length && first[at] == i) {
                at++;
            } else {
                second[out++] = i;
            }
        }
        return new int[][] {first, second};
    }
}
