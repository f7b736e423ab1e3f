package io.github.segmentcli.data;

import java.util.Objects;
import java.util.Optional;

/** Numbers; a gap is {@code NaN}, and no value is infinite. */
public final class NumberColumn implements Column {

    private final String name;
    private final double[] values;
    private final Optional<String> unit;
    private final int missing;

    private NumberColumn(String name, double[] values, Optional<String> unit) {
        this.name = Objects.requireNonNull(name);
        this.values = values;
        this.unit = unit;
        int gaps = 0;
        for (double v : values) {
            if (Double.isNaN(v)) {
                gaps++;
            }
        }
        this.missing = gaps;
    }

    /** Takes the array over: the caller must not touch it again. */
    public static NumberColumn owning(String name, double[] values) {
        return new NumberColumn(name, values, Optional.empty());
    }

    /** Takes the array over. {@code unit} is a sign found at every value, such as {@code €} or {@code %}. */
    public static NumberColumn owning(String name, double[] values, Optional<String> unit) {
        return new NumberColumn(name, values, unit);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return values.length;
    }

    public double value(int row) {
        return values[row];
    }

    /** The live array, for kernels: read only. */
    public double[] values() {
        return values;
    }

    /** The unit that stood at every value, if one did. */
    public Optional<String> unit() {
        return unit;
    }

    @Override
    public boolean isMissing(int row) {
        return Double.isNaN(values[row]);
    }

    @Override
    public int missing() {
        return missing;
    }

    @Override
    public Column rows(int[] chosen) {
        double[] picked = new double[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            picked[i] = values[chosen[i]];
        }
        return new NumberColumn(name, picked, unit);
    }

    @Override
    public String typeName() {
        return "number";
    }
}
