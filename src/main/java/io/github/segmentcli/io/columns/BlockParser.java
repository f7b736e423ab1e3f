package io.github.segmentcli.io.columns;

import io.github.segmentcli.io.bytes.EightBytes;
import io.github.segmentcli.io.bytes.IntList;
import io.github.segmentcli.io.bytes.Limits;
import io.github.segmentcli.io.bytes.Utf8;
import io.github.segmentcli.io.records.Block;
import io.github.segmentcli.io.records.DelimiterIndex;
import io.github.segmentcli.io.records.Fault;
import io.github.segmentcli.io.records.Layout;
import io.github.segmentcli.io.records.RecordSplitter;
import io.github.segmentcli.io.records.Tokens;
import io.github.segmentcli.io.settings.ReadSettings;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Turns a block of records into chunks of columns.
 *
 * <p>A record that holds a quote or an escape is read by Commons CSV, the authority on what such a record means. Any other
 * record has its cells where its delimiters are: they go to the columns as bytes of the buffer, without a string a cell, and
 * many rows at a time where {@link DelimiterIndex} finds plain rows. Rows that are not plain are cut one by one, which also
 * finds what is wrong with them.
 */
public final class BlockParser {

    /** A run of records for Commons CSV is not made longer than this, to keep its strings small. */
    private static final int RUN_BYTES = 1 << 16;

    private final Layout layout;
    private final Tokens tokens;
    private final Limits limits;
    private final boolean readsBytes;
    private final ColumnReaders readersOf;
    private final CSVFormat format;
    private final RecordFaults recordFaults;
    private final int mostFaults;
    private final int width;
    /** A little more than the rows of the block that was parsed last: a guess, from any thread, that saves copying. */
    private volatile int likelyRows = 1024;

    /** Makes a reader for a column of a block. */
    public interface ColumnReaders {
        ColumnReader of(int column, int likelyRows);
    }

    /** @param readersOf makes a reader for each column of each block */
    BlockParser(Layout layout, ReadSettings settings, ColumnReaders readersOf) {
        this.layout = layout;
        this.tokens = layout.tokens();
        this.limits = settings.limits();
        this.readersOf = readersOf;
        this.mostFaults = settings.mostFaults();
        this.width = layout.width();
        this.readsBytes = settings.byteReader() && tokens.hasByteDelimiter() && !tokens.blanksBeforeQuote();
        this.format = format(tokens);
        this.recordFaults = new RecordFaults(layout, limits);
    }

    private static CSVFormat format(Tokens tokens) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(tokens.delimiter())
                .setQuote(tokens.quote() < 0 ? null : (char) tokens.quote())
                .setEscape(tokens.escape() < 0 ? null : (char) tokens.escape())
                .setIgnoreSurroundingSpaces(tokens.blanksBeforeQuote())
                .setIgnoreEmptyLines(false)
                .get();
    }

    BlockResult parse(Block block) {
        return new Attempt(block).parse();
    }

    /** One reading of one block. */
    private final class Attempt {
        private final Block block;
        private final byte[] b;
        private final ColumnReader[] readers = new ColumnReader[width];
        private final IntList jumpRows = new IntList();
        private final IntList jumpLines = new IntList();
        private final IntList badRecords = new IntList();
        private final List<Fault> faults = new ArrayList<>();
        private final RecordSplitter splitter;
        /** Where the bytes stop being UTF-8, or -1. */
        private int badByte;

        private int rows;
        private int records;
        private int line;
        private int expectedLine = -1;
        private int emptyRows;
        private int blankLines;
        private int blankAtEnd;
        private Fault fatal;
        private int runFrom;
        private int runTo;
        private int runRecords;

        Attempt(Block block) {
            this.block = block;
            this.b = block.bytes;
            this.splitter = layout.splitter();
            for (int j = 0; j < width; j++) {
                readers[j] = readersOf.of(j, likelyRows);
            }
        }

        BlockResult parse() {
            badByte = block.wide ? Utf8.firstBad(b, block.from, block.to) : -1;
            boolean toCommons = !readsBytes || (block.special && mostlySpecial());
            if (toCommons || width == 1 || block.nul || badByte >= 0 || tokens.comment() >= 0) {
                readCarefully(block.from, block.to, toCommons);
                return result();
            }
            DelimiterIndex cuts = new DelimiterIndex(layout, block, limits.fieldBytes());
            int at = block.from;
            while (at < block.to && fatal == null) {
                if (cuts.cut(b, at, block.to) > 0) {
                    take(cuts);
                    at = cuts.end();
                } else {
                    at = readCarefully(at, cuts.end(), false);
                }
            }
            return result();
        }

        private void take(DelimiterIndex cuts) {
            for (int j = 0; j < width; j++) {
                readers[j].scan(b, cuts, j);
            }
            noteJump();
            blankLines += blankAtEnd;
            blankAtEnd = 0;
            rows += cuts.rows();
            records += cuts.rows();
            line += cuts.rows();
            expectedLine = line;
        }

        private void countRow() {
            noteJump();
            expectedLine = line + 1;
            rows++;
            records++;
        }

        private void noteJump() {
            if (line != expectedLine) {
                jumpRows.add(rows);
                jumpLines.add(line);
            }
        }

        /**
         * Cuts every record that begins before a limit, refuses what is wrong, and sends the others where they belong.
         *
         * @return where the next record begins
         */
        private int readCarefully(int from, int limit, boolean toCommons) {
            int at = from;
            while (at < limit && fatal == null) {
                int next = splitter.splitLast(b, at, block.known);
                if (next < 0) {
                    throw new IllegalStateException("a block ends within a record");
                }
                if (badByte >= 0 && badByte < next && !(block.nul && RecordFaults.zero(b, at, badByte) >= 0)) {
                    fatal = notUtf8(badByte);
                    break;
                }
                if (!splitter.isPassedOver(b)) {
                    blankLines += blankAtEnd;
                    blankAtEnd = 0;
                    record(at, next, toCommons);
                } else if (splitter.cells() > 1) {
                    emptyRows++;
                } else if (splitter.cells() == 1) {
                    blankAtEnd++;
                }
                line += layout.lines(splitter);
                at = next;
            }
            flushRun();
            return at;
        }

        private void record(int at, int next, boolean toCommons) {
            fatal = recordFaults.fatal(block, splitter, at, next, line);
            if (fatal != null) {
                return;
            }
            Fault fault = recordFaults.of(block, splitter, at, line);
            if (fault != null) {
                flushRun();
                addBad(fault);
                return;
            }
            if (toCommons || splitter.isSpecial()) {
                if (runRecords > 0 && (runTo != at || next - runFrom > RUN_BYTES)) {
                    flushRun();
                }
                if (runRecords == 0) {
                    runFrom = at;
                }
                runTo = next;
                runRecords++;
            } else {
                flushRun();
                for (int j = 0; j < width; j++) {
                    readers[j].cell(b, splitter.from(j), splitter.to(j));
                }
            }
            countRow();
        }

        /** The line is counted within the block; faults above it are reported first, so that block borders do not matter. */
        private Fault notUtf8(int bad) {
            int badLine = 0;
            for (int i = block.from; i < bad; i++) {
                badLine += b[i] == '\n' || (b[i] == '\r' && b[i + 1] != '\n') ? 1 : 0;
            }
            return new Fault(
                    badLine,
                    Optional.empty(),
                    Optional.of(String.format(java.util.Locale.ROOT, "0x%02X", b[bad] & 0xff)),
                    NOT_UTF8,
                    Optional.empty());
        }

        /** Whether more than every fifth line opens a quote; then short runs would cost more than they save. */
        private boolean mostlySpecial() {
            int quotes = 0;
            int lines = 0;
            for (int i = block.from; i < block.to; i++) {
                quotes += b[i] == tokens.quote() ? 1 : 0;
                lines += b[i] == '\n' ? 1 : 0;
            }
            return quotes > 2 * (lines / 5 + 1);
        }

        private void flushRun() {
            if (runRecords == 0) {
                return;
            }
            String text = new String(b, runFrom, runTo - runFrom, StandardCharsets.UTF_8);
            int read = 0;
            try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
                for (CSVRecord record : parser) {
                    for (int j = 0; j < width; j++) {
                        byte[] cell = record.get(j).getBytes(StandardCharsets.UTF_8);
                        readers[j].cell(Arrays.copyOf(cell, cell.length + EightBytes.SLACK), 0, cell.length);
                    }
                    read++;
                }
            } catch (IOException | UncheckedIOException e) {
                throw new IllegalStateException("Commons CSV refuses what the splitter let pass: " + e.getMessage(), e);
            }
            if (read != runRecords) {
                throw new IllegalStateException("Commons CSV sees " + read + " records, the splitter " + runRecords);
            }
            runRecords = 0;
        }

        private void addBad(Fault fault) {
            badRecords.add(records++);
            if (faults.size() < mostFaults) {
                faults.add(fault);
            }
        }

        private BlockResult result() {
            likelyRows = rows + rows / 32 + 16;
            Chunk[] chunks = new Chunk[width];
            for (int j = 0; j < width; j++) {
                chunks[j] = readers[j].finish();
            }
            return new BlockResult(
                    chunks,
                    rows,
                    records,
                    line,
                    jumpRows.toArray(),
                    jumpLines.toArray(),
                    badRecords.toArray(),
                    faults,
                    emptyRows,
                    blankLines,
                    blankAtEnd,
                    fatal);
        }
    }

    /** The problem of a fatal fault that means the encoding was taken for the wrong one. */
    static final String NOT_UTF8 = "is not UTF-8";
}
