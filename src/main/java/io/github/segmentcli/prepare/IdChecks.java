package io.github.segmentcli.prepare;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks of the ids of customers: missing and repeated values. */
final class IdChecks {

    private static final int LINES_SHOWN = 3;

    private IdChecks() {}

    /** Notices about repeated and missing ids, with the first line numbers. The rows are kept. */
    static List<Notice> of(Table table, Column id) {
        List<Notice> notices = new ArrayList<>();
        String name = ColumnNames.quote(id.name());
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
