package io.github.segmentcli.io;

/** Walks the records of a source again, leaving out the same ones as before. */
final class FileRecords implements Records {

    private final Source source;
    private final Layout layout;
    private final Limits limits;
    private final int[] rejected;
    private final String sha256;

    /** @param rejected the records that are no rows of the table, ascending, counted among all records that are not blank */
    FileRecords(Source source, Layout layout, Limits limits, int[] rejected, String sha256) {
        this.source = source;
        this.layout = layout;
        this.limits = limits;
        this.rejected = rejected;
        this.sha256 = sha256;
    }

    @Override
    public void visit(Visitor visitor) {
        byte[] header = layout.headerText();
        visitor.record(-1, header, 0, header.length);
        int[] skipped = new int[1];
        each((number, bytes, from, to) -> {
            if (skipped[0] < rejected.length && rejected[skipped[0]] == number) {
                skipped[0]++;
            } else {
                visitor.record(number - skipped[0], bytes, from, to);
            }
        });
    }

    /** Visits the rejected records only, by their numbers. */
    void visitRejected(Visitor visitor) {
        int[] next = new int[1];
        each((number, bytes, from, to) -> {
            if (next[0] < rejected.length && rejected[next[0]] == number) {
                next[0]++;
                visitor.record(number, bytes, from, to);
            }
        });
    }

    private void each(Visitor visitor) {
        source.requireUnchanged();
        try (Utf8 text = new Utf8(source, layout.encoding());
                BlockReader reader = new BlockReader(text, layout.tokens(), limits)) {
            text.skip(layout.dataAt());
            Block block = new Block();
            int number = 0;
            while (reader.fill(block)) {
                number = each(block, number, visitor);
            }
            if (!text.sha256().equals(sha256)) {
                throw source.changed();
            }
        } catch (BlockReader.OpenRecordException e) {
            throw source.changed();
        }
    }

    private int each(Block block, int first, Visitor visitor) {
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
        byte[] delimiter = layout.tokens().delimiterBytes();
        if (layout.spare()
                && !endsWith(layout.headerText(), layout.headerText().length, delimiter)
                && endsWith(b, end, delimiter)) {
            end -= delimiter.length;
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
