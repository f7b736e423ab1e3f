package io.github.segmentcli.report.page;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.cluster.Clustering;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The customers that are drawn as points: all of them up to {@link #MOST}, or fewer where the page holds many columns of
 * them, else a stratified random sample, in which every segment has its share, but at least {@link #FLOOR} customers or all
 * that it has. Within a segment all customers are equally likely.
 */
final class PageSample {

    static final int MOST = 3_000;
    static final int FLOOR = 60;
    /** At 16 bits in base64 these are 130 kB of the page. */
    private static final int MAX_VALUES = 48_000;

    private final int[] rows;
    private final boolean whole;

    private PageSample(int[] rows, boolean whole) {
        this.rows = rows;
        this.whole = whole;
    }

    /** @param columns how many values the page holds of a customer, at least 1 */
    static PageSample of(Clustering clustering, Seeds seeds, int columns) {
        int n = clustering.rows();
        int most = Math.min(MOST, MAX_VALUES / columns);
        int[] rows = new int[n];
        if (n <= most) {
            Arrays.setAll(rows, i -> i);
            return new PageSample(rows, true);
        }
        int[] wanted = new int[clustering.k()];
        int[] left = new int[clustering.k()];
        for (int c = 0; c < wanted.length; c++) {
            left[c] = clustering.size(c);
            wanted[c] = Math.min(left[c], Math.max(FLOOR, (int) Math.rint((double) most * left[c] / n)));
        }
        SplittableRandom random = seeds.stream("report sample");
        int taken = 0;
        for (int i = 0; i < n; i++) {
            int c = clustering.label(i);
            if (random.nextInt(left[c]--) < wanted[c]) {
                wanted[c]--;
                rows[taken++] = i;
            }
        }
        return new PageSample(Arrays.copyOf(rows, taken), false);
    }

    int size() {
        return rows.length;
    }

    /** The i-th sampled row of the matrix; rows ascend. */
    int row(int at) {
        return rows[at];
    }

    /** Whether the sample is all customers of the fit. */
    boolean whole() {
        return whole;
    }
}
