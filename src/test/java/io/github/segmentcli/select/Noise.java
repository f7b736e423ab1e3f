package io.github.segmentcli.select;

import io.github.segmentcli.data.Matrix;
import java.util.Locale;
import java.util.SplittableRandom;

/** Customers without groups, standardised, of every kind of column that tables have; columns of CORRELATED ones go together. */
enum Noise {
    NORMAL,
    UNIFORM,
    /** A t distribution with 3 degrees of freedom, each column for itself. */
    HEAVY_TAILED,
    CORRELATED,
    /** Normal with a spread of 3, to whole numbers. */
    ROUNDED,
    LIKERT,
    FLAGS,
    /** Three in five are 0, the others lognormal. */
    ZERO_INFLATED,
    /** Normal, with 999 spreads in the first column of one customer in twenty. */
    SENTINEL;

    Matrix of(int n, int d, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] columns = new double[d][n];
        for (int i = 0; i < n; i++) {
            double common = random.nextGaussian();
            for (int j = 0; j < d; j++) {
                double normal = random.nextGaussian();
                columns[j][i] = switch (this) {
                    case NORMAL -> normal;
                    case UNIFORM -> random.nextDouble();
                    case HEAVY_TAILED -> {
                        double chi = 0;
                        for (int degree = 0; degree < 3; degree++) {
                            chi += Math.pow(random.nextGaussian(), 2) / 3;
                        }
                        yield normal / Math.sqrt(chi);
                    }
                    case CORRELATED -> 0.8 * common + 0.6 * normal;
                    case ROUNDED -> Math.rint(3 * normal);
                    case LIKERT -> 1 + random.nextInt(5);
                    case FLAGS -> random.nextInt(10) < 3 + j % 5 ? 1 : 0;
                    case ZERO_INFLATED -> random.nextInt(5) < 3 ? 0 : Math.exp(normal);
                    case SENTINEL -> j == 0 && random.nextInt(20) == 0 ? 999 : normal;
                };
            }
        }
        return Simulated.standardised(columns);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
