package io.github.segmentcli.io.dialect;

import io.github.segmentcli.InputException;
import io.github.segmentcli.io.bytes.Limits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Rejects a file that is a single line, because its cells would be read as the header or as one row. Where it holds a character
 * that ends rows in other formats, the message names it.
 */
final class SingleLineCheck {

    private static final String WANTED = "A customer file has a line of column names and a line for each customer.";

    /** Ends of rows in other formats. */
    private static final List<Mark> MARKS = List.of(
            new Mark("\\r\\n", "\\r\\n (written out)"),
            new Mark("\\n", "\\n (written out)"),
            new Mark("\u001e", "U+001E (record separator)"),
            new Mark("\u000b", "U+000B (vertical tab)"),
            new Mark("\f", "U+000C (form feed)"),
            new Mark("\u0085", "U+0085 (next line)"),
            new Mark("\u2028", "U+2028 (line separator)"),
            new Mark("\u2029", "U+2029 (paragraph separator)"));

    private record Mark(String text, String name) {}

    private SingleLineCheck() {}

    /** Rejects a line that is longer than a record may be, before it is split. */
    static void requireEnd(String source, FileSample sample, long line, int from, Limits limits) {
        int end = sample.lineEnd(from);
        if (end - from > limits.recordBytes()) {
            throw new InputException(source + ", line " + line + ": the line is longer than the limit of "
                    + limits.recordBytes() + " bytes"
                    + (end < sample.length() && !is(sample) ? "" : ", and no line end stands in it") + ". "
                    + remedy(sample, from, end));
        }
    }

    /**
     * The answer to a file that would be read as one row, or as one line of names.
     *
     * @param from where the line begins
     * @param cells that it was cut into
     */
    static InputException refusal(String source, FileSample sample, int from, int cells) {
        int end = sample.lineEnd(from);
        return new InputException(source + " is a single line of " + cells + (cells == 1 ? " cell" : " cells")
                + ", with no line end between rows. " + remedy(sample, from, end));
    }

    /** Whether the sample is the file, and the file one line. */
    static boolean is(FileSample sample) {
        return sample.isWhole() && sample.lineEnd(0) >= sample.length() - 2;
    }

    /** Whether the line holds what may have been meant for line ends. */
    static boolean holdsMark(FileSample sample, int from) {
        return mark(sample, from, sample.lineEnd(from)).isPresent();
    }

    private static String remedy(FileSample sample, int from, int end) {
        return WANTED
                + mark(sample, from, end)
                        .map(mark -> " If " + mark.name() + " ends the rows of this file, put line ends in its place.")
                        .orElse(" Export the file again with line ends.");
    }

    /** The first of the marks that the line holds. */
    private static Optional<Mark> mark(FileSample sample, int from, int end) {
        int some = Math.min(end - from, 1 << 16);
        String text = new String(sample.bytes(), from, some, StandardCharsets.UTF_8);
        return MARKS.stream().filter(mark -> text.contains(mark.text())).findFirst();
    }
}
