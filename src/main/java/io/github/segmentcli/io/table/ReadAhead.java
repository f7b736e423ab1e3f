package io.github.segmentcli.io.table;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.RemoteFiles;
import io.github.segmentcli.io.settings.ReadSettings;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Reads a small file while the options of the run are still being worked out, in the hope that they ask for nothing unusual.
 * What was read is used only if the path and all settings turn out to be the expected ones; otherwise, and if it cannot be
 * read so, the file is read as if nothing had happened. With a small file both take about the same time, a tenth of a second.
 */
public final class ReadAhead {

    /** Nothing is read before it is asked for. */
    public static final ReadAhead NONE = new ReadAhead("", null);

    private static final long MAX_BYTES = 1 << 20;

    private final String path;
    private final FutureTask<Loaded> reading;

    private ReadAhead(String path, FutureTask<Loaded> reading) {
        this.path = path;
        this.reading = reading;
    }

    /** Begins to read a file on a thread of its own, if it is a small one and there is a processor to spare. */
    public static ReadAhead of(String path) {
        if (Runtime.getRuntime().availableProcessors() == 1 || RemoteFiles.get().has(path) || !isSmallFile(path)) {
            return NONE;
        }
        FutureTask<Loaded> reading = new FutureTask<>(
                () -> TableReader.read(path, ReadSettings.DEFAULTS, Workers.sequential(), Progress.NONE));
        Thread thread = new Thread(reading, "segment-reader");
        thread.setDaemon(true);
        thread.start();
        return new ReadAhead(path, reading);
    }

    private static boolean isSmallFile(String path) {
        try {
            Path file = Path.of(path);
            return Files.isRegularFile(file) && file.toFile().length() <= MAX_BYTES;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** What {@link TableReader#read} gives, or throws. */
    public Loaded read(String wanted, ReadSettings settings, Workers workers, Progress progress) {
        if (reading != null && wanted.equals(path) && settings.areDefault()) {
            progress.begin(TableReader.stage(path));
            try {
                return reading.get();
            } catch (ExecutionException e) {
                // read once more, for the failure to be the caller's
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return TableReader.read(wanted, settings, workers, progress);
    }
}
