package io.github.segmentcli.prepare;

import io.github.segmentcli.data.RowValues;

/** A function of each of some values, computed each time it is asked for. */
final class MappedValues implements RowValues {

    private final RowValues values;
    private final Mapping mapping;

    /** Replaces the first {@code n} values of a block. */
    interface Mapping {
        void apply(double[] block, int n);
    }

    private MappedValues(RowValues values, Mapping mapping) {
        this.values = values;
        this.mapping = mapping;
    }

    static RowValues of(RowValues values, Mapping mapping) {
        return new MappedValues(values, mapping);
    }

    @Override
    public int rows() {
        return values.rows();
    }

    @Override
    public double value(int row) {
        double[] one = {values.value(row)};
        mapping.apply(one, 1);
        return one[0];
    }

    @Override
    public void copy(int from, int to, double[] into) {
        values.copy(from, to, into);
        mapping.apply(into, to - from);
    }
}
