package io.github.segmentcli.io.records;

import io.github.segmentcli.io.bytes.Limits;
import io.github.segmentcli.io.bytes.Source;
import io.github.segmentcli.io.bytes.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a file as they stand, blanks included, asked for in ascending order. Columns padded with blanks are read with
 * one blank for each run of them, so that the records no longer show what the file holds.
 */
public final class RawLines implements AutoCloseable {

    private final Utf8 text;
    private final Limits limits;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int at;
    private int length;
    private long number;
    private boolean endedWithReturn;

    public RawLines(Source source, Layout layout) {
        this.text = new Utf8(source, layout.encoding());
        this.limits = layout.limits();
    }

    /**
     * The line with this number, counted from 1, without its line end; what exceeds the limit of a record is cut off.
     *
     * @param wanted greater than the number asked for before
     */
    public String line(long wanted) {
        while (number < wanted) {
            next();
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private void next() {
        line.reset();
        number++;
        int c = read();
        if (c == '\n' && endedWithReturn) {
            c = read();
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            if (line.size() < limits.recordBytes()) {
                line.write(c);
            }
            c = read();
        }
        endedWithReturn = c == '\r';
    }

    /** The next byte, or -1 at the end of the file. */
    private int read() {
        if (at == length) {
            length = text.read(buffer, 0, buffer.length);
            at = 0;
        }
        return at < length ? buffer[at++] & 0xff : -1;
    }

    @Override
    public void close() {
        text.close();
    }
}
