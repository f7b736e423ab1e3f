package io.github.segmentcli.io.table;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Progress;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.bytes.Encoding;
import io.github.segmentcli.io.bytes.Source;
import io.github.segmentcli.io.bytes.Spool;
import io.github.segmentcli.io.columns.BlockScan;
import io.github.segmentcli.io.settings.ReadSettings;
import java.util.List;
import java.util.Map;

/**
 * Reads a file of any length in the memory of a few pieces, each of about a megabyte of text. Nothing is decided on all
 * rows: columns are read as they were read before ({@link io.github.segmentcli.io.settings.ColumnHints#readings()}), the others are passed over.
 */
public final class PieceReader {

    private PieceReader() {}

    /**
     * Reads a file. Where the pieces are cut depends on its bytes alone, not on the number of threads.
     *
     * <p>Faults are reported, or set aside, as {@link TableReader} does; pieces after a fault that stops the run are not worked
     * on, but read, so that the faults can be counted.
     *
     * @param path of a delimited text file, plain or gzip; {@code -} is standard input, which is read once and not kept
     * @param settings with the readings of the columns that matter
     * @param words by column, the words that a column of categories had before, so that each is the same word again
     * @throws InputException if it cannot be read as meant
     * @throws StorageException if the place cannot be read, or changes while it is read
     */
    public static PiecesRead read(
            String path,
            ReadSettings settings,
            Map<String, List<String>> words,
            Workers workers,
            Progress progress,
            Pieces<?> pieces) {
        Source source = TableReader.source(path, settings);
        try {
            return new PieceLoad<>(source, settings, words, workers, progress, pieces, null).read();
        } catch (BlockScan.NotUtf8Exception e) {
            return new PieceLoad<>(source, settings, words, workers, progress, pieces, other(source, e.line)).read();
        } catch (OutOfMemoryError e) {
            throw TableReader.needsMemory(path, e);
        }
    }

    private static Encoding other(Source source, long line) {
        try {
            return Encoding.afterUtf8Failed(source, line);
        } catch (Spool.GoneException e) {
            throw new InputException(
                    source.name() + ", line " + line + ": is not UTF-8, as all before it was. Say how the data was"
                            + " written with --encoding, or save it to a file and read that.",
                    e);
        }
    }
}
