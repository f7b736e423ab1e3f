package io.github.segmentcli.io.table;

import io.github.segmentcli.Notice;
import io.github.segmentcli.io.settings.Dialect;
import java.util.List;

/**
 * A file that was read piece by piece.
 *
 * @param dialect how it was understood
 * @param rowsIn data rows in it, good and bad
 * @param rejected rows that were set aside
 * @param notices of reading
 * @param sha256 of its bytes, in lower-case hex
 */
public record PiecesRead(Dialect dialect, long rowsIn, long rejected, List<Notice> notices, String sha256) {
    public PiecesRead {
        notices = List.copyOf(notices);
    }
}
