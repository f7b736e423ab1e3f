package io.github.segmentcli.io.table;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.io.bytes.Source;
import java.util.ArrayList;
import java.util.List;

/** What is known of a file only when it was read to its end: how many rows were set aside, and what follows its gzip data. */
final class WholeFile {

    /** From this part of the rows on, every result says first that rows were set aside. */
    private static final int TOLD_FROM = 10;

    private WholeFile() {}

    static List<Notice> notices(Source source, long rows, long rejected) {
        List<Notice> notices = new ArrayList<>();
        if (rejected > 0 && rejected * TOLD_FROM >= rows) {
            notices.add(Notice.warning(
                    Notice.ROWS_SET_ASIDE,
                    Figures.count(rejected) + " of " + Figures.count(rows)
                            + " rows were set aside as faulty; all results are about the other "
                            + Figures.count(rows - rejected) + "."));
        }
        if (source.trailing() > 0) {
            notices.add(Notice.warning(
                    "trailing_bytes",
                    Figures.count(source.trailing())
                            + " bytes follow the end of the gzip data and were not read. If they are part of the file, make"
                            + " or fetch it again."));
        }
        return notices;
    }
}
