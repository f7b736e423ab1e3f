package io.github.segmentcli.model;

import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.prepare.Moments;
import io.github.segmentcli.prepare.OrderStatistics;
import java.util.Arrays;

/**
 * The nine deciles of a column, and the number of values between them: the reference distribution against which drift is measured.
 * They are quantiles of type 1 (Hyndman and Fan), so each
 * decile is a value of the column. Equal deciles are kept once. Bin b holds the values v with {@code edges[b - 1] < v <=
 * edges[b]}, the first and the last bin being open; missing values are in no bin.
 */
final class Deciles {

    private final double[] edges;
    private final long[] counts;

    private Deciles(double[] edges, long[] counts) {
        this.edges = edges;
        this.counts = counts;
    }

    static Deciles of(double[] values) {
        return of(RowValues.of(values), Moments.of(values, null));
    }

    /**
     * @param values missing ones as NaN
     * @param moments of {@code values}
     */
    static Deciles of(RowValues values, Moments moments) {
        int present = (int) moments.count();
        if (present == 0) {
            return new Deciles(new double[0], new long[] {0});
        }
        int[] ranks = new int[9];
        for (int q = 1; q <= 9; q++) {
            ranks[q - 1] = (int) (((long) present * q + 9) / 10 - 1);
        }
        OrderStatistics cuts =
                OrderStatistics.of(values, 0, values.rows(), present, moments.min(), moments.max(), ranks);
        double[] edges = new double[9];
        long[] counts = new long[10];
        int distinct = 0;
        int counted = 0;
        for (int r = 0; r < 9; r++) {
            if (distinct == 0 || cuts.value(r) > edges[distinct - 1]) {
                edges[distinct] = cuts.value(r);
                counts[distinct++] = cuts.notAbove(r) - counted;
                counted = cuts.notAbove(r);
            }
        }
        counts[distinct] = present - counted;
        return new Deciles(Arrays.copyOf(edges, distinct), Arrays.copyOf(counts, distinct + 1));
    }

    /** The distinct deciles, ascending; empty for a column without values. */
    double[] edges() {
        return edges.clone();
    }

    /** Values per bin; one more than there are edges. */
    long[] counts() {
        return counts.clone();
    }
}
