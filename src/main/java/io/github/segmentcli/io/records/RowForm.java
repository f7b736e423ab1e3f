package io.github.segmentcli.io.records;

import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.cells.CellText;
import io.github.segmentcli.io.cells.DateGrammar;
import io.github.segmentcli.io.cells.MissingWords;
import io.github.segmentcli.io.cells.NumberGrammar;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a line must look like to be a row of the table: the number of cells of the table, and numbers or dates in the columns
 * that hold numbers or dates. It tells the text of a long remark from rows that a quote out of place has made part of a cell.
 */
public final class RowForm {

    /** For a table of which nothing is known; no line looks like a row of it. */
    static final RowForm UNKNOWN = new RowForm(0, false, List.of());

    private final int width;
    private final boolean spare;
    private final boolean[] measured;
    private boolean hasMeasured;
    /** Made when a line is first looked at, which in most files never happens. */
    private Grammars grammars;

    /**
     * @param spare whether rows may end with a delimiter and nothing after it
     * @param columns how each column looked in the beginning of the file
     */
    public RowForm(int width, boolean spare, List<CellCounts> columns) {
        this.width = width;
        this.spare = spare;
        this.measured = new boolean[width];
        // remarks that often are numbers or dates tell little beside columns that nearly always are
        boolean isStrict = columns.stream().anyMatch(RowForm::isNearlyAllMeasured);
        for (int j = 0; j < width; j++) {
            measured[j] = isStrict ? isNearlyAllMeasured(columns.get(j)) : isMeasured(columns.get(j));
            hasMeasured |= measured[j];
        }
    }

    private static boolean isNearlyAllMeasured(CellCounts column) {
        long measured = Math.max(column.numbersOfSomeKind(), column.dates.inCalendar());
        return column.present() > 0 && measured * 5 >= column.present() * 4;
    }

    /** Whether most cells of a column are numbers or dates. */
    public static boolean isMeasured(CellCounts column) {
        long measured = column.numbersOfSomeKind() + column.dates.inCalendar();
        return column.present() > 0 && measured * 2 > column.present();
    }

    /** Whether lines can be distinguished from text at all. */
    boolean isKnown() {
        return width > 1 && hasMeasured;
    }

    boolean hasWidth(int cells) {
        return cells == width || (spare && cells == width + 1);
    }

    /** Whether a line has as many cells as a row, or more. */
    boolean isFilledBy(int cells) {
        return cells >= width;
    }

    /**
     * Whether the first cells of a line are those of a row: there are numbers or dates in columns that hold numbers or dates,
     * and at most one cell in four of such columns is something else.
     */
    boolean areMeasures(byte[] b, int[] from, int[] to, int cells, int quote) {
        grammars = grammars == null ? new Grammars() : grammars;
        int present = 0;
        int others = 0;
        for (int j = 0; j < Math.min(cells, width); j++) {
            if (measured[j]) {
                String cell = CellText.strip(text(b, from[j], to[j], quote));
                if (!cell.isEmpty() && !grammars.missing.contains(cell)) {
                    present++;
                    others += grammars.isMeasure(cell) ? 0 : 1;
                }
            }
        }
        return present > 0 && others * 4 <= present;
    }

    /** What a cell may be. */
    private static final class Grammars {
        private final MissingWords missing = new MissingWords(Optional.empty());
        private final NumberGrammar numbers = new NumberGrammar();
        private final DateGrammar dates = new DateGrammar();

        boolean isMeasure(String cell) {
            if (numbers.parse(cell, '.') || numbers.parse(cell, ',')) {
                return true;
            }
            dates.parse(cell);
            return dates.isShaped();
        }
    }

    private static String text(byte[] b, int from, int to, int quote) {
        int start = from;
        int end = to;
        while (start < end && b[start] == quote) {
            start++;
        }
        while (end > start && b[end - 1] == quote) {
            end--;
        }
        return new String(b, start, end - start, StandardCharsets.UTF_8);
    }
}
