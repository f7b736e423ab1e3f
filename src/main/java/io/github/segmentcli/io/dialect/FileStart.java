package io.github.segmentcli.io.dialect;

import io.github.segmentcli.InputException;
import io.github.segmentcli.io.bytes.Limits;
import io.github.segmentcli.io.settings.DialectHints;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where the records of a file begin: after the lines that the user wants skipped, and after Excel's line that names the
 * delimiter.
 *
 * @param at the first byte
 * @param line its number
 * @param skipped how many lines are above it
 * @param delimiter that the line above names
 */
record FileStart(int at, long line, int skipped, Optional<String> delimiter) {

    /** @param firstLine the number of the first line */
    static FileStart of(String source, FileSample sample, DialectHints hints, long firstLine, Limits limits) {
        int at = 0;
        long line = firstLine;
        int skip = hints.skipLines().orElse(0);
        for (int k = 0; k < skip && at < sample.length(); k++) {
            at = sample.nextLine(at);
            line++;
        }
        if (at >= sample.length()) {
            throw new InputException(source + ": --skip-lines " + skip + " skips all of its lines. Skip fewer.");
        }
        SingleLineCheck.requireEnd(source, sample, line, at, limits);
        int end = sample.lineEnd(at);
        String first = new String(sample.bytes(), at, end - at, StandardCharsets.UTF_8).strip();
        if (first.startsWith("\"") && first.endsWith("\"") && first.length() > 1) {
            first = first.substring(1, first.length() - 1);
        }
        if (first.regionMatches(true, 0, "sep=", 0, 4) && first.length() <= 6) {
            String delimiter = first.length() == 4 ? "\t" : first.substring(4);
            return new FileStart(sample.nextLine(at), line + 1, skip + 1, Optional.of(delimiter));
        }
        return new FileStart(at, line, skip, Optional.empty());
    }
}
