package io.github.segmentcli.rfm;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Shown;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.rfm.lines.LineOutcome;
import io.github.segmentcli.rfm.lines.OutcomeTotal;
import io.github.segmentcli.rfm.lines.StateWord;
import io.github.segmentcli.rfm.lines.TransactionColumns;
import io.github.segmentcli.rfm.purchases.TransactionTotals;
import io.github.segmentcli.roles.Understanding;
import io.github.segmentcli.roles.purchases.StatusColumns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Notices on lines that were left out, with the reason, and on how columns of order status were understood. */
final class LeftOutNotices {

    private static final int MAX_WORDS = 8;
    private static final int MAX_STATES = 12;

    private final TransactionColumns found;
    private final TransactionTotals totals;
    private final List<StateWord> states;
    private final long rows;
    private final LocalDate asOf;
    private final List<Notice> notices = new ArrayList<>();

    LeftOutNotices(
            TransactionColumns found, TransactionTotals totals, List<StateWord> states, long rows, LocalDate asOf) {
        this.found = found;
        this.totals = totals;
        this.states = states;
        this.rows = rows;
        this.asOf = asOf;
    }

    List<Notice> notices() {
        states.stream()
                .collect(Collectors.groupingBy(StateWord::column, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::tellStates);
        tell(Notice.Level.WARNING, LineOutcome.OTHER_CURRENCY, "in other currencies than the one asked for");
        tell(Notice.Level.INFO, LineOutcome.CONDITION, "that --where and --where-not don't ask for");
        tellNobody();
        tell(Notice.Level.WARNING, LineOutcome.NO_DATE, "without a date");
        tell(
                Notice.Level.WARNING,
                LineOutcome.IMPOSSIBLE_DATE,
                "on days that cannot be, such as 9999-12-31 or 1970-01-01,");
        tellLater();
        return notices;
    }

    /** A notice for a column of order status: the words that are not known come first, then those that matter. */
    private void tellStates(String column, List<StateWord> words) {
        String text = words.stream().limit(MAX_STATES).map(StateWord::text).collect(Collectors.joining(", "));
        int more = words.size() - MAX_STATES;
        boolean isUnknown = words.stream().allMatch(word -> word.meaning() == StateWord.Meaning.UNKNOWN);
        boolean isPlain = words.stream().allMatch(word -> word.meaning() == StateWord.Meaning.COUNTED);
        boolean isDated = words.stream().anyMatch(word -> word.word().equals(StatusColumns.DATED));
        String all = ColumnNames.quote(column)
                + (isUnknown
                        ? " should say what became of lines, but none of its words is known: "
                        : " says what became of lines: ")
                + text
                + (more > 0
                        ? ", and " + Figures.count(more) + " more"
                                + (words.subList(MAX_STATES, words.size()).stream()
                                                .allMatch(word -> word.meaning() == StateWord.Meaning.COUNTED)
                                        ? " (counted)"
                                        : "")
                                + ", which --report and --format json list"
                        : "")
                + "."
                + (isDated
                        ? ""
                        : " To choose otherwise add --where "
                                + (column.contains("\"")
                                        ? Understanding.shell(column + "=...")
                                        : "\"" + column + "=...\"")
                                + ".");
        notices.add((isPlain ? Notice.info("states", all) : Notice.warning("states", all)).about(column));
    }

    private void tell(Notice.Level level, LineOutcome reason, String which) {
        long lines = totals.outcomes().lines(reason);
        if (lines > 0) {
            String text = Figures.count(lines) + (lines == 1 ? " line " : " lines ") + which
                    + (lines == 1 ? " was" : " were") + " left out" + worth(reason) + ".";
            notices.add(
                    level == Notice.Level.WARNING
                            ? Notice.warning(reason.code(), text)
                            : Notice.info(reason.code(), text));
        }
    }

    private String worth(LineOutcome reason) {
        if (reason == LineOutcome.OTHER_CURRENCY) {
            List<String> sums = totals.outcomes().entries().stream()
                    .filter(outcome -> outcome.reason() == reason && outcome.money() != 0)
                    .limit(MAX_WORDS)
                    .map(outcome -> Figures.number(outcome.money()) + " (" + outcome.detail() + ")")
                    .toList();
            return found.hasAmounts() && !sums.isEmpty() ? ", with " + String.join(", ", sums) : "";
        }
        double money = totals.outcomes().money(reason);
        return found.hasAmounts() && money != 0 ? ", with " + Figures.number(money) + " in all" : "";
    }

    private void tellNobody() {
        long nobody = totals.outcomes().lines(LineOutcome.NO_CUSTOMER);
        if (nobody == 0) {
            return;
        }
        double theirs = totals.outcomes().money(LineOutcome.NO_CUSTOMER);
        double amount = theirs
                + totals.outcomes().money(LineOutcome.COUNTED)
                + totals.outcomes().money(LineOutcome.NOTHING_LEFT);
        String worth = found.hasAmounts() && amount > 0 && theirs >= 0
                ? " and " + Figures.percent(theirs / amount) + " of the amounts"
                : "";
        notices.add(Notice.warning(
                "without_customer",
                Figures.count(nobody) + " of " + Figures.count(rows) + " lines ("
                        + Figures.percent((double) nobody / rows) + ")" + worth
                        + " have no customer and were left out"
                        + placeholders() + "." + found.emailAdvice()));
    }

    /** The names that stand for no customer, such as {@code "0" on 395 of them}. */
    private String placeholders() {
        List<String> named = totals.outcomes().entries().stream()
                .filter(OutcomeTotal::isPlaceholder)
                .sorted(Comparator.comparingLong(OutcomeTotal::lines).reversed())
                .limit(MAX_WORDS)
                .map(outcome -> Shown.cell(outcome.detail()) + " on " + Figures.count(outcome.lines()))
                .toList();
        return named.isEmpty()
                ? ""
                : "; " + String.join(", ", named) + " of them " + (named.size() == 1 ? "stands" : "stand")
                        + " for nobody";
    }

    private void tellLater() {
        long later = totals.outcomes().lines(LineOutcome.AFTER_REFERENCE);
        if (later > 0) {
            notices.add(Notice.info(
                    "after_reference",
                    Figures.count(later)
                            + (later == 1 ? " line after " : " lines after ")
                            + asOf
                            + (later == 1 ? " was left out." : " were left out.")));
        }
    }
}
