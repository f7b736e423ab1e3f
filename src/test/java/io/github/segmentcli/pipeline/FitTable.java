package io.github.segmentcli.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The table of a fit as scoring writes it: a later file has no silhouettes, which need every customer of the fit. */
final class FitTable {

    /** The last cell of a line: an empty one, a figure with either decimal mark, or the name of the column. */
    private static final Pattern LAST =
            Pattern.compile("(;[-0-9,.E]*|,\"[-0-9,E]+\"|,[-0-9.E]*|[;,]silhouette)$", Pattern.MULTILINE);

    private FitTable() {}

    static String withoutSilhouettes(Path table) throws IOException {
        return LAST.matcher(Files.readString(table)).replaceAll("");
    }
}
