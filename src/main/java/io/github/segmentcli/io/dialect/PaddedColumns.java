package io.github.segmentcli.io.dialect;

import io.github.segmentcli.io.cells.CellText;
import io.github.segmentcli.io.cells.DateGrammar;
import io.github.segmentcli.io.cells.MissingWords;
import io.github.segmentcli.io.cells.NumberGrammar;
import io.github.segmentcli.io.records.Tokens;
import io.github.segmentcli.io.settings.DialectHints;
import java.util.List;
import java.util.Optional;

/**
 * Whether columns are padded with blanks instead of being set apart by a delimiter: with any number of blanks as one, all
 * rows below the titles have the same number of cells, no cell holds another delimiter except as part of a number, and some column holds
 * numbers or dates.
 */
final class PaddedColumns {

    private static final int MAX_TITLES = 5;

    private final String source;
    private final FileSample sample;
    private final DialectHints hints;
    private final MissingWords missing;
    private final NumberGrammar numbers = new NumberGrammar();
    private final DateGrammar dates = new DateGrammar();

    /** @param hints without a delimiter */
    PaddedColumns(String source, FileSample sample, DialectHints hints, MissingWords missing) {
        this.source = source;
        this.sample = sample;
        this.hints = hints;
        this.missing = missing;
    }

    boolean areThere() {
        List<FileSample.Row> rows = belowTitles(rows(sample.withSingleBlanks(), " "));
        if (rows.size() < 2 || rows.get(0).width() < 2 || !isTable(rows)) {
            return false;
        }
        Optional<String> usual = new DialectSniffer(source, sample, at(sample), hints).found();
        if (usual.isPresent()) {
            return rows(sample, usual.get()).stream().allMatch(PaddedColumns::holdsPadding);
        }
        List<FileSample.Row> lines = rows(sample, "\u0000");
        return lines.stream().anyMatch(PaddedColumns::holdsPadding)
                || lines.stream().noneMatch(line -> isMeasure(line.cells().get(0)));
    }

    /** Without a few narrow lines at the top, which may be titles. */
    private static List<FileSample.Row> belowTitles(List<FileSample.Row> rows) {
        int width = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).width();
        int first = 0;
        while (first < Math.min(MAX_TITLES, rows.size() / 2) && rows.get(first).width() < width) {
            first++;
        }
        return rows.subList(first, rows.size());
    }

    private boolean isTable(List<FileSample.Row> rows) {
        int width = rows.get(0).width();
        for (FileSample.Row row : rows) {
            if (row.width() != width || !row.cells().stream().allMatch(this::isClean)) {
                return false;
            }
        }
        List<FileSample.Row> body = rows.subList(1, rows.size());
        for (int j = 0; j < width; j++) {
            if (new SampleColumn(body, j, missing, numbers, dates).isMostlyNumbersOrDates()) {
                return true;
            }
        }
        return false;
    }

    private boolean isClean(String cell) {
        return DialectSniffer.USUAL.stream().noneMatch(cell::contains)
                || (isMeasure(cell) && !cell.endsWith(",") && !cell.startsWith(","));
    }

    private boolean isMeasure(String cell) {
        String text = CellText.strip(cell);
        if (numbers.parse(text, ',') || numbers.parse(text, '.')) {
            return true;
        }
        dates.parse(text);
        return dates.isShaped();
    }

    /** Whether two blanks or a tab stand within a cell, or a blank before the first. */
    private static boolean holdsPadding(FileSample.Row row) {
        return row.cells().stream()
                .anyMatch(cell -> cell.strip().contains("  ")
                        || (cell.startsWith(" ") && cell.strip().indexOf(' ') > 0));
    }

    private List<FileSample.Row> rows(FileSample text, String delimiter) {
        int comment = hints.comment().map(c -> (int) c).orElse(-1);
        return text.records(new Tokens(delimiter, '"', -1, comment, false), at(text), 1);
    }

    /** Where the lines begin that are not to be skipped. */
    private int at(FileSample text) {
        int at = 0;
        for (int k = 0; k < hints.skipLines().orElse(0) && at < text.length(); k++) {
            int end = text.lineEnd(at);
            boolean isPair = end + 1 < text.length() && text.bytes()[end] == '\r' && text.bytes()[end + 1] == '\n';
            at = Math.min(text.length(), end + (isPair ? 2 : 1));
        }
        return at;
    }
}
