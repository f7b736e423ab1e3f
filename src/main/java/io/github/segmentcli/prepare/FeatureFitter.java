package io.github.segmentcli.prepare;

import io.github.segmentcli.prepare.FittedFeature.Bend;
import io.github.segmentcli.prepare.FittedFeature.Kind;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.PrepareSettings.Scaling;
import java.util.Arrays;

/**
 * Learns one feature from the values of the training rows: fill, fences, transform, centre and scale, in this order, each
 * from what the step before it left.
 *
 * <ul>
 *   <li>The fill is learnt from the values present; words and yes/no take the most frequent one (with {@code mean} their
 *       share), because half a word means nothing.
 *   <li>The fences are the quartiles of the values present -/+ 3 interquartile ranges; where these coincide, of
 *       the 5 % and 95 % quantiles; a column where those coincide too is not clipped, or little would be left of it.
 *   <li>Numbers alone are transformed. Before Yeo-Johnson, whose shape depends on unit and origin, their median is taken
 *       away and they are divided by their quartile deviation, half the interquartile range (the standard deviation where
 *       that is 0).
 *   <li>Where the interquartile range is 0, robust scaling falls back on the standard deviation.
 *   <li>Yes and no lie a fixed distance apart, whatever the share of yes: divided by its deviation, a yes of one customer in a
 *       hundred would lie ten deviations from the others and be a segment of its own.
 *   <li>Ordered words lie in equal steps and are divided by their deviation, or by 2/5 of their range where that is more, so
 *       that rare words at an end lie no farther out; two of them are as far apart as yes and no.
 *   <li>The levels of one category are scaled together by the root of their summed variance, so that a category weighs as
 *       much as one number, however many words it has. They stay 0 and 1 with minmax and none.
 * </ul>
 */
final class FeatureFitter {

    /** Beyond this skewness AUTO transforms, and without a transform a notice suggests one. */
    static final double SKEWED = 2;

    private static final double FENCE = 3;
    /** Where half of the values are equal, the fences are laid around the values from this quantile to its counterpart. */
    private static final double WIDE = 0.05;
    /** Of normal values, these fences and those of the quartiles lie equally far out, at about 4.8 deviations. */
    private static final double WIDE_FENCE = 1;
    /** The distance between yes and no, in standard deviations of a number: see docs/preparation.md. */
    private static final double YES_FROM_NO = Math.sqrt(2);
    /** The distance between the first and the last of three or more ordered words, at most: see docs/preparation.md. */
    private static final double LEAST_FROM_GREATEST = 2.5;

    private final PrepareSettings settings;
    private final double[] weights;

    /** @param weights of the training rows, or null */
    FeatureFitter(PrepareSettings settings, double[] weights) {
        this.settings = settings;
        this.weights = weights;
    }

    /**
     * What was learnt of a feature, and facts about it that are worth a notice.
     *
     * @param raw of the values present
     * @param skewness after filling, clipping and transform
     * @param fellBack whether the standard deviation had to stand in for the interquartile range
     * @param thinned whether the transform was fitted to a part of the values
     * @param loneRow the only training row whose value differs from all others, which agree; -1 when there is none
     */
    record Fitted(
            FittedFeature feature, Moments raw, double skewness, boolean fellBack, boolean thinned, int loneRow) {}

    /** A feature with its centre and scale, and whether the standard deviation had to stand in. */
    private record Scaled(FittedFeature feature, boolean fellBack) {}

    /**
     * What fills the gaps of a feature, its fences and the kind of its transform: all that is learnt from the values present.
     *
     * @param feature neither bent nor scaled yet
     * @param present moments of the values present
     */
    record Begun(FittedFeature feature, Moments present) {}

    /** @param values of the training rows, gaps as NaN, not modified */
    Begun begin(RawFeature raw, double[] values) {
        Moments present = Moments.of(values, weights);
        // Training rows weigh more than zero, so that what is not there is missing.
        int missing = values.length - (int) present.count();
        Quantiles quartiles = needsQuartiles(raw) ? Quantiles.of(values, weights, present, 0.25, 0.5, 0.75) : null;
        double fill = fill(raw, values, present, quartiles);
        double lower = Double.NEGATIVE_INFINITY;
        double upper = Double.POSITIVE_INFINITY;
        if (settings.clips(raw.column()) && quartiles != null) {
            double low = quartiles.at(0.25);
            double high = quartiles.at(0.75);
            double reach = FENCE;
            if (!(high > low)) {
                reach = WIDE_FENCE;
                Quantiles wide = Quantiles.of(values, weights, present, WIDE, 1 - WIDE);
                low = wide.at(WIDE);
                high = wide.at(1 - WIDE);
            }
            double range = high - low;
            if (range > 0 && range < Double.MAX_VALUE / 8) {
                lower = low - reach * range;
                upper = high + reach * range;
            }
        }
        int clipped = lower > Double.NEGATIVE_INFINITY ? outside(values, lower, upper) : 0;
        FittedFeature feature = new FittedFeature(
                raw.name(),
                raw.column(),
                raw.kind(),
                raw.level(),
                raw.otherLevel(),
                raw.order(),
                raw.unit(),
                missing,
                settings.imputation(raw.column()).kind(),
                fill,
                lower,
                upper,
                clipped,
                bend(raw, present),
                0,
                0,
                1,
                0,
                1,
                settings.weight(raw.column()),
                present.min(),
                present.max());
        return new Begun(feature, present);
    }

    /** The variance of a level among the training rows, its gaps filled. */
    double variance(Begun level, double[] values) {
        double deviation =
                Moments.filled(values, level.feature().fill(), weights).standardDeviation();
        return deviation * deviation;
    }

    /**
     * Learns transform, centre and scale, from columns without gaps.
     *
     * @param values of the training rows, gaps as NaN, not modified
     * @param borrowed the same with gaps filled from other rows; null where the fill of the feature fills them
     * @param levelScale for LEVEL the root of the summed variance of its column's levels; else ignored
     */
    Fitted finish(RawFeature raw, Begun begun, double[] values, double[] borrowed, double levelScale) {
        FittedFeature feature = begun.feature();
        Bend bend = feature.bend();
        boolean changed = feature.lower() > Double.NEGATIVE_INFINITY || bend != Bend.NONE;
        boolean gaps = feature.missing() > 0;
        double[] full = borrowed == null ? values : borrowed;
        if (changed || gaps && settings.scaling() == Scaling.ROBUST) {
            full = filled(full, feature.fill(), feature.lower(), feature.upper());
        }
        if (bend == Bend.YEO_JOHNSON) {
            feature = yeoJohnson(feature, full);
        }
        if (bend != Bend.NONE) {
            bend(feature, full);
        }
        Moments moments = changed || gaps ? Moments.filled(full, feature.fill(), weights) : begun.present();
        Scaled scaled = scaled(feature, full, moments, levelScale);
        boolean number = raw.kind() == Kind.NUMBER;
        return new Fitted(
                scaled.feature(),
                begun.present(),
                moments.skewness(),
                scaled.fellBack(),
                bend == Bend.YEO_JOHNSON && full.length > YeoJohnson.MOST_VALUES,
                number ? loneRow(values) : -1);
    }

    /** @param full without gaps, not modified */
    private FittedFeature yeoJohnson(FittedFeature feature, double[] full) {
        Moments moments = Moments.of(full, weights);
        Quantiles quartiles = Quantiles.of(full, weights, moments, 0.25, 0.5, 0.75);
        double range = quartiles.at(0.75) - quartiles.at(0.25);
        double scale = range > 0 && range <= Double.MAX_VALUE ? range / 2 : moments.standardDeviation();
        FittedFeature placed = feature.bentBy(1, quartiles.at(0.5), scale > 0 ? scale : 1);
        double[] free = new double[full.length];
        for (int i = 0; i < free.length; i++) {
            free[i] = (full[i] - placed.bendCentre()) / placed.bendScale();
        }
        return placed.bentBy(YeoJohnson.lambda(free, weights), placed.bendCentre(), placed.bendScale());
    }

    private static double[] filled(double[] values, double fill, double lower, double upper) {
        double[] full = new double[values.length];
        for (int i = 0; i < full.length; i++) {
            double v = values[i] == values[i] ? values[i] : fill;
            full[i] = Math.max(lower, Math.min(upper, v));
        }
        return full;
    }

    private static int outside(double[] values, double lower, double upper) {
        int outside = 0;
        for (double v : values) {
            outside += v < lower || v > upper ? 1 : 0;
        }
        return outside;
    }

    private boolean needsQuartiles(RawFeature raw) {
        if (raw.kind() == Kind.LEVEL || raw.kind() == Kind.BOOLEAN) {
            return false;
        }
        return settings.clips(raw.column())
                || switch (settings.imputation(raw.column()).kind()) {
                    case MEDIAN, KNN, DROP -> true;
                    case MEAN, MOST_FREQUENT, CONSTANT -> false;
                };
    }

    /**
     * @param full values without gaps for ROBUST, with the gaps they had or without for the others
     * @param moments theirs, gaps filled
     */
    private Scaled scaled(FittedFeature feature, double[] full, Moments moments, double levelScale) {
        boolean level = feature.kind() == Kind.LEVEL;
        boolean flag = feature.kind() == Kind.BOOLEAN;
        boolean ordered = feature.kind() == Kind.ORDERED;
        double centre = 0;
        double scale = 1;
        boolean fellBack = false;
        switch (settings.scaling()) {
            case STANDARD -> {
                centre = moments.mean();
                scale = level
                        ? levelScale
                        : flag ? 1 / YES_FROM_NO : ordered ? steps(feature, moments) : moments.standardDeviation();
            }
            case ROBUST -> {
                if (level || flag || ordered) {
                    centre = moments.mean();
                    scale = level ? levelScale : flag ? 1 / YES_FROM_NO : steps(feature, moments);
                } else {
                    Quantiles quartiles = Quantiles.of(full, weights, moments, 0.25, 0.5, 0.75);
                    centre = quartiles.at(0.5);
                    scale = quartiles.at(0.75) - quartiles.at(0.25);
                    if (!(scale > 0 && scale <= Double.MAX_VALUE)) {
                        scale = moments.standardDeviation();
                        fellBack = true;
                    }
                }
            }
            case MINMAX -> {
                centre = moments.min();
                scale = moments.max() - moments.min();
                if (Double.isInfinite(scale)) {
                    scale = Double.MAX_VALUE;
                }
            }
            case NONE -> {}
        }
        return new Scaled(feature.scaledBy(centre, scale > 0 ? scale : 1), fellBack);
    }

    /** What a step of an order is divided by. */
    private static double steps(FittedFeature feature, Moments moments) {
        double range = moments.max() - moments.min();
        return feature.order().size() == 2
                ? range / YES_FROM_NO
                : Math.max(moments.standardDeviation(), range / LEAST_FROM_GREATEST);
    }

    /** At least four values are there. */
    private static int loneRow(double[] values) {
        double[] kinds = new double[2];
        int[] counts = new int[2];
        int[] last = new int[2];
        int found = 0;
        for (int i = 0; i < values.length; i++) {
            double v = values[i];
            if (v != v) {
                continue;
            }
            int kind = found > 0 && v == kinds[0] ? 0 : found > 1 && v == kinds[1] ? 1 : found++;
            if (kind > 1) {
                return -1;
            }
            kinds[kind] = v;
            counts[kind]++;
            last[kind] = i;
            if (counts[0] > 1 && counts[1] > 1) {
                return -1;
            }
        }
        if (counts[0] + counts[1] < 4) {
            return -1;
        }
        return counts[0] == 1 ? last[0] : counts[1] == 1 ? last[1] : -1;
    }

    private double fill(RawFeature raw, double[] values, Moments present, Quantiles quartiles) {
        boolean word = raw.kind() == Kind.LEVEL || raw.kind() == Kind.BOOLEAN;
        boolean ordered = raw.kind() == Kind.ORDERED;
        Imputation imputation = settings.imputation(raw.column());
        return switch (imputation.kind()) {
            case MEAN -> present.mean();
            case CONSTANT ->
                ordered
                        ? mostFrequent(values)
                        : word && !isAnswer(raw, imputation) ? present.mean() > 0.5 ? 1 : 0 : imputation.constant();
            case MEDIAN, KNN, DROP ->
                word ? present.mean() > 0.5 ? 1 : 0 : ordered ? Math.floor(quartiles.at(0.5)) : quartiles.at(0.5);
            case MOST_FREQUENT -> word ? present.mean() > 0.5 ? 1 : 0 : mostFrequent(values);
        };
    }

    /** Whether a constant that was asked for this very column of yes and no is one of the two. */
    private boolean isAnswer(RawFeature raw, Imputation imputation) {
        return raw.kind() == Kind.BOOLEAN
                && settings.byColumn().imputations().containsKey(raw.column())
                && (imputation.constant() == 0 || imputation.constant() == 1);
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

    private static void bend(FittedFeature feature, double[] full) {
        for (int i = 0; i < full.length; i++) {
            full[i] = feature.bent(full[i]);
        }
    }

    private Bend bend(RawFeature raw, Moments present) {
        if (raw.kind() != Kind.NUMBER) {
            return Bend.NONE;
        }
        return switch (settings.transform(raw.column())) {
            case NONE -> Bend.NONE;
            case LOG -> Bend.LOG;
            case YEO_JOHNSON -> Bend.YEO_JOHNSON;
            case AUTO -> Math.abs(present.skewness()) > SKEWED ? Bend.YEO_JOHNSON : Bend.NONE;
        };
    }
}
