package io.github.segmentcli.io.columns;

import io.github.segmentcli.Notice;
import java.util.ArrayList;
import java.util.List;

/** Counts what is passed over between rows: blank lines, but for those at the end of the file, and rows of nothing but delimiters. */
public final class SkippedRows {

    private long emptyRows;
    private long blankLines;
    private long blankAtEnd;

    /** Counts the next block in the order of the file. */
    public void add(BlockResult block) {
        emptyRows += block.emptyRows();
        if (block.records() > 0) {
            blankLines += blankAtEnd + block.blankLines();
            blankAtEnd = 0;
        }
        blankAtEnd += block.blankAtEnd();
    }

    /** What a user should know of it. */
    public List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        if (blankLines > 0) {
            notices.add(Notice.info(
                    "blank_lines",
                    blankLines + (blankLines == 1 ? " blank line between rows was" : " blank lines between rows were")
                            + " passed over."));
        }
        if (emptyRows > 0) {
            notices.add(Notice.info(
                    "empty_rows",
                    emptyRows + (emptyRows == 1 ? " row holds" : " rows hold") + " nothing but delimiters and "
                            + (emptyRows == 1 ? "was" : "were") + " passed over."));
        }
        return notices;
    }
}
