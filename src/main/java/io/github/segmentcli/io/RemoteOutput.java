package io.github.segmentcli.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;

/** A folder or file on its way to its place. */
public interface RemoteOutput extends AutoCloseable {

    /** Where it is written. */
    Path here();

    /**
     * Puts it into its place, whole.
     *
     * @param names of the files of a folder, relative to it; empty for a file
     */
    void publish(Collection<String> names) throws IOException;

    /** Removes what is on this machine. */
    @Override
    void close();
}
