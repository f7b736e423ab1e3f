package io.github.segmentcli.io;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;

/** Reads a customer file. */
public final class TableReader {

    private TableReader() {}

    /**
     * Reads a file whole.
     *
     * @param path of a delimited text file, plain or gzip; {@code -} is standard input
     * @throws io.github.segmentcli.InputException if it cannot be read as meant
     * @throws io.github.segmentcli.RequestException if {@code settings} name a column that is not there
     * @throws io.github.segmentcli.StorageException if the place cannot be read, or changes while it is read
     */
    public static Loaded read(String path, ReadSettings settings, Workers workers, Progress progress) {
        throw new UnsupportedOperationException("reading " + path);
    }
}
