package io.github.segmentcli.data;

/** Numbers, one per row, read only: an array, or computed from something smaller each time they are asked for. */
public interface RowValues {

    int rows();

    double value(int row);

    /** Copies the values of the rows {@code from} to {@code to} - 1 to the front of an array. */
    void copy(int from, int to, double[] into);

    /** Receives consecutive values. */
    interface Block {
        /**
         * @param values the first {@code n} are those of the rows from {@code from} on; written over before the next call
         */
        void accept(double[] values, int n, int from);
    }

    /** Visits all values in blocks. */
    default void byBlocks(Block visitor) {
        double[] block = new double[Math.min(1 << 10, rows())];
        for (int from = 0; from < rows(); from += block.length) {
            int n = Math.min(block.length, rows() - from);
            copy(from, from + n, block);
            visitor.accept(block, n, from);
        }
    }

    /** All values, read only: the live array where there is one, else a new one in O(n). */
    default double[] toArray() {
        double[] all = new double[rows()];
        copy(0, all.length, all);
        return all;
    }

    /** The values of an array, which must not be modified again. */
    static RowValues of(double[] values) {
        return new StoredValues(values);
    }
}
