package io.github.segmentcli.io.records;

/** Passes on the records that are rows of the table, numbered as its rows, and leaves out those that were rejected. */
public final class KeptRecords implements Records.Visitor {

    private final int[] rejected;
    private final Records.Visitor rows;
    private int leftOut;

    /** @param rejected the numbers of the rejected records, ascending */
    public KeptRecords(int[] rejected, Records.Visitor rows) {
        this.rejected = rejected;
        this.rows = rows;
    }

    @Override
    public void record(int number, byte[] bytes, int from, int to) {
        if (leftOut < rejected.length && rejected[leftOut] == number) {
            leftOut++;
        } else {
            rows.record(number - leftOut, bytes, from, to);
        }
    }
}
