package io.github.segmentcli.roles;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notices about how a table is interpreted, each with the option that changes it. */
final class MeaningNotices {

    /** Codes of notices that a column would be numbers but for some cells. */
    private static final Set<String> OF_NUMBERS = Set.of("mixed_column", "numbers_with_words");

    private static final Set<ColumnRole> CODES =
            EnumSet.of(ColumnRole.CONTACT, ColumnRole.ID, ColumnRole.OTHER_ID, ColumnRole.CODE);

    private MeaningNotices() {}

    /** About the whole result: rows that are purchases or totals, and sentinel values. */
    static List<Notice> warnings(TableFinder.Found kind, List<Sentinel> sentinels) {
        List<Notice> notices = new ArrayList<>();
        kind.command()
                .ifPresent(command -> notices.add(Notice.warning(
                        "rows_are_purchases",
                        (kind.bought()
                                        ? "The rows look like purchases, not customers: "
                                        : "The rows are not customers, who have several each: ")
                                + kind.evidence()
                                + (command.contains(" --date DATE")
                                        ? ". Make customers of them first with segment rfm, which needs the day of each "
                                                + (kind.bought() ? "purchase" : "row")
                                                + "; name its column with --date, if this file has one."
                                        : ". Make customers of them first: " + command))));
        if (kind.kind() == TableKind.TRANSACTIONS && kind.command().isEmpty()) {
            notices.add(Notice.warning(
                    "rows_are_purchases",
                    "The rows look like orders or cases, not customers: " + kind.evidence()
                            + ". With a column of customers, segment rfm makes a table of them."));
        }
        if (kind.kind() == TableKind.CUSTOMERS && kind.customer().isPresent()) {
            notices.add(
                    Notice.warning(
                            "rows_of_customers",
                            "A row is not a customer: " + kind.evidence()
                                    + ". Segments are made of rows, such as contracts; for segments of customers make a table with a row for each."));
        }
        if (kind.kind() == TableKind.TOTALS) {
            notices.add(Notice.warning(
                    "rows_are_totals",
                    "The rows look like totals of groups, not customers: " + kind.evidence()
                            + ". Segments are made of a table with a row for each customer."));
        }
        for (Sentinel sentinel : sentinels) {
            notices.add(Notice.warning(
                            "sentinel",
                            ColumnNames.quote(sentinel.column()) + " is " + sentinel.shown() + " in "
                                    + Figures.count(sentinel.rows()) + (sentinel.rows() == 1 ? " row, " : " rows, ")
                                    + sentinel.evidence()
                                    + ": it may mean a missing value. If so, add --null-value "
                                    + Understanding.shell(sentinel.column() + "=" + sentinel.shown()) + ".")
                    .about(sentinel.column())
                    .fixedBy("--null-value", ColumnNames.listed(List.of(sentinel.column() + "=" + sentinel.shown()))));
        }
        return notices;
    }

    /** A notice about numeric columns that were recognised as dates. */
    static Optional<Notice> numberedDates(Table read, Map<String, ColumnMeaning> meanings) {
        List<String> shown = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (Column column : read.columns()) {
            ColumnMeaning meaning = meanings.get(column.name());
            if (column instanceof NumberColumn numbers
                    && meaning.role() == ColumnRole.DATE
                    && meaning.confidence() != Confidence.TOLD) {
                shown.add(ColumnNames.quote(column.name()) + NumberedDays.example(numbers));
                items.add(column.name() + "=number");
            }
        }
        if (items.isEmpty()) {
            return Optional.empty();
        }
        Notice notice = Notice.warning(
                "date_number",
                "Plain numbers are taken for dates: " + String.join(", ", shown) + ". If they are none, add --as "
                        + Understanding.pasted(items) + ".");
        return Optional.of(notice.fixedBy("--as", ColumnNames.listed(items)));
    }

    /** See {@link Understanding#stillTrue}. */
    static List<Notice> stillTrue(List<Notice> ofReading, Understanding understanding) {
        return ofReading.stream()
                .filter(notice -> !OF_NUMBERS.contains(notice.code())
                        || notice.column()
                                .flatMap(understanding::of)
                                .filter(meaning -> CODES.contains(meaning.role()))
                                .isEmpty())
                .toList();
    }
}
