package io.github.segmentcli.roles;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.data.ColumnNames;
import java.util.ArrayList;
import java.util.List;

/** Values of a column of numbers that cannot be, and a largest value at which others seem to have been cut off. */
final class OddValues {

    private static final double OLDEST = 110;
    private static final int LEAST_CAPPED = 5;
    private static final double CAPPED_SHARE = 0.005;
    private static final int PILED = 5;

    private OddValues() {}

    /** @param sentinels of the column, which are told apart */
    static List<Notice> of(NumberFacts facts, ColumnRole role, List<Sentinel> sentinels) {
        List<Notice> notices = new ArrayList<>();
        String name = facts.column().name();
        if (role == ColumnRole.AGE && (facts.least() < 0 || facts.greatest() > OLDEST)) {
            int odd = 0;
            for (int i = 0; i < facts.column().rows(); i++) {
                double v = facts.column().value(i);
                boolean told = sentinels.stream().anyMatch(sentinel -> sentinel.value() == v);
                odd += !told && (v < 0 || v > OLDEST) ? 1 : 0;
            }
            if (odd > 0) {
                double example = facts.least() < 0 ? facts.least() : facts.greatest();
                notices.add(Notice.warning(
                                "impossible_values",
                                ColumnNames.quote(name) + " has " + Figures.count(odd)
                                        + (odd == 1 ? " age" : " ages") + " that nobody has, such as "
                                        + Decimals.shortest(example) + ". Mend the file, or make a gap of each with"
                                        + " --null-value "
                                        + Understanding.shell(name + "=" + Decimals.shortest(example)) + ".")
                        .about(name)
                        .fixedBy("--null-value", ColumnNames.listed(List.of(name + "=" + Decimals.shortest(example)))));
            }
        }
        double top = facts.greatest();
        int piled = facts.high().count(0);
        boolean capped = role.measures()
                && !facts.hasFewLevels()
                && facts.high().size() > 1
                && (SentinelFinder.isNines(top) || top >= 1000 && top % 1000 == 0)
                && piled >= LEAST_CAPPED
                && piled >= CAPPED_SHARE * facts.present()
                && piled >= PILED * facts.high().count(1)
                && sentinels.stream().noneMatch(sentinel -> sentinel.value() == top);
        if (capped) {
            notices.add(Notice.info(
                            "capped_values",
                            ColumnNames.quote(name) + " is " + Decimals.shortest(top) + " in " + Figures.count(piled)
                                    + " rows, its largest value: larger ones seem to have been cut off there.")
                    .about(name));
        }
        return notices;
    }
}
