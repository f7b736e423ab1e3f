package io.github.segmentcli.cluster;

import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** Made-up rows for tests. */
public final class Clouds {

    private Clouds() {}

    public static LongStream seeds() {
        return LongStream.of(1, 2, 3, 42, -7);
    }

    public static Matrix matrix(double[]... columns) {
        return Matrix.owning(names(columns.length), columns);
    }

    public static List<String> names(int d) {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < d; j++) {
            names.add("f" + j);
        }
        return names;
    }

    /** n rows around {@code groups} centres that are drawn uniformly from a cube of edge {@code spread}; unit normal noise. */
    public static double[][] blobs(int n, int d, int groups, double spread, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] centres = new double[groups][d];
        for (double[] centre : centres) {
            for (int j = 0; j < d; j++) {
                centre[j] = spread * random.nextDouble();
            }
        }
        double[][] columns = new double[d][n];
        for (int i = 0; i < n; i++) {
            double[] centre = centres[random.nextInt(groups)];
            for (int j = 0; j < d; j++) {
                columns[j][i] = centre[j] + normal(random);
            }
        }
        return columns;
    }

    static double normal(SplittableRandom random) {
        return StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()))
                * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    public static double[] weights(int n, int most, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = 1 + random.nextInt(most);
        }
        return weights;
    }
}
