package io.github.segmentcli.report;

import io.github.segmentcli.model.Segmentation;
import java.io.IOException;
import java.io.OutputStream;

/** Every customer of the input and the segment that it belongs to. */
public final class AssignmentTable {

    private AssignmentTable() {}

    /** Writes the table in UTF-8. {@code out} is neither flushed nor closed. */
    public static void write(Segmentation found, AssignmentSettings settings, OutputStream out) throws IOException {
        throw new UnsupportedOperationException();
    }
}
