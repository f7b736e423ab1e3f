package io.github.segmentcli.rfm.lines;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts lines and adds up money by what became of them. */
public final class OutcomeTotals {

    private static final class Sum {
        long lines;
        double money;
    }

    /** By reason and by the word that says more, such as the code of a currency; in the order of both. */
    private final Map<LineOutcome, Map<String, Sum>> sums = new TreeMap<>();

    public void add(LineOutcome reason, String detail, long lines, double money) {
        Sum sum = sums.computeIfAbsent(reason, r -> new LinkedHashMap<>()).computeIfAbsent(detail, d -> new Sum());
        sum.lines += lines;
        sum.money += money;
    }

    public void addAll(OutcomeTotals others) {
        others.sums.forEach(
                (reason, details) -> details.forEach((detail, sum) -> add(reason, detail, sum.lines, sum.money)));
    }

    public long lines(LineOutcome reason) {
        return sums.getOrDefault(reason, Map.of()).values().stream()
                .mapToLong(sum -> sum.lines)
                .sum();
    }

    public double money(LineOutcome reason) {
        return sums.getOrDefault(reason, Map.of()).values().stream()
                .mapToDouble(sum -> sum.money)
                .sum();
    }

    /** Every reason that there is. */
    public List<OutcomeTotal> entries() {
        List<OutcomeTotal> entries = new ArrayList<>();
        sums.forEach((reason, details) -> new TreeMap<>(details)
                .forEach((detail, sum) -> entries.add(new OutcomeTotal(reason, detail, sum.lines, sum.money))));
        return entries;
    }
}
