package io.github.segmentcli.model;

/** Mean and population standard deviation of the values that are there, in two passes. */
record Moments(double mean, double standardDeviation) {

    /**
     * At least one value must be there. Values are summed over a power of two that keeps the sums of columns up to 1e308
     * finite.
     */
    static Moments of(double[] values) {
        long present = 0;
        double largest = 0;
        for (double v : values) {
            if (!Double.isNaN(v)) {
                present++;
                largest = Math.max(largest, Math.abs(v));
            }
        }
        double unit = largest > 1e150 ? 0x1p-600 : 1;
        double sum = 0;
        for (double v : values) {
            if (!Double.isNaN(v)) {
                sum += v * unit;
            }
        }
        double mean = sum / present;
        double squares = 0;
        double rest = 0;
        for (double v : values) {
            if (!Double.isNaN(v)) {
                double t = v * unit - mean;
                squares += t * t;
                rest += t;
            }
        }
        double variance = Math.max(0, (squares - rest * rest / present) / present);
        return new Moments(mean / unit, Math.sqrt(variance) / unit);
    }
}
