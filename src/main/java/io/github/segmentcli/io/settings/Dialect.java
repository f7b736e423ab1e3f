package io.github.segmentcli.io.settings;

import io.github.segmentcli.io.cells.DateOrder;
import io.github.segmentcli.io.cells.MissingWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a file is laid out, as it was detected or as options say.
 *
 * @param delimiter between cells
 * @param quote around cells, where the file has any
 * @param escape how a quote is written inside a quoted cell: itself (doubled) or a backslash
 * @param encoding name of the character set
 * @param lineEnd {@code LF}, {@code CRLF}, {@code CR} or {@code mixed}
 * @param header whether the first record names the columns
 * @param decimal {@code .} or {@code ,}
 * @param skippedLines lines before the header that are not data
 * @param compressed whether it was gzip
 * @param nullValues the words that mean a missing value
 * @param padded whether any number of blanks is one delimiter
 * @param byteOrderMark whether the text begins with a byte order mark, by which Excel knows UTF-8
 * @param blanksBeforeQuote whether blanks between a delimiter and an opening quote are dropped
 */
public record Dialect(
        String delimiter,
        Optional<Character> quote,
        char escape,
        String encoding,
        String lineEnd,
        boolean header,
        char decimal,
        int skippedLines,
        boolean compressed,
        List<String> nullValues,
        boolean byteOrderMark,
        boolean padded,
        boolean blanksBeforeQuote) {

    public Dialect {
        nullValues = List.copyOf(nullValues);
    }

    /** A file without a mark, and without blanks that mean nothing. */
    public Dialect(
            String delimiter,
            Optional<Character> quote,
            char escape,
            String encoding,
            String lineEnd,
            boolean header,
            char decimal,
            int skippedLines,
            boolean compressed,
            List<String> nullValues) {
        this(
                delimiter,
                quote,
                escape,
                encoding,
                lineEnd,
                header,
                decimal,
                skippedLines,
                compressed,
                nullValues,
                false,
                false,
                false);
    }

    /** The same with figures under another decimal mark. */
    public Dialect withDecimal(char mark) {
        return new Dialect(
                delimiter,
                quote,
                escape,
                encoding,
                lineEnd,
                header,
                mark,
                skippedLines,
                compressed,
                nullValues,
                byteOrderMark,
                padded,
                blanksBeforeQuote);
    }

    /** The numbers among the words for missing values in a column; the decimal mark is {@code .} or {@code ,}. */
    public Set<Double> missingNumbers(String column, char mark) {
        return new MissingWords(Optional.of(nullValues)).of(column).numbers(mark);
    }

    /** The days among the words for missing values in a column, as days since 1970-01-01. */
    public Set<Double> missingDays(String column, DateOrder order) {
        return new MissingWords(Optional.of(nullValues)).of(column).days(order);
    }
}
