package io.github.segmentcli.io.records;

import io.github.segmentcli.io.bytes.EightBytes;

/**
 * Visits the records of a block as they stand in the file, without their line ends. Blank lines, comments and lines of
 * nothing but delimiters are left out.
 *
 * <p>In a block without quotes and escapes each line is a record. One that does not begin with a blank, a delimiter or the
 * mark of comments is a row, so that it need not be cut into cells.
 */
public final class BlockRecords {

    private final Layout layout;
    private final byte delimiter;
    private final int comment;
    private final boolean dropsLastDelimiter;

    public BlockRecords(Layout layout) {
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
            int next = isRow ? afterLine(b, at, block.to) : splitter.splitLast(b, at, block.known);
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
