package io.github.segmentcli.io.records;

import io.github.segmentcli.Notice;
import io.github.segmentcli.data.Places;
import io.github.segmentcli.io.bytes.Encoding;
import io.github.segmentcli.io.bytes.Limits;
import io.github.segmentcli.io.bytes.Source;
import io.github.segmentcli.io.bytes.Utf8;
import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.settings.Dialect;
import java.util.List;
import java.util.Set;

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
 * @param limits beyond which the file is refused
 * @param guesses how each column looked in the sample
 * @param notices about all that was done for the user
 * @param places how messages name a place of the file
 * @param isMade whether the text was made of a table in another form, whose rows count as one line each
 * @param numbers names of columns whose numbers are not texts in the file, so that their decimal mark is known
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
        Limits limits,
        List<CellCounts> guesses,
        List<Notice> notices,
        Places places,
        boolean isMade,
        Set<String> numbers) {

    /** The text of the file from its beginning, in which {@link #dataAt} is a place. */
    public Utf8 text(Source source) {
        return new Utf8(source, encoding, dialect.padded());
    }

    /** A fresh splitter for the rows. */
    public RecordSplitter splitter() {
        return new RecordSplitter(tokens, new RowForm(width(), spare, guesses), limits.fieldBytes());
    }

    /** How many lines further down in the file the record below begins. */
    public int lines(RecordSplitter record) {
        return isMade ? 1 : record.lines();
    }

    public int width() {
        return names.size();
    }
}
