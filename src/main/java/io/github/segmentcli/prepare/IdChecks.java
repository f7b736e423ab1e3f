package io.github.segmentcli.prepare;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.RepeatedKeys;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import java.util.ArrayList;
import java.util.List;

/** Checks of the ids of customers: missing and repeated values. */
public final class IdChecks {

    private static final int LINES_SHOWN = 3;

    private IdChecks() {}

    /** Notices about repeated and missing ids, with the first line numbers. The rows are kept. */
    public static List<Notice> of(Table table, Column id) {
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
        if (id instanceof TextColumn text) {
            return !text.isHeld() || text.distinct() >= (long) text.rows() - text.missing()
                    ? new Repeats(0, List.of())
                    : repeats(table, row -> text.isMissing(row) ? 0 : text.hash(row), text::isSame);
        }
        if (id instanceof CategoryColumn category) {
            return repeats(
                    table,
                    row -> category.isMissing(row) ? 0 : RepeatedKeys.mixed(category.code(row)),
                    (row, other) -> category.code(row) == category.code(other));
        }
        RowValues values = (RowValues) id;
        if (id instanceof NumberColumn number && number.distinct() == number.rows() - number.missing()) {
            return new Repeats(0, List.of());
        }
        return repeats(
                table,
                row -> id.isMissing(row) ? 0 : RepeatedKeys.mixed(Double.doubleToLongBits(values.value(row))),
                (row, other) ->
                        Double.doubleToLongBits(values.value(row)) == Double.doubleToLongBits(values.value(other)));
    }

    private static Repeats repeats(Table table, RepeatedKeys.Hash hash, RepeatedKeys.Same same) {
        RepeatedKeys found = RepeatedKeys.of(table.rows(), hash, same, table.store(), LINES_SHOWN);
        return new Repeats(found.rows(), found.first().stream().map(table::line).toList());
    }
}
