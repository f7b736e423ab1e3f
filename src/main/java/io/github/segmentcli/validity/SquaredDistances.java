package io.github.segmentcli.validity;

/** Squared Euclidean distances of single points, which lie in arrays one after the other. */
final class SquaredDistances {

    private SquaredDistances() {}

    /** As {@link #of}, or any number not below {@code limit} where the squared distance is none below it either. */
    static double upTo(double limit, double[] x, int a, double[] y, int b, int d) {
        double even = 0;
        double odd = 0;
        int j = 0;
        for (; j + 3 < d; j += 4) {
            double s = x[a + j] - y[b + j];
            double t = x[a + j + 1] - y[b + j + 1];
            double u = x[a + j + 2] - y[b + j + 2];
            double v = x[a + j + 3] - y[b + j + 3];
            even += s * s;
            odd += t * t;
            even += u * u;
            odd += v * v;
            if (even + odd >= limit) {
                return even + odd;
            }
        }
        for (; j < d; j++) {
            double s = x[a + j] - y[b + j];
            if ((j & 1) == 0) {
                even += s * s;
            } else {
                odd += s * s;
            }
        }
        return even + odd;
    }

    /** The squared distance of two points that begin at a and b. */
    static double of(double[] x, int a, double[] y, int b, int d) {
        return upTo(Double.POSITIVE_INFINITY, x, a, y, b, d);
    }
}
