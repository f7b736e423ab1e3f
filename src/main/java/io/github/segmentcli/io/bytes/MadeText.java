package io.github.segmentcli.io.bytes;

import io.github.segmentcli.data.ChunkedInput;
import io.github.segmentcli.data.TextTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The CSV text of a table in another form, made while it is read. So whatever is done with it is done as with a CSV file, and the
 * same customers have the same digest. Rows that the file passes over become blank lines, so that lines keep their numbers.
 */
final class MadeText extends ChunkedInput {

    private final TextTable.Rows rows;
    private long row = 1;
    private Optional<byte[]> header;

    MadeText(TextTable table) {
        this.header = Optional.of(header(table));
        this.rows = table.rows();
    }

    /** The line of names, if the table has them. */
    static byte[] header(TextTable table) {
        return table.names().map(names -> CsvText.line(names.iterator())).orElse(new byte[0]);
    }

    @Override
    protected Optional<byte[]> next() {
        Optional<byte[]> first = header;
        header = Optional.empty();
        return first.or(() -> rows.next().map(this::line));
    }

    private byte[] line(List<String> cells) {
        int blank = (int) (rows.at() - row);
        row = rows.at() + 1;
        byte[] line = CsvText.line(cells.iterator());
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
