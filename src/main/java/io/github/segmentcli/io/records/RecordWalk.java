package io.github.segmentcli.io.records;

import io.github.segmentcli.io.bytes.EightBytes;

/**
 * Walks the records of a block as they stand: without their line ends, and without those that are no rows.
 *
 * <p>In a block without quotes and escapes a record is a line, and one that begins with a mark of its own is a row whatever
 * follows, so that its cells need not be found.
 */
public final class RecordWalk {

    private final Layout layout;
    private final byte delimiter;
    private final int comment;
    private final boolean dropsLastDelimiter;

    public RecordWalk(Layout layout) {
        this.layout = layout;
        this.delimiter = layout.tokens().delimiterBytes()[0];
        this.comment = layout.tokens().comment();
        this.dropsLastDelimiter = layout.spare()
                && !endsWith(
                        layout.headerText(),
                        layout.headerText().length,
                        layout.tokens().delimiterBytes());
    }

    /**
     * @param first the number of the block's first record
     * @return the number of the record after its last
     */
    public int each(Block block, int first, Records.Visitor visitor) {
        RecordSplitter splitter = layout.splitter();
        byte[] b = block.bytes;
        int number = first;
        int at = block.from;
        while (at < block.to) {
            boolean isRow = !block.special && beginsRow(b[at]);
            int next = isRow ? afterLine(b, at, block.to) : splitter.splitLast(b, at, block.to);
            if (isRow || !splitter.isPassedOver(b)) {
                visitor.record(number++, b, at, end(b, at, next));
            }
            at = next;
        }
        return number;
    }

    /** Whether a line that begins so is neither blank nor a comment, and has more in it than delimiters. */
    private boolean beginsRow(byte first) {
        return (first > ' ' || first < 0) && first != delimiter && first != comment;
    }

    private static int afterLine(byte[] b, int at, int to) {
        int end = at;
        int length = EightBytes.lineLength(EightBytes.at(b, end));
        while (length == Long.BYTES) {
            end += Long.BYTES;
            length = EightBytes.lineLength(EightBytes.at(b, end));
        }
        end += length;
        return b[end] == '\r' && end + 1 < to && b[end + 1] == '\n' ? end + 2 : end + 1;
    }

    /** The end of a record without its line end, and without a last delimiter that its header has not. */
    private int end(byte[] b, int at, int next) {
        int end = next;
        if (b[end - 1] == '\n') {
            end--;
        }
        if (end > at && b[end - 1] == '\r') {
            end--;
        }
        if (dropsLastDelimiter && endsWith(b, end, layout.tokens().delimiterBytes())) {
            end -= layout.tokens().delimiterBytes().length;
        }
        return end;
    }

    private static boolean endsWith(byte[] b, int end, byte[] mark) {
        if (end < mark.length) {
            return false;
        }
        for (int k = 0; k < mark.length; k++) {
            if (b[end - mark.length + k] != mark[k]) {
                return false;
            }
        }
        return true;
    }
}
