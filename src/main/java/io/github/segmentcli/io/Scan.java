package io.github.segmentcli.io;

import io.github.segmentcli.data.Lines;
import java.util.ArrayList;
import java.util.List;

/** What one walk through the file gathered: chunks of columns, where rows stand, and what was wrong with records. */
final class Scan {

    /** Rows at the beginning of a file may be a little longer than the others. */
    private static final double SPARE = 1.02;

    private final List<List<Chunk>> columns = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Ints badRecords = new Ints();
    private final Ints jumpRows = new Ints();
    private final List<Long> jumpLines = new ArrayList<>();
    private final int mostFaults;
    private int rows;
    private int likelyRows;
    private long records;
    private final PassedOver passedOver = new PassedOver();
    private long nextLine;
    private String sha256;

    /** @param mostFaults of records that are kept; all are counted */
    Scan(int width, long firstLine, int mostFaults) {
        this.mostFaults = mostFaults;
        nextLine = firstLine;
        for (int j = 0; j < width; j++) {
            columns.add(new ArrayList<>());
            evidence.add(new Evidence());
        }
    }

    /** Takes the next block's result. */
    void add(BlockResult block) {
        for (int j = 0; j < columns.size(); j++) {
            Chunk chunk = block.chunks()[j];
            if (chunk != null) {
                evidence.get(j).add(chunk.evidence());
                add(columns.get(j), chunk);
            }
        }
        for (int k = 0; k < block.jumpRows().length; k++) {
            addJump(rows + block.jumpRows()[k], nextLine + block.jumpLines()[k]);
        }
        for (int bad : block.badRecords()) {
            badRecords.add(Math.toIntExact(records + bad));
        }
        for (Fault fault : block.faults()) {
            if (faults.size() < mostFaults) {
                faults.add(fault.below(nextLine));
            }
        }
        rows = Math.addExact(rows, block.rows());
        records += block.records();
        passedOver.add(block);
        nextLine += block.lines();
    }

    /** Numbers go behind those that came before, so that there is one chunk of them in the end; others are kept as they are. */
    private void add(List<Chunk> column, Chunk chunk) {
        if (chunk instanceof Chunk.Numbers next && !column.isEmpty()) {
            Chunk.Numbers before = (Chunk.Numbers) column.get(0);
            int capacity = Math.max(likelyRows, before.rows() + before.rows() / 2);
            before.addAll(next, capacity);
        } else {
            column.add(chunk);
        }
    }

    /** @param done the part of the file that was read, 0 where its size is not known */
    void expect(double done) {
        if (done > 0 && likelyRows == 0) {
            likelyRows = (int) Math.min(1 << 30, rows / done * SPARE);
        }
    }

    private void addJump(int row, long line) {
        int last = jumpRows.size() - 1;
        if (last >= 0 && line - jumpLines.get(last) == row - jumpRows.get(last)) {
            return;
        }
        jumpRows.add(row);
        jumpLines.add(line);
    }

    void end(String digest) {
        sha256 = digest;
    }

    String sha256() {
        return sha256;
    }

    int width() {
        return columns.size();
    }

    int rows() {
        return rows;
    }

    /** All records, good and bad. */
    long records() {
        return records;
    }

    /** What stands between the rows and is in no count. */
    PassedOver passedOver() {
        return passedOver;
    }

    /** The line after the last one that was read. */
    long nextLine() {
        return nextLine;
    }

    /** The bad records, as numbers in the order of all records. */
    Ints badRecords() {
        return badRecords;
    }

    List<Fault> faults() {
        return faults;
    }

    Evidence evidence(int column) {
        return evidence.get(column);
    }

    /** The live list, so that chunks can be let go as they are used. */
    List<Chunk> chunks(int column) {
        return columns.get(column);
    }

    /** Puts a column of another walk, which saw the same records, in the place of this one's. */
    void replace(int column, Scan other) {
        columns.set(column, other.columns.get(column));
    }

    Lines lines() {
        if (rows == 0) {
            return Lines.from(nextLine);
        }
        return Lines.of(
                jumpRows.toArray(),
                jumpLines.stream().mapToLong(Long::longValue).toArray());
    }
}
