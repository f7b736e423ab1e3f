package io.github.segmentcli.rfm.lines;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.PackedWords;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The keys of a block of lines, such as its customers, as UTF-8 without blanks around them. Lines with the same key follow each other. */
final class KeyCells {

    private static final int NONE = -1;

    /** The keys one after the other, and where each ends. */
    private byte[] bytes;

    private int[] ends;
    /** By line, the number of its key; {@link #NONE} for a blank cell. Lines next to each other have the same only if their keys are. */
    private final int[] numbers;

    private KeyCells(int rows) {
        numbers = new int[rows];
    }

    /** The keys of the rows {@code from} to {@code to} - 1 of a column. */
    static KeyCells of(Column column, int from, int to) {
        KeyCells keys = new KeyCells(to - from);
        if (column instanceof CategoryColumn category && category.levels() instanceof PackedWords words) {
            category.copy(from, to, keys.numbers);
            keys.bytes = words.bytes();
            keys.ends = words.ends();
        } else {
            keys.bytes = new byte[16 * (to - from) + 16];
            keys.ends = new int[to - from];
            keys.collect(column, from, to);
        }
        return keys;
    }

    private void collect(Column column, int from, int to) {
        int count = 0;
        int start = 0;
        int end = 0;
        for (int row = from; row < to; row++) {
            byte[] key = TransactionLines.word(column, row).getBytes(StandardCharsets.UTF_8);
            boolean again = count > 0 && Arrays.equals(key, 0, key.length, bytes, start, end);
            if (key.length > 0 && !again) {
                if (key.length > bytes.length - end) {
                    bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, end + key.length));
                }
                start = end;
                end += key.length;
                System.arraycopy(key, 0, bytes, start, key.length);
                ends[count++] = end;
            }
            numbers[row - from] = key.length > 0 ? count - 1 : NONE;
        }
    }

    /** Whether a line and the one before it have the same key. */
    boolean isAgain(int row) {
        return numbers[row] == numbers[row - 1] && numbers[row] != NONE;
    }

    /** Puts the key of a line into {@code key}, empty for a blank cell. */
    void get(int row, Key key) {
        int number = numbers[row];
        if (number == NONE) {
            key.clear();
        } else {
            key.set(bytes, number == 0 ? 0 : ends[number - 1], ends[number]);
        }
    }
}
