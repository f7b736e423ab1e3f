package io.github.segmentcli.io.bytes;

import io.github.segmentcli.data.TextTable;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The CSV text of a table in another form, made while it is read. So whatever is done with it is done as with a CSV file, and the
 * same customers have the same digest. Rows that the file passes over become blank lines, so that lines keep their numbers.
 */
final class MadeText extends InputStream {

    private final TextTable.Rows rows;
    private long row = 1;
    private byte[] text;
    private int at;

    MadeText(TextTable table) {
        this.text = header(table);
        this.rows = table.rows();
    }

    /** The line of names, if the table has them. */
    static byte[] header(TextTable table) {
        return table.names().map(names -> CsvText.line(names.iterator())).orElse(new byte[0]);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (at == text.length && !fill()) {
            return -1;
        }
        int n = Math.min(length, text.length - at);
        System.arraycopy(text, at, into, from, n);
        at += n;
        return n;
    }

    private boolean fill() {
        Optional<List<String>> next = rows.next();
        if (next.isEmpty()) {
            return false;
        }
        int blank = (int) (rows.at() - row);
        row = rows.at() + 1;
        byte[] line = CsvText.line(next.get().iterator());
        text = new byte[blank + line.length];
        Arrays.fill(text, 0, blank, (byte) '\n');
        System.arraycopy(line, 0, text, blank, line.length);
        at = 0;
        return true;
    }

    @Override
    public void close() {
        rows.close();
    }
}
