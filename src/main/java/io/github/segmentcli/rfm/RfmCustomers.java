package io.github.segmentcli.rfm;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Units;
import io.github.segmentcli.rfm.lines.LineOutcome;
import io.github.segmentcli.rfm.lines.OutcomeTotal;
import io.github.segmentcli.rfm.lines.StateWord;
import io.github.segmentcli.rfm.lines.TransactionColumns;
import io.github.segmentcli.rfm.purchases.CustomerIndex;
import io.github.segmentcli.rfm.purchases.PurchaseHistory;
import io.github.segmentcli.rfm.settings.CellTable;
import io.github.segmentcli.rfm.settings.ScoreCuts;
import io.github.segmentcli.rfm.settings.Scoring;
import io.github.segmentcli.value.CustomerValues;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Customers made out of transactions, in order of their first line in the file; each column is one array, so that
 * millions of customers fit.
 */
public final class RfmCustomers {

    /** Customers of one task of scoring. */
    private static final int SCORED = 1 << 14;

    private final RfmColumns columns;
    private final LocalDate asOf;
    private final String source;
    private final TransactionColumns found;
    private final Optional<String> currency;
    private final List<OutcomeTotal> outcomes;
    private final List<StateWord> states;
    private final long lines;
    private final List<Notice> notices;
    private final ScoreCuts cuts;
    private final CellTable cells;
    /** By customer, the scores of recency, frequency and money (0 without) as three digits. */
    private final short[] scores;
    /** By these three digits, the name of the cell; null until it is asked for. */
    private final String[] cellNames = new String[1000];

    private final Optional<CustomerValues> values;
    private final BuyingHabits habits;

    /** Takes customers in any order, also from several threads at a time. */
    static final class Builder {
        private final RfmColumns columns;
        private final LocalDate asOf;

        Builder(CustomerIndex index, int customers, boolean priced, boolean counted, LocalDate asOf) {
            this.columns = new RfmColumns(index, customers, priced, counted);
            this.asOf = asOf;
        }

        /** @return whether a purchase is left, so that the customer is in the table */
        boolean add(int customer, PurchaseHistory history, double items, double paid) {
            int frequency = 0;
            int first = 0;
            int last = 0;
            for (int i = 0; i < history.size(); i++) {
                if (history.stands(i)) {
                    first = frequency++ == 0 ? history.day(i) : first;
                    last = history.day(i);
                }
            }
            if (frequency == 0) {
                return false;
            }
            columns.frequency[customer] = frequency;
            columns.recency[customer] = (int) (asOf.toEpochDay() - last);
            columns.tenure[customer] = (int) (asOf.toEpochDay() - first);
            if (columns.priced) {
                columns.monetary[customer] = history.net();
                columns.paid[customer] = paid;
            }
            if (columns.counted) {
                columns.items[customer] = items;
            }
            return true;
        }

        /** Once all were added: the numbers of the customers of the table, in its order. */
        int[] close() {
            columns.close();
            return columns.numbers;
        }

        /** After {@link #close}. */
        RfmCustomers finish(
                String source,
                TransactionColumns found,
                Optional<String> currency,
                Scoring scoring,
                List<OutcomeTotal> outcomes,
                List<StateWord> states,
                long lines,
                List<Notice> notices,
                Optional<CustomerValues> values,
                BuyingHabits habits,
                Workers workers) {
            ScoreCuts cuts = scoring.cuts()
                    .orElseGet(() -> ScoreCuts.ofQuantiles(
                            scoring.bins(),
                            workers,
                            columns.recency,
                            columns.frequency,
                            columns.priced ? columns.monetary : null));
            return new RfmCustomers(
                    columns,
                    asOf,
                    source,
                    found,
                    currency,
                    cuts,
                    scoring.names(cuts.bins()),
                    scores(cuts, workers),
                    values,
                    habits,
                    outcomes,
                    states,
                    lines,
                    notices);
        }

        private short[] scores(ScoreCuts cuts, Workers workers) {
            short[] scores = new short[columns.size];
            workers.run((scores.length + SCORED - 1) / SCORED, block -> {
                for (int at = block * SCORED; at < Math.min(scores.length, (block + 1) * SCORED); at++) {
                    scores[at] = (short) (100 * cuts.recencyScore(columns.recency[at])
                            + 10 * cuts.frequencyScore(columns.frequency[at])
                            + (columns.priced ? cuts.monetaryScore(columns.monetary[at]) : 0));
                }
            });
            return scores;
        }
    }

    private RfmCustomers(
            RfmColumns columns,
            LocalDate asOf,
            String source,
            TransactionColumns found,
            Optional<String> currency,
            ScoreCuts cuts,
            CellTable cells,
            short[] scores,
            Optional<CustomerValues> values,
            BuyingHabits habits,
            List<OutcomeTotal> outcomes,
            List<StateWord> states,
            long lines,
            List<Notice> notices) {
        this.columns = columns;
        this.asOf = asOf;
        this.source = source;
        this.found = found;
        this.currency = currency;
        this.outcomes = List.copyOf(outcomes);
        this.states = List.copyOf(states);
        this.lines = lines;
        this.notices = List.copyOf(notices);
        this.cuts = cuts;
        this.cells = cells;
        this.scores = scores;
        this.values = values;
        this.habits = habits;
    }

    /** The same customers with other notices. */
    RfmCustomers with(List<Notice> others) {
        return new RfmCustomers(
                columns, asOf, source, found, currency, cuts, cells, scores, values, habits, outcomes, states, lines,
                others);
    }

    public int size() {
        return columns.size;
    }

    /** The day from which recency counts. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Whether there were amounts. */
    public boolean priced() {
        return columns.priced;
    }

    /** Whether there were quantities. */
    public boolean counted() {
        return columns.counted;
    }

    /** What messages call the file. */
    public String source() {
        return source;
    }

    /** The columns of the file that were used, and for what. */
    public TransactionColumns found() {
        return found;
    }

    /** The cut points of the scores. */
    public ScoreCuts cuts() {
        return cuts;
    }

    /** The names of the cells; none where there are none for that number of scores. */
    public CellTable cells() {
        return cells;
    }

    /** What they are expected to buy and to be worth, if it was asked for; customers have the same places as here. */
    public Optional<CustomerValues> values() {
        return values;
    }

    /** When they come. */
    public BuyingHabits habits() {
        return habits;
    }

    /** The name of the cell of a customer; empty where there are no names. */
    String cell(int customer) {
        return cellName(scores[customer]);
    }

    int recencyDays(int customer) {
        return columns.recency[customer];
    }

    int frequency(int customer) {
        return columns.frequency[customer];
    }

    /** The money of a customer; only with amounts. */
    double monetary(int customer) {
        return columns.monetary[customer];
    }

    /** What next month needs to score in the same way. */
    public RfmModel model() {
        return RfmModel.of(this);
    }

    /** Who is in another cell than in {@code before}; empty where it kept no customers. */
    public Optional<CellMoves> since(RfmModel before) {
        return before.cellOf().isEmpty() ? Optional.empty() : Optional.of(CellMoves.between(before, this));
    }

    /** The currency of the money, in a code or a sign, where the file or the user names it. */
    public Optional<String> currency() {
        return currency;
    }

    /**
     * The same, with warnings where {@code before} kept other customers, or these are not scored alike.
     *
     * @throws InputException where its cut points are of another currency
     */
    public RfmCustomers heldAgainst(RfmModel before) {
        before.currency()
                .ifPresent(then -> currency.filter(now -> !Units.isCurrency(now, then))
                        .ifPresent(now -> {
                            throw new InputException(
                                    source + ": the amounts are in " + now + ", and the cut points of --like are in "
                                            + then
                                            + ", so money cannot be scored by them. Convert the amounts, or score without --like.");
                        }));
        List<Notice> more = new ArrayList<>(notices);
        more.addAll(RfmScoreNotices.against(before, this));
        return with(more);
    }

    /** The sum of all amounts as they stand in the file; 0 without amounts. */
    public double money() {
        return rounded(outcomes.stream().mapToDouble(OutcomeTotal::money).sum());
    }

    /** The sum of all amounts in the currency that was chosen; without lines in others the same as {@link #money}. */
    public double moneyOfCurrency() {
        return rounded(outcomes.stream()
                .filter(outcome -> outcome.reason() != LineOutcome.OTHER_CURRENCY)
                .mapToDouble(OutcomeTotal::money)
                .sum());
    }

    /** The currency of which alone amounts can be added up; empty where no line is in another one. */
    public Optional<String> onlyCurrency() {
        boolean others = outcomes.stream().anyMatch(outcome -> outcome.reason() == LineOutcome.OTHER_CURRENCY);
        return others ? currency : Optional.empty();
    }

    /** To six decimals, which is more than any money has. */
    static double rounded(double value) {
        return Math.rint(value * 1e6) / 1e6 + 0.0;
    }

    /** What became of all lines of the file and their money. */
    public List<OutcomeTotal> outcomes() {
        return outcomes;
    }

    /** The words of the columns that say what became of lines, and how they were understood. */
    public List<StateWord> states() {
        return states;
    }

    /** The lines of the file. */
    public long lines() {
        return lines;
    }

    /** How the file was understood, and what was left out. */
    public List<Notice> notices() {
        return notices;
    }

    /** Each made when it is asked for. */
    public List<RfmCustomer> customers() {
        return new AbstractList<>() {
            @Override
            public RfmCustomer get(int at) {
                return customer(at);
            }

            @Override
            public int size() {
                return columns.size;
            }
        };
    }

    RfmCustomer customer(int at) {
        int frequency = columns.frequency[at];
        int tenure = columns.tenure[at];
        int recency = columns.recency[at];
        boolean priced = columns.priced;
        double monetary = priced ? columns.monetary[at] : 0;
        double paid = priced ? columns.paid[at] : 0;
        int score = scores[at];
        return new RfmCustomer(
                columns.index.name(columns.numbers[at]),
                recency,
                frequency,
                optional(priced, monetary),
                optional(priced, monetary / frequency),
                columns.counted ? OptionalDouble.of(columns.items[at]) : OptionalDouble.empty(),
                tenure,
                optional(frequency > 1, (tenure - recency) / Math.max(1.0, frequency - 1)),
                optional(priced && paid > 0, Math.max(0, Math.min(1, (paid - monetary) / paid))),
                score / 100,
                score / 10 % 10,
                score % 10,
                cellName(score));
    }

    private String cellName(int score) {
        String name = cellNames[score];
        if (name == null) {
            name = cells.name(score / 100, score / 10 % 10, score % 10);
            cellNames[score] = name;
        }
        return name;
    }

    private static OptionalDouble optional(boolean known, double value) {
        return known ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** The table as CSV, as {@link RfmCsv} writes it. */
    public String csv() {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        new RfmCsv(this).write(Workers.sequential(), csv::writeBytes);
        return csv.toString(StandardCharsets.UTF_8);
    }
}
