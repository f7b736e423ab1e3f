package io.github.segmentcli.report;

import io.github.segmentcli.model.Segmentation;
import java.io.IOException;
import java.io.OutputStream;

/** The profiles as a tidy table: a row per segment and column. */
public final class ProfileTable {

    private ProfileTable() {}

    /** Writes the table in UTF-8. {@code out} is neither flushed nor closed. */
    public static void write(Segmentation found, OutputStream out) throws IOException {
        throw new UnsupportedOperationException();
    }
}
