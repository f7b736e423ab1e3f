package io.github.segmentcli.io;

import io.github.segmentcli.data.TextTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What lies where Java cannot open it by its name: under Spark the files of Hadoop's file systems and the tables of the session. There
 * are none unless {@link #install} was called, once and before anything else, as names of files mean the same for a whole process.
 */
public interface RemoteFiles {

    /** Every name is that of a file of this machine. */
    RemoteFiles NONE = new NoRemoteFiles();

    /** Whether the name is that of a file or folder elsewhere, there or not. */
    boolean has(String name);

    /** The name written out, by which two names of one place are known; folders end without a slash. */
    String whole(String name);

    /**
     * An input.
     *
     * @throws java.nio.file.NoSuchFileException if it is not there
     * @throws IOException if its place cannot be asked
     */
    RemoteInput input(String name) throws IOException;

    /**
     * A copy on this machine, for what is small: of a file, or of the results that are read again in a folder. What lies beside the
     * copy of a model lay beside the model.
     */
    Path copy(String name) throws IOException;

    /**
     * A folder on this machine whose files will be put in place of the folder named. Before that it has an empty file for each that
     * is there, and its {@code run.json}.
     *
     * @param force whether the results of an earlier run may be replaced
     */
    RemoteOutput folder(String name, boolean force) throws IOException;

    /** A file on this machine that will be put in place of the one named; before that it has the beginning of the one that is there. */
    RemoteOutput file(String name) throws IOException;

    /** Whether an address names the tables of a session, of which {@link #table} reads one. */
    boolean isSession(String address);

    /**
     * The result of a query, or a table by its name.
     *
     * @throws io.github.segmentcli.RequestException when there is no such table, or the query is not understood
     */
    TextTable table(String address, Optional<String> sql, Optional<String> table);

    /** Those of this process. */
    static RemoteFiles get() {
        return Installed.files;
    }

    static void install(RemoteFiles files) {
        Installed.files = files;
    }

    /** The file of that name on this machine, or a copy of one that lies elsewhere. */
    static Path path(String name) throws IOException {
        RemoteFiles files = get();
        return files.has(name) ? files.copy(name) : Path.of(name);
    }

    /** Holds them. */
    final class Installed {
        private static volatile RemoteFiles files = NONE;

        private Installed() {}
    }
}
