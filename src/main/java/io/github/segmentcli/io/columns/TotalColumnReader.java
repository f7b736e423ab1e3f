package io.github.segmentcli.io.columns;

import io.github.segmentcli.io.bytes.IntList;
import io.github.segmentcli.io.cells.TotalWords;
import io.github.segmentcli.io.records.DelimiterIndex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Passes over a column, but keeps cells that say they are totals. */
public final class TotalColumnReader extends ColumnReader {

    private final IntList rows = new IntList();
    private final List<String> cells = new ArrayList<>();
    private int count;

    @Override
    void scan(byte[] b, DelimiterIndex cuts, int column) {
        int[] marks = cuts.marks();
        int tail = cuts.tail(column);
        for (int r = 0, at = column; r < cuts.rows(); r++, at += cuts.stride()) {
            cell(b, marks[at] + 1, marks[at + 1] - tail);
        }
    }

    @Override
    void cell(byte[] b, int from, int to) {
        if (to - from >= TotalWords.SHORTEST && to - from <= TotalWords.LONGEST && hasNoDigit(b, from, to)) {
            String cell = new String(b, from, to - from, StandardCharsets.UTF_8);
            if (TotalWords.isTotal(cell)) {
                rows.add(count);
                cells.add(cell);
            }
        }
        count++;
    }

    private static boolean hasNoDigit(byte[] b, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (b[i] >= '0' && b[i] <= '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    Chunk finish() {
        return new Chunk.Totals(count, rows.toArray(), cells.toArray(new String[0]));
    }
}
