package io.github.segmentcli.cluster;

/**
 * Many running sums of doubles, each kept as a pair of doubles, high and low part, so that what rounding drops is not lost
 * (Knuth's two-sum; Dekker 1971). About 32 digits; adding and taking away again leaves no trace in the first 16.
 */
public final class DoubleDoubleSum {

    private final double[] high;
    private final double[] low;

    public DoubleDoubleSum(int sums) {
        high = new double[sums];
        low = new double[sums];
    }

    public void add(int at, double value) {
        double before = high[at];
        double sum = before + value;
        double shadow = sum - before;
        low[at] += (before - (sum - shadow)) + (value - shadow);
        high[at] = sum;
    }

    /**
     * Adds d feature arrays, row by row, to the d sums of each row's label: feature j of label c is sum c · d + j.
     *
     * @param base the row that the arrays begin with
     */
    void addRows(double[][] features, int rows, int[] labels, int base) {
        int d = features.length;
        for (int i = 0; i < rows; i++) {
            int at = labels[base + i] * d;
            for (int j = 0; j < d; j++) {
                add(at + j, features[j][i]);
            }
        }
    }

    /** As the other, every row times its weight. */
    void addRows(double[][] features, int rows, int[] labels, int base, double[] weights) {
        int d = features.length;
        for (int i = 0; i < rows; i++) {
            int at = labels[base + i] * d;
            double weight = weights[base + i];
            for (int j = 0; j < d; j++) {
                add(at + j, weight * features[j][i]);
            }
        }
    }

    void add(DoubleDoubleSum other) {
        for (int at = 0; at < high.length; at++) {
            add(at, other.high[at]);
            low[at] += other.low[at];
        }
    }

    /** Takes over a sum of another. */
    void copy(int at, DoubleDoubleSum other, int from) {
        high[at] = other.high[from];
        low[at] = other.low[from];
    }

    /** A sum divided by a number, rounded about once. */
    double over(int at, double divisor) {
        double quotient = high[at] / divisor;
        double rest = Math.fma(-quotient, divisor, high[at]) + low[at];
        return quotient + rest / divisor;
    }

    public double value(int at) {
        return high[at] + low[at];
    }
}
