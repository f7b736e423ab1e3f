package io.github.segmentcli.report;

import io.github.segmentcli.model.Segmentation;
import java.util.List;

/** The summary for a person at a terminal. */
public final class TextSummary {

    private TextSummary() {}

    /**
     * @param folder the output folder as the user named it
     * @param files the names of the files written to it, in order; may be empty
     */
    public static String of(Segmentation found, String folder, List<String> files, TextStyle style) {
        throw new UnsupportedOperationException();
    }
}
