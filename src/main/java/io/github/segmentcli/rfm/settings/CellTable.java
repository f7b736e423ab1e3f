package io.github.segmentcli.rfm.settings;

import io.github.segmentcli.RequestException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Names for the combinations of the scores of recency, frequency and money, which are called cells.
 *
 * @param bins how many scores there are of each
 * @param rows of the table; together they cover every cell once, or there are none
 */
public record CellTable(int bins, List<Row> rows) {

    /** One name for ranges of the three scores, each with the lowest and the highest. */
    public record Row(String name, int lowR, int highR, int lowF, int highF, int lowM, int highM) {

        public boolean holds(int r, int f, int m) {
            return r >= lowR && r <= highR && f >= lowF && f <= highF && m >= lowM && m <= highM;
        }
    }

    /** The names that are customary in marketing, for five scores. */
    public static final CellTable USUAL = new CellTable(
            5,
            List.of(
                    new Row("Champions", 4, 5, 4, 5, 4, 5),
                    new Row("Loyal", 4, 5, 4, 5, 1, 3),
                    new Row("Loyal", 4, 5, 3, 3, 4, 5),
                    new Row("Loyal", 3, 3, 4, 5, 1, 5),
                    new Row("Potential loyalists", 4, 5, 3, 3, 1, 3),
                    new Row("Potential loyalists", 4, 5, 2, 2, 1, 5),
                    new Row("New", 5, 5, 1, 1, 1, 5),
                    new Row("Promising", 4, 4, 1, 1, 1, 5),
                    new Row("Need attention", 3, 3, 3, 3, 1, 5),
                    new Row("Need attention", 3, 3, 1, 2, 4, 5),
                    new Row("About to sleep", 3, 3, 1, 2, 1, 3),
                    new Row("At risk", 1, 2, 4, 5, 1, 3),
                    new Row("At risk", 1, 2, 3, 3, 1, 5),
                    new Row("At risk", 1, 2, 1, 2, 4, 5),
                    new Row("Can't lose", 1, 2, 4, 5, 4, 5),
                    new Row("Hibernating", 2, 2, 1, 2, 1, 3),
                    new Row("Lost", 1, 1, 1, 2, 1, 3)));

    /** No names: every cell is called by its joint score. */
    static CellTable none(int bins) {
        return new CellTable(bins, List.of());
    }

    public CellTable {
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The names in the order of the table. */
    public List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.add(row.name()));
        return List.copyOf(names);
    }

    /**
     * The name of a cell; empty where there are no names.
     *
     * @param m 0 without amounts; then the score of frequency is used instead
     */
    public String name(int r, int f, int m) {
        int money = m == 0 ? f : m;
        for (Row row : rows) {
            if (row.holds(r, f, money)) {
                return row.name();
            }
        }
        return "";
    }

    /**
     * Reads a table with the columns name, r, f and m: {@code Champions,4-5,4-5,4-5}; a star means every score. A name may
     * have several lines.
     *
     * @param where the name of the text in messages
     * @throws RequestException when a cell has no name or more than one
     */
    public static CellTable parse(String where, String text, int bins) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String plain = line.strip();
            boolean header = rows.isEmpty() && plain.replace(" ", "").equalsIgnoreCase("name,r,f,m");
            if (plain.isEmpty() || plain.startsWith("#") || header) {
                continue;
            }
            String[] cells = plain.split(",", -1);
            String at = where + ", line " + number + ": ";
            if (cells.length != 4 || cells[0].isBlank()) {
                throw new RequestException(at + "is not a name and three ranges. Write lines such as"
                        + " Champions,4-5,4-5,4-5 or New,5,1,*.");
            }
            int[] r = range(at, cells[1], bins);
            int[] f = range(at, cells[2], bins);
            int[] m = range(at, cells[3], bins);
            rows.add(new Row(cells[0].strip(), r[0], r[1], f[0], f[1], m[0], m[1]));
        }
        CellTable table = new CellTable(bins, rows);
        table.requireEveryCellOnce(where);
        return table;
    }

    private static int[] range(String at, String text, int bins) {
        String plain = text.strip();
        if (plain.equals("*")) {
            return new int[] {1, bins};
        }
        if (plain.matches("[1-9](-[1-9])?")) {
            int low = plain.charAt(0) - '0';
            int high = plain.charAt(plain.length() - 1) - '0';
            if (low <= high && high <= bins) {
                return new int[] {low, high};
            }
        }
        throw new RequestException(at + "\"" + plain + "\" is not a range of scores from 1 to " + bins
                + ". Write one such as 4-5, a single score, or * for all.");
    }

    /** Whether every combination of scores has exactly one name. */
    public boolean coversEveryCellOnce() {
        return cellsWith(count -> count != 1).isEmpty();
    }

    private void requireEveryCellOnce(String where) {
        List<String> missing = cellsWith(count -> count == 0);
        List<String> twice = cellsWith(count -> count > 1);
        if (!missing.isEmpty() || !twice.isEmpty()) {
            throw new RequestException(where + ": "
                    + (missing.isEmpty() ? "" : describe(missing) + " no name" + (twice.isEmpty() ? "" : ", and "))
                    + (twice.isEmpty() ? "" : describe(twice) + " more than one name")
                    + ". Give every combination of scores exactly one name.");
        }
    }

    /** The cells whose number of rows meets a condition, as joint scores. */
    private List<String> cellsWith(IntPredicate condition) {
        List<String> cells = new ArrayList<>();
        for (int r = 1; r <= bins; r++) {
            for (int f = 1; f <= bins; f++) {
                for (int m = 1; m <= bins; m++) {
                    int count = 0;
                    for (Row row : rows) {
                        count += row.holds(r, f, m) ? 1 : 0;
                    }
                    if (condition.test(count)) {
                        cells.add("" + r + f + m);
                    }
                }
            }
        }
        return cells;
    }

    private static String describe(List<String> cells) {
        return cells.size() + (cells.size() == 1 ? " cell has (" : " cells have (")
                + String.join(", ", cells.subList(0, Math.min(5, cells.size())))
                + (cells.size() > 5 ? " ..." : "") + ")";
    }
}
