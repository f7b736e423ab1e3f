package io.github.segmentcli.io.columns;

import io.github.segmentcli.data.LevelCodes;
import io.github.segmentcli.io.bytes.EightBytes;
import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.records.DelimiterIndex;
import java.util.Arrays;

/**
 * Stores keys, such as order numbers, as codes of a dictionary, without looking for a type. Lines of one order follow each
 * other, so a cell is first compared with the one before it.
 */
public final class KeyColumnReader extends ColumnReader {

    private final Dictionary words;
    private final LevelCodes codes;
    private byte[] before = new byte[0];
    private int beforeFrom;
    private int beforeTo = -1;
    private int code;

    /** @param likelyRows how many rows may come, at least 1 */
    public KeyColumnReader(int likelyRows) {
        codes = new LevelCodes(likelyRows);
        words = new Dictionary(likelyRows / 4 + 1);
    }

    @Override
    void scan(byte[] b, DelimiterIndex cuts, int column) {
        int[] marks = cuts.marks();
        int stride = cuts.stride();
        int tail = cuts.tail(column);
        int end = column + cuts.rows() * stride;
        for (int at = column; at < end; at += stride) {
            cell(b, marks[at] + 1, marks[at + 1] - tail);
        }
    }

    @Override
    void cell(byte[] b, int from, int to) {
        if (!isAsBefore(b, from, to)) {
            code = words.code(b, from, to);
            before = b;
            beforeFrom = from;
            beforeTo = to;
        }
        codes.add(code);
    }

    private boolean isAsBefore(byte[] b, int from, int to) {
        if (before != b || to - from != beforeTo - beforeFrom) {
            return false;
        }
        if (to - from <= Dictionary.SHORT) {
            return EightBytes.first(EightBytes.at(b, from), to - from)
                    == EightBytes.first(EightBytes.at(b, beforeFrom), to - from);
        }
        // the last eight bytes differ most often, and with the first eight they are all of most keys
        return EightBytes.at(b, to - Dictionary.SHORT) == EightBytes.at(b, beforeTo - Dictionary.SHORT)
                && EightBytes.at(b, from) == EightBytes.at(b, beforeFrom)
                && (to - from <= 2 * Dictionary.SHORT || Arrays.equals(b, from, to, b, beforeFrom, beforeTo));
    }

    @Override
    Chunk finish() {
        words.seal();
        return new Chunk.Words(codes, words, new CellCounts());
    }
}
