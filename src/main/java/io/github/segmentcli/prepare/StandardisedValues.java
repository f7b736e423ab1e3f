package io.github.segmentcli.prepare;

import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.RowValues;
import java.util.Optional;

/**
 * The coordinates of a feature that is not transformed, computed from the values of its column each time they are asked for,
 * which takes about as long as fetching them from memory would. The bits are those of {@link FittedFeature#coordinate}.
 */
final class StandardisedValues implements RowValues {

    /** Coordinates below it are neither clipped to the representable ones nor close to overflow on the way. */
    private static final double MODERATE = 0x1p470;

    private static final int BLOCK = 1 << 10;

    private final FittedFeature feature;
    private final RowValues raw;
    private final double factor;

    private StandardisedValues(FittedFeature feature, RowValues raw) {
        this.feature = feature;
        this.raw = raw;
        this.factor = feature.weight() == 1 ? 1 : Math.sqrt(feature.weight());
    }

    /**
     * Empty where the feature is transformed, or so far out that its coordinates would be clipped.
     *
     * @param raw NaN where a value is missing
     */
    static Optional<RowValues> of(FittedFeature feature, RowValues raw) {
        if (feature.transform() != FittedFeature.TransformKind.NONE) {
            return Optional.empty();
        }
        double reach = Math.max(largest(raw), Math.abs(feature.fill())) + Math.abs(feature.centre());
        return reach / feature.scale() * Math.sqrt(Math.max(1, feature.weight())) < MODERATE
                ? Optional.of(new StandardisedValues(feature, raw))
                : Optional.empty();
    }

    /** The largest absolute value, or a bound of it. */
    private static double largest(RowValues raw) {
        if (raw instanceof NumberColumn number && number.isPacked()) {
            return Integer.MAX_VALUE;
        }
        double[] block = new double[BLOCK];
        double largest = 0;
        for (int from = 0; from < raw.rows(); from += BLOCK) {
            int n = Math.min(BLOCK, raw.rows() - from);
            raw.copy(from, from + n, block);
            largest = largest(block, n, largest);
        }
        return largest;
    }

    private static double largest(double[] block, int n, double before) {
        double largest = before;
        for (int i = 0; i < n; i++) {
            double size = Math.abs(block[i]);
            largest = size > largest ? size : largest;
        }
        return largest;
    }

    @Override
    public int rows() {
        return raw.rows();
    }

    @Override
    public double value(int row) {
        double v = raw.value(row);
        return feature.coordinate(v == v ? v : feature.fill());
    }

    @Override
    public void copy(int from, int to, double[] into) {
        int n = to - from;
        if (raw instanceof NumberColumn number) {
            number.copy(from, to, feature.fill(), into);
        } else {
            raw.copy(from, to, into);
            fill(into, n, feature.fill());
        }
        if (feature.lower() > Double.NEGATIVE_INFINITY || feature.upper() < Double.POSITIVE_INFINITY) {
            clip(into, n, feature.lower(), feature.upper());
        }
        standardise(into, n, feature.centre(), feature.scale());
        if (factor != 1) {
            multiply(into, n, factor);
        }
    }

    private static void fill(double[] values, int n, double fill) {
        for (int i = 0; i < n; i++) {
            if (values[i] != values[i]) {
                values[i] = fill;
            }
        }
    }

    private static void clip(double[] values, int n, double lower, double upper) {
        for (int i = 0; i < n; i++) {
            values[i] = Math.max(lower, Math.min(upper, values[i]));
        }
    }

    private static void standardise(double[] values, int n, double centre, double scale) {
        for (int i = 0; i < n; i++) {
            values[i] = (values[i] - centre) / scale;
        }
    }

    private static void multiply(double[] values, int n, double factor) {
        for (int i = 0; i < n; i++) {
            values[i] = values[i] * factor;
        }
    }
}
