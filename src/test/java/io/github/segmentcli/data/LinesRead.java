package io.github.segmentcli.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Reads lines of CSV text as another program does. */
public final class LinesRead {

    private LinesRead() {}

    public static List<List<String>> of(CsvLines lines) {
        try (CSVParser parser = CSVParser.parse(new String(lines.take(), StandardCharsets.UTF_8), CSVFormat.DEFAULT)) {
            return parser.stream().map(line -> line.toList()).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The cells of the next row of a table. */
    public static Optional<List<String>> next(TextTable.Rows rows) {
        CsvLines line = new CsvLines();
        return rows.next(line) ? of(line).stream().findFirst() : Optional.empty();
    }
}
