package io.github.segmentcli.prepare;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the column that names a customer, and tells columns that number or name rows from those that measure them.
 *
 * <p>A column is id-like when its values are unique (or nearly: {@value #NEARLY_UNIQUE} of them) and whole numbers or words,
 * and its name says so ({@code id}, {@code key}, {@code customer no} ...); or when it counts the rows, 1 to n or 0 to n - 1;
 * or when it is free text without a repeated value. Whole numbers that merely happen to be unique, such as incomes, are not.
 */
final class IdFinder {

    private static final double NEARLY_UNIQUE = 0.9;
    private static final int LEAST_ROWS = 5;
    private static final int LINES_SHOWN = 3;
    private static final Set<String> ID_WORDS = Set.of(
            "id",
            "ids",
            "uid",
            "uuid",
            "guid",
            "key",
            "pk",
            "identifier",
            "no",
            "nr",
            "num",
            "number",
            "nummer",
            "kundennr",
            "kundennummer",
            "ref",
            "reference",
            "code",
            "index",
            "idx",
            "row",
            "rownum",
            "rowid",
            "hash");
    private static final Set<String> WHOLE_ID_NAMES = Set.of(
            "customer",
            "client",
            "member",
            "user",
            "account",
            "cust",
            "household",
            "subscriber",
            "kunde",
            "email",
            "e mail",
            "customerid",
            "customerno",
            "clientid",
            "userid",
            "memberid",
            "accountid",
            "custid",
            "customernumber");
    private static final Set<String> OWNERS = Set.of(
            "customer",
            "cust",
            "client",
            "user",
            "member",
            "account",
            "acct",
            "household",
            "subscriber",
            "person",
            "contact",
            "customerid",
            "custid",
            "clientid",
            "userid",
            "memberid",
            "accountid",
            "kunden",
            "kunde",
            "kundennr",
            "kundennummer");

    private IdFinder() {}

    /** The likeliest id among {@code candidates}: one that names a customer before any other, then the first. */
    static Optional<Column> find(Table table, List<Column> candidates) {
        Column best = null;
        int bestRank = 0;
        for (Column column : candidates) {
            int rank = rank(table, column);
            if (rank > bestRank) {
                bestRank = rank;
                best = column;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether a column names or numbers the rows rather than measuring them. */
    static boolean isIdLike(Table table, Column column) {
        return rank(table, column) > 0;
    }

    /** What was found about an id: repeated and missing values, with the lines of the first. Rows are kept. */
    static List<Notice> check(Table table, Column id) {
        List<Notice> notices = new ArrayList<>();
        String name = ColumnPatterns.quote(id.name());
        if (id.missing() > 0) {
            notices.add(Notice.warning(
                            "missing_ids",
                            Figures.count(id.missing()) + (id.missing() == 1 ? " row has" : " rows have") + " no "
                                    + name + ", first on " + firstGaps(table, id) + ". They are kept.")
                    .about(id.name()));
        }
        Repeats repeats = repeats(table, id);
        if (repeats.rows > 0) {
            notices.add(Notice.warning(
                            "duplicate_ids",
                            Figures.count(repeats.rows) + (repeats.rows == 1 ? " row repeats" : " rows repeat")
                                    + " the "
                                    + name + " of an earlier row, first on " + lines(repeats.lines)
                                    + ". All rows are kept; if a row is a purchase rather than a customer, "
                                    + "make a customer table with segment rfm first.")
                    .about(id.name()));
        }
        return notices;
    }

    private static int rank(Table table, Column column) {
        int rows = table.rows();
        if (rows < LEAST_ROWS || column.missing() > rows * (1 - NEARLY_UNIQUE) || column instanceof DateColumn) {
            return 0;
        }
        List<String> words = HeaderWords.of(column.name()).words();
        boolean named = !words.isEmpty()
                && (ID_WORDS.contains(words.get(words.size() - 1))
                        || ID_WORDS.contains(words.get(0)) && words.size() <= 2
                        || WHOLE_ID_NAMES.contains(String.join(" ", words)));
        if (column instanceof NumberColumn number) {
            if (!named && !couldCount(number)) {
                return 0;
            }
            Spread spread = spread(number);
            if (!spread.whole) {
                return 0;
            }
            if (!(named && spread.distinct >= NEARLY_UNIQUE * rows) && !spread.counts) {
                return 0;
            }
        } else if (column instanceof TextColumn text) {
            double share = (double) text.distinct() / Math.max(1, rows);
            if (!(named && share >= NEARLY_UNIQUE) && text.distinct() < rows - text.missing()) {
                return 0;
            }
        } else if (column instanceof CategoryColumn category) {
            int distinct = category.levels().size();
            if (!(named && distinct >= NEARLY_UNIQUE * rows) && distinct < rows) {
                return 0;
            }
        }
        boolean owner = words.stream().anyMatch(OWNERS::contains);
        return named ? owner ? 4 : 3 : column instanceof NumberColumn ? 2 : 1;
    }

    /** A cheap look that spares most columns the sorting: do the first rows count up by one? */
    private static boolean couldCount(NumberColumn number) {
        if (number.missing() > 0) {
            return false;
        }
        double first = number.value(0);
        if (first != 0 && first != 1) {
            return false;
        }
        for (int i = 1; i < number.rows(); i++) {
            if (number.value(i) != first + i) {
                return false;
            }
        }
        return true;
    }

    /** @param counts whether it is 0 or 1 in the first row and one more in every next */
    private record Spread(boolean whole, long distinct, boolean counts) {}

    private static Spread spread(NumberColumn number) {
        double[] sorted = number.values().clone();
        Arrays.sort(sorted);
        long distinct = 0;
        for (int i = 0; i < sorted.length && !Double.isNaN(sorted[i]); i++) {
            if (sorted[i] != Math.rint(sorted[i])) {
                return new Spread(false, 0, false);
            }
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                distinct++;
            }
        }
        return new Spread(true, distinct, couldCount(number));
    }

    private static String firstGaps(Table table, Column id) {
        List<Long> lines = new ArrayList<>();
        if (id instanceof TextColumn text && !text.isHeld()) {
            return "a line that was not kept";
        }
        for (int i = 0; i < table.rows() && lines.size() < LINES_SHOWN; i++) {
            if (id.isMissing(i)) {
                lines.add(table.line(i));
            }
        }
        return lines(lines);
    }

    private static String lines(List<Long> lines) {
        StringBuilder text = new StringBuilder(lines.size() == 1 ? "line " : "lines ");
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "" : i == lines.size() - 1 ? " and " : ", ").append(lines.get(i));
        }
        return text.toString();
    }

    private record Repeats(int rows, List<Long> lines) {}

    private static Repeats repeats(Table table, Column id) {
        int repeated = 0;
        List<Long> lines = new ArrayList<>();
        if (id instanceof TextColumn text) {
            if (!text.isHeld() || text.distinct() >= (long) text.rows() - text.missing()) {
                return new Repeats(0, lines);
            }
            Map<String, Boolean> seen = new HashMap<>();
            for (int i = 0; i < text.rows(); i++) {
                if (!text.isMissing(i) && seen.put(text.value(i), true) != null) {
                    repeated++;
                    note(table, i, lines);
                }
            }
        } else if (id instanceof CategoryColumn category) {
            boolean[] seen = new boolean[category.levels().size()];
            for (int i = 0; i < category.rows(); i++) {
                int code = category.code(i);
                if (code != CategoryColumn.MISSING && seen[code]) {
                    repeated++;
                    note(table, i, lines);
                } else if (code != CategoryColumn.MISSING) {
                    seen[code] = true;
                }
            }
        } else {
            double[] values = id instanceof NumberColumn number ? number.values() : ((DateColumn) id).epochDays();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            boolean any = false;
            for (int i = 1; i < sorted.length && !any; i++) {
                any = sorted[i] == sorted[i - 1];
            }
            if (any) {
                Map<Double, Boolean> seen = new HashMap<>();
                for (int i = 0; i < values.length; i++) {
                    if (!Double.isNaN(values[i]) && seen.put(values[i], true) != null) {
                        repeated++;
                        note(table, i, lines);
                    }
                }
            }
        }
        return new Repeats(repeated, lines);
    }

    private static void note(Table table, int row, List<Long> lines) {
        if (lines.size() < LINES_SHOWN) {
            lines.add(table.line(row));
        }
    }
}
