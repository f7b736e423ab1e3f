package io.github.segmentcli.io.records;

import io.github.segmentcli.io.bytes.EightBytes;
import java.util.Arrays;

/**
 * Where the cells of the next plain rows end. A row is plain if it holds no quote or escape and has just the cells it
 * should have, so that every delimiter in it is one and its line end is its only one.
 *
 * <p>Delimiters and line ends are found eight bytes at a time, for a few hundred rows that stay in the fastest cache while
 * their columns are read one after the other; that way all cells of a loop look alike and few branches are mispredicted.
 * The idea of finding all marks first is that of Langdale and Lemire (2019, doi:10.1007/s00778-019-00578-5).
 */
public final class DelimiterIndex {

    /** Bytes that are looked at in one go, unless a single row is longer. */
    private static final int STRIP = 1 << 14;

    private static final long ONES = 0x0101010101010101L;

    private final int width;
    private final boolean spare;
    private final boolean marked;
    private final boolean returns;
    private final int mostBytes;
    private final long delimiters;
    private final long quotes;
    private final long escapes;

    /** Before the first cell, and at the mark that ends each. */
    private int[] ends = new int[1 << 12];

    private int marks;
    private int lineEnds;
    /** Marks a row; one more than columns where rows end in a spare delimiter. */
    private int stride;

    private boolean crlf;
    private int rows;
    private int end;

    /**
     * @param layout of the file; its delimiter is one byte
     * @param block whose rows these will be
     * @param mostBytes of a row; a longer one is not plain
     */
    public DelimiterIndex(Layout layout, Block block, int mostBytes) {
        this.width = layout.width();
        this.spare = layout.spare();
        this.marked = block.special;
        this.returns = block.returns;
        this.mostBytes = mostBytes;
        this.delimiters = EightBytes.fill(layout.tokens().delimiterBytes()[0]);
        this.quotes = EightBytes.fill(layout.tokens().quote());
        this.escapes = EightBytes.fill(layout.tokens().escape());
    }

    /**
     * Finds plain rows from {@code from} on, where a row begins.
     *
     * @return how many; 0 if the first one is not plain
     */
    public int cut(byte[] b, int from, int to) {
        marks = 0;
        lineEnds = 0;
        ends[0] = from - 1;
        int at = from;
        int limit = from;
        boolean plain = true;
        do {
            limit = Math.min(to, limit + Math.max(STRIP, limit - from));
            int stop = find(b, at, limit);
            plain = stop >= limit;
            at = stop;
        } while (plain && lineEnds == 0 && at < to);
        takeBack(b, to);
        rows = marks == 0 ? 0 : plainRows(b);
        end = rows > 0 ? ends[rows * stride] + 1 : plain ? Math.min(at, to) : from + 1;
        return rows;
    }

    /** Notes the marks up to a limit or the first word with a quote or an escape, and tells where it stopped. */
    private int find(byte[] b, int from, int limit) {
        int i = from;
        int n = marks;
        int lines = lineEnds;
        while (i < limit) {
            if (n + 9 > ends.length) {
                ends = Arrays.copyOf(ends, 2 * ends.length);
            }
            int[] e = ends;
            int most = Math.min(limit, i + 8 * ((e.length - n - 1) / 8));
            for (; i < most; i += 8) {
                long word = EightBytes.at(b, i);
                if (marked && (EightBytes.zeros(word ^ quotes) | EightBytes.zeros(word ^ escapes)) != 0) {
                    marks = n;
                    lineEnds = lines;
                    return i;
                }
                long feeds = EightBytes.allZeros(word ^ '\n' * ONES);
                long all = EightBytes.allZeros(word ^ delimiters) | feeds;
                int count = Long.bitCount(all);
                lines += Long.bitCount(feeds);
                // four at once without a look at how many there are; what is too much is written over
                for (int k = 1; k <= 4; k++) {
                    e[n + k] = i + (Long.numberOfTrailingZeros(all) >>> 3);
                    all &= all - 1;
                }
                for (int k = 5; k <= count; k++) {
                    e[n + k] = i + (Long.numberOfTrailingZeros(all) >>> 3);
                    all &= all - 1;
                }
                n += count;
            }
        }
        marks = n;
        lineEnds = lines;
        return i;
    }

    /** Marks in the last word may lie behind the end. */
    private void takeBack(byte[] b, int to) {
        while (marks > 0 && ends[marks] >= to) {
            lineEnds -= b[ends[marks--]] == '\n' ? 1 : 0;
        }
    }

    private int plainRows(byte[] b) {
        stride = 1;
        while (stride < marks && b[ends[stride]] != '\n') {
            stride++;
        }
        if (stride != width && !(spare && stride == width + 1)) {
            return 0;
        }
        int count = marks / stride;
        crlf = returns && b[ends[stride] - 1] == '\r';
        for (int r = 0; r < count; r++) {
            if (!isPlain(b, r)) {
                count = r;
            }
        }
        int others = 0;
        for (int k = count * stride + 1; k <= marks; k++) {
            others += b[ends[k]] == '\n' ? 1 : 0;
        }
        if (lineEnds - others != count) {
            count = beforeShortRow(b, count);
        }
        return returns && count > 0 && carriageReturns(b, ends[0] + 1, ends[count * stride]) != (crlf ? count : 0)
                ? 0
                : count;
    }

    /** Whether a line ends where the row should, and there is something in it and nothing behind its last cell. */
    private boolean isPlain(byte[] b, int row) {
        int last = ends[(row + 1) * stride];
        int lineEnd = crlf ? 2 : 1;
        int length = last - ends[row * stride];
        return b[last] == '\n'
                && length <= mostBytes
                && length > stride - 1 + lineEnd
                && (!crlf || b[last - 1] == '\r')
                && (stride == width || last - ends[(row + 1) * stride - 1] == lineEnd);
    }

    /** The rows before the first that a line end cuts short. */
    private int beforeShortRow(byte[] b, int count) {
        for (int k = 1; k <= count * stride; k++) {
            if (b[ends[k]] == '\n' && k % stride != 0) {
                return k / stride;
            }
        }
        return count;
    }

    private static int carriageReturns(byte[] b, int from, int to) {
        int count = 0;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            count += Long.bitCount(EightBytes.allZeros(EightBytes.at(b, i) ^ '\r' * ONES));
        }
        for (; i < to; i++) {
            count += b[i] == '\r' ? 1 : 0;
        }
        return count;
    }

    /** The plain rows that were found last. */
    public int rows() {
        return rows;
    }

    /** Where these rows end; if there are none, up to where the caller has to find out why not. */
    public int end() {
        return end;
    }

    /** The marks around the cells: cell j of row r lies between marks {@code r * stride + j} and the one after it. */
    public int[] marks() {
        return ends;
    }

    public int stride() {
        return stride;
    }

    /** How far before the mark behind it a cell of this column ends: by 1 where a carriage return stands between. */
    public int tail(int column) {
        return crlf && column == width - 1 && stride == width ? 1 : 0;
    }
}
