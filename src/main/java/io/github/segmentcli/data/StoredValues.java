package io.github.segmentcli.data;

/** The numbers of an array. */
final class StoredValues implements RowValues {

    private final double[] values;

    StoredValues(double[] values) {
        this.values = values;
    }

    @Override
    public int rows() {
        return values.length;
    }

    @Override
    public double value(int row) {
        return values[row];
    }

    @Override
    public void copy(int from, int to, double[] into) {
        System.arraycopy(values, from, into, 0, to - from);
    }

    @Override
    public double[] toArray() {
        return values;
    }
}
