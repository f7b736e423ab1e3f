package io.github.segmentcli.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Cuts the stream into blocks of whole records. The cut is known, never guessed: blocks are cut one after the other, each
 * begins where a record begins, and one that holds a quote is walked from there with the quote rules. Where the cuts fall
 * depends on the bytes alone, and on nothing else does any result depend.
 */
final class BlockReader implements AutoCloseable {

    static final int SIZE = 1 << 20;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;

    private final Utf8 stream;
    private final Tokens tokens;
    private final Limits limits;
    private final RecordSplitter splitter;
    private byte[] carry = new byte[0];
    private boolean ended;

    BlockReader(Utf8 stream, Tokens tokens, Limits limits) {
        this.stream = stream;
        this.tokens = tokens;
        this.limits = limits;
        this.splitter = new RecordSplitter(tokens);
    }

    /**
     * Fills {@code block} with the next records.
     *
     * @return false when there are none left
     * @throws OpenRecordException when a record or cell does not end within the limits, or is still open at the end
     */
    boolean fill(Block block) {
        int capacity = Math.max(SIZE, carry.length + SIZE / 2);
        if (block.bytes.length < capacity + 1) {
            block.bytes = new byte[capacity + 1];
        }
        System.arraycopy(carry, 0, block.bytes, 0, carry.length);
        int have = carry.length;
        while (true) {
            have = read(block, have, capacity);
            if (have == 0) {
                return false;
            }
            survey(block, have);
            int cut = block.special ? walkedCut(block.bytes, have) : plainCut(block.bytes, have);
            if (cut > 0) {
                carry = Arrays.copyOfRange(block.bytes, cut, have);
                block.from = 0;
                block.to = cut;
                block.position = stream.position();
                return true;
            }
            refuseIfEndless(block.bytes, have);
            capacity = (int) Math.min(2L * capacity, limits.recordBytes() + 1L);
            block.bytes = Arrays.copyOf(block.bytes, capacity + 1);
        }
    }

    private int read(Block block, int have, int capacity) {
        if (ended) {
            return have;
        }
        int got = stream.read(block.bytes, have, capacity - have);
        int total = have + got;
        if (total < capacity) {
            ended = true;
            if (total > 0 && block.bytes[total - 1] != '\n' && block.bytes[total - 1] != '\r') {
                block.bytes[total++] = '\n';
            }
        }
        return total;
    }

    private void survey(Block block, int to) {
        byte[] b = block.bytes;
        long quotes = (tokens.quote() < 0 ? 0xff : tokens.quote()) * ONES;
        long escapes = (tokens.escape() < 0 ? 0xff : tokens.escape()) * ONES;
        long special = 0;
        long wide = 0;
        long nul = 0;
        int i = 0;
        for (; i + 8 <= to; i += 8) {
            long v = (long) LONGS.get(b, i);
            wide |= v;
            nul |= zeros(v);
            special |= zeros(v ^ quotes) | zeros(v ^ escapes);
        }
        for (; i < to; i++) {
            wide |= b[i] < 0 ? TOPS : 0;
            nul |= b[i] == 0 ? TOPS : 0;
            special |= b[i] == tokens.quote() || b[i] == tokens.escape() ? TOPS : 0;
        }
        block.special = (special & TOPS) != 0;
        block.wide = (wide & TOPS) != 0;
        block.nul = (nul & TOPS) != 0;
    }

    /** Not zero exactly if some byte is zero. */
    private static long zeros(long v) {
        return (v - ONES) & ~v & TOPS;
    }

    /** Where the last line ends; a CR at the very end waits for the LF that may follow. */
    private int plainCut(byte[] b, int have) {
        for (int i = have - 1; i >= 0; i--) {
            if (b[i] == '\n' || (b[i] == '\r' && (i + 1 < have || ended))) {
                return i + 1;
            }
        }
        return 0;
    }

    private int walkedCut(byte[] b, int have) {
        int cut = 0;
        int next = 0;
        while (next >= 0 && next < have) {
            next = splitter.split(b, next, have);
            // an end at the edge of what was read may be a CR whose LF, or a quote whose twin, is still to come
            if (next > 0 && (next < have || ended || b[next - 1] == '\n')) {
                cut = next;
            }
        }
        return cut;
    }

    private void refuseIfEndless(byte[] b, int have) {
        splitter.split(b, 0, have);
        int open = splitter.lastCell();
        boolean isQuoted = tokens.quote() >= 0 && open < have && b[open] == tokens.quote();
        if (ended || have - open > limits.fieldBytes() || have >= limits.recordBytes()) {
            throw new OpenRecordException(
                    splitter.lastCellLine(), splitter.cells(), isQuoted, ended, have - open > limits.fieldBytes());
        }
    }

    @Override
    public void close() {
        stream.close();
    }

    /** The record at the front of what is left does not end. */
    static final class OpenRecordException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** Where the open cell begins, as lines after the record's first. */
        final int line;

        final int column;
        final boolean quoted;
        final boolean atEnd;
        final boolean longCell;

        OpenRecordException(int line, int column, boolean quoted, boolean atEnd, boolean longCell) {
            this.line = line;
            this.column = column;
            this.quoted = quoted;
            this.atEnd = atEnd;
            this.longCell = longCell;
        }
    }
}
