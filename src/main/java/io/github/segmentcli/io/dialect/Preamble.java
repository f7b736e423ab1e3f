package io.github.segmentcli.io.dialect;

import io.github.segmentcli.io.cells.CellText;
import java.util.List;

/**
 * The lines above the header: titles and remarks, short ones or ones padded with delimiters. They are passed over only if a
 * header follows them, or if they are single words beside which the table has columns.
 */
final class Preamble {

    private static final int MAX_LINES = 30;

    private final List<FileSample.Row> rows;
    private final HeaderDetection headers;
    private final int width;

    Preamble(List<FileSample.Row> rows, HeaderDetection headers) {
        this.rows = rows;
        this.headers = headers;
        this.width = usualWidth();
    }

    /**
     * How many records stand above the header.
     *
     * @param isWithoutHeader whether the user says that there is none
     * @param isLenient whether lines that are neither titles nor rows are passed over too, as rows are set aside
     */
    int records(boolean isWithoutHeader, boolean isLenient) {
        if (width < 2) {
            return 0;
        }
        int first = 0;
        while (first < rows.size() - 1 && first < MAX_LINES && isTitle(rows.get(first))) {
            first++;
        }
        FileSample.Row top = rows.get(first);
        boolean isTable = first > 0 && top.width() >= width - 1 && top.filled() > 1;
        if (isTable
                && (isWithoutHeader
                        ? areSingleWords(first)
                        : isHeader(first) || areSingleWords(first) || (isLenient && !holdsFigures(first)))) {
            return first;
        }
        return isWithoutHeader ? 0 : aboveFullHeader();
    }

    /** Whether one of the first lines, as wide as the table, holds a number other than a year: then it may be a customer. */
    boolean holdsFigures(int first) {
        return rows.subList(0, first).stream()
                .anyMatch(row -> row.width() >= width
                        && row.cells().stream()
                                .map(CellText::strip)
                                .anyMatch(cell -> headers.isNumber(cell) && !HeaderDetection.isYear(cell)));
    }

    /** The width that most of the first records have. */
    private int usualWidth() {
        int usual = 0;
        int most = 0;
        for (FileSample.Row candidate : rows.subList(0, Math.min(rows.size(), 60))) {
            int count = 0;
            for (FileSample.Row row : rows) {
                count += row.width() == candidate.width() ? 1 : 0;
            }
            if (count > most || (count == most && candidate.width() > usual)) {
                most = count;
                usual = candidate.width();
            }
        }
        return usual;
    }

    /** A title or remark: a cell or two where the table has more. */
    private boolean isTitle(FileSample.Row row) {
        int most = Math.max(1, width / 3);
        return width >= 3 ? row.filled() <= most && row.width() != width - 1 : row.width() < width;
    }

    private boolean isHeader(int at) {
        return headers.isLikelyHeader(rows.get(at), rows.subList(at + 1, rows.size()));
    }

    private boolean areSingleWords(int first) {
        return rows.subList(0, first).stream()
                .allMatch(row -> row.filled() == 0
                        || (row.width() < width
                                && row.filled() == 1
                                && row.cells().stream().noneMatch(cell -> headers.isMeasure(CellText.strip(cell)))));
    }

    /**
     * How many records stand above a row that names all columns of numbers, where those above end in blank cells and name no
     * more than half of these columns.
     */
    private int aboveFullHeader() {
        for (int h = 1; h < rows.size() - 1 && h <= MAX_LINES; h++) {
            FileSample.Row above = rows.get(h - 1);
            boolean isPadded = above.width() < width
                    || above.cells().get(above.width() - 1).isBlank();
            if (!isPadded || above.width() > width) {
                return 0;
            }
            FileSample.Row row = rows.get(h);
            if (row.width() == width && row.filled() == width) {
                return namesTheColumns(h) ? h : 0;
            }
        }
        return 0;
    }

    private boolean namesTheColumns(int h) {
        FileSample.Row row = rows.get(h);
        List<FileSample.Row> body = rows.subList(h + 1, rows.size());
        int names = headers.names(row, body);
        return names > 0
                && row.cells().stream().noneMatch(cell -> headers.isMeasure(CellText.strip(cell)))
                && headers.outcome(row, body) == HeaderDetection.Outcome.HEADER
                && rows.subList(0, h).stream()
                        .allMatch(title -> headers.names(title, body) * 2 < names + 1
                                && title.filled() < row.filled()
                                && (names > 1 || headers.names(title, body) == 0));
    }
}
