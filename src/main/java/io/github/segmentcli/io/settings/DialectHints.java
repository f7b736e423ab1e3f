package io.github.segmentcli.io.settings;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.io.cells.DateOrder;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What the user says about the form of a file; everything left empty is sniffed.
 *
 * @param delimiter one or more characters, or one of the words comma, semicolon, tab, pipe, colon, space, blanks
 * @param quote the character around cells; the word none where quotes have no meaning
 * @param escape what lets a quote stand inside a quoted cell: {@link #DOUBLED}, or a mark before it such as a backslash
 * @param encoding the name of a character set
 * @param decimal {@code .} or {@code ,}
 * @param header whether the first record names the columns
 * @param comment lines that start with it are skipped
 * @param skipLines lines before the header that are passed over
 * @param nullValues the words that mean a missing value, instead of the built-in ones; an empty cell always is one
 * @param dateOrder which number comes first in dates such as 03/04/2024
 */
public record DialectHints(
        Optional<String> delimiter,
        Optional<String> quote,
        Optional<Character> escape,
        Optional<String> encoding,
        Optional<Character> decimal,
        Optional<Boolean> header,
        Optional<Character> comment,
        OptionalInt skipLines,
        Optional<List<String>> nullValues,
        Optional<DateOrder> dateOrder) {

    /** The escape of files in which a quote inside a quoted cell is doubled. */
    public static final char DOUBLED = '"';

    /** The delimiter of columns that are padded with blanks: any number of them, also at both ends of a line. */
    public static final String BLANKS = "blanks";

    /** Everything is sniffed. */
    public static final DialectHints NONE = new DialectHints(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());

    /** @throws RequestException naming the flag whose value cannot be */
    public DialectHints {
        delimiter = delimiter.map(DialectHints::delimiterOf);
        quote = quote.map(DialectHints::quoteOf);
        encoding = encoding.map(DialectHints::encodingOf);
        nullValues = nullValues.map(List::copyOf);
        if (decimal.isPresent() && decimal.get() != '.' && decimal.get() != ',') {
            throw new RequestException(
                    "--decimal: \"" + decimal.get() + "\" is not a decimal mark. Use point or comma.");
        }
        if (delimiter.isPresent() && quote.isPresent() && delimiter.get().equals(quote.get())) {
            throw new RequestException(
                    "--delimiter and --quote: both are " + delimiter.get() + ". They have to differ.");
        }
        if (delimiter.isPresent()
                && escape.map(String::valueOf).filter(delimiter.get()::equals).isPresent()) {
            throw new RequestException(
                    "--delimiter and --escape: both are " + delimiter.get() + ". They have to differ.");
        }
        if (skipLines.isPresent() && skipLines.getAsInt() < 0) {
            throw new RequestException("--skip-lines: " + skipLines.getAsInt() + " is negative. Use 0 or more.");
        }
    }

    /** Whether everything is sniffed. */
    boolean isNone() {
        return skipLines.isEmpty()
                && Stream.of(delimiter, quote, escape, encoding, decimal, header, comment, nullValues, dateOrder)
                        .allMatch(Optional::isEmpty);
    }

    /** The same with another delimiter, or none. */
    public DialectHints withDelimiter(Optional<String> mark) {
        return new DialectHints(
                mark, quote, escape, encoding, decimal, header, comment, skipLines, nullValues, dateOrder);
    }

    /**
     * For a table in another form than CSV, whose text is made with commas.
     *
     * @param source what messages call the file
     * @param form what it is
     * @param hasNames whether it has names of its columns, so that its text has a header and nothing above
     * @throws RequestException naming the option that is about the form of a CSV file
     */
    public DialectHints ofMadeText(String source, String form, boolean hasNames) {
        List<Map.Entry<String, Boolean>> given = List.of(
                Map.entry("--delimiter", delimiter.isPresent()),
                Map.entry("--quote", quote.isPresent()),
                Map.entry("--escape", escape.isPresent()),
                Map.entry("--encoding", encoding.isPresent()),
                Map.entry("--comment", hasNames && comment.isPresent()),
                Map.entry("--skip-lines", hasNames && skipLines.isPresent()));
        for (Map.Entry<String, Boolean> option : given) {
            if (option.getValue()) {
                throw new RequestException(option.getKey() + " is about the form of a CSV file, and " + source
                        + " holds " + form + ". Leave it out.");
            }
        }
        return new DialectHints(
                Optional.of(","),
                Optional.of("\""),
                Optional.of(DOUBLED),
                Optional.of("UTF-8"),
                decimal,
                hasNames ? Optional.of(true) : header,
                hasNames ? Optional.empty() : comment,
                hasNames ? OptionalInt.of(0) : skipLines,
                nullValues,
                dateOrder);
    }

    private static String delimiterOf(String typed) {
        String mark = switch (typed.toLowerCase(Locale.ROOT)) {
            case "comma" -> ",";
            case "semicolon" -> ";";
            case "tab", "\\t" -> "\t";
            case "pipe" -> "|";
            case "colon" -> ":";
            case "space" -> " ";
            case "blanks" -> BLANKS;
            default -> typed;
        };
        if (mark.isEmpty() || mark.chars().anyMatch(c -> c == '\n' || c == '\r' || c == 0)) {
            throw new RequestException(
                    "--delimiter: a delimiter is one or more letters other than a line break. Use comma, semicolon, tab, pipe,"
                            + " colon, space, blanks, or the letters themselves.");
        }
        return mark;
    }

    private static String quoteOf(String typed) {
        String mark = switch (typed.toLowerCase(Locale.ROOT)) {
            case "none", "" -> "";
            case "double" -> "\"";
            case "single" -> "'";
            default -> typed;
        };
        if (mark.length() > 1 || (!mark.isEmpty() && (mark.charAt(0) < ' ' || mark.charAt(0) > '~'))) {
            throw new RequestException("--quote: \"" + typed
                    + "\" cannot be a quote. Use one printable ASCII character, double, single, or none.");
        }
        return mark;
    }

    private static String encodingOf(String typed) {
        try {
            return Charset.forName(typed.strip()).name();
        } catch (IllegalArgumentException e) {
            throw new RequestException("--encoding: \"" + typed
                    + "\" is not a known character set. Usual ones: UTF-8, windows-1252, ISO-8859-1, UTF-16LE.");
        }
    }
}
