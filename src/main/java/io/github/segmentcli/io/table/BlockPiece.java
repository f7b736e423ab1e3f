package io.github.segmentcli.io.table;

import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnStore;
import io.github.segmentcli.data.Lines;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.io.bytes.IntList;
import io.github.segmentcli.io.cells.CellFaults;
import io.github.segmentcli.io.cells.CellText;
import io.github.segmentcli.io.cells.TotalWords;
import io.github.segmentcli.io.columns.BlockResult;
import io.github.segmentcli.io.columns.Chunk;
import io.github.segmentcli.io.columns.Dictionary;
import io.github.segmentcli.io.columns.ScanResult;
import io.github.segmentcli.io.records.Block;
import io.github.segmentcli.io.records.BlockRecords;
import io.github.segmentcli.io.records.Fault;
import io.github.segmentcli.io.records.KeptRecords;
import io.github.segmentcli.io.records.Layout;
import io.github.segmentcli.io.records.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A block of records on its way to becoming a {@link Pieces.Piece}. */
final class BlockPiece {

    private final Layout layout;
    private final Block block;
    private final ScanResult scan;
    private final boolean isTop;
    /** Rows that say they are totals, and what they say. */
    private final IntList totalRows = new IntList();

    private final List<String> totalCells = new ArrayList<>();
    private final IntList lastTotals = new IntList();
    private Column[] columns;
    private RowFaults faults;
    private int[] rejected = new int[0];

    /** @param line on which the block begins */
    BlockPiece(Layout layout, Block block, BlockResult result, long line, int mostFaults) {
        this.layout = layout;
        this.block = block;
        this.isTop = line == layout.dataLine();
        this.scan = new ScanResult(layout.width(), line, mostFaults, ColumnStore.HEAP);
        scan.add(result);
        findTotals(result.chunks()[0]);
    }

    private void findTotals(Chunk first) {
        if (first instanceof Chunk.Totals totals) {
            for (int k = 0; k < totals.at().length; k++) {
                totalRows.add(totals.at()[k]);
                totalCells.add(totals.cells()[k]);
            }
        } else if (first instanceof Chunk.Words words) {
            boolean[] isTotal = new boolean[words.words().size()];
            boolean any = false;
            for (int code = 0; code < isTotal.length; code++) {
                isTotal[code] = mayBeTotal(words.words(), code)
                        && TotalWords.isTotal(words.words().text(code));
                any |= isTotal[code];
            }
            for (int row = 0; any && row < words.rows(); row++) {
                if (isTotal[words.codes().get(row)]) {
                    totalRows.add(row);
                    totalCells.add(words.words().text(words.codes().get(row)));
                }
            }
        }
    }

    /** Whether no digit stands among the first bytes: no word for a total is as short as what stands before it. */
    private static boolean mayBeTotal(Dictionary words, int code) {
        int start = words.start(code);
        int end = Math.min(words.end(code), start + TotalWords.SHORTEST);
        for (int i = start; i < end; i++) {
            if (words.bytes()[i] >= '0' && words.bytes()[i] <= '9') {
                return false;
            }
        }
        return end - start == TotalWords.SHORTEST;
    }

    /** What it was read from; not needed any more once the piece was processed. */
    Block block() {
        return block;
    }

    /** Rows whose records are sound, whatever their cells hold. */
    int rows() {
        return scan.rows();
    }

    /** What the cells say that say they are totals. */
    Set<String> totals() {
        Set<String> words = new java.util.HashSet<>();
        totalCells.forEach(cell -> words.add(CellText.strip(cell)));
        return words;
    }

    /**
     * Marks the totals among the last rows of a file as faults: those that say so with a word that no row above has.
     *
     * @param following how many rows of the file follow this block
     * @param hasRowsAbove whether rows stand above the ones that are held
     * @param above the words that stand above; those of this block are added
     */
    void markTotals(long following, boolean hasRowsAbove, Set<String> above) {
        int firstOfLast = (int) Math.max(0, rows() + following - TotalWords.LAST_ROWS);
        for (int k = 0; k < totalRows.size(); k++) {
            String word = CellText.strip(totalCells.get(k));
            if (totalRows.get(k) < firstOfLast) {
                above.add(word);
            } else if (!above.contains(word) && (hasRowsAbove || totalRows.get(k) > 0)) {
                lastTotals.add(k);
            }
        }
    }

    /** Makes columns of the cells, and finds what is wrong with them. */
    void assemble(PieceColumns known, String source) {
        int width = layout.width();
        columns = new Column[width];
        CellFaults[] cells = new CellFaults[width];
        for (int j = 0; j < width; j++) {
            cells[j] = new CellFaults();
            columns[j] = known.column(j, scan.rows(), scan.chunks(j), cells[j]);
        }
        for (int k = 0; k < lastTotals.size(); k++) {
            cells[0].add(totalRows.get(lastTotals.get(k)), totalCells.get(lastTotals.get(k)));
        }
        faults = new RowFaults(source, scan, scan.lines(), columns, cells, layout.places(), isTop, false);
        rejected = faults.rejectedRecords();
    }

    RowFaults faults() {
        return faults;
    }

    int goodRows() {
        return scan.rows() - faults.badRows();
    }

    /** The good rows, once {@link #assemble} has been called. */
    Pieces.Piece good(String source, boolean isFirst, long rowsBefore) {
        List<Column> kept = new ArrayList<>(List.of(columns));
        Lines lines = scan.lines();
        if (faults.badRows() > 0) {
            int[] good = faults.goodRows();
            kept.replaceAll(column -> column.rows(good));
            lines = lines.rows(good);
        }
        Table table = new Table(source, goodRows(), kept, lines);
        return new Pieces.Piece(table, visitor -> visit(isFirst, visitor), rowsBefore);
    }

    private void visit(boolean isFirst, Records.Visitor visitor) {
        if (isFirst) {
            byte[] header = layout.headerText();
            visitor.record(-1, header, 0, header.length);
        }
        new BlockRecords(layout).each(block, 0, new KeptRecords(rejected, visitor));
    }

    /** Sets the bad records aside. */
    void reject(RejectFile file) {
        if (rejected.length == 0) {
            return;
        }
        Map<Integer, Fault> reasons = faults.reasons();
        new BlockRecords(layout).each(block, 0, (number, bytes, from, to) -> {
            Fault fault = reasons.get(number);
            if (fault != null) {
                file.add(fault, bytes, from, to);
            }
        });
    }
}
