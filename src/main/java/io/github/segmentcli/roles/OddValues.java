package io.github.segmentcli.roles;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.roles.names.NameMeaning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Warns of impossible ages, and of a maximum at which larger values seem to have been capped. */
final class OddValues {

    private static final double OLDEST = 110;
    /** A cap is suspected from this many rows at the maximum on, ... */
    private static final int MIN_CAPPED = 5;
    /** ... from this share of the values, ... */
    private static final double CAPPED_SHARE = 0.005;
    /** ... and from this many times the rows of the next lower value. */
    private static final int TIMES_THE_NEXT = 5;

    /** More of them than this share are those of people long dead, whom the file is about. */
    private static final double MOST_IMPOSSIBLE = 0.1;
    /** Nobody alive was born before, and no such day stands for an unknown one. */
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1899, 12, 30);

    private OddValues() {}

    /** Dates of birth before 1900, if few: people who would be older than anybody gets, whatever today is. */
    static Optional<Notice> ofBirths(DateColumn column) {
        if (!NameMeaning.of(column.name()).times().isBirth()) {
            return Optional.empty();
        }
        double limit = FIRST_BIRTH.toEpochDay();
        int impossible = 0;
        double earliest = Double.POSITIVE_INFINITY;
        double known = 0;
        for (int row = 0; row < column.rows(); row++) {
            double day = column.epochDay(row);
            known += day == day ? 1 : 0;
            impossible += day < limit ? 1 : 0;
            earliest = day < limit ? Math.min(earliest, day) : earliest;
        }
        if (impossible == 0 || impossible > MOST_IMPOSSIBLE * known) {
            return Optional.empty();
        }
        String example = LocalDate.ofEpochDay((long) Math.floor(earliest)).toString();
        return Optional.of(Notice.warning(
                        "impossible_values",
                        ColumnNames.quote(column.name()) + " has " + Figures.count(impossible)
                                + (impossible == 1 ? " date of birth" : " dates of birth")
                                + " of people older than anybody gets, such as " + example
                                + ". Correct the file, or declare such dates missing, for example with --null-value "
                                + Understanding.shell(column.name() + "=" + example) + ".")
                .about(column.name()));
    }

    /** @param sentinels of the column, such as -1, which are reported separately */
    static List<Notice> of(NumberFacts facts, ColumnRole role, List<Sentinel> sentinels) {
        List<Notice> notices = new ArrayList<>();
        String name = facts.column().name();
        if (role == ColumnRole.AGE && (facts.least() < 0 || facts.greatest() > OLDEST)) {
            int impossible = 0;
            double example = Double.NaN;
            for (int i = 0; i < facts.column().rows(); i++) {
                double v = facts.column().value(i);
                boolean isSentinel = sentinels.stream().anyMatch(sentinel -> sentinel.value() == v);
                if (!isSentinel && (v < 0 || v > OLDEST)) {
                    impossible++;
                    example = impossible == 1 || Math.abs(v) > Math.abs(example) ? v : example;
                }
            }
            if (impossible > 0) {
                notices.add(Notice.warning(
                                "impossible_values",
                                ColumnNames.quote(name) + " has " + Figures.count(impossible)
                                        + (impossible == 1 ? " impossible age" : " impossible ages") + ", such as "
                                        + Decimals.shortest(example)
                                        + ". Correct the file, or declare such values missing, for"
                                        + " example with --null-value "
                                        + Understanding.shell(name + "=" + Decimals.shortest(example)) + ".")
                        .about(name)
                        .fixedBy("--null-value", ColumnNames.listed(List.of(name + "=" + Decimals.shortest(example)))));
            }
        }
        double top = facts.greatest();
        int atMaximum = facts.high().count(0);
        boolean capped = role.measures()
                && !facts.hasFewLevels()
                && facts.high().size() > 1
                && (SentinelFinder.isNines(top) || (top >= 1000 && top % 1000 == 0))
                && atMaximum >= MIN_CAPPED
                && atMaximum >= CAPPED_SHARE * facts.present()
                && atMaximum >= TIMES_THE_NEXT * facts.high().count(1)
                && sentinels.stream().noneMatch(sentinel -> sentinel.value() == top);
        if (capped) {
            notices.add(Notice.info(
                            "capped_values",
                            ColumnNames.quote(name) + " is " + Decimals.shortest(top) + " in "
                                    + Figures.count(atMaximum)
                                    + " rows, its largest value: larger ones seem to have been capped there.")
                    .about(name));
        }
        return notices;
    }
}
