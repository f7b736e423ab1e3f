package io.github.segmentcli.rfm;

import io.github.segmentcli.Figures;
import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Shown;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.Units;
import io.github.segmentcli.rfm.lines.LineFold;
import io.github.segmentcli.rfm.lines.LineOutcome;
import io.github.segmentcli.rfm.lines.StateWord;
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
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** The last step: decisions that need the whole file (currency, last day, order totals), then the customers. */
final class CustomerAssembly {

    /** A gap of more than this many days before a few last lines is taken for an error in the file. */
    private static final int MAX_GAP_DAYS = 366;

    /** The number of lines before such a gap from which it is looked for. */
    private static final int MIN_OTHER_LINES = 10;
    /** Customers of one task; sums are taken by task, so that they don't depend on the number of threads. */
    private static final int CUSTOMERS_PER_TASK = 1 << 13;

    /** Customers whose purchases are prefetched at a time. */
    private static final int AHEAD = 128;

    private final String source;
    private final RfmSettings settings;
    private final TransactionColumns found;
    private final TransactionTotals totals;
    private final SortedSet<String> units;
    private final long rows;
    private final List<Notice> notices;
    private final boolean priced;

    /** @param units that stand beside the amounts */
    CustomerAssembly(
            String source,
            RfmSettings settings,
            TransactionColumns found,
            TransactionTotals totals,
            SortedSet<String> units,
            long rows,
            List<Notice> notices) {
        this.source = source;
        this.settings = settings;
        this.found = found;
        this.totals = totals;
        this.units = units;
        this.rows = rows;
        this.notices = notices;
        this.priced = found.hasAmounts();
    }

    RfmCustomers customers(Workers workers) {
        requireKnownConditions();
        requireOneCurrency();
        LocalDate asOf = settings.asOf().orElseGet(this::lastDay);
        addColumnNotices(asOf);
        totals.seal(workers);
        tellRespelt();
        detectOrderTotals();
        requirePurchases();
        RfmCustomers.Builder made = new RfmCustomers.Builder(
                totals.index(), totals.customers(), priced, found.roles().containsKey(TransactionRole.QUANTITY), asOf);
        UncountedCustomers uncounted = new UncountedCustomers(priced);
        HabitCounts habits = new HabitCounts(asOf);
        Placeholders placeholders = new Placeholders(totals);
        workers.map(
                        (totals.customers() + CUSTOMERS_PER_TASK - 1) / CUSTOMERS_PER_TASK,
                        at -> part(at * CUSTOMERS_PER_TASK, asOf, placeholders, made))
                .forEach(part -> {
                    uncounted.addAll(part.uncounted);
                    habits.addAll(part.habits);
                });
        int[] counted = made.close();
        uncounted.book(totals.outcomes());
        List<StateWord> states = StateWord.of(found, totals.words());
        notices.addAll(new LeftOutNotices(found, totals, states, rows, asOf).notices());
        notices.addAll(uncounted.notices());
        if (counted.length == 0) {
            throw new InputException(source + ": nobody bought anything up to " + asOf + uncounted.reason()
                    + ". Check the columns with --customer, --date, --amount and --invoice."
                    + (totals.outcomes().lines(LineOutcome.NO_CUSTOMER) > 0 ? found.emailAdvice() : ""));
        }
        Optional<CustomerValues> values =
                settings.value().map(asked -> histories(asked, counted, asOf).values(source, workers));
        values.ifPresent(found -> found.doubts()
                .forEach(
                        doubt -> notices.add(Notice.warning("value_doubt", "The value of customers: " + doubt + "."))));
        RfmCustomers customers = made.finish(
                source,
                found,
                currency(),
                settings.scoring(),
                totals.outcomes().entries(),
                states,
                rows,
                notices,
                values,
                habits.finish(),
                workers);
        if (settings.scoring().cuts().isEmpty()) {
            notices.addAll(RfmScoreNotices.of(customers));
        }
        return customers.with(notices);
    }

    /** The counts of one task. */
    private record Part(UncountedCustomers uncounted, HabitCounts habits) {}

    private Part part(int from, LocalDate asOf, Placeholders placeholders, RfmCustomers.Builder made) {
        Part part = new Part(new UncountedCustomers(priced), new HabitCounts(asOf));
        PurchaseHistory history = new PurchaseHistory(priced);
        int to = Math.min(from + CUSTOMERS_PER_TASK, totals.customers());
        for (int customer = from; customer < to; customer++) {
            if ((customer - from) % AHEAD == 0) {
                totals.touch(customer, Math.min(customer + AHEAD, to));
            }
            totals.history(customer, history);
            if (placeholders.hold(customer)) {
                part.uncounted.addNobody(totals.index().name(customer), totals.lines(customer), history.net());
            } else if (made.add(customer, history, totals.items(customer), totals.paid(customer))) {
                part.habits.add(history);
                part.uncounted.addKept(totals.lines(customer), history.net(), totals.paid(customer));
            } else {
                part.uncounted.addWithoutPurchase(totals.lines(customer), history.net(), totals.paid(customer));
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
        requireLastDayIsPlausible(last);
        return LocalDate.ofEpochDay(lastDayOfFile(last));
    }

    /** The file goes on with lines that do not count, such as those in another currency; a day far behind all others may be an error. */
    private int lastDayOfFile(int lastCounted) {
        int last = lastCounted;
        for (int day = last + 1; day <= Math.min(last + MAX_GAP_DAYS, LineFold.LAST_POSSIBLE); day++) {
            if (totals.hasOtherLineOn(day)) {
                last = day;
            }
        }
        return last;
    }

    private String leftOut() {
        return totals.outcomes().entries().stream()
                .map(outcome -> Figures.count(outcome.lines()) + " " + outcome.text())
                .collect(Collectors.joining(", "));
    }

    /**
     * Fails where a few lines are dated long after all others: probably typing errors, and recency would count from them. A few are at most
     * 1 % of the lines, or a single line after a gap of more than three times {@value #MAX_GAP_DAYS} days. Goes back from the last
     * day, gap by gap, as long as the lines after the gap are few.
     */
    private void requireLastDayIsPlausible(int last) {
        long total = 0;
        int first = last;
        for (int day = LineFold.FIRST_POSSIBLE; day <= last; day++) {
            total += totals.linesOn(day);
            first = totals.linesOn(day) > 0 ? Math.min(first, day) : first;
        }
        long laterLines = 0;
        int lateStart = last;
        for (int day = last; day > first && (100 * laterLines <= total || laterLines <= 1); ) {
            laterLines += totals.linesOn(day);
            lateStart = day;
            do {
                day--;
            } while (totals.linesOn(day) == 0);
            boolean few = 100 * laterLines <= total
                    || total - laterLines >= MIN_OTHER_LINES && laterLines == 1 && lateStart - day > 3 * MAX_GAP_DAYS;
            if (few && lateStart - day > MAX_GAP_DAYS && total - laterLines >= MIN_OTHER_LINES) {
                throw new InputException(source + ", column \"" + found.roles().get(TransactionRole.DATE) + "\": "
                        + Figures.count(laterLines) + (laterLines == 1 ? " line is" : " lines are") + " of "
                        + LocalDate.ofEpochDay(lateStart)
                        + (lateStart == last ? "" : " or later") + ", and the last day before that is "
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
                        + " looks like a currency column. Name it with --currency-column, or leave --currency out.");
            }
            return;
        }
        String name = found.roles().get(TransactionRole.CURRENCY);
        Map<String, Long> codes = currencies();
        String text = codes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(6)
                .map(code -> code.getKey() + " on " + Figures.count(code.getValue())
                        + (code.getValue() == 1 ? " line" : " lines"))
                .collect(Collectors.joining(", "));
        if (settings.currency().isPresent()) {
            String wanted = settings.currency().get();
            if (!codes.isEmpty() && codes.keySet().stream().noneMatch(code -> Units.isCurrency(code, wanted))) {
                throw new RequestException("--currency " + settings.currency().get() + ": " + source + ", column \""
                        + name + "\", has no such currency. It has " + text + ".");
            }
        } else if (Units.different(codes.keySet()) > 1 && priced) {
            String most = codes.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            throw new RequestException(source + ", column \"" + name + "\": the amounts are in "
                    + Units.different(codes.keySet()) + " currencies (" + text
                    + "), which cannot be added up. Choose one with --currency, such as --currency " + most
                    + ", or convert them."
                    + untaken(TransactionRole.CURRENCY)
                            .map(other -> " " + ColumnNames.quote(other)
                                    + " has currencies too: if there are amounts in these, name them with --amount, and add"
                                    + " --currency-column "
                                    + Understanding.shell(other) + ".")
                            .orElse(""));
        }
    }

    /** The currencies of lines that met all conditions, and on how many lines each stands. */
    private Map<String, Long> currencies() {
        Map<String, Long> codes = new LinkedHashMap<>();
        found.name(TransactionRole.CURRENCY)
                .map(name -> totals.words().getOrDefault(name, Map.of()))
                .orElse(Map.of())
                .forEach((code, lines) -> {
                    if (lines > 0) {
                        codes.merge(code.toUpperCase(Locale.ROOT), lines, Long::sum);
                    }
                });
        return codes;
    }

    /** The currency of all money that counts, where the file says it. */
    private Optional<String> currency() {
        Set<String> codes = currencies().keySet();
        return settings.currency()
                .or(() -> codes.stream().findFirst())
                .or(() -> units.stream().findFirst());
    }

    /** A condition on a word that no line has is a usage error. */
    private void requireKnownConditions() {
        for (Condition condition : settings.conditions()) {
            Map<String, Long> words = totals.words().getOrDefault(condition.column(), Map.of());
            for (String word : condition.words()) {
                boolean known = word.isBlank()
                        || words.keySet().stream()
                                .anyMatch(other -> other.strip().equalsIgnoreCase(word.strip()));
                if (!known) {
                    throw new RequestException(condition.text() + ": " + source + ", column \"" + condition.column()
                            + "\", has no value \"" + word.strip() + "\". It has: "
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
        if (lines > totals.customers() || lines < MIN_OTHER_LINES) {
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

    private void addColumnNotices(LocalDate asOf) {
        String purchases = found.name(TransactionRole.INVOICE)
                .map(name -> "one for each \"" + name + "\"")
                .orElseGet(() -> "one a day, because no column is called an order or an invoice"
                        + untaken(TransactionRole.INVOICE)
                                .map(name -> " (" + ColumnNames.quote(name) + " may be one: --invoice "
                                        + Understanding.shell(name) + ")")
                                .orElse(""));
        notices.add(Notice.info(
                "columns_found",
                "Customers: \"" + found.roles().get(TransactionRole.CUSTOMER) + "\". Days: \""
                        + found.roles().get(TransactionRole.DATE) + "\". Purchases: " + purchases + ". Amounts: "
                        + amountSource() + refundSource() + ". Recency counts back from " + asOf
                        + (settings.asOf().isPresent() ? "." : ", the last day in the file; --as-of names another.")));
        if (!priced) {
            notices.add(Notice.warning(
                    "no_amounts",
                    "Without amounts there is no monetary value. Name a column with --amount, or two with --quantity and"
                            + " --price."));
        }
    }

    private void tellRespelt() {
        BitSet respelt = totals.index().respelt();
        if (!respelt.isEmpty()) {
            int several = respelt.cardinality();
            notices.add(Notice.info(
                    "respelt",
                    Figures.count(several)
                            + (several == 1 ? " e-mail address is" : " e-mail addresses are")
                            + " written in upper and lower case. Each is one customer, in the first of its spellings, such as "
                            + Shown.cell(totals.index().name(respelt.nextSetBit(0))) + "."));
        }
    }

    private String amountSource() {
        if (found.name(TransactionRole.AMOUNT).isPresent()) {
            return "\"" + found.roles().get(TransactionRole.AMOUNT) + "\"";
        }
        return priced
                ? "\"" + found.roles().get(TransactionRole.QUANTITY) + "\" x \""
                        + found.roles().get(TransactionRole.PRICE) + "\""
                : "none";
    }

    private String refundSource() {
        if (!priced) {
            return "";
        }
        return found.name(TransactionRole.REFUNDED)
                .map(name -> ", less " + ColumnNames.quote(name))
                .or(() -> untaken(TransactionRole.REFUNDED)
                        .map(name -> ", without " + ColumnNames.quote(name)
                                + ", which does not belong to them; --refunded names a column of refunds"))
                .orElse("");
    }

    private Optional<String> untaken(TransactionRole role) {
        return Optional.ofNullable(found.untaken().get(role));
    }

    private void detectOrderTotals() {
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
