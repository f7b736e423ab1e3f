package io.github.segmentcli.data;

/**
 * The numbers of the rows with one label, NaN in the other rows.
 *
 * @param all one per row
 * @param labels one per row
 */
public record ValuesOfSegment(RowValues all, Labels labels, int label) implements RowValues {

    @Override
    public int rows() {
        return all.rows();
    }

    @Override
    public double value(int row) {
        return labels.get(row) == label ? all.value(row) : Double.NaN;
    }

    @Override
    public void copy(int from, int to, double[] into) {
        all.copy(from, to, into);
        for (int row = from; row < to; row++) {
            if (labels.get(row) != label) {
                into[row - from] = Double.NaN;
            }
        }
    }
}
