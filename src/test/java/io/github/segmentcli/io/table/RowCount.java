package io.github.segmentcli.io.table;

/** Counts the good rows of a file that is read in pieces. */
final class RowCount implements Pieces<Integer> {

    private int rows;

    int rows() {
        return rows;
    }

    @Override
    public void begin(Form form) {
        rows = 0;
    }

    @Override
    public Integer work(Piece piece) {
        return piece.table().rows();
    }

    @Override
    public void take(Integer worked) {
        rows += worked;
    }
}
