package io.github.segmentcli.io.records;

import io.github.segmentcli.io.settings.Dialect;
import java.nio.charset.StandardCharsets;

/**
 * The marks that cut UTF-8 bytes into records and cells.
 *
 * @param delimiter between cells
 * @param quote around cells, or -1
 * @param escape the byte that takes the meaning from the one after it, or -1 where a quote is doubled instead
 * @param comment the byte that begins a line to be skipped, or -1
 * @param blanksBeforeQuote whether blanks between a delimiter and an opening quote are dropped
 */
public record Tokens(String delimiter, int quote, int escape, int comment, boolean blanksBeforeQuote) {

    /** The marks of a text that is made of a table in another form. */
    public static final Tokens MADE = new Tokens(",", '"', -1, -1, false);

    /** The marks of a file's records; rows are no comments. */
    public static Tokens of(Dialect dialect) {
        int quote = dialect.quote().map(mark -> (int) mark).orElse(-1);
        boolean isDoubled = dialect.escape() == Math.max(quote, 0);
        return new Tokens(
                dialect.delimiter(), quote, isDoubled ? -1 : dialect.escape(), -1, dialect.blanksBeforeQuote());
    }

    /** Whether cells end at a single byte and a record without a quote means just what it shows. */
    public boolean hasByteDelimiter() {
        return delimiter.length() == 1 && delimiter.charAt(0) < 128;
    }

    byte[] delimiterBytes() {
        return delimiter.getBytes(StandardCharsets.UTF_8);
    }
}
