package io.github.segmentcli.prepare;

import io.github.segmentcli.prepare.FittedFeature.Bend;
import io.github.segmentcli.prepare.FittedFeature.Kind;
import io.github.segmentcli.prepare.PrepareSettings.Scaling;
import io.github.segmentcli.prepare.PrepareSettings.Transform;
import java.util.Arrays;

/**
 * Learns one feature from the values of the training rows: fill, fences, transform, centre and scale, in this order, each
 * from what the step before it left.
 *
 * <ul>
 *   <li>The fill is learnt from the values present; words and yes/no take the most frequent one (with {@code mean} their
 *       share), because half a word means nothing.
 *   <li>The fences are the quartiles of the values present -/+ 3 interquartile ranges; a column whose quartiles coincide is
 *       not clipped, or little would be left of it.
 *   <li>Numbers alone are transformed.
 *   <li>Where the interquartile range is 0, robust scaling falls back on the standard deviation.
 *   <li>The levels of one category are scaled together by the root of their summed variance, so that a category weighs as
 *       much as one number, however many words it has. They stay 0 and 1 with minmax and none.
 * </ul>
 */
final class FeatureFitter {

    /** Beyond this skewness AUTO transforms, and without a transform a notice suggests one. */
    static final double SKEWED = 2;

    private static final double FENCE = 3;

    private final PrepareSettings settings;
    private final double[] weights;

    /** @param weights of the training rows, or null */
    FeatureFitter(PrepareSettings settings, double[] weights) {
        this.settings = settings;
        this.weights = weights;
    }

    /** What was learnt of a feature, and facts about it that are worth a notice. */
    record Fitted(FittedFeature feature, Moments raw, boolean fellBack, boolean thinned) {}

    /**
     * @param values of the training rows, gaps as NaN, not modified
     * @param levelScale for LEVEL the root of the summed variance of its column's levels; else ignored
     */
    Fitted fit(RawFeature raw, double[] values, double levelScale) {
        Moments present = Moments.of(values, weights);
        int missing = 0;
        for (double v : values) {
            if (Double.isNaN(v)) {
                missing++;
            }
        }
        boolean quartiles = raw.kind() != Kind.LEVEL
                && raw.kind() != Kind.BOOLEAN
                && (settings.clipOutliers()
                        || settings.scaling() == Scaling.ROBUST
                        || missing > 0 && settings.imputation().kind() != PrepareSettings.Imputation.Kind.MEAN);
        Quantiles quantiles = quartiles ? Quantiles.of(values, weights) : null;
        double fill = fill(raw.kind(), values, present, quantiles);
        double lower = Double.NEGATIVE_INFINITY;
        double upper = Double.POSITIVE_INFINITY;
        if (settings.clipOutliers() && quantiles != null) {
            double range = quantiles.at(0.75) - quantiles.at(0.25);
            if (range > 0 && range < Double.MAX_VALUE / 8) {
                lower = quantiles.at(0.25) - FENCE * range;
                upper = quantiles.at(0.75) + FENCE * range;
            }
        }
        double[] full = new double[values.length];
        int clipped = 0;
        for (int i = 0; i < full.length; i++) {
            double v = !Double.isNaN(values[i]) ? values[i] : fill;
            full[i] = Math.max(lower, Math.min(upper, v));
            if (values[i] < lower || values[i] > upper) {
                clipped++;
            }
        }
        Bend bend = bend(raw.kind(), present);
        double lambda = bend == Bend.YEO_JOHNSON ? YeoJohnson.lambda(full) : 0;
        FittedFeature feature = new FittedFeature(
                raw.name(),
                raw.column(),
                raw.kind(),
                raw.level(),
                raw.otherLevel(),
                raw.unit(),
                missing,
                fill,
                lower,
                upper,
                clipped,
                bend,
                lambda,
                0,
                1,
                settings.featureWeights().getOrDefault(raw.column(), 1.0),
                present.min(),
                present.max());
        for (int i = 0; i < full.length; i++) {
            full[i] = feature.bent(full[i]);
        }
        boolean thinned = bend == Bend.YEO_JOHNSON && full.length > YeoJohnson.MOST_VALUES;
        return scaled(feature, full, present, levelScale, thinned);
    }

    private Fitted scaled(FittedFeature feature, double[] full, Moments present, double levelScale, boolean thinned) {
        double centre = 0;
        double scale = 1;
        boolean fellBack = false;
        boolean level = feature.kind() == Kind.LEVEL;
        switch (settings.scaling()) {
            case STANDARD -> {
                Moments moments = Moments.of(full, weights);
                centre = moments.mean();
                scale = level ? levelScale : moments.standardDeviation();
            }
            case ROBUST -> {
                if (level) {
                    centre = Moments.of(full, weights).mean();
                    scale = levelScale;
                } else {
                    Quantiles quantiles = Quantiles.of(full, weights);
                    centre = quantiles.at(0.5);
                    scale = quantiles.at(0.75) - quantiles.at(0.25);
                    if (!(scale > 0 && scale <= Double.MAX_VALUE)) {
                        scale = Moments.of(full, weights).standardDeviation();
                        fellBack = feature.kind() != Kind.BOOLEAN;
                    }
                }
            }
            case MINMAX -> {
                Moments moments = Moments.of(full, weights);
                centre = moments.min();
                scale = moments.max() - moments.min();
                if (Double.isInfinite(scale)) {
                    scale = Double.MAX_VALUE;
                }
            }
            case NONE -> {}
        }
        FittedFeature scaled = feature.scaledBy(centre, scale > 0 ? scale : 1);
        return new Fitted(scaled, present, fellBack, thinned);
    }

    private double fill(Kind kind, double[] values, Moments present, Quantiles quantiles) {
        boolean word = kind == Kind.LEVEL || kind == Kind.BOOLEAN;
        return switch (settings.imputation().kind()) {
            case MEAN -> present.mean();
            case CONSTANT ->
                word ? present.mean() > 0.5 ? 1 : 0 : settings.imputation().constant();
            case MEDIAN, KNN, DROP ->
                word
                        ? present.mean() > 0.5 ? 1 : 0
                        : quantiles != null
                                ? quantiles.at(0.5)
                                : Quantiles.of(values, weights).at(0.5);
            case MOST_FREQUENT -> word ? present.mean() > 0.5 ? 1 : 0 : mostFrequent(values);
        };
    }

    /** The value with the greatest summed weight; the smallest of equals, as scikit-learn has it. */
    private double mostFrequent(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(values[a] + 0.0, values[b] + 0.0));
        double best = Double.NaN;
        double most = 0;
        double sum = 0;
        for (int i = 0; i < order.length && !Double.isNaN(values[order[i]]); i++) {
            boolean repeats = i > 0 && values[order[i]] == values[order[i - 1]];
            double w = weights == null ? 1 : weights[order[i]];
            sum = repeats ? sum + w : w;
            if (sum > most) {
                most = sum;
                best = values[order[i]];
            }
        }
        return best;
    }

    private Bend bend(Kind kind, Moments present) {
        if (kind != Kind.NUMBER || settings.transform() == Transform.NONE) {
            return Bend.NONE;
        }
        return switch (settings.transform()) {
            case NONE -> Bend.NONE;
            case LOG -> Bend.LOG;
            case YEO_JOHNSON -> Bend.YEO_JOHNSON;
            case AUTO -> Math.abs(present.skewness()) > SKEWED ? Bend.YEO_JOHNSON : Bend.NONE;
        };
    }
}
