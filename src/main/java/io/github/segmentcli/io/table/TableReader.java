package io.github.segmentcli.io.table;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Shown;
import io.github.segmentcli.StorageException;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.RemoteFiles;
import io.github.segmentcli.io.bytes.Encoding;
import io.github.segmentcli.io.bytes.Source;
import io.github.segmentcli.io.columns.BlockScan;
import io.github.segmentcli.io.settings.ReadSettings;
import org.slf4j.LoggerFactory;

/**
 * Reads a customer file: finds out how it is made, reads every row, decides on all of them what each column is, and makes a
 * {@link io.github.segmentcli.data.Table}. What cannot be read as meant is refused with its line, or set aside if asked for.
 */
public final class TableReader {

    private TableReader() {}

    /**
     * Reads a file whole. The result depends on its bytes and the settings alone, not on the number of threads.
     *
     * @param path of a delimited text file, plain or gzip; {@code -} is standard input
     * @throws io.github.segmentcli.InputException if it cannot be read as meant
     * @throws io.github.segmentcli.RequestException if {@code settings} name a column that is not there
     * @throws StorageException if the place cannot be read, or changes while it is read
     */
    public static Loaded read(String path, ReadSettings settings, Workers workers, Progress progress) {
        try {
            return readSource(source(path, settings), settings, workers, progress);
        } catch (OutOfMemoryError e) {
            throw needsMemory(path, e);
        }
    }

    /** The bytes of a file, or of what a query gives. */
    static Source source(String path, ReadSettings settings) {
        return settings.query()
                .map(query -> Source.of(path, query.open(), settings.limits()))
                .orElseGet(() -> Source.open(path, settings.limits(), settings.sheet()));
    }

    static InputException noRows(Source source) {
        return new InputException(source.name()
                + (source.isMadeOnce() && !RemoteFiles.get().has(source.name())
                        ? ": there is no row in the result. Look at its conditions, and at the database."
                        : " has a header and no rows. A customer file has a line of column names and a row for each"
                                + " customer."));
    }

    static StorageException needsMemory(String path, OutOfMemoryError e) {
        return StorageException.forRoom(
                "Reading " + (path.equals("-") ? "standard input" : Shown.text(path)) + " needs more memory than the "
                        + (Runtime.getRuntime().maxMemory() >> 20)
                        + " MB that Java may use. Raise it, for instance with SEGMENT_OPTS=-Xmx8g, or leave columns out of the file.",
                e);
    }

    /** What reading is called while it lasts. */
    static String stage(String name) {
        return "Reading " + name;
    }

    static Loaded readSource(Source source, ReadSettings settings, Workers workers, Progress progress) {
        progress.begin(stage(source.name()));
        try {
            return new TableLoad(source, settings, workers, progress, null).load();
        } catch (BlockScan.NotUtf8Exception e) {
            // UTF-8 up to that line, and no letter beyond ASCII before the sample's end: try what else it may be
            LoggerFactory.getLogger(TableReader.class).debug("not UTF-8 at line {}; looking again", e.line);
            Encoding other = Encoding.afterUtf8Failed(source, e.line);
            return new TableLoad(source, settings, workers, progress, other).load();
        }
    }
}
