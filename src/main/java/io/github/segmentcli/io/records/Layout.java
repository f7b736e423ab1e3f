package io.github.segmentcli.io.records;

import io.github.segmentcli.Notice;
import io.github.segmentcli.io.bytes.Encoding;
import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.settings.Dialect;
import java.util.List;

/**
 * Where everything is in a file, as the sniffer found it.
 *
 * @param dialect for showing
 * @param encoding of its bytes
 * @param tokens that cut it
 * @param names of its columns, unique
 * @param spare whether rows may end with a delimiter and nothing after it
 * @param headerText the record that names the columns, as it stands, or made up where there is none
 * @param dataAt where the first row begins, in bytes of UTF-8 text
 * @param dataLine and on which line
 * @param guesses how each column looked in the sample
 * @param notices about all that was done for the user
 */
public record Layout(
        Dialect dialect,
        Encoding encoding,
        Tokens tokens,
        List<String> names,
        boolean spare,
        byte[] headerText,
        int dataAt,
        long dataLine,
        List<CellCounts> guesses,
        List<Notice> notices) {

    /** A fresh splitter for the rows. */
    public RecordSplitter splitter() {
        return new RecordSplitter(tokens, new RowForm(width(), spare, guesses));
    }

    public int width() {
        return names.size();
    }
}
