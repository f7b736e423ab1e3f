package io.github.segmentcli.model;

/**
 * How many values are there, their range, mean and population standard deviation; gaps (NaN) left out. Two passes, a third
 * for columns of more than 1e150, whose sums are taken over a power of two that keeps them finite.
 *
 * @param present how many; with none the range is infinite and empty, the others NaN
 * @param least the smallest value, 0 rather than -0
 * @param greatest the largest
 */
record Moments(int present, double least, double greatest, double mean, double standardDeviation) {

    static Moments of(double[] values) {
        int present = 0;
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (double v : values) {
            if (v == v) {
                present++;
                sum += v;
                least = v < least ? v : least;
                greatest = v > greatest ? v : greatest;
            }
        }
        double unit = Math.max(-least, greatest) > 1e150 ? 0x1p-600 : 1;
        if (unit != 1) {
            sum = 0;
            for (double v : values) {
                sum += v == v ? v * unit : 0;
            }
        }
        double mean = sum / present;
        double squares = 0;
        double rest = 0;
        for (double v : values) {
            if (v == v) {
                double t = v * unit - mean;
                squares += t * t;
                rest += t;
            }
        }
        double variance = Math.max(0, (squares - rest * rest / present) / present);
        return new Moments(present, least + 0.0, greatest + 0.0, mean / unit, Math.sqrt(variance) / unit);
    }
}
