package io.github.segmentcli.parquet;

import java.io.Closeable;
import java.io.IOException;

/** The bytes of a file, read at any place. */
public interface RandomBytes extends Closeable {

    /** Opens them; called once for each reading. */
    interface Opener {
        RandomBytes open() throws IOException;
    }

    long size() throws IOException;

    /** Reads up to {@code length} bytes; -1 at the end. */
    int read(long at, byte[] into, int from, int length) throws IOException;
}
