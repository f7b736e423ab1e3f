package io.github.segmentcli.value;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The expected transactions and the expected value of each customer, the fitted models behind them, and how well these fit.
 *
 * <p>The expected transactions come from a {@link LifetimeModel}. The expected value multiplies them by the expected money of a
 * transaction ({@link GammaGamma}) and discounts them, in twelve equal steps of the horizon, each at its middle. There is no
 * expected value if fewer than 30 customers have a repeat transaction with money, or if the gamma-gamma model has no finite mean
 * (q at most 1) or its fit did not converge.
 */
public final class CustomerValues {

    private static final double DAYS_A_WEEK = 7;
    private static final double DAYS_A_YEAR = 365.25;
    private static final int STEPS = 12;
    private static final int BLOCK = 4096;
    private static final int MIN_REPEATERS = 30;
    /** Customers with this number of repeat transactions or more form the last {@link Group}. */
    public static final int LAST_GROUP = 7;

    private final ValueSettings settings;
    private final LifetimeModel model;
    private final Estimate lifetime;
    private final Optional<Estimate> spend;
    private final double[] alive;
    private final double[] expected;
    private final double[] worth;
    private final List<Group> groups;
    private final List<String> doubts;

    /**
     * Customers with the same number of repeat transactions before the holdout period.
     *
     * @param repeats repeat transactions before the holdout; in the last group this number or more
     * @param customers how many, at least 1
     * @param expected mean number of transactions in the holdout that the model predicts
     * @param actual mean number of transactions in the holdout
     */
    public record Group(int repeats, int customers, double expected, double actual) {}

    private CustomerValues(
            ValueSettings settings,
            LifetimeModel model,
            Estimate lifetime,
            Optional<Estimate> spend,
            double[] alive,
            double[] expected,
            double[] worth,
            List<Group> groups,
            List<String> doubts) {
        this.settings = settings;
        this.model = model;
        this.lifetime = lifetime;
        this.spend = spend;
        this.alive = alive;
        this.expected = expected;
        this.worth = worth;
        this.groups = List.copyOf(groups);
        this.doubts = List.copyOf(doubts);
    }

    /**
     * Fits the models and computes the values. With a holdout, the model of buying is fitted a second time to the histories
     * before it; this fit is used for {@link #groups} only.
     *
     * @param source the name of the file in messages
     * @param histories all customers, up to the end of the file
     * @param before the histories up to the start of the holdout, if there is a holdout
     * @param later the number of transactions in the holdout of each customer of {@code before}, in the same order
     * @throws InputException when fewer than 30 customers have a repeat transaction
     */
    public static CustomerValues of(
            String source,
            PurchaseHistories histories,
            Optional<PurchaseHistories> before,
            int[] later,
            ValueSettings settings,
            Workers workers) {
        requireRepeaters(source, histories, OptionalInt.empty());
        List<String> doubts = new ArrayList<>();
        Estimate lifetime = LifetimeFit.lifetime(settings.model(), histories);
        LifetimeModel model = LifetimeFit.model(settings.model(), lifetime);
        if (!lifetime.converged()) {
            doubts.add(Doubts.ofSearch(model));
        }
        Optional<GammaGamma> money = Optional.empty();
        Optional<Estimate> spend = Optional.empty();
        if (hasMoney(histories)) {
            Estimate found = LifetimeFit.spend(histories);
            double[] p = found.array();
            if (found.converged() && p[1] > 1) {
                spend = Optional.of(found);
                money = Optional.of(new GammaGamma(p[0], p[1], p[2]));
            } else {
                doubts.add(
                        "the money of a transaction varies too little, or too much, for the gamma-gamma model, so there"
                                + " is no expected value");
            }
        }
        doubts.addAll(Doubts.of(model, histories));
        List<Group> groups = new ArrayList<>();
        if (before.isPresent()) {
            requireRepeaters(source, before.get(), settings.holdoutDays());
            Estimate calibrated = LifetimeFit.lifetime(settings.model(), before.get());
            groups.addAll(groups(
                    LifetimeFit.model(settings.model(), calibrated),
                    before.get(),
                    later,
                    settings.holdoutDays().orElseThrow() / DAYS_A_WEEK));
            doubts.addAll(Doubts.ofHoldout(groups));
        }
        int n = histories.size();
        double[] alive = new double[n];
        double[] expected = new double[n];
        double[] worth = new double[money.isPresent() ? n : 0];
        Optional<GammaGamma> spending = money;
        workers.run((n + BLOCK - 1) / BLOCK, block -> {
            for (int i = block * BLOCK; i < Math.min(n, (block + 1) * BLOCK); i++) {
                int x = histories.repeats(i);
                double last = histories.last(i);
                double observed = histories.observed(i);
                alive[i] = model.alive(x, last, observed);
                double total = 0;
                double discounted = 0;
                double weeks = settings.horizonDays() / DAYS_A_WEEK;
                if (spending.isEmpty()) {
                    total = model.expected(weeks, x, last, observed);
                }
                for (int k = 1; spending.isPresent() && k <= STEPS; k++) {
                    double upTo = model.expected(weeks * k / STEPS, x, last, observed);
                    double years = settings.horizonDays() * (k - 0.5) / STEPS / DAYS_A_YEAR;
                    discounted += (upTo - total) * StrictMath.pow(1 + settings.discount(), -years);
                    total = upTo;
                }
                expected[i] = total;
                if (spending.isPresent()) {
                    double mean = histories.spend(i);
                    worth[i] = discounted * spending.get().expected(mean > 0 ? x : 0, mean);
                }
            }
        });
        return new CustomerValues(settings, model, lifetime, spend, alive, expected, worth, groups, doubts);
    }

    private static boolean hasMoney(PurchaseHistories histories) {
        int paid = 0;
        for (int i = 0; i < histories.size(); i++) {
            paid += histories.repeats(i) > 0 && histories.spend(i) > 0 ? 1 : 0;
        }
        return paid >= MIN_REPEATERS;
    }

    private static void requireRepeaters(String source, PurchaseHistories histories, OptionalInt holdout) {
        int repeaters = histories.repeaters();
        if (repeaters < MIN_REPEATERS && holdout.isPresent()) {
            throw new InputException(source + ": " + (repeaters == 0 ? "no customer" : "only " + repeaters)
                    + " bought on more than one day before the last " + holdout.getAsInt() + " days, and "
                    + MIN_REPEATERS
                    + " are needed to predict those days. Make --holdout shorter, or leave it out.");
        }
        if (repeaters < MIN_REPEATERS) {
            throw new InputException(source + ": " + (repeaters == 0 ? "no customer" : "only " + repeaters)
                    + " of " + histories.size() + " bought on more than one day before the end"
                    + ", and what customers will buy can only be learnt from those who came back; "
                    + MIN_REPEATERS + " are needed. Give a longer file, or leave out --value.");
        }
    }

    private static List<Group> groups(LifetimeModel model, PurchaseHistories before, int[] later, double weeks) {
        int[] customers = new int[LAST_GROUP + 1];
        double[] expected = new double[LAST_GROUP + 1];
        double[] actual = new double[LAST_GROUP + 1];
        for (int i = 0; i < before.size(); i++) {
            int group = Math.min(before.repeats(i), LAST_GROUP);
            customers[group]++;
            expected[group] += model.expected(weeks, before.repeats(i), before.last(i), before.observed(i));
            actual[group] += later[i];
        }
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g <= LAST_GROUP; g++) {
            if (customers[g] > 0) {
                groups.add(new Group(g, customers[g], expected[g] / customers[g], actual[g] / customers[g]));
            }
        }
        return groups;
    }

    public ValueSettings settings() {
        return settings;
    }

    /** The name of the model of buying: {@code BG/NBD} or {@code Pareto/NBD}. */
    public String model() {
        return model.name();
    }

    /** The parameters of the model of buying. */
    public Estimate lifetime() {
        return lifetime;
    }

    /** The parameters of the gamma-gamma model; empty when there is no expected value. */
    public Optional<Estimate> spend() {
        return spend;
    }

    /** The number of customers to which the parameters were fitted. */
    public int fitted() {
        return Math.min(alive.length, LifetimeFit.MAX_CUSTOMERS);
    }

    /** The probability, in [0, 1], that a customer is still active at the end of the file. */
    public double alive(int customer) {
        return alive[customer];
    }

    /** The expected number of transactions of a customer within the horizon. */
    public double expected(int customer) {
        return expected[customer];
    }

    /** Whether there are expected values. */
    public boolean hasWorth() {
        return worth.length > 0;
    }

    /** The expected value of a customer: the money expected within the horizon, discounted to the end of the file. */
    public double worth(int customer) {
        return worth[customer];
    }

    /** Predicted and actual transactions in the holdout, by repeat transactions before it; empty without a holdout. */
    public List<Group> groups() {
        return groups;
    }

    /** Reasons why the figures may be wrong, as parts of sentences; empty when no check failed. */
    public List<String> doubts() {
        return doubts;
    }
}
