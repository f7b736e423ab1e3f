package io.github.segmentcli.io.columns;

import io.github.segmentcli.data.ColumnStore;
import io.github.segmentcli.data.Lines;
import io.github.segmentcli.io.bytes.IntList;
import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.records.Fault;
import java.util.ArrayList;
import java.util.List;

/** What one pass over the file gathered: chunks of columns, where rows stand, and what was wrong with records. */
public final class ScanResult {

    private final List<List<Chunk>> columns = new ArrayList<>();
    private final List<CellCounts> evidence = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final IntList badRecords = new IntList();
    private final IntList jumpRows = new IntList();
    private final List<Long> jumpLines = new ArrayList<>();
    private final int mostFaults;
    private final ColumnStore store;
    private int rows;
    private long records;
    private final SkippedRows skipped = new SkippedRows();
    private long nextLine;
    private String sha256;

    /** @param mostFaults of records that are kept; all are counted */
    public ScanResult(int width, long firstLine, int mostFaults, ColumnStore store) {
        this.mostFaults = mostFaults;
        this.store = store;
        nextLine = firstLine;
        for (int j = 0; j < width; j++) {
            columns.add(new ArrayList<>());
            evidence.add(new CellCounts());
        }
    }

    /** Takes the next block's result. */
    public void add(BlockResult block) {
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
        skipped.add(block);
        nextLine += block.lines();
    }

    /** Numbers go behind those that came before, so that there is one chunk of them in the end; others are kept as they are. */
    private void add(List<Chunk> column, Chunk chunk) {
        if (chunk instanceof Chunk.Numbers next && !column.isEmpty()) {
            ((Chunk.Numbers) column.get(0)).addAll(next, store);
        } else if (chunk instanceof Chunk.Texts texts) {
            column.add(new Chunk.Texts(texts.piece().keptIn(store), texts.evidence()));
        } else if (chunk instanceof Chunk.Words words) {
            column.add(new Chunk.Words(words.codes().keptIn(store), words.words(), words.evidence()));
        } else {
            column.add(chunk);
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

    public String sha256() {
        return sha256;
    }

    public int width() {
        return columns.size();
    }

    public int rows() {
        return rows;
    }

    /** All records, good and bad. */
    public long records() {
        return records;
    }

    /** Lines between the rows that are not counted as records. */
    public SkippedRows skipped() {
        return skipped;
    }

    /** The line after the last one that was read. */
    long nextLine() {
        return nextLine;
    }

    /** The bad records, as numbers in the order of all records. */
    public IntList badRecords() {
        return badRecords;
    }

    /** The number of a row among all records, those that are no rows included. */
    public int record(int row) {
        int record = row;
        for (int k = 0; k < badRecords.size() && badRecords.get(k) <= record; k++) {
            record++;
        }
        return record;
    }

    public List<Fault> faults() {
        return faults;
    }

    public CellCounts evidence(int column) {
        return evidence.get(column);
    }

    /** The live list, so that chunks can be let go as they are used. */
    public List<Chunk> chunks(int column) {
        return columns.get(column);
    }

    /** Replaces a column by that of another pass over the same records. */
    public void replace(int column, ScanResult other) {
        columns.set(column, other.columns.get(column));
    }

    public Lines lines() {
        if (rows == 0) {
            return Lines.from(nextLine);
        }
        return Lines.of(
                jumpRows.toArray(),
                jumpLines.stream().mapToLong(Long::longValue).toArray());
    }
}
