package io.github.segmentcli.prepare;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Notice.Level;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnList;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.roles.ColumnMeaning;
import io.github.segmentcli.roles.ColumnRole;
import io.github.segmentcli.roles.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Notices about columns that are not features: one for each reason, with the option that would make them features. */
final class UnusedColumnNotices {

    /** What a customer may have none of. */
    private static final Set<ColumnRole> HAVE_A_ZERO =
            Set.of(ColumnRole.AMOUNT, ColumnRole.COUNT, ColumnRole.SHARE, ColumnRole.NUMBER);

    private final Understanding understanding;
    private final Table table;
    private final List<ExcludedColumn> leftOut;
    private final List<Notice> notices = new ArrayList<>();
    /** Nothing to advise. */
    private final Fix none = new Fix("", column -> false, column -> column);
    /** The option that uses columns as numbers; for numbers and dates. */
    private final Fix numbers = new Fix("--as", this::isCounted, column -> column + "=number");

    private UnusedColumnNotices(Understanding understanding, List<ExcludedColumn> leftOut) {
        this.understanding = understanding;
        this.table = understanding.table();
        this.leftOut = leftOut;
    }

    /** An option, for which columns it works, and its value for a column. */
    private record Fix(String option, Predicate<String> suits, UnaryOperator<String> item) {

        static Fix of(String option, UnaryOperator<String> item) {
            return new Fix(option, column -> true, item);
        }
    }

    /**
     * @param ticks features whose cells are either a mark or blank
     * @param ordered features with ordered levels
     * @param oneSided categories of which one level occurs in nearly all rows
     */
    static List<Notice> of(
            Understanding understanding,
            List<ExcludedColumn> leftOut,
            List<String> ticks,
            List<String> ordered,
            List<String> oneSided) {
        UnusedColumnNotices all = new UnusedColumnNotices(understanding, leftOut);
        all.columnsThatCannotCount();
        all.columnsThatDescribe();
        all.say(
                "tick_column",
                Level.INFO,
                ticks,
                "a mark or blank, taken for yes and no; blank counts as no",
                "",
                Fix.of("--as", column -> column + "=category"));
        all.say(
                "ordered_column",
                Level.INFO,
                ordered,
                "words in an order, which count in equal steps; as categories they would only describe",
                "",
                Fix.of("--as", column -> column + "=category"));
        all.say(
                "one_sided_column",
                Level.INFO,
                oneSided,
                "one word in more than 95% of the rows, so little to tell customers apart by",
                "",
                Fix.of("--exclude", column -> column));
        all.textAndIds();
        return all.notices;
    }

    private void columnsThatCannotCount() {
        tell("constant", "constant_column", "one value only and cannot separate customers; left out", "", none);
        tell("all_missing", "empty_column", "no value in any row; left out", "", none);
        tell(
                "earlier_result",
                "earlier_result",
                "the result of an earlier segmentation by its name; left out",
                ". To let it count, add --as ",
                numbers);
        tell(
                "metadata",
                "metadata_column",
                "what the survey service noted beside the answers; left out",
                ". To let it count, add --as ",
                numbers);
        tell(
                "contact",
                "code_column",
                "telephones or postcodes, not quantities; left out",
                ". To let them count, add --as ",
                numbers);
        tell(
                "counter",
                "counter_column",
                "counts through the rows and measures nothing; left out",
                ". To let it count, add --as ",
                numbers);
        warn(
                "survey_weight",
                "weight_column",
                "looks like a survey weight, which says how much each row counts; left out",
                ". To let it count so, add --weight ",
                Fix.of("--weight", column -> column));
    }

    private void columnsThatDescribe() {
        tell(
                "mostly_missing",
                "mostly_missing",
                "no value in more than half of the rows, so it describes the segments and does not count",
                ". If a blank means none, add --impute ",
                new Fix("--impute", this::mayBeNone, column -> column + "=constant:0"));
        tell(
                "code",
                "code_like_columns",
                "codes for kinds, between which there is no distance; they describe the segments",
                ". If these measure, add --as ",
                numbers);
        tell(
                "outcome",
                "outcome_column",
                "what came of the customers; it describes the segments",
                ". To let it count as yes or no, add --as ",
                Fix.of("--as", column -> column + "=flag"));
        tell(
                "coordinate",
                "coordinate_column",
                "places on the map; they describe the segments",
                ". To let them count, add --as ",
                numbers);
        tell(
                "date",
                "date_column",
                "dates; they describe the segments",
                ". To let them count in days, add --as ",
                numbers);
        tell(
                "date_with_gaps",
                "gap_date_column",
                "dates, with days that may stand for none and would rule every average; left out until these are declared"
                        + " missing",
                "",
                none);
        tell(
                "choices",
                "choices_column",
                "several choices in a cell; they describe the segments",
                ". To let each count as yes or no, add --as ",
                Fix.of("--as", column -> column + "=choices:flags"));
        tell(
                "choices_counted",
                "choices_counted",
                "several choices in a cell, which count as yes or no, a column each; a blank cell is no to all of them",
                "",
                none);
        List<String> words = columns("category");
        if (!words.isEmpty()) {
            Notice notice = notice(
                    "category_column",
                    Level.INFO,
                    words,
                    "words; they describe the segments, and move them with --categorical one-hot");
            notices.add(notice.fixedBy("--categorical", "one-hot"));
        }
    }

    private void textAndIds() {
        tell("text", "text_column", "free text; left out", "", none);
        String id = understanding.id().orElse("");
        List<String> others =
                columns("id").stream().filter(column -> !column.equals(id)).toList();
        say("id_like_column", Level.INFO, others, "an id, or different in every row like one; left out", "", numbers);
    }

    private List<String> columns(String code) {
        return leftOut.stream()
                .filter(left -> left.code().equals(code))
                .map(ExcludedColumn::column)
                .toList();
    }

    private void tell(String code, String noticeCode, String what, String advice, Fix fix) {
        say(noticeCode, Level.INFO, columns(code), what, advice, fix);
    }

    private void warn(String code, String noticeCode, String what, String advice, Fix fix) {
        say(noticeCode, Level.WARNING, columns(code), what, advice, fix);
    }

    /** @param advice a further sentence, ended by the value of the option, where it works for one of the columns */
    private void say(String code, Level level, List<String> columns, String what, String advice, Fix fix) {
        if (columns.isEmpty()) {
            return;
        }
        List<String> suited = columns.stream().filter(fix.suits()).toList();
        List<String> fixed = suited.stream().map(fix.item()).toList();
        String option = advice.endsWith(" ") ? advice + Understanding.pasted(fixed) : advice;
        Notice notice = notice(code, level, columns, what + (suited.isEmpty() ? "" : option));
        notices.add(fixed.isEmpty() ? notice : notice.fixedBy(fix.option(), ColumnNames.listed(fixed)));
    }

    private boolean isCounted(String name) {
        Column column = table.column(name).orElseThrow();
        return column instanceof NumberColumn || column instanceof DateColumn;
    }

    /** Whether 0 can be meant by a blank: none was bought, but nobody rated 0. */
    private boolean mayBeNone(String name) {
        return table.column(name).orElseThrow() instanceof NumberColumn
                && understanding
                        .of(name)
                        .map(ColumnMeaning::role)
                        .filter(HAVE_A_ZERO::contains)
                        .isPresent();
    }

    private static Notice notice(String code, Level level, List<String> columns, String what) {
        Notice notice = new Notice(level, code, ColumnList.named(columns) + ": " + what + ".", Optional.empty());
        return columns.size() == 1 ? notice.about(columns.get(0)) : notice;
    }

    /** The error if no column can be a feature, with the reasons for the first five columns. */
    static InputException nothingToUse(Understanding understanding, List<ExcludedColumn> leftOut) {
        Table table = understanding.table();
        if (understanding.command().isPresent()) {
            return new InputException(table.source() + " has no column to segment by. "
                    + understanding.warnings().get(0).text());
        }
        if (table.rows() == 1) {
            return new InputException(
                    table.source() + " has one row. Segments need several customers, a row for each.");
        }
        StringBuilder why = new StringBuilder();
        for (int i = 0; i < Math.min(5, leftOut.size()); i++) {
            ExcludedColumn left = leftOut.get(i);
            why.append(i == 0 ? " " : "; ")
                    .append(ColumnNames.quote(left.column()))
                    .append(' ')
                    .append(left.reason());
        }
        if (leftOut.size() > 5) {
            why.append("; and ").append(leftOut.size() - 5).append(" more");
        }
        return new InputException(table.source() + " has no column to segment by." + why
                + (leftOut.isEmpty() ? "" : ".")
                + " Give it at least one numeric column that varies, or use words with --categorical one-hot.");
    }
}
