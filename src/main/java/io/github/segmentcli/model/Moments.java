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

    /** Values looked at in one loop: short enough to be compiled well early. */
    private static final int BLOCK = 1 << 10;

    static Moments of(double[] values) {
        First first = new First();
        for (int from = 0; from < values.length; from += BLOCK) {
            first.add(values, from, Math.min(values.length, from + BLOCK));
        }
        double unit = Math.max(-first.least, first.greatest) > 1e150 ? 0x1p-600 : 1;
        double mean = (unit == 1 ? first.sum : sum(values, unit)) / first.present;
        Second second = new Second(unit, mean);
        for (int from = 0; from < values.length; from += BLOCK) {
            second.add(values, from, Math.min(values.length, from + BLOCK));
        }
        double variance = Math.max(0, (second.squares - second.rest * second.rest / first.present) / first.present);
        return new Moments(
                first.present, first.least + 0.0, first.greatest + 0.0, mean / unit, Math.sqrt(variance) / unit);
    }

    private static double sum(double[] values, double unit) {
        double sum = 0;
        for (double v : values) {
            sum += v == v ? v * unit : 0;
        }
        return sum;
    }

    /** What the first pass finds. */
    private static final class First {
        private int present;
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;
        private double sum;

        void add(double[] values, int from, int to) {
            int found = 0;
            double low = least;
            double high = greatest;
            double total = sum;
            for (int i = from; i < to; i++) {
                double v = values[i];
                if (v == v) {
                    found++;
                    total += v;
                    low = v < low ? v : low;
                    high = v > high ? v : high;
                }
            }
            present += found;
            least = low;
            greatest = high;
            sum = total;
        }
    }

    /** Deviations from the mean, as they are and squared. */
    private static final class Second {
        private final double unit;
        private final double mean;
        private double squares;
        private double rest;

        Second(double unit, double mean) {
            this.unit = unit;
            this.mean = mean;
        }

        void add(double[] values, int from, int to) {
            double s = squares;
            double r = rest;
            for (int i = from; i < to; i++) {
                double v = values[i];
                if (v == v) {
                    double t = v * unit - mean;
                    s += t * t;
                    r += t;
                }
            }
            squares = s;
            rest = r;
        }
    }
}
