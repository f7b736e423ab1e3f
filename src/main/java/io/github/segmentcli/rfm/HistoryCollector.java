package io.github.segmentcli.rfm;

import io.github.segmentcli.Figures;
import io.github.segmentcli.InputException;
import io.github.segmentcli.Workers;
import io.github.segmentcli.rfm.purchases.PurchaseHistory;
import io.github.segmentcli.value.CustomerValues;
import io.github.segmentcli.value.PurchaseHistories;
import io.github.segmentcli.value.ValueSettings;
import java.util.Arrays;
import java.util.Optional;

/** Collects, one customer at a time, the purchase histories that the models of customer value are fitted to. */
final class HistoryCollector {

    private static final double DAYS_A_WEEK = 7;
    /** Days between purchases whose standard deviation is below this share of their mean are those of a subscription. */
    private static final double REGULAR = 0.2;

    private static final int MIN_GAPS = 3;
    private static final int ENOUGH_CUSTOMERS = 20;

    /** Growing columns of one period. */
    private static final class Period {
        int size;
        int[] repeats = new int[256];
        double[] last = new double[256];
        double[] observed = new double[256];
        double[] spend = new double[256];
        int[] later = new int[256];

        void add(int x, double lastWeek, double weeks, double mean, int after) {
            if (size == repeats.length) {
                int more = 2 * size;
                repeats = Arrays.copyOf(repeats, more);
                last = Arrays.copyOf(last, more);
                observed = Arrays.copyOf(observed, more);
                spend = Arrays.copyOf(spend, more);
                later = Arrays.copyOf(later, more);
            }
            repeats[size] = x;
            last[size] = lastWeek;
            observed[size] = weeks;
            spend[size] = mean;
            later[size++] = after;
        }

        PurchaseHistories histories() {
            return PurchaseHistories.owning(
                    Arrays.copyOf(repeats, size),
                    Arrays.copyOf(last, size),
                    Arrays.copyOf(observed, size),
                    Arrays.copyOf(spend, size));
        }
    }

    private final ValueSettings settings;
    private final boolean priced;
    private final int end;
    private final int cut;
    private final Period whole = new Period();
    private final Period before = new Period();
    private int often;
    private int regular;

    /** @param end the day of reference */
    HistoryCollector(ValueSettings settings, boolean priced, int end) {
        this.settings = settings;
        this.priced = priced;
        this.end = end;
        this.cut = end - settings.holdoutDays().orElse(0);
    }

    /** Adds a customer with at least one purchase that was not cancelled. */
    void add(PurchaseHistory history) {
        add(history, end, whole);
        if (settings.holdoutDays().isPresent()) {
            add(history, cut, before);
        }
    }

    private void add(PurchaseHistory history, int until, Period period) {
        int first = 0;
        int last = 0;
        int days = 0;
        int after = 0;
        int day = Integer.MIN_VALUE;
        double repeatMoney = 0;
        double gaps = 0;
        double squares = 0;
        for (int i = 0; i < history.size(); i++) {
            if (!history.stands(i)) {
                continue;
            }
            boolean another = history.day(i) != day;
            int gap = history.day(i) - day;
            day = history.day(i);
            if (day > until) {
                after += another ? 1 : 0;
                continue;
            }
            if (another && days > 0) {
                gaps += gap;
                squares += (double) gap * gap;
            }
            days += another ? 1 : 0;
            first = days == 1 ? day : first;
            last = day;
            repeatMoney += days > 1 ? history.amount(i) : 0;
        }
        if (days == 0) {
            return;
        }
        int x = days - 1;
        if (period == whole && x >= MIN_GAPS) {
            double mean = gaps / x;
            often++;
            regular += squares / x - mean * mean < REGULAR * REGULAR * mean * mean ? 1 : 0;
        }
        period.add(
                x,
                (last - first) / DAYS_A_WEEK,
                (until - first) / DAYS_A_WEEK,
                priced && x > 0 ? repeatMoney / x : Double.NaN,
                after);
    }

    /** @throws InputException when the models make no sense for these customers */
    CustomerValues values(String source, Workers workers) {
        if (often >= ENOUGH_CUSTOMERS && 2 * regular > often) {
            throw new InputException(source + ": " + Figures.percent((double) regular / often)
                    + " of the customers with four purchases or more buy at fixed intervals, as subscribers do. The models"
                    + " of --value take purchases to come at random, so their figures would mean nothing here.");
        }
        return CustomerValues.of(
                source,
                whole.histories(),
                settings.holdoutDays().isPresent() ? Optional.of(before.histories()) : Optional.empty(),
                Arrays.copyOf(before.later, before.size),
                settings,
                workers);
    }
}
