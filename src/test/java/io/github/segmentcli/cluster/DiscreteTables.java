package io.github.segmentcli.cluster;

import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Tables of flags, of answers on a scale from 1 to 5 and of sparse counts, standardised. {@code src/test/reference/discrete_tables.py}
 * makes the same ones for scikit-learn.
 */
final class DiscreteTables {

    static final int COUNT = 30;

    private static final int[] ROWS = {300, 600, 1200, 2500, 5000};
    private static final int[] COLUMNS = {6, 12, 20, 30};

    private DiscreteTables() {}

    static Matrix table(int number) {
        int n = ROWS[number / 3 % 5];
        int d = COLUMNS[number / 2 % 4];
        int kinds = 3 + number % 5;
        SplittableRandom random = new SplittableRandom(1000 + number);
        long[][] profile = new long[kinds][d];
        for (long[] row : profile) {
            for (int j = 0; j < d; j++) {
                row[j] = draw(random);
            }
        }
        int[] of = new int[n];
        for (int i = 0; i < n; i++) {
            long r = draw(random);
            of[i] = (int) Math.min(r % kinds, r / kinds % kinds);
        }
        double[][] columns = new double[d][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                columns[j][i] = cell(number % 3, profile[of[i]][j], draw(random), draw(random));
            }
        }
        return standardised(columns);
    }

    private static long draw(SplittableRandom random) {
        return random.nextLong() >>> 33;
    }

    private static double cell(int kind, long level, long a, long b) {
        return switch (kind) {
            case 0 -> a % 100 < 3 + level % 95 ? 1 : 0;
            case 1 -> Math.max(1, Math.min(5, 1 + level % 4 + a % 3 - 1 + (b % 4 == 0 ? 1 : 0)));
            default -> a % 100 < 2 + level % 40 ? 1 + b % (1 + b / 64 % 12) : 0;
        };
    }

    private static Matrix standardised(double[][] columns) {
        List<String> names = new ArrayList<>();
        List<double[]> kept = new ArrayList<>();
        for (double[] column : columns) {
            double mean = 0;
            for (double x : column) {
                mean += x / column.length;
            }
            double squares = 0;
            for (double x : column) {
                squares += (x - mean) * (x - mean) / column.length;
            }
            if (squares > 0) {
                for (int i = 0; i < column.length; i++) {
                    column[i] = (column[i] - mean) / Math.sqrt(squares);
                }
                names.add("x" + kept.size());
                kept.add(column);
            }
        }
        return Matrix.owning(names, kept.toArray(double[][]::new));
    }
}
