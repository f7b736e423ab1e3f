package io.github.segmentcli.report;

import io.github.segmentcli.model.Segmentation;

/** The page: one file that needs nothing else. */
public final class HtmlReport {

    private HtmlReport() {}

    public static String of(Segmentation found, ReportSettings settings) {
        throw new UnsupportedOperationException();
    }
}
