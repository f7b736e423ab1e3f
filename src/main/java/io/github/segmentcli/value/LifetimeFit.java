package io.github.segmentcli.value;

import java.util.HashMap;
import java.util.Map;

/**
 * Fits the models to purchase histories by maximum likelihood. The likelihood of equal histories is computed once and multiplied
 * by their number.
 */
public final class LifetimeFit {

    /** A file with more customers is thinned to this number, evenly spread; standard errors are then below 1 %. */
    static final int MAX_CUSTOMERS = 50_000;

    private LifetimeFit() {}

    private record History(int x, double last, double observed) {}

    /** The parameters of a model of buying. Needs at least one customer with a repeat transaction to be meaningful. */
    public static Estimate lifetime(ValueSettings.Kind kind, PurchaseHistories all) {
        PurchaseHistories some = all.thinned(MAX_CUSTOMERS);
        Map<History, Integer> counts = new HashMap<>();
        double longest = 0;
        for (int i = 0; i < some.size(); i++) {
            counts.merge(new History(some.repeats(i), some.last(i), some.observed(i)), 1, Integer::sum);
            longest = Math.max(longest, some.observed(i));
        }
        History[] histories = counts.keySet().stream()
                .sorted(java.util.Comparator.comparingInt(History::x)
                        .thenComparingDouble(History::last)
                        .thenComparingDouble(History::observed))
                .toArray(History[]::new);
        int[] weights = new int[histories.length];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = counts.get(histories[k]);
        }
        LifetimeModel shape = shape(kind);
        double scale = longest / 4;
        return new MaximumLikelihood(parameters -> {
                    LifetimeModel model = shape.with(parameters);
                    double sum = 0;
                    for (int k = 0; k < histories.length; k++) {
                        History h = histories[k];
                        sum += weights[k] * model.logLikelihood(h.x(), h.last(), h.observed());
                    }
                    return sum;
                })
                .fit(shape.parameterNames(), starts(kind, scale));
    }

    private static double[][] starts(ValueSettings.Kind kind, double scale) {
        return switch (kind) {
            case BG_NBD -> new double[][] {{0.5, scale / 2, 0.8, 2.5}, {1.5, scale, 0.3, 1}};
            case PARETO_NBD -> new double[][] {{0.5, scale, 0.6, scale}, {1.5, scale, 1.5, 4 * scale}};
        };
    }

    private static LifetimeModel shape(ValueSettings.Kind kind) {
        return switch (kind) {
            case BG_NBD -> new BgNbd(1, 1, 1, 1);
            case PARETO_NBD -> new ParetoNbd(1, 1, 1, 1);
        };
    }

    /** The model with the estimated parameters. */
    public static LifetimeModel model(ValueSettings.Kind kind, Estimate estimate) {
        return shape(kind).with(estimate.array());
    }

    /** The parameters of {@link GammaGamma}, from the customers whose repeat transactions have a mean above 0. */
    public static Estimate spend(PurchaseHistories all) {
        PurchaseHistories some = all.thinned(MAX_CUSTOMERS);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < some.size(); i++) {
            if (some.repeats(i) > 0 && some.spend(i) > 0) {
                sum += some.spend(i);
                count++;
            }
        }
        double mean = count == 0 ? 1 : sum / count;
        return new MaximumLikelihood(parameters -> {
                    GammaGamma model = new GammaGamma(parameters[0], parameters[1], parameters[2]);
                    double total = 0;
                    for (int i = 0; i < some.size(); i++) {
                        if (some.repeats(i) > 0 && some.spend(i) > 0) {
                            total += model.logLikelihood(some.repeats(i), some.spend(i));
                        }
                    }
                    return total;
                })
                .fit(GammaGamma.NAMES, new double[] {5, 4, mean * 0.6}, new double[] {1, 2, mean});
    }
}
