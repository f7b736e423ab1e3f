package io.github.segmentcli.io;

import io.github.segmentcli.Notice;
import io.github.segmentcli.data.Table;
import java.util.List;

/**
 * A file as read: its table, how it was understood, what was set aside, and a way to walk its records again as they stood.
 *
 * @param table the usable rows
 * @param dialect how the file was understood
 * @param rowsIn data rows in the file; always {@code table.rows() + rejected}
 * @param rejected rows that were set aside
 * @param faults the first faults of the rejected rows
 * @param notices what the reader should know
 * @param sha256 of the bytes of the file, in lower-case hex
 * @param records the original records of {@code table}'s rows
 */
public record Loaded(
        Table table,
        Dialect dialect,
        long rowsIn,
        long rejected,
        List<Fault> faults,
        List<Notice> notices,
        String sha256,
        Records records) {

    public Loaded {
        faults = List.copyOf(faults);
        notices = List.copyOf(notices);
    }
}
