package io.github.segmentcli.io;

/** Walks the records of a block as they stand: without their line ends, and without those that are no rows. */
final class RecordWalk {

    private final Layout layout;
    private final boolean dropsLastDelimiter;

    RecordWalk(Layout layout) {
        this.layout = layout;
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
    int each(Block block, int first, Records.Visitor visitor) {
        RecordSplitter splitter = new RecordSplitter(layout.tokens());
        byte[] b = block.bytes;
        int number = first;
        int at = block.from;
        while (at < block.to) {
            int next = splitter.split(b, at, block.to);
            if (!splitter.isPassedOver(b)) {
                visitor.record(number++, b, at, end(b, at, next));
            }
            at = next;
        }
        return number;
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
