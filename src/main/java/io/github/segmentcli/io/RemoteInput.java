package io.github.segmentcli.io;

import io.github.segmentcli.data.Places;
import io.github.segmentcli.data.TextTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** A file elsewhere, or a folder of the parts of one table. */
public interface RemoteInput {

    /** The bytes of a text from their beginning; those of a folder are unpacked, one part below the other, with one header. */
    InputStream open() throws IOException;

    /** The size in bytes, or -1 where it is not known beforehand. */
    long size();

    /** Something that changes with the content. */
    String version() throws IOException;

    /** How messages name its places. */
    Places places();

    /** The table, where the bytes are no text; empty where {@link #open} gives one, or a form that needs a {@link #copy}. */
    Optional<TextTable> table() throws IOException;

    /** A copy on this machine. */
    Path copy() throws IOException;
}
