package io.github.segmentcli.rfm;

import io.github.segmentcli.Figures;
import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Workers;
import io.github.segmentcli.rfm.lines.LineFold;
import io.github.segmentcli.rfm.lines.LineOutcome;
import io.github.segmentcli.rfm.lines.TransactionColumns;
import io.github.segmentcli.rfm.purchases.PurchaseHistory;
import io.github.segmentcli.rfm.purchases.TransactionTotals;
import io.github.segmentcli.rfm.settings.Condition;
import io.github.segmentcli.rfm.settings.RfmSettings;
import io.github.segmentcli.roles.CustomerFigures;
import io.github.segmentcli.roles.Understanding;
import io.github.segmentcli.roles.purchases.TransactionRole;
import io.github.segmentcli.value.CustomerValues;
import io.github.segmentcli.value.ValueSettings;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides what needs all lines (currency, last day, order totals), then makes the customers. */
final class CustomerAssembly {

    /** A last day that is at least this many days after the one before it, with few lines, is taken for an error in the file. */
    private static final int FAR = 366;

    private static final int ENOUGH_LINES = 10;
    /** Customers that one thread makes at a time; sums are taken by part, so that they don't depend on the number of threads. */
    private static final int PART = 1 << 13;

    private final String source;
    private final RfmSettings settings;
    private final TransactionColumns found;
    private final TransactionTotals totals;
    private final long rows;
    private final List<Notice> notices;
    private final boolean priced;

    CustomerAssembly(
            String source,
            RfmSettings settings,
            TransactionColumns found,
            TransactionTotals totals,
            long rows,
            List<Notice> notices) {
        this.source = source;
        this.settings = settings;
        this.found = found;
        this.totals = totals;
        this.rows = rows;
        this.notices = notices;
        this.priced = found.hasAmounts();
    }

    RfmCustomers customers(Workers workers) {
        requireOneCurrency();
        requireKnownConditions();
        LocalDate asOf = settings.asOf().orElseGet(this::lastDay);
        tellColumns(asOf);
        tellTotals();
        totals.seal();
        requirePurchases();
        RfmCustomers.Builder made = new RfmCustomers.Builder(
                totals.index(), totals.customers(), priced, found.roles().containsKey(TransactionRole.QUANTITY), asOf);
        UncountedCustomers uncounted = new UncountedCustomers(priced);
        HabitCounts habits = new HabitCounts(asOf);
        workers.map((totals.customers() + PART - 1) / PART, at -> part(at * PART, asOf, made))
                .forEach(part -> {
                    uncounted.addAll(part.uncounted);
                    habits.addAll(part.habits);
                });
        int[] counted = made.close();
        uncounted.book(totals.outcomes());
        notices.addAll(new LeftOutNotices(found, totals, rows, asOf).notices());
        notices.addAll(uncounted.notices());
        if (counted.length == 0) {
            throw new InputException(source + ": nobody bought anything up to " + asOf + uncounted.reason()
                    + ". Check the columns with --customer, --date, --amount and --invoice.");
        }
        Optional<CustomerValues> values =
                settings.value().map(asked -> histories(asked, counted, asOf).values(source, workers));
        values.ifPresent(found -> found.doubts()
                .forEach(
                        doubt -> notices.add(Notice.warning("value_doubt", "The value of customers: " + doubt + "."))));
        return made.finish(
                source,
                found,
                settings.scoring(),
                totals.outcomes().entries(),
                rows,
                notices,
                values,
                habits.finish(),
                workers);
    }

    /** What is counted over some customers. */
    private record Part(UncountedCustomers uncounted, HabitCounts habits) {}

    private Part part(int from, LocalDate asOf, RfmCustomers.Builder made) {
        Part part = new Part(new UncountedCustomers(priced), new HabitCounts(asOf));
        PurchaseHistory history = new PurchaseHistory(priced);
        for (int customer = from; customer < Math.min(from + PART, totals.customers()); customer++) {
            totals.history(customer, history);
            if (made.add(customer, history, totals.items(customer), totals.paid(customer))) {
                part.habits.add(history);
                part.uncounted.countLeft(totals.lines(customer), history.net(), totals.paid(customer));
            } else {
                part.uncounted.addNobody(totals.lines(customer), history.net(), totals.paid(customer));
            }
        }
        return part;
    }

    private HistoryCollector histories(ValueSettings asked, int[] customers, LocalDate asOf) {
        HistoryCollector histories = new HistoryCollector(asked, priced, (int) asOf.toEpochDay());
        PurchaseHistory history = new PurchaseHistory(priced);
        for (int customer : customers) {
            totals.history(customer, history);
            histories.add(history);
        }
        return histories;
    }

    private LocalDate lastDay() {
        int last = LineFold.LAST_POSSIBLE;
        while (last >= LineFold.FIRST_POSSIBLE && totals.linesOn(last) == 0) {
            last--;
        }
        if (last < LineFold.FIRST_POSSIBLE) {
            throw new InputException(source + ", column \"" + found.roles().get(TransactionRole.DATE) + "\": "
                    + (totals.outcomes().lines(LineOutcome.NO_DATE) == rows
                            ? "holds no date at all. Name another with --date."
                                    + CustomerFigures.advice(source, found.describing())
                                            .map(advice -> " " + advice)
                                            .orElse("")
                            : "no line is left that counts: " + leftOut() + ". Choose the lines with --where."));
        }
        requireNear(last);
        return LocalDate.ofEpochDay(last);
    }

    private String leftOut() {
        return totals.outcomes().entries().stream()
                .map(outcome -> Figures.count(outcome.lines()) + " " + outcome.text())
                .collect(Collectors.joining(", "));
    }

    /** Fails where few lines are dated long after all others: probably typing errors, and recency would count from them. */
    private void requireNear(int last) {
        long total = 0;
        int first = last;
        for (int day = LineFold.FIRST_POSSIBLE; day <= last; day++) {
            total += totals.linesOn(day);
            first = totals.linesOn(day) > 0 ? Math.min(first, day) : first;
        }
        long later = 0;
        int next = last;
        for (int day = last; day > first && (100 * later <= total || later <= 1); ) {
            later += totals.linesOn(day);
            next = day;
            do {
                day--;
            } while (totals.linesOn(day) == 0);
            boolean few = 100 * later <= total || total - later >= ENOUGH_LINES && later == 1 && next - day > 3 * FAR;
            if (few && next - day > FAR && total - later >= ENOUGH_LINES) {
                throw new InputException(source + ", column \"" + found.roles().get(TransactionRole.DATE) + "\": "
                        + Figures.count(later) + (later == 1 ? " line is" : " lines are") + " of "
                        + LocalDate.ofEpochDay(next)
                        + (next == last ? "" : " or later") + ", and the last day before that is "
                        + LocalDate.ofEpochDay(day)
                        + ", so that recency would count from a day that is probably wrong. Name the day with --as-of "
                        + LocalDate.ofEpochDay(day) + "; lines after it are left out.");
            }
        }
    }

    private void requireOneCurrency() {
        if (found.name(TransactionRole.CURRENCY).isEmpty()) {
            if (settings.currency().isPresent()) {
                throw new RequestException("--currency " + settings.currency().get() + ": no column of " + source
                        + " looks like one of currencies. Name it with --currency-column, or leave --currency out.");
            }
            return;
        }
        String name = found.roles().get(TransactionRole.CURRENCY);
        Map<String, Long> codes = new LinkedHashMap<>();
        totals.words()
                .getOrDefault(name, Map.of())
                .forEach((code, lines) -> codes.merge(code.toUpperCase(java.util.Locale.ROOT), lines, Long::sum));
        String text = codes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(6)
                .map(code -> code.getKey() + " on " + Figures.count(code.getValue())
                        + (code.getValue() == 1 ? " line" : " lines"))
                .collect(Collectors.joining(", "));
        if (settings.currency().isPresent()) {
            String wanted = settings.currency().get().toUpperCase(java.util.Locale.ROOT);
            if (!codes.containsKey(wanted)) {
                throw new RequestException("--currency " + settings.currency().get() + ": " + source + ", column \""
                        + name + "\", has no such currency. It has " + text + ".");
            }
        } else if (codes.size() > 1 && priced) {
            String most = codes.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            throw new RequestException(source + ", column \"" + name + "\": the amounts are in "
                    + codes.size() + " currencies (" + text
                    + "), which cannot be added up. Choose one with --currency, such as --currency " + most
                    + ", or convert them.");
        }
    }

    /** A condition on a word that no line has is an error of the call. */
    private void requireKnownConditions() {
        for (Condition condition : settings.conditions()) {
            Map<String, Long> words = totals.words().getOrDefault(condition.column(), Map.of());
            for (String word : condition.words()) {
                boolean known = word.isBlank()
                        || words.keySet().stream()
                                .anyMatch(other -> other.strip().equalsIgnoreCase(word.strip()));
                if (!known) {
                    throw new RequestException(condition.text() + ": " + source + ", column \"" + condition.column()
                            + "\", never says \"" + word.strip() + "\". It says: "
                            + words.keySet().stream().limit(12).collect(Collectors.joining(", ")) + ".");
                }
            }
        }
    }

    /** Fails for a table of customers: each has one line, and other columns describe them. A hint if nothing describes them. */
    private void requirePurchases() {
        long lines = 0;
        for (int customer = 0; customer < totals.customers(); customer++) {
            lines += totals.lines(customer);
        }
        if (lines > totals.customers() || lines < ENOUGH_LINES) {
            return;
        }
        String once = "each of the " + Figures.count(lines) + " customers in \""
                + found.roles().get(TransactionRole.CUSTOMER) + "\" stands on one line";
        boolean chosen = settings.columns().containsKey(TransactionRole.DATE);
        if (!found.describing().isEmpty() && !chosen) {
            throw new InputException(source + ": the rows are customers, not purchases: " + once + ", beside "
                    + CustomerFigures.shown(found.describing())
                    + ". Such a table needs no segment rfm: segment --input " + Understanding.shell(source)
                    + ". If the rows are purchases all the same, name the column of their dates with --date.");
        }
        notices.add(Notice.warning(
                "customers_once",
                "The rows may be customers and not purchases: " + once
                        + ". Such a table needs no segment rfm: segment --input " + Understanding.shell(source) + "."));
    }

    private void tellColumns(LocalDate asOf) {
        String purchases = found.name(TransactionRole.INVOICE)
                .map(name -> "one for each \"" + name + "\"")
                .orElse("one a day, because no column holds invoices");
        notices.add(Notice.info(
                "columns_found",
                "Customers: \"" + found.roles().get(TransactionRole.CUSTOMER) + "\". Days: \""
                        + found.roles().get(TransactionRole.DATE) + "\". Purchases: " + purchases + ". Amounts: "
                        + moneyTold() + ". Recency counts back from " + asOf
                        + (settings.asOf().isPresent() ? "." : ", the last day in the file; --as-of names another.")));
        if (!priced) {
            notices.add(Notice.warning(
                    "no_amounts",
                    "Without amounts there is no monetary value. Name a column with --amount, or two with --quantity and"
                            + " --price."));
        }
    }

    private String moneyTold() {
        if (found.name(TransactionRole.AMOUNT).isPresent()) {
            return "\"" + found.roles().get(TransactionRole.AMOUNT) + "\"";
        }
        return priced
                ? "\"" + found.roles().get(TransactionRole.QUANTITY) + "\" x \""
                        + found.roles().get(TransactionRole.PRICE) + "\""
                : "none";
    }

    private void tellTotals() {
        if (found.name(TransactionRole.AMOUNT).isEmpty()
                || found.name(TransactionRole.INVOICE).isEmpty()) {
            return;
        }
        String name = found.roles().get(TransactionRole.AMOUNT);
        TransactionTotals.Repeats repeats = totals.repeats();
        boolean once = switch (TransactionRole.levelOf(name)) {
            case ORDER -> repeats.constant() > 0 && 10 * repeats.constant() >= 9 * repeats.orders();
            case TOTAL -> repeats.constant() > 1 && repeats.constant() == repeats.orders();
            case OPEN -> repeats.constant() == repeats.orders() && repeats.orders() >= 5 && repeats.vary();
            case LINE -> false;
        };
        if (once) {
            totals.countTotalsOnce();
            notices.add(
                    Notice.warning(
                            "order_totals",
                            "\"" + name + "\" is the same on every line of "
                                    + (repeats.constant() == repeats.orders() && repeats.orders() > 1
                                            ? "each of the "
                                            : "")
                                    + Figures.count(repeats.constant())
                                    + (repeats.constant() == 1 ? " order" : " orders")
                                    + " of several lines, so it was taken for the total of the order and counted once an order."
                                    + " If it is the amount of a line, name quantities and prices with --quantity and --price."));
        }
    }
}
