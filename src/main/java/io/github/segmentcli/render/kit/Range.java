package io.github.segmentcli.render.kit;

/**
 * The values between two limits, which belong to it.
 *
 * @param least greater than {@code greatest} in an empty range
 */
public record Range(double least, double greatest) {

    public static final Range EMPTY = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** From how many times the width one range far exceeds another. */
    private static final double FAR = 1.5;

    public static Range of(double[] values) {
        Range range = EMPTY;
        for (double value : values) {
            range = range.with(value);
        }
        return range;
    }

    /** The range widened to a value; NaN changes nothing. */
    public Range with(double value) {
        return Double.isNaN(value) ? this : with(new Range(value, value));
    }

    public Range with(Range other) {
        return new Range(Math.min(least, other.least), Math.max(greatest, other.greatest));
    }

    /** Whether a range that contains this one is more than half as wide again. */
    public boolean isFarExceededBy(Range wider) {
        return width() > 0 && wider.width() > FAR * width();
    }

    /** A range that contains this one, unless it is more than half as wide again; then this one. */
    public Range orWider(Range wider) {
        return isFarExceededBy(wider) ? this : wider;
    }

    public double width() {
        return greatest - least;
    }

    public boolean isEmpty() {
        return !(least <= greatest);
    }

    public boolean contains(double value) {
        return value >= least && value <= greatest;
    }

    public boolean contains(Range other) {
        return contains(other.least) && contains(other.greatest);
    }

    /** The value of the range that is nearest to a value; NaN of NaN. */
    public double nearest(double value) {
        return Math.max(least, Math.min(greatest, value));
    }
}
