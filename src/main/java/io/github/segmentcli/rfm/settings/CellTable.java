package io.github.segmentcli.rfm.settings;

import io.github.segmentcli.RequestException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Names for the cells that scores of recency, frequency and money form. Every cell has one name.
 *
 * @param bins how many scores there are of each
 * @param rows of the table; together they cover every cell once
 */
public record CellTable(int bins, List<Row> rows) {

    /**
     * A block of cells, with the lowest and highest score of each.
     */
    public record Row(String name, int lowR, int highR, int lowF, int highF, int lowM, int highM) {

        public boolean holds(int r, int f, int m) {
            return r >= lowR && r <= highR && f >= lowF && f <= highF && m >= lowM && m <= highM;
        }
    }

    /**
     * The names that are customary in marketing, for five scores. Recent buyers are divided by frequency first, others by money.
     */
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
     * @param m 0 without amounts: then frequency stands for money
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
     * @param where what messages call the text
     * @throws RequestException when a cell has no name or two
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

    private void requireEveryCellOnce(String where) {
        List<String> missing = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (int r = 1; r <= bins; r++) {
            for (int f = 1; f <= bins; f++) {
                for (int m = 1; m <= bins; m++) {
                    int names = 0;
                    for (Row row : rows) {
                        names += row.holds(r, f, m) ? 1 : 0;
                    }
                    if (names != 1) {
                        (names == 0 ? missing : twice).add("" + r + f + m);
                    }
                }
            }
        }
        if (!missing.isEmpty() || !twice.isEmpty()) {
            throw new RequestException(where + ": "
                    + (missing.isEmpty() ? "" : counted(missing) + " no name" + (twice.isEmpty() ? "" : ", and "))
                    + (twice.isEmpty() ? "" : counted(twice) + " more than one name")
                    + ". Give every cell of recency, frequency and money one.");
        }
    }

    private static String counted(List<String> cells) {
        return cells.size() + (cells.size() == 1 ? " cell has (" : " cells have (")
                + String.join(", ", cells.subList(0, Math.min(5, cells.size())))
                + (cells.size() > 5 ? " ..." : "") + ")";
    }
}
