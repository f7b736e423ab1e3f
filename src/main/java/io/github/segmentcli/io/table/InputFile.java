package io.github.segmentcli.io.table;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.bytes.Source;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.columns.BlockScan;
import io.github.segmentcli.io.dialect.Sniffer;
import io.github.segmentcli.io.records.Layout;
import io.github.segmentcli.io.settings.ReadSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file that is looked at before it is read: first its head, then piece by piece or as a table, whichever it allows.
 *
 * <p>Reading in pieces takes the columns for what they are in the head. If any cell, or the verdict on all of them, says
 * otherwise, {@link #pieces} gives up, and {@link #table} reads the file with the verdict on all of its cells. So what a
 * column is never depends on the head alone. No digest of the file is made: the results hold an empty one.
 */
public final class InputFile {

    /** Pieces that are small enough to stay in the cache of a core, and of which many take little memory. */
    private static final int PIECE_BYTES = 1 << 18;

    private final String path;
    private final Source source;
    private final ReadSettings settings;

    private InputFile(String path, Source source, ReadSettings settings) {
        this.path = path;
        this.source = source;
        this.settings = settings;
    }

    /** @param path of a delimited text file, plain or gzip; {@code -} is standard input */
    public static InputFile open(String path, ReadSettings settings) {
        Source source = TableReader.source(path, settings);
        source.skipDigest();
        return new InputFile(path, source, settings);
    }

    /** What messages call it. */
    public String name() {
        return source.name();
    }

    /** What the columns look like in the first part of the file, in their order; empty where that part cannot be understood. */
    public Optional<Map<String, ColumnReading>> head() {
        try {
            Layout layout = Sniffer.sniff(source, settings, null);
            List<ColumnType> types = new TypeInference(
                            source.name(),
                            layout,
                            settings,
                            column -> layout.guesses().get(column))
                    .types();
            Map<String, ColumnReading> readings = new LinkedHashMap<>();
            for (int j = 0; j < layout.width(); j++) {
                readings.put(layout.names().get(j), types.get(j).reading());
            }
            return Optional.of(readings);
        } catch (InputException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads the file in pieces, with the columns that the settings give a reading for or ask for as text.
     *
     * @param settings with the readings that the columns had in the head
     * @return nothing if the file turns out to be otherwise than its head; what {@code pieces} took is void then
     */
    public Optional<PiecesRead> pieces(ReadSettings settings, Workers workers, Progress progress, Pieces<?> pieces) {
        progress.begin(TableReader.stage(source.name()));
        try {
            ReadSettings inPieces = settings.with(settings.limits().withBlocksUpTo(PIECE_BYTES));
            return Optional.of(
                    new PieceLoad<>(source, inPieces, Map.of(), workers, progress, pieces, null).readAndVerifyTypes());
        } catch (PieceLoad.TypeMismatchException | BlockScan.NotUtf8Exception | InputException e) {
            // the reading of the whole table finds the same fault, or a way around it, and has the words for it
            return Optional.empty();
        } catch (OutOfMemoryError e) {
            throw TableReader.needsMemory(path, e);
        }
    }

    /** Reads the file whole, as {@link TableReader#read} does. */
    public Loaded table(ReadSettings settings, Workers workers, Progress progress) {
        try {
            return TableReader.readSource(source, settings, workers, progress);
        } catch (OutOfMemoryError e) {
            throw TableReader.needsMemory(path, e);
        }
    }
}
