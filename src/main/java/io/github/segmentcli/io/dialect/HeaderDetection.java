package io.github.segmentcli.io.dialect;

import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.cells.CellText;
import io.github.segmentcli.io.cells.DateGrammar;
import io.github.segmentcli.io.cells.MissingWords;
import io.github.segmentcli.io.cells.NumberGrammar;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells whether a first row names the columns. */
final class HeaderDetection {

    private final MissingWords missing;
    private final NumberGrammar numbers = new NumberGrammar();
    private final DateGrammar dates = new DateGrammar();

    HeaderDetection(MissingWords missing) {
        this.missing = missing;
    }

    /**
     * A word above numbers or dates speaks for a header, a number or date above its kind against it. Where all columns hold
     * words the row is a header unless it repeats itself, or most of its cells turn up below.
     */
    boolean isHeader(FileSample.Row first, List<FileSample.Row> body) {
        int forIt = 0;
        int against = 0;
        for (int j = 0; j < first.width(); j++) {
            String cell = CellText.strip(first.cells().get(j));
            if (cell.isEmpty()) {
                continue;
            }
            boolean measured = isMeasure(cell);
            if (body.isEmpty()) {
                against += measured ? 1 : 0;
            } else if (isMeasured(body, j)) {
                if (!measured) {
                    forIt += missing.contains(cell) ? 0 : 1;
                } else if (!isYear(cell)) {
                    against++;
                }
            }
        }
        return forIt + against > 0 ? forIt >= against : looksLikeNames(first, body);
    }

    private boolean isMeasure(String cell) {
        if (isNumber(cell, '.') || isNumber(cell, ',')) {
            return true;
        }
        dates.parse(cell);
        return dates.isShaped();
    }

    /** Whether it is a number, be it one that no double holds. */
    private boolean isNumber(String cell, char decimal) {
        return numbers.parse(cell, decimal) || numbers.isOutOfRange();
    }

    /** Whether most cells of a column are numbers or dates. */
    private boolean isMeasured(List<FileSample.Row> body, int column) {
        CellCounts evidence = new CellCounts();
        for (FileSample.Row row : body) {
            if (column < row.width()) {
                evidence.note(row.cells().get(column), 1, missing, numbers, dates);
            }
        }
        long measured = evidence.numbersOfSomeKind()
                + evidence.fixedDates
                + evidence.dayFirstOnly
                + evidence.monthFirstOnly
                + evidence.eitherOrder;
        return evidence.present() > 0 && measured * 2 > evidence.present();
    }

    /** Tables with a column a year are common. */
    private static boolean isYear(String cell) {
        return cell.matches("(19|20)\\d\\d");
    }

    private static boolean looksLikeNames(FileSample.Row first, List<FileSample.Row> body) {
        Set<String> seen = new HashSet<>();
        int names = 0;
        int below = 0;
        for (int j = 0; j < first.width(); j++) {
            String cell = first.cells().get(j);
            if (cell.isBlank()) {
                continue;
            }
            if (!seen.add(cell.strip())) {
                return false;
            }
            names++;
            int column = j;
            below += body.stream()
                            .anyMatch(row -> column < row.width()
                                    && row.cells().get(column).equals(cell))
                    ? 1
                    : 0;
        }
        return names > 0 && below * 2 <= names;
    }
}
