package io.github.segmentcli.select;

import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.validity.Partitions;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Customers made up for simulations, standardised: single clouds without groups, and mixtures whose groups are known. */
final class Simulated {

    /** One cloud each. LONG_TAILS is lognormal in every feature, STUDENT a t distribution with 3 degrees of freedom. */
    enum Cloud {
        UNIFORM,
        NORMAL,
        CORRELATED,
        LONG_TAILS,
        STUDENT
    }

    /** UNEQUAL groups differ in size up to fivefold and in spread up to 2.3-fold; ELLIPTIC ones are turned and stretched too; in
     * SKEWED ones every other feature is an exponential. */
    enum Groups {
        EQUAL,
        UNEQUAL,
        ELLIPTIC,
        SKEWED
    }

    private Simulated() {}

    static Matrix cloud(Cloud cloud, int n, int d, SplittableRandom random) {
        double[][] columns = new double[d][n];
        for (int i = 0; i < n; i++) {
            double common = random.nextGaussian();
            double chi = 0;
            for (int degree = 0; degree < 3; degree++) {
                chi += Math.pow(random.nextGaussian(), 2) / 3;
            }
            for (int j = 0; j < d; j++) {
                double normal = random.nextGaussian();
                columns[j][i] = switch (cloud) {
                    case UNIFORM -> random.nextDouble();
                    case NORMAL -> normal;
                    case CORRELATED -> 0.8 * common + 0.6 * normal;
                    case LONG_TAILS -> Math.exp(normal);
                    case STUDENT -> normal / Math.sqrt(chi);
                };
            }
        }
        return standardised(columns);
    }

    /**
     * Groups of n rows in all whose centres are at least {@code apart} mean spreads from each other.
     *
     * @param apart 6 and more is separate, 3 to 4 overlapping
     */
    static Matrix groups(Groups kind, int n, int d, int k, double apart, SplittableRandom random) {
        double[] spread = new double[k];
        double[] share = new double[k];
        double shares = 0;
        for (int g = 0; g < k; g++) {
            spread[g] = kind == Groups.EQUAL ? 1 : 0.6 + 0.8 * random.nextDouble();
            share[g] = kind == Groups.EQUAL ? 1 : 0.25 + random.nextDouble();
            shares += share[g];
        }
        double[][] centres = centres(d, spread, apart, random);
        double[][] columns = new double[d][n];
        double[][][] turns = new double[k][d][d];
        for (double[][] turn : turns) {
            for (int j = 0; j < d; j++) {
                for (int h = 0; h < d; h++) {
                    double off = kind == Groups.ELLIPTIC ? 0.5 * random.nextGaussian() / Math.sqrt(d) : 0;
                    turn[j][h] = (j == h ? 1 : 0) + off;
                }
            }
        }
        int i = 0;
        for (int g = 0; g < k; g++) {
            int end = g == k - 1 ? n : Math.min(n, i + Math.max(12, (int) Math.round(n * share[g] / shares)));
            for (; i < end; i++) {
                double[] normal =
                        random.doubles(d).map(u -> random.nextGaussian()).toArray();
                for (int j = 0; j < d; j++) {
                    double value = 0;
                    for (int h = 0; h < d; h++) {
                        value += turns[g][j][h] * normal[h];
                    }
                    columns[j][i] = centres[g][j] + spread[g] * value;
                }
            }
        }
        for (int j = 0; kind == Groups.SKEWED && j < d; j += 2) {
            for (int row = 0; row < n; row++) {
                columns[j][row] = Math.exp(columns[j][row] / (0.8 * apart));
            }
        }
        return standardised(columns);
    }

    /**
     * Normal groups of spread 1 whose centres are at least {@code apart} from each other, the first one with 3 % of the rows but at
     * least ten, the others of up to five times each other's size.
     */
    static Matrix unequal(int n, int d, int k, double apart, SplittableRandom random) {
        int least = Math.max(10, (int) Math.round(0.03 * n));
        double[] share = new double[k];
        for (int g = 1; g < k; g++) {
            share[g] = 0.25 + random.nextDouble();
        }
        double shares = Arrays.stream(share).sum();
        double[] spread = new double[k];
        Arrays.fill(spread, 1);
        double[][] centres = centres(d, spread, apart, random);
        double[][] columns = new double[d][n];
        int i = 0;
        for (int g = 0; g < k; g++) {
            int size = g == 0 ? least : Math.max(least, (int) Math.round((n - least) * share[g] / shares));
            int end = g == k - 1 ? n : i + size;
            for (; i < end; i++) {
                for (int j = 0; j < d; j++) {
                    columns[j][i] = centres[g][j] + random.nextGaussian();
                }
            }
        }
        return standardised(columns);
    }

    /** Uniform in a box that grows until all fit. */
    private static double[][] centres(int d, double[] spread, double apart, SplittableRandom random) {
        double[][] centres = new double[spread.length][d];
        double half = apart / 2;
        for (int g = 0; g < centres.length; ) {
            boolean free = true;
            for (int j = 0; j < d; j++) {
                centres[g][j] = half * (2 * random.nextDouble() - 1);
            }
            for (int h = 0; h < g; h++) {
                double squared = 0;
                for (int j = 0; j < d; j++) {
                    squared += Math.pow(centres[g][j] - centres[h][j], 2);
                }
                free &= Math.sqrt(squared) >= apart * (spread[g] + spread[h]) / 2;
            }
            if (free) {
                g++;
            } else {
                half *= 1.01;
            }
        }
        return centres;
    }

    static Matrix standardised(double[][] columns) {
        for (double[] column : columns) {
            double mean = 0;
            double variance = 0;
            for (double value : column) {
                mean += value / column.length;
            }
            for (double value : column) {
                variance += (value - mean) * (value - mean) / column.length;
            }
            for (int i = 0; i < column.length; i++) {
                column[i] = (column[i] - mean) / Math.sqrt(variance);
            }
        }
        return Partitions.matrix(columns);
    }
}
