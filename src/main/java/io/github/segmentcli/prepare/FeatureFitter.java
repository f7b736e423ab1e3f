package io.github.segmentcli.prepare;

import io.github.segmentcli.data.ColumnStore;
import io.github.segmentcli.data.ComputedNumbers;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.prepare.FittedFeature.Kind;
import io.github.segmentcli.prepare.FittedFeature.TransformKind;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import io.github.segmentcli.prepare.PrepareSettings.Scaling;
import java.util.Arrays;
import java.util.Optional;

/**
 * Fits the preparation of one feature to the training rows: imputed value, clipping bounds, transform, centre and scale, in this
 * order. Each step is fitted to the result of the step before it.
 *
 * <ul>
 *   <li>The imputed value is computed from the values present. Categories and booleans take the most frequent value, also for
 *       {@code median}; for {@code mean} they take its share. Ordered levels take the level at or below the median.
 *   <li>The clipping bounds are the quartiles of the values present minus/plus 3 interquartile ranges. If the quartiles are
 *       equal, they are the 5 % and 95 % quantiles minus/plus their distance. If these are equal too, the column is not clipped.
 *   <li>Only numbers are transformed. Since the shape of the Yeo-Johnson transform depends on unit and origin, the median is
 *       subtracted first and the result divided by half the interquartile range (by the standard deviation if that is 0).
 *   <li>Robust scaling uses the standard deviation if the interquartile range is 0.
 *   <li>Yes and no get a fixed distance, whatever the share of yes. Divided by the standard deviation, a yes of one customer in
 *       a hundred would be ten units from the others and form a segment of its own.
 *   <li>Ordered levels have equal steps and are divided by their standard deviation, or by 2/5 of their range if that is larger,
 *       so that rare levels at an end are not outliers. Two ordered levels have the distance of yes and no.
 *   <li>The levels of one category are divided by the square root of their summed variance, so that a category has the weight of
 *       one number, whatever the number of its levels. With {@code minmax} and {@code none} they stay 0 and 1.
 * </ul>
 */
final class FeatureFitter {

    /** Absolute skewness above which notices name a column. */
    static final double SKEWED = 2;

    private static final double FENCE = 3;
    /** If the quartiles are equal, the clipping bounds are computed from this quantile and the opposite one. */
    private static final double WIDE = 0.05;
    /**
     * Distance of these bounds from the two quantiles, in units of their difference. For normal data both kinds of bounds are about
     * 4.8 standard deviations from the mean.
     */
    private static final double WIDE_FENCE = 1;
    /** The distance between yes and no, in standard deviations of a number: see docs/preparation.md. */
    private static final double YES_FROM_NO = Math.sqrt(2);
    /** The largest distance between the first and the last of three or more ordered levels: see docs/preparation.md. */
    private static final double MAX_LEVEL_RANGE = 2.5;

    private final PrepareSettings settings;
    private final double[] weights;
    private final ColumnStore store;

    /**
     * @param weights of the training rows, or null
     * @param store keeps what is computed for each row
     */
    FeatureFitter(PrepareSettings settings, double[] weights, ColumnStore store) {
        this.settings = settings;
        this.weights = weights;
        this.store = store;
    }

    /**
     * A fitted feature, with facts for notices.
     *
     * @param raw skewness of the values present
     * @param skewness after imputation, clipping and transform
     * @param fellBack whether the standard deviation was used because the interquartile range is 0
     * @param thinned whether the transform was fitted to a part of the values
     * @param longTail whether the column has a long tail and is not transformed, see {@link LongTail}
     * @param loneRow the training row whose value differs from that of all other rows, which are equal; -1 if there is none
     */
    record Fitted(
            FittedFeature feature,
            Moments raw,
            double skewness,
            boolean fellBack,
            boolean thinned,
            boolean longTail,
            int loneRow) {}

    /** A feature with centre and scale, and whether the standard deviation replaced an interquartile range of 0. */
    private record Scaled(FittedFeature feature, boolean fellBack) {}

    /**
     * The first stage of the fit, from the values present: imputed value, clipping bounds and kind of transform.
     *
     * @param feature without parameters of transform and scaling
     * @param present moments of the values present
     */
    record Begun(FittedFeature feature, Moments present) {}

    /** @param values of the training rows, NaN where missing */
    Begun begin(RawFeature raw, RowValues values) {
        Moments present = Moments.of(values, weights);
        // Training rows have positive weights, so every value that is not counted is missing.
        int missing = values.rows() - (int) present.count();
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
                transformKind(raw, values, present),
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

    /** The variance of a level in the training rows, after imputation. */
    double variance(Begun level, RowValues values) {
        double deviation =
                Moments.filled(values, level.feature().fill(), weights).standardDeviation();
        return deviation * deviation;
    }

    /**
     * The second stage of the fit, after imputation: parameters of the transform, centre and scale.
     *
     * @param values of the training rows, NaN where missing
     * @param borrowed the same values after imputation from nearest neighbours; null if the imputed value of the feature is used
     * @param levelScale for LEVEL the square root of the summed variance of the levels of its column; ignored for other kinds
     */
    Fitted finish(RawFeature raw, Begun begun, RowValues values, double[] borrowed, double levelScale) {
        FittedFeature feature = begun.feature();
        TransformKind transform = feature.transform();
        boolean changed = feature.lower() > Double.NEGATIVE_INFINITY || transform != TransformKind.NONE;
        boolean gaps = feature.missing() > 0;
        RowValues full = borrowed == null ? values : RowValues.of(borrowed);
        Optional<ComputedNumbers> transformed = Optional.empty();
        if (changed || gaps && settings.scaling() == Scaling.ROBUST) {
            full = MappedValues.of(full, filling(feature));
            if (transform == TransformKind.YEO_JOHNSON) {
                feature = yeoJohnson(feature, full);
            }
            if (transform != TransformKind.NONE) {
                transformed = Optional.of(transformed(feature, full));
                full = transformed.get();
            }
        }
        Moments moments = changed || gaps ? Moments.filled(full, feature.fill(), weights) : begun.present();
        Scaled scaled = scaled(feature, full, moments, levelScale);
        transformed.ifPresent(ComputedNumbers::release);
        boolean number = raw.kind() == Kind.NUMBER;
        return new Fitted(
                scaled.feature(),
                begun.present(),
                moments.skewness(),
                scaled.fellBack(),
                transform == TransformKind.YEO_JOHNSON && full.rows() > YeoJohnson.MAX_VALUES,
                number && transform == TransformKind.NONE && LongTail.has(values, weights, begun.present()),
                number ? loneRow(values) : -1);
    }

    /** @param full the values without missing ones; not modified */
    private FittedFeature yeoJohnson(FittedFeature feature, RowValues full) {
        Moments moments = Moments.of(full, weights);
        Quantiles quartiles = Quantiles.of(full, weights, moments, 0.25, 0.5, 0.75);
        double range = quartiles.at(0.75) - quartiles.at(0.25);
        double scale = range > 0 && range <= Double.MAX_VALUE ? range / 2 : moments.standardDeviation();
        FittedFeature placed = feature.withTransform(1, quartiles.at(0.5), scale > 0 ? scale : 1);
        double centre = placed.transformCentre();
        double unit = placed.transformScale();
        RowValues free = MappedValues.of(full, (block, n) -> {
            for (int i = 0; i < n; i++) {
                block[i] = (block[i] - centre) / unit;
            }
        });
        return placed.withTransform(YeoJohnson.lambda(free, weights), centre, unit);
    }

    private static MappedValues.Mapping filling(FittedFeature feature) {
        return (block, n) -> {
            for (int i = 0; i < n; i++) {
                double v = block[i] == block[i] ? block[i] : feature.fill();
                block[i] = Math.max(feature.lower(), Math.min(feature.upper(), v));
            }
        };
    }

    private ComputedNumbers transformed(FittedFeature feature, RowValues full) {
        ComputedNumbers transformed = ComputedNumbers.in(store, full.rows());
        full.byBlocks((block, n, from) -> {
            for (int i = 0; i < n; i++) {
                block[i] = feature.transformed(block[i]);
            }
            transformed.put(from, block, n);
        });
        return transformed;
    }

    private static int outside(RowValues values, double lower, double upper) {
        int outside = 0;
        for (int i = 0; i < values.rows(); i++) {
            double v = values.value(i);
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
     * @param full the values; for ROBUST without missing ones
     * @param moments of the values after imputation
     */
    private Scaled scaled(FittedFeature feature, RowValues full, Moments moments, double levelScale) {
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

    /** The scale of ordered levels. */
    private static double steps(FittedFeature feature, Moments moments) {
        double range = moments.max() - moments.min();
        return feature.order().size() == 2
                ? range / YES_FROM_NO
                : Math.max(moments.standardDeviation(), range / MAX_LEVEL_RANGE);
    }

    /** See {@link Fitted#loneRow}; -1 with fewer than four values. */
    private static int loneRow(RowValues values) {
        double[] kinds = new double[2];
        int[] counts = new int[2];
        int[] last = new int[2];
        int found = 0;
        for (int i = 0; i < values.rows(); i++) {
            double v = values.value(i);
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

    private double fill(RawFeature raw, RowValues values, Moments present, Quantiles quartiles) {
        boolean word = raw.kind() == Kind.LEVEL || raw.kind() == Kind.BOOLEAN;
        boolean ordered = raw.kind() == Kind.ORDERED;
        Imputation imputation = settings.imputation(raw.column());
        return switch (imputation.kind()) {
            case MEAN -> present.mean();
            case CONSTANT ->
                ordered
                        ? mostFrequent(values.toArray())
                        : word && !isAnswer(raw, imputation) ? present.mean() > 0.5 ? 1 : 0 : imputation.constant();
            case MEDIAN, KNN, DROP ->
                word ? present.mean() > 0.5 ? 1 : 0 : ordered ? Math.floor(quartiles.at(0.5)) : quartiles.at(0.5);
            case MOST_FREQUENT -> word ? present.mean() > 0.5 ? 1 : 0 : mostFrequent(values.toArray());
        };
    }

    /** Whether the user gave 0 or 1 as the constant for missing values of this boolean column. */
    private boolean isAnswer(RawFeature raw, Imputation imputation) {
        return raw.kind() == Kind.BOOLEAN
                && settings.byColumn().imputations().containsKey(raw.column())
                && (imputation.constant() == 0 || imputation.constant() == 1);
    }

    /** The value with the largest total weight; the smallest of equal ones, as in scikit-learn. */
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

    private TransformKind transformKind(RawFeature raw, RowValues values, Moments present) {
        if (raw.kind() != Kind.NUMBER) {
            return TransformKind.NONE;
        }
        return switch (settings.transform(raw.column())) {
            case NONE -> TransformKind.NONE;
            case LOG -> TransformKind.LOG;
            case YEO_JOHNSON -> TransformKind.YEO_JOHNSON;
            case AUTO -> LongTail.has(values, weights, present) ? TransformKind.YEO_JOHNSON : TransformKind.NONE;
        };
    }
}
