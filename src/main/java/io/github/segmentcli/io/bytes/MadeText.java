package io.github.segmentcli.io.bytes;

import io.github.segmentcli.data.ChunkedInput;
import io.github.segmentcli.data.CsvLines;
import io.github.segmentcli.data.TextTable;
import java.util.Arrays;
import java.util.Optional;

/**
 * The CSV text of a table in another form, made while it is read. So whatever is done with it is done as with a CSV file, and the
 * same customers have the same digest. Rows that the file passes over become blank lines, so that lines keep their numbers.
 */
final class MadeText extends ChunkedInput {

    private final TextTable.Rows rows;
    private final CsvLines lines = new CsvLines();
    private long row = 1;
    private Optional<byte[]> header;

    MadeText(TextTable table) {
        this.header = Optional.of(header(table));
        this.rows = table.rows();
    }

    /** The line of names, if the table has them. */
    static byte[] header(TextTable table) {
        CsvLines line = new CsvLines();
        table.names().ifPresent(names -> {
            names.forEach(line::text);
            line.endLine();
        });
        return line.take();
    }

    @Override
    protected Optional<byte[]> next() {
        Optional<byte[]> first = header;
        header = Optional.empty();
        return first.isPresent() ? first : rows.next(lines) ? Optional.of(line()) : Optional.empty();
    }

    private byte[] line() {
        int blank = (int) (rows.at() - row);
        row = rows.at() + 1;
        byte[] line = lines.take();
        if (blank == 0) {
            return line;
        }
        byte[] text = new byte[blank + line.length];
        Arrays.fill(text, 0, blank, (byte) '\n');
        System.arraycopy(line, 0, text, blank, line.length);
        return text;
    }

    @Override
    public void close() {
        rows.close();
    }
}
