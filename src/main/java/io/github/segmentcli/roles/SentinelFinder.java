package io.github.segmentcli.roles;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.Figures;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.data.UnknownWords;
import io.github.segmentcli.roles.NumberFacts.End;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds sentinel values, see {@link Sentinel}.
 *
 * <p>A sentinel occurs several times, is the smallest or largest value of its column, and is separated from the others. In addition
 * it must be impossible for the role of the column (an age of 118, a rating of 9 on a scale to 5, the only negative number), or
 * consist of nines and be twice as large as the next value, or occur in rows of which most have a missing value in another column
 * where other rows have few. Genuine extreme customers do not have exactly the same value.
 */
record SentinelFinder(Table table) {

    private static final double RARE = 0.005;
    private static final int MIN_ROWS = 2;
    /** From this number of rows on, 99999 is a sentinel whatever its share, if it is twice the next largest value. */
    private static final int MANY_NINES = 20;

    private static final int MOST_TOGETHER = 3;
    private static final double OLDEST = 110;
    private static final double GROWN_UP = 10;
    private static final int GAP_COLUMNS = 40;
    /** Least distance from the next value, as a share of the range of the other values. */
    private static final double DETACHED = 0.2;

    private static final Map<LocalDate, String> DATES = dates();

    private static Map<LocalDate, String> dates() {
        Map<LocalDate, String> dates = new LinkedHashMap<>();
        dates.put(LocalDate.of(1899, 12, 30), "which mostly means that nothing was known");
        dates.put(LocalDate.of(1899, 12, 31), "which mostly means that nothing was known");
        dates.put(LocalDate.of(1900, 1, 1), "which mostly means that nothing was known");
        dates.put(LocalDate.of(1901, 1, 1), "which mostly means that nothing was known");
        dates.put(LocalDate.of(1970, 1, 1), "which mostly means that nothing was known");
        dates.put(LocalDate.of(2099, 12, 31), "which mostly means no end");
        dates.put(LocalDate.of(2999, 12, 31), "which mostly means no end");
        dates.put(LocalDate.of(9999, 12, 31), "which mostly means no end");
        return dates;
    }

    /** @param read the numbers of the column in the file, if its dates are written as numbers */
    List<Sentinel> inDates(DateColumn column, Optional<NumberColumn> read) {
        List<Sentinel> found = new ArrayList<>();
        Map<Double, Integer> counts = new LinkedHashMap<>();
        DATES.keySet().forEach(date -> counts.put((double) date.toEpochDay(), 0));
        double latest = LocalDate.of(1970, 1, 1).toEpochDay();
        double earliest = LocalDate.of(2099, 12, 31).toEpochDay();
        int present = 0;
        for (int row = 0; row < column.rows(); row++) {
            double v = column.epochDay(row);
            if (v != v) {
                continue;
            }
            present++;
            if (v < latest + 1 || v >= earliest) {
                counts.computeIfPresent(Math.floor(v), (day, count) -> count + 1);
            }
        }
        int all = present;
        DATES.forEach((date, meaning) -> {
            int count = counts.get((double) date.toEpochDay());
            // one such day among days near it is a day like any other: somebody is born on 1 January 1970
            boolean isOneOfMany =
                    count == 1 && date.getYear() < 2000 && Sentinel.isNearOthers(column, date.toEpochDay());
            if (count > 0 && count < all && !isOneOfMany) {
                String shown = read.map(numbers -> plain(numberOf(column, date.toEpochDay(), numbers)))
                        .orElse(date.toString());
                String noted = shown.equals("0")
                        ? "where other rows have a date"
                        : read.isPresent() ? "which is " + date + ", " + meaning : meaning;
                found.add(new Sentinel(column.name(), date.toEpochDay(), shown, count, noted));
            }
        });
        return found;
    }

    private static double numberOf(DateColumn column, long day, NumberColumn numbers) {
        int row = 0;
        while (Math.floor(column.epochDay(row)) != day) {
            row++;
        }
        return numbers.value(row);
    }

    List<Sentinel> inNumbers(NumberFacts facts, ColumnRole role) {
        List<Sentinel> found = new ArrayList<>();
        boolean balanced = facts.hasFewLevels() && facts.least() == -facts.greatest();
        if (facts.present() > MIN_ROWS && !balanced) {
            atEnd(facts, role, facts.low(), false, found);
            atEnd(facts, role, facts.high(), true, found);
        }
        return found;
    }

    /** Adds sentinels at one end of the column, the most extreme first; there may be up to three, such as 97, 98 and 99. */
    private void atEnd(NumberFacts facts, ColumnRole role, End end, boolean high, List<Sentinel> found) {
        for (int together = Math.min(MOST_TOGETHER, end.size() - 1); together >= 1; together--) {
            List<Sentinel> codes = new ArrayList<>();
            double next = end.value(together);
            for (int i = 0; i < together; i++) {
                int count = end.count(i);
                boolean nines = high && isNines(end.value(i)) && end.value(i) >= 999 && end.value(i) > 2 * next;
                boolean repeated = count >= RARE * facts.present() || nines && count >= MANY_NINES;
                if (count < MIN_ROWS || !repeated) {
                    break;
                }
                String ground = ground(facts, role, end.value(i), next, high);
                if (ground == null) {
                    break;
                }
                codes.add(new Sentinel(
                        facts.column().name(),
                        end.value(i),
                        plain(end.value(i)),
                        count,
                        ground + gapsBeside(facts, end.value(i), count)));
            }
            if (codes.size() == together) {
                found.addAll(codes);
                return;
            }
        }
    }

    /**
     * Why a value is impossible for the column, in a clause; null if it is possible.
     *
     * @param next the next less extreme value
     */
    private String ground(NumberFacts facts, ColumnRole role, double value, double next, boolean high) {
        if (role == ColumnRole.AGE && (value > OLDEST && next <= OLDEST)) {
            return "an age that nobody has";
        }
        if (role == ColumnRole.AGE && !high && value == 0 && next >= GROWN_UP) {
            return "and no other age is below " + plain(next);
        }
        if (role == ColumnRole.AGE && high && isNines(value) && value - next >= 5) {
            return "and no other age is above " + plain(next);
        }
        if (role == ColumnRole.YEAR && !high && next > 1850 && (value < 1850 || value <= 1901 && next - value >= 10)) {
            return "far from the other years";
        }
        if (!high && isCodeBelow(value) && value < 0 && next >= 0 && isNearlyWhole(facts)) {
            return "the only negative value";
        }
        if (!high && value < 0 && isRepeated(-value, 9) && (next >= 0 || value < 2 * next)) {
            return "far from its other values";
        }
        if (high && role == ColumnRole.SHARE && (next <= 1 && value >= 9 || next <= 100 && value > 100)) {
            return "more than a share can be";
        }
        if (high
                && (role == ColumnRole.RATING || role == ColumnRole.ORDERED)
                && isCodeAbove(value)
                && value - next >= 2) {
            return "beyond the scale, which ends at " + plain(next);
        }
        if (high && isNines(value) && value >= 99 && value > 2 * next && next >= 0) {
            return "far from its other values";
        }
        if (high && isNines(value) && value >= 999 && value - next > DETACHED * (next - facts.least()) && next >= 0) {
            return "away from its other values";
        }
        double others = high ? next - facts.least() : facts.greatest() - next;
        double gap = Math.abs(value - next);
        boolean detached = gap > 1 && gap > DETACHED * others;
        return detached
                        && (value == 0 || isCodeAbove(value) || isCodeBelow(value) || value == Math.rint(value))
                        && !gapsBeside(facts, value, facts.present()).isEmpty()
                ? "away from its other values"
                : null;
    }

    private static boolean isNearlyWhole(NumberFacts facts) {
        return facts.low().value(0) == Math.rint(facts.low().value(0));
    }

    private static boolean isCodeBelow(double value) {
        return value == -1
                || value == -2
                || value == -3
                || value == -7
                || value == -8
                || value == -9
                || isRepeated(-value, 9)
                || isRepeated(-value, 8);
    }

    /** 7, 8 and 9, 77, 88, 97, 98 and 99, 997 ...: the codes of questionnaires for no answer. */
    private static boolean isCodeAbove(double value) {
        return value == 9
                || value == 8
                || value == 7
                || isNines(value)
                || isNines(value + 1)
                || isNines(value + 2)
                || isRepeated(value, 8)
                || isRepeated(value, 7);
    }

    static boolean isNines(double value) {
        return isRepeated(value, 9) || value > 0 && value != Math.rint(value) && isRepeated(Math.rint(value * 100), 9);
    }

    /** Whether a number has at least two digits and all of them are {@code digit}. */
    private static boolean isRepeated(double value, int digit) {
        if (!(value >= 10) || value != Math.rint(value) || value > 1e15) {
            return false;
        }
        for (long rest = (long) value; rest > 0; rest /= 10) {
            if (rest % 10 != digit) {
                return false;
            }
        }
        return true;
    }

    /** A clause that names a column which is missing in most rows with the value and few others; empty if there is none. */
    private String gapsBeside(NumberFacts facts, double value, int count) {
        NumberColumn column = facts.column();
        int looked = 0;
        for (Column other : table.columns()) {
            boolean words = other instanceof CategoryColumn;
            if (other == column
                    || looked >= GAP_COLUMNS
                    || other.missing() == 0 && !words
                    || other instanceof TextColumn) {
                continue;
            }
            int unknown = words ? unknownLevel((CategoryColumn) other) : CategoryColumn.MISSING;
            if (other.missing() == 0 && unknown == CategoryColumn.MISSING || other.missing() == other.rows()) {
                continue;
            }
            looked++;
            int[] tally = tally(column, value, other, unknown);
            boolean together = tally[0] >= 3
                    && tally[1] >= 0.8 * tally[0]
                    && tally[1] >= 0.5 * (tally[1] + tally[3])
                    && tally[3] <= 0.2 * tally[2];
            if (together) {
                return ", and " + ColumnNames.quote(other.name())
                        + (unknown == CategoryColumn.MISSING ? " is missing" : " is unknown") + " in "
                        + Figures.count(tally[1]) + " of these rows";
            }
        }
        return "";
    }

    private static int unknownLevel(CategoryColumn category) {
        for (int code = 0; code < category.levels().size(); code++) {
            if (UnknownWords.holds(category.levels().get(code))) {
                return code;
            }
        }
        return CategoryColumn.MISSING;
    }

    /** Four counts: rows with the value, those of them where {@code other} is missing, rows without it, and likewise. */
    private static int[] tally(NumberColumn column, double value, Column other, int unknown) {
        int[] tally = new int[4];
        CategoryColumn words = other instanceof CategoryColumn category ? category : null;
        for (int i = 0; i < column.rows(); i++) {
            double v = column.value(i);
            int at = v == value ? 0 : 2;
            boolean gap = other.isMissing(i) || words != null && unknown >= 0 && words.code(i) == unknown;
            tally[at]++;
            tally[at + 1] += gap ? 1 : 0;
        }
        return tally;
    }

    private static String plain(double value) {
        return Decimals.shortest(value);
    }
}
