package io.github.segmentcli.io.dialect;

import io.github.segmentcli.io.cells.CellText;
import io.github.segmentcli.io.cells.DateGrammar;
import io.github.segmentcli.io.cells.MissingWords;
import io.github.segmentcli.io.cells.NumberGrammar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a first row names the columns.
 *
 * <p>A word above numbers or dates speaks for a header, a number above numbers against it. Names that are numbers, such as
 * months, are recognised by their series and by a first cell of another form than the codes below it. Where all columns hold
 * words, the row is a header unless it repeats itself, most of its cells turn up below, or it has a code among codes.
 */
final class HeaderDetection {

    /** What the first row is. */
    enum Outcome {
        HEADER,
        ROW,
        /** It may be either, and taking it for the wrong one would lose a customer or all names. */
        UNDECIDED
    }

    private final MissingWords missing;
    private final NumberGrammar numbers = new NumberGrammar();
    private final DateGrammar dates = new DateGrammar();

    HeaderDetection(MissingWords missing) {
        this.missing = missing;
    }

    Outcome outcome(FileSample.Row first, List<FileSample.Row> body) {
        return new Signs(first, body).outcome();
    }

    /** The likelier of the two, where one has to be taken. */
    boolean isLikelyHeader(FileSample.Row first, List<FileSample.Row> body) {
        return new Signs(first, body).isLikelyHeader();
    }

    /** In how many columns of numbers or dates the row holds a word. */
    int names(FileSample.Row first, List<FileSample.Row> body) {
        return new Signs(first, body).words;
    }

    /** Whether a cell is a number or a date. */
    boolean isMeasure(String cell) {
        return isNumber(cell) || isDate(cell);
    }

    /** Whether it is a number, be it one that no double holds. */
    boolean isNumber(String cell) {
        return isNumber(cell, '.') || isNumber(cell, ',');
    }

    private boolean isNumber(String cell, char decimal) {
        return numbers.parse(cell, decimal) || numbers.isOutOfRange();
    }

    private boolean isDate(String cell) {
        dates.parse(cell);
        return dates.isShaped();
    }

    /** What speaks for and against a header, counted over the columns. */
    private final class Signs {
        private final FileSample.Row first;
        private final List<FileSample.Row> body;
        private final List<SampleColumn> series = new ArrayList<>();
        private int measured;
        private int words;
        private int figures;
        private int years;
        private int codes;
        private int corners;

        Signs(FileSample.Row first, List<FileSample.Row> body) {
            this.first = first;
            this.body = body;
            for (int j = 0; j < first.width(); j++) {
                note(j, CellText.strip(first.cells().get(j)));
            }
        }

        private void note(int j, String cell) {
            if (body.isEmpty()) {
                figures += isMeasure(cell) ? 1 : 0;
                return;
            }
            SampleColumn column = new SampleColumn(body, j, missing, numbers, dates);
            if (!column.isMostlyNumbersOrDates()) {
                corners += column.hasForm() && !column.isOfForm(cell) ? 1 : 0;
                codes += column.hasForm() && column.isOfForm(cell) ? 1 : 0;
                return;
            }
            measured++;
            boolean isNumber = isNumber(cell);
            if (isNumber || isDate(cell)) {
                boolean isOfKind = isNumber ? column.isMostlyNumbers() : !column.isMostlyNumbers();
                boolean isName = isNumber && isYear(cell) && !column.isMostlyYears();
                figures += isOfKind && !isName ? 1 : 0;
                words += isOfKind || isNumber ? 0 : 1;
                years += isName ? 1 : 0;
                if (isNumber && column.isMostlyNumbers()) {
                    series.add(column);
                }
            } else if (!cell.isEmpty() && !missing.contains(cell)) {
                words++;
            }
        }

        Outcome outcome() {
            if (body.isEmpty()) {
                return isLikelyHeader() ? Outcome.HEADER : Outcome.ROW;
            }
            if (codes > 0) {
                return words > 0 && figures == 0 ? Outcome.UNDECIDED : Outcome.ROW;
            }
            if (words > 0 && words >= figures) {
                return Outcome.HEADER;
            }
            if (figures > 0) {
                return figuresAboveFigures();
            }
            if (measured > 0 && years == 0) {
                // it has missing values in all columns of numbers and dates, or no names for them
                return Outcome.UNDECIDED;
            }
            return isLikelyHeader() ? Outcome.HEADER : Outcome.ROW;
        }

        private Outcome figuresAboveFigures() {
            NameSeries names = new NameSeries(first, body, series, numbers);
            boolean hasCorner = corners > 0 || isOpenCorner();
            if ((hasCorner || words > 0) && names.isAscending()) {
                return Outcome.HEADER;
            }
            if (names.isEven() && names.isOutsideColumns()) {
                return Outcome.HEADER;
            }
            boolean mayBeNames = hasCorner || (series.size() > 2 && names.isEven());
            return mayBeNames && names.areDifferent() ? Outcome.UNDECIDED : Outcome.ROW;
        }

        /** Whether the first cell is blank, and those below it are not. */
        private boolean isOpenCorner() {
            return first.cells().get(0).isBlank()
                    && body.stream().noneMatch(row -> row.cells().get(0).isBlank());
        }

        boolean isLikelyHeader() {
            return words + figures > 0 ? words >= figures : looksLikeNames(first, body);
        }
    }

    /** Tables with a column a year are common. */
    static boolean isYear(String cell) {
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
