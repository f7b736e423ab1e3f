package io.github.segmentcli.io.records;

import io.github.segmentcli.io.bytes.EightBytes;
import io.github.segmentcli.io.bytes.Limits;
import io.github.segmentcli.io.bytes.Utf8;
import java.util.Arrays;

/**
 * Cuts the stream into blocks of whole records. Blocks are cut one after the other, so that each begins where a record
 * begins; a block with a quote or an escape is split record by record to find where its last record ends. Where blocks end
 * depends on the bytes of the file only, and so does every result.
 */
public final class BlockReader implements AutoCloseable {

    private final Utf8 stream;
    private final Tokens tokens;
    private final Limits limits;
    private final RecordSplitter splitter;
    private byte[] carry = new byte[0];
    private boolean ended;

    public BlockReader(Utf8 stream, Layout layout, Limits limits) {
        this.stream = stream;
        this.tokens = layout.tokens();
        this.limits = limits;
        this.splitter = layout.splitter();
    }

    /**
     * Fills {@code block} with the next records.
     *
     * @return false when there are none left
     * @throws EndlessRecordException when a record or a bare cell does not end within the limits
     */
    public boolean fill(Block block) {
        int capacity = Math.max(limits.blockBytes(), carry.length + limits.blockBytes() / 2 + 1);
        if (block.bytes.length < capacity + 1 + EightBytes.SLACK) {
            block.bytes = new byte[capacity + 1 + EightBytes.SLACK];
        }
        System.arraycopy(carry, 0, block.bytes, 0, carry.length);
        int have = carry.length;
        while (true) {
            have = read(block, have, capacity);
            if (have == 0) {
                return false;
            }
            survey(block, have);
            int cut = block.special ? endOfLastRecord(block.bytes, have) : endOfLastLine(block.bytes, have);
            if (cut > 0) {
                carry = Arrays.copyOfRange(block.bytes, cut, have);
                block.from = 0;
                block.to = cut;
                block.known = have;
                block.last = ended;
                block.position = stream.position();
                return true;
            }
            refuseIfEndless(block.bytes, have);
            capacity = (int) Math.min(2L * capacity, limits.recordBytes() + 1L);
            block.bytes = Arrays.copyOf(block.bytes, capacity + 1 + EightBytes.SLACK);
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

    /** Notes whether the block holds quotes or escapes, carriage returns, bytes beyond ASCII, or zero bytes. */
    private void survey(Block block, int to) {
        byte[] b = block.bytes;
        Arrays.fill(b, to, to + EightBytes.SLACK, (byte) ' ');
        // where there is no such mark, 0xff is looked for, which no UTF-8 text holds
        long quotes = EightBytes.fill(tokens.quote());
        long escapes = EightBytes.fill(tokens.escape());
        long lineEnds = EightBytes.fill('\r');
        long marks = 0;
        long returns = 0;
        long wide = 0;
        long nul = 0;
        for (int i = 0; i < to; i += 8) {
            long word = EightBytes.at(b, i);
            wide |= word;
            nul |= EightBytes.zeros(word);
            returns |= EightBytes.zeros(word ^ lineEnds);
            marks |= EightBytes.zeros(word ^ quotes) | EightBytes.zeros(word ^ escapes);
        }
        block.special = marks != 0;
        block.wide = EightBytes.hasTop(wide);
        block.nul = nul != 0;
        block.returns = returns != 0;
    }

    /** Where the last line ends; a CR at the very end waits for the LF that may follow. */
    private int endOfLastLine(byte[] b, int have) {
        for (int i = have - 1; i >= 0; i--) {
            if (b[i] == '\n' || (b[i] == '\r' && (i + 1 < have || ended))) {
                return i + 1;
            }
        }
        return 0;
    }

    private int endOfLastRecord(byte[] b, int have) {
        int cut = 0;
        int next = 0;
        while (next >= 0 && next < have) {
            int at = next;
            next = splitter.split(b, at, have);
            if (next < 0 && (ended || splitter.isOverLimit())) {
                next = splitter.splitLast(b, at, have);
            }
            // an end at the edge of what was read may be a CR whose LF, or a quote whose twin, is still to come
            if (next > 0 && (next < have || ended || b[next - 1] == '\n')) {
                cut = next;
            }
        }
        return cut;
    }

    private void refuseIfEndless(byte[] b, int have) {
        splitter.split(b, 0, have);
        boolean isLong = !splitter.isOpen() && have - splitter.lastCell() > limits.fieldBytes();
        if (isLong || have >= limits.recordBytes()) {
            throw new EndlessRecordException(splitter.lastCellLine(), splitter.cells(), isLong);
        }
    }

    @Override
    public void close() {
        stream.close();
    }

    /** The record at the front of what is left does not end within the limits. */
    public static final class EndlessRecordException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** Where its last cell begins, as lines after the record's first. */
        public final int line;

        public final int column;
        public final boolean longCell;

        EndlessRecordException(int line, int column, boolean longCell) {
            this.line = line;
            this.column = column;
            this.longCell = longCell;
        }
    }
}
