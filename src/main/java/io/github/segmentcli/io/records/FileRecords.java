package io.github.segmentcli.io.records;

import io.github.segmentcli.Workers;
import io.github.segmentcli.io.bytes.Limits;
import io.github.segmentcli.io.bytes.Source;
import io.github.segmentcli.io.bytes.Utf8;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Reads the records of a file that was loaded before a second time: those of the rows of the table, or chosen other ones. If the
 * file has changed since, the run ends with an error; a file whose digest was not computed is only compared by size and time.
 */
public final class FileRecords implements Records {

    private final Source source;
    private final Layout layout;
    private final Limits limits;
    private final int[] rejected;
    private final String sha256;

    /**
     * @param rejected the 0-based numbers, ascending, of the records that are no rows of the table; blank lines, comments and
     *     lines of delimiters have no number
     */
    public FileRecords(Source source, Layout layout, Limits limits, int[] rejected, String sha256) {
        this.source = source;
        this.layout = layout;
        this.limits = limits;
        this.rejected = rejected;
        this.sha256 = sha256;
    }

    @Override
    public void visit(Visitor visitor) {
        byte[] header = layout.headerText();
        visitor.record(-1, header, 0, header.length);
        each(new KeptRecords(rejected, visitor));
    }

    @Override
    public void visit(Workers workers, Supplier<? extends Piece> pieces) {
        Piece first = pieces.get();
        byte[] header = layout.headerText();
        first.record(-1, header, 0, header.length);
        first.end();
        source.requireUnchanged();
        try (Utf8 text = layout.text(source);
                BlockReader reader = new BlockReader(text, layout, limits)) {
            text.skip(layout.dataAt());
            new RecordRelay(reader, layout, rejected, pieces).run(workers);
            if (!text.sha256().equals(sha256)) {
                throw source.changed();
            }
        } catch (BlockReader.EndlessRecordException e) {
            throw source.changed();
        }
    }

    /** Visits the rejected records only, with their numbers as records, whereas {@link #visit} gives numbers of rows. */
    public void visitRejected(Visitor visitor) {
        each((number, bytes, from, to) -> {
            if (Arrays.binarySearch(rejected, number) >= 0) {
                visitor.record(number, bytes, from, to);
            }
        });
    }

    private void each(Visitor visitor) {
        source.requireUnchanged();
        try (Utf8 text = layout.text(source);
                BlockReader reader = new BlockReader(text, layout, limits)) {
            text.skip(layout.dataAt());
            Block block = new Block();
            BlockRecords records = new BlockRecords(layout);
            int number = 0;
            while (reader.fill(block)) {
                number = records.each(block, number, visitor);
            }
            if (!text.sha256().equals(sha256)) {
                throw source.changed();
            }
        } catch (BlockReader.EndlessRecordException e) {
            throw source.changed();
        }
    }
}
