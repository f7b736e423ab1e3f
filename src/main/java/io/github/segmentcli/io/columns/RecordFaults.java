package io.github.segmentcli.io.columns;

import io.github.segmentcli.Shown;
import io.github.segmentcli.io.bytes.Limits;
import io.github.segmentcli.io.records.Block;
import io.github.segmentcli.io.records.Fault;
import io.github.segmentcli.io.records.Layout;
import io.github.segmentcli.io.records.RecordSplitter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Says what is wrong with a record that was just split: its bytes, its quotes, or its number of cells. */
final class RecordFaults {

    private final Layout layout;
    private final Limits limits;
    private final int width;

    RecordFaults(Layout layout, Limits limits) {
        this.layout = layout;
        this.limits = limits;
        this.width = layout.width();
    }

    /**
     * What makes reading on pointless, or null: a zero byte, or a cell longer than the limit.
     *
     * @param at where the record begins
     * @param next where the next one does
     * @param line of the record
     */
    Fault fatal(Block block, RecordSplitter splitter, int at, int next, int line) {
        int zero = block.nul ? zero(block.bytes, at, next) : -1;
        if (zero >= 0) {
            return cellFault(
                    block,
                    splitter,
                    line,
                    zero,
                    "holds a zero byte",
                    "No text has one; if the file is UTF-16 say so with --encoding UTF-16LE, else export it again.");
        }
        for (int j = 0; j < splitter.cells() && !splitter.isOpen(); j++) {
            int length = splitter.to(j) - splitter.from(j);
            if (length > limits.fieldBytes()) {
                return new Fault(
                        line,
                        columnName(j),
                        Optional.empty(),
                        "a cell of " + length + " bytes is longer than the limit of " + limits.fieldBytes(),
                        Optional.of("If that is no mistake, leave the column out of the export."));
            }
        }
        return null;
    }

    /** The place of the first zero byte, or -1. */
    static int zero(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Why a record is no row of the table, or null if it is one. */
    Fault of(Block block, RecordSplitter splitter, int at, int line) {
        if (splitter.isOpen()) {
            return openRecord(block, splitter, line);
        }
        if (splitter.isSwallowing()) {
            return new Fault(
                    line + splitter.lastCellLine(),
                    columnName(splitter.cells() - 1),
                    Optional.empty(),
                    "a quote opens here and closes some lines below, and these lines look like rows of the table",
                    Optional.of("Take the quote out, close it where the cell ends, or add --quote none if quotes mean"
                            + " nothing in this file."));
        }
        if (splitter.tailAt() >= 0) {
            return cellFault(
                    block,
                    splitter,
                    line,
                    splitter.tailAt(),
                    "has text after a closing quote",
                    "Double the quotes inside the cell, or add --quote none if quotes mean nothing in this file.");
        }
        if (splitter.oddStrays() > 1) {
            return cellFault(
                    block,
                    splitter,
                    line,
                    splitter.strayAt(),
                    "has a quote inside a cell that is not quoted, and another cell of the row has one too: it is unclear"
                            + " where a cell ends",
                    "Quote the whole cell and double the quotes inside, or add --quote none.");
        }
        int cells = splitter.cells();
        boolean spare = layout.spare() && cells == width + 1 && splitter.from(width) == splitter.to(width);
        if (cells != width && !spare) {
            return new Fault(
                    line,
                    Optional.empty(),
                    Optional.empty(),
                    "has " + cells + (cells == 1 ? " cell" : " cells") + " where "
                            + (layout.dialect().header() ? "the header has " : "the first row has ") + width,
                    Optional.of(widthRemedy(splitter, block.bytes[at])));
        }
        return null;
    }

    private Fault openRecord(Block block, RecordSplitter splitter, int line) {
        int cell = splitter.cells() - 1;
        if (!splitter.isQuoted(cell)) {
            return new Fault(
                    line + splitter.lastCellLine(),
                    columnName(cell),
                    Optional.empty(),
                    "an escape stands at the end of the file, and nothing follows it",
                    Optional.of("Take it out, or add --escape double if it means nothing in this file."));
        }
        boolean isAtEnd = block.last && block.known - splitter.from(cell) <= limits.fieldBytes();
        return new Fault(
                line + splitter.lastCellLine(),
                columnName(cell),
                Optional.empty(),
                "a quote opens here and does not close "
                        + (isAtEnd ? "before the end of the file" : "within " + limits.fieldBytes() + " bytes"),
                Optional.of("Close it, or add --quote none if quotes mean nothing in this file."));
    }

    private String widthRemedy(RecordSplitter splitter, byte first) {
        if (first == '#') {
            return "If lines that begin with # are comments, add --comment '#'.";
        }
        boolean stray = splitter.strayAt() >= 0;
        if (splitter.cells() > width) {
            return stray ? "Quote the cell that holds a quote and double it." : "Quote cells that hold the delimiter.";
        }
        return "Complete the row, or take the line out if it is a remark.";
    }

    private Fault cellFault(Block block, RecordSplitter splitter, int line, int at, String problem, String remedy) {
        int cell = 0;
        while (cell < splitter.cells() - 1 && splitter.to(cell) < at) {
            cell++;
        }
        String value = new String(
                block.bytes, splitter.from(cell), splitter.to(cell) - splitter.from(cell), StandardCharsets.UTF_8);
        return new Fault(line, columnName(cell), Optional.of(Shown.cell(value)), problem, Optional.of(remedy));
    }

    private Optional<String> columnName(int cell) {
        return cell < width ? Optional.of(layout.names().get(cell)) : Optional.empty();
    }
}
