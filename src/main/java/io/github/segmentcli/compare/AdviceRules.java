package io.github.segmentcli.compare;

import io.github.segmentcli.Figures;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.model.Reference;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.score.BinCounts;
import io.github.segmentcli.score.MannWhitneyShift;
import io.github.segmentcli.score.PopulationStability;
import io.github.segmentcli.score.Scores;
import io.github.segmentcli.score.UnitChange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The rules that turn measured changes into advice.
 *
 * <p>Every rule requires that the change is large (the thresholds below) and that it is statistically significant for the two
 * sample sizes. The significance level of each kind of test is divided by the number of columns (Bonferroni), so that the
 * probability of a false alarm does not grow with the number of columns.
 */
final class AdviceRules {

    /** Significance level, over all columns and the shares of the segments together, of the stability indices. */
    static final double CHANCE_OF_DRIFT = 0.01;

    /**
     * Significance level, over all columns together, of the tests for shifts, if it gives a power of 95 % for a shift of half a
     * standard deviation. With fewer customers the level is raised until it does, up to {@link #MAX_CHANCE_OF_SHIFT}.
     */
    static final double CHANCE_OF_SHIFT = 0.03;

    static final double MAX_CHANCE_OF_SHIFT = 0.15;

    /** For a shift of normal data: the expected z of the rank test on deciles, divided by the expected z of the t test. */
    private static final double EFFICIENCY = 0.97;

    /** Thresholds of the share of customers with a value outside the range of the fit. */
    static final double OUTSIDE_WATCH = 0.01;

    static final double OUTSIDE_REFIT = 0.05;

    /** Thresholds of the share of customers farther from their centroid than 99 % of its customers were in the fit. */
    static final double FAR_WATCH = 0.03;

    static final double FAR_REFIT = 0.10;

    private static final long MIN_FOR_FAR = 100;

    /** Thresholds of {@link WithinSpread#excess}, the within-segment spread compared with that of a refit. */
    static final double LOOSER_WATCH = 0.10;

    static final double LOOSER_REFIT = 0.25;

    /** Below this excess a refit gains too little, and drift leads to WATCH instead of REFIT. */
    static final double LOOSER_AT_ALL = 0.02;

    /**
     * A column is taken to be in another unit if the ratio of its means is a power of ten, up to this factor, and its shift is
     * at least {@link #LARGE_EFFECT}.
     */
    static final double NEAR_POWER = 0.7;

    /** Cohen's large and medium effect, in standard deviations. */
    static final double LARGE_EFFECT = 0.8;

    private static final double MEDIUM_EFFECT = 0.5;

    /** If at least this share of its values lie outside the range of the fit, the column probably has another meaning. */
    static final double NEARLY_ALL = 0.9;

    /** A file with fewer customers than the fit by more than this factor may have been cut off. */
    private static final int FEWER = 10;

    private static final String LITTLE_GAIN = " Fitting again would gain little, though.";

    private final List<Finding> reasons = new ArrayList<>();
    private final Advice strongest;
    private final double chanceOfDrift;
    private final double chanceOfShift;
    private final int columns;
    private final boolean comparable;

    /**
     * @param columns number of columns that are tested
     * @param comparable whether customers count as in the fit, so that sizes and spread can be held against it
     * @param fitted number of customers in the fit
     * @param today number of customers of today
     * @param spread how much better segments fitted to today's customers would describe them; if not noticeably, drift is a
     *     reason to watch and not to fit again
     */
    private AdviceRules(int columns, long fitted, long today, boolean comparable, WithinSpread spread) {
        this.comparable = comparable;
        this.strongest = comparable && spread.isLooserBy(LOOSER_AT_ALL) ? Advice.REFIT : Advice.WATCH;
        this.chanceOfDrift = CHANCE_OF_DRIFT / (columns + 1);
        this.columns = Math.max(1, columns);
        this.chanceOfShift = chanceOfShift(this.columns, fitted, today);
    }

    static AdviceRules of(SegmentModel model, Scores scores, WithinSpread spread) {
        int columns = (int) scores.columns().stream()
                .filter(histogram -> !histogram.isAbsent())
                .count();
        return new AdviceRules(
                columns, model.rows(), scores.rows(), scores.weighing().asInFit(), spread);
    }

    /** Rules for the drift of columns only, without a refit for comparison. */
    static AdviceRules ofColumns(SegmentModel model, Scores scores) {
        return of(model, scores, new WithinSpread(0, 0, 0, 0, Double.POSITIVE_INFINITY));
    }

    /** The significance level over all columns; see {@link #CHANCE_OF_SHIFT}. */
    static double chanceOfShift(int columns, long fitted, long today) {
        return Math.max(CHANCE_OF_SHIFT, Math.min(MAX_CHANCE_OF_SHIFT, neededChance(columns, fitted, today)));
    }

    /** The level at which all columns together have a power of 95 % for a shift of half a standard deviation. */
    private static double neededChance(int columns, long fitted, long today) {
        double half = 0.5 * Math.sqrt(1 / (1.0 / fitted + 1.0 / today)) * EFFICIENCY;
        NormalDistribution normal = new NormalDistribution();
        double critical = half - normal.inverseCumulativeProbability(0.95);
        return 2 * columns * (1 - normal.cumulativeProbability(critical));
    }

    /** Reports a file of far fewer customers than the fit had that are too few for its tests, as an export that was cut off has. */
    void fewCustomers(long fitted, long today) {
        if (today * FEWER < fitted && neededChance(columns, fitted, today) > MAX_CHANCE_OF_SHIFT) {
            reasons.add(new Finding(
                    Advice.CHECK,
                    "few_customers",
                    "the file has " + Figures.count(today, "customer") + ", where the fit had " + Figures.count(fitted)
                            + ": too few to tell whether the segments still describe them. Was the file cut off?"));
        }
    }

    /** The significance level of {@link RelativeShift}: half of the total; the tests of single columns share the other half. */
    double chanceOfRelativeShift() {
        return chanceOfShift / 2;
    }

    /** The findings, the most serious first; equally serious ones in the order in which they were found. */
    List<Finding> reasons() {
        return reasons.stream()
                .sorted(Comparator.comparing(Finding::advice).reversed())
                .toList();
    }

    Advice advice() {
        return reasons.stream().map(Finding::advice).reduce(Advice.KEEP, Advice::or);
    }

    /** Tests whether a column still has the unit and meaning that it had in the fit. */
    void meaning(BinCounts histogram, boolean date, Optional<UnitChange> unit) {
        if (unit.isPresent()) {
            reasons.add(new Finding(Advice.CHECK, "other_unit", unit.get().ofPlaced()));
            return;
        }
        if (!(histogram.reference() instanceof Reference.Numbers numbers)
                || histogram.present() == 0
                || date
                || !numbers.feature()) {
            return;
        }
        String name = ColumnNames.quote(histogram.column());
        long power = histogram.powerOfTen();
        double ratio = histogram.mean() / numbers.mean() / StrictMath.pow(10, power);
        boolean whole = histogram.shift(chanceOfShift / 2 / columns).stream()
                .anyMatch(shift -> Math.abs(shift.deviations()) >= LARGE_EFFECT);
        if (power != 0 && ratio >= NEAR_POWER && ratio <= 1 / NEAR_POWER && whole) {
            String times = Figures.number(StrictMath.pow(10, Math.abs(power)));
            reasons.add(new Finding(
                    Advice.CHECK,
                    "other_scale",
                    name + " is " + Figures.number(histogram.mean()) + " on average, where it was "
                            + Figures.number(numbers.mean()) + " in the fit: about "
                            + (power > 0 ? times + " times as much" : "a " + times + "th of it")
                            + ". Is it in another unit, or was a decimal mark misread?"));
            return;
        }
        double outside = (double) (histogram.below() + histogram.above()) / histogram.present();
        if (outside >= NEARLY_ALL) {
            reasons.add(new Finding(
                    Advice.CHECK,
                    "nearly_all_out_of_range",
                    name + ": " + Figures.percent(outside) + " of the values lie outside the range of the fit, "
                            + Figures.number(numbers.least()) + " to " + Figures.number(numbers.greatest())
                            + ". Does the column still mean the same, in the same unit?"));
        }
    }

    ColumnDrift column(BinCounts histogram) {
        PopulationStability stability = histogram.stability(chanceOfDrift);
        var shift = histogram.shift(chanceOfShift / 2 / columns);
        boolean feature = histogram.reference().feature();
        Advice advice = Advice.KEEP;
        String name = ColumnNames.quote(histogram.column());
        if (stability.isModerate() && feature && histogram.isLost()) {
            advice = Advice.CHECK;
            reasons.add(new Finding(
                    advice,
                    "values_missing",
                    name + " " + gaps(histogram) + ". Was the column lost where the file was made?"));
        } else if (stability.isModerate()
                && !histogram.stabilityOfValues(chanceOfDrift).isModerate()) {
            boolean major = stability.isMajor() && feature;
            advice = major ? strongest : Advice.WATCH;
            reasons.add(new Finding(
                    advice,
                    "column_drift",
                    name + " " + gaps(histogram) + ": " + index(stability) + "." + (major ? caveat() : "")));
        } else if (stability.isModerate()) {
            boolean major = stability.isMajor() && feature;
            advice = major ? strongest : Advice.WATCH;
            reasons.add(new Finding(
                    advice,
                    "column_drift",
                    name + " is distributed otherwise than in the fit: " + index(stability)
                            + shift.filter(MannWhitneyShift::isNoticeable)
                                    .map(moved -> ", " + moved(moved, histogram))
                                    .orElse("")
                            + "." + (major ? caveat() : "")));
        } else if (shift.isPresent() && shift.get().isNoticeable() && feature) {
            advice = Advice.WATCH;
            reasons.add(
                    new Finding(advice, "column_shift", name + " has moved: " + moved(shift.get(), histogram) + "."));
        }
        return new ColumnDrift(histogram, stability, shift, advice);
    }

    /** How many customers have no value, now and in the fit: the end of a sentence about the column. */
    private static String gaps(BinCounts histogram) {
        Reference reference = histogram.reference();
        String before = Figures.percent((double) reference.missing() / reference.rows());
        return histogram.present() == 0
                ? "has no value in the whole file, where in the fit " + before + " of the values were missing"
                : "is missing for " + Figures.count(histogram.missing()) + " of "
                        + Figures.count(histogram.rows(), "customer") + " ("
                        + Figures.percent((double) histogram.missing() / histogram.rows())
                        + "), where in the fit it was "
                        + before;
    }

    /** The columns; the one that shifted relative to the others gets the advice for this shift, if that is more serious. */
    List<ColumnDrift> against(RelativeShift shift, List<ColumnDrift> found) {
        if (!shift.isNoticeable()) {
            return found;
        }
        return found.stream().map(drift -> against(shift, drift)).toList();
    }

    private ColumnDrift against(RelativeShift shift, ColumnDrift drift) {
        if (drift.column().equals(shift.column()) && drift.advice() == Advice.KEEP) {
            reasons.add(new Finding(
                    Advice.WATCH,
                    "column_shift",
                    ColumnNames.quote(shift.column()) + " has moved against the other columns: by "
                            + fixed(Math.abs(shift.deviations())) + " standard deviations "
                            + (shift.deviations() > 0 ? "up" : "down") + "."));
            return new ColumnDrift(drift.histogram(), drift.stability(), drift.shift(), Advice.WATCH);
        }
        return drift;
    }

    private String caveat() {
        return strongest == Advice.REFIT || !comparable ? "" : LITTLE_GAIN;
    }

    private static String index(PopulationStability stability) {
        return "drift index " + fixed(stability.index()) + ", "
                + (stability.isMajor() ? "0.25 is much" : "0.10 is some");
    }

    /** The effect size is one of ranks: with skewed or tied values the means may differ by less, or the other way. */
    private static String moved(MannWhitneyShift shift, BinCounts histogram) {
        double effect = Math.abs(shift.deviations());
        String size =
                effect >= LARGE_EFFECT ? "0.80 is large" : effect >= MEDIUM_EFFECT ? "0.50 is medium" : "0.20 is small";
        String how = "effect size " + fixed(effect) + (shift.deviations() > 0 ? " up, " : " down, ") + size;
        return histogram.reference() instanceof Reference.Numbers numbers
                ? how + ", " + Figures.number(histogram.mean()) + " on average, where it was "
                        + Figures.number(numbers.mean())
                : how;
    }

    /** @param model of the fit; with weights, its rows are taken to be as unequal as those of today */
    PopulationStability shares(Scores scores, SegmentModel model) {
        boolean weighted = model.weightColumn().isPresent();
        double now = scores.weighing().effective();
        double then = model.rows() * now / Math.max(1, scores.assigned());
        PopulationStability stability = PopulationStability.of(
                scores.segments().stream()
                        .mapToLong(segment -> weighted
                                ? Math.round(then * segment.segment().share())
                                : segment.segment().size())
                        .toArray(),
                scores.segments().stream()
                        .mapToLong(segment -> weighted ? Math.round(now * scores.share(segment)) : segment.size())
                        .toArray(),
                chanceOfDrift);
        if (stability.isModerate() && comparable) {
            Scores.SegmentCount most = scores.segments().stream()
                    .max(Comparator.comparingDouble(segment ->
                            Math.abs(scores.share(segment) - segment.segment().share())))
                    .orElseThrow();
            reasons.add(new Finding(
                    stability.isMajor() ? strongest : Advice.WATCH,
                    "segment_shares",
                    "the sizes of the segments have changed (" + index(stability) + "): segment "
                            + most.segment().id() + " (" + most.segment().name() + ") is now "
                            + Figures.percent(scores.share(most)) + " of the customers, where it was "
                            + Figures.percent(most.segment().share()) + "." + (stability.isMajor() ? caveat() : "")));
        }
        return stability;
    }

    void spread(WithinSpread spread) {
        if (comparable && spread.isLooserBy(LOOSER_WATCH)) {
            reasons.add(new Finding(
                    spread.isLooserBy(LOOSER_REFIT) ? Advice.REFIT : Advice.WATCH,
                    "looser_fit",
                    "segments fitted to today's customers would hold them tighter: the old ones leave "
                            + Figures.percent(spread.excess()) + " more spread."));
        }
    }

    /** @param features numbers that have a range */
    void outside(Scores scores, long fitted, int features) {
        double share = (double) scores.outside() / scores.rows();
        double one = (double) scores.rows() / (fitted + 1);
        double expected = 2 * features * one;
        double deviation = Math.sqrt(2 * features * one * (1 + one));
        if (share > OUTSIDE_WATCH && scores.outside() > expected + 4 * deviation) {
            reasons.add(new Finding(
                    share > OUTSIDE_REFIT ? strongest : Advice.WATCH,
                    "out_of_range",
                    Figures.percent(share) + " of the customers have a value that lies outside all that was seen in"
                            + " the fit." + (share > OUTSIDE_REFIT ? caveat() : "")));
        }
    }

    /**
     * Only segments of at least {@link #MIN_FOR_FAR} customers in the fit count: in smaller ones the 99% quantile of the
     * distances is nearly their maximum, and biased because the centroid was fitted to the same customers. Distances count row by
     * row; how many rows a segment of a weighted fit had is estimated from those of today.
     */
    void far(Scores scores, SegmentModel model) {
        boolean weighted = model.weightColumn().isPresent();
        double far = 0;
        double all = 0;
        double expected = 0;
        double variance = 0;
        for (Scores.SegmentCount segment : scores.segments()) {
            long fitted = weighted
                    ? Math.min(segment.segment().size(), model.rows() * segment.rows() / Math.max(1, scores.assigned()))
                    : segment.segment().size();
            if (fitted >= MIN_FOR_FAR) {
                double beyond = (double) (fitted - (fitted * 99 + 99) / 100 + 1) / (fitted + 1);
                far += segment.far();
                all += segment.rows();
                expected += segment.rows() * beyond;
                variance += segment.rows() * beyond * (1 + (double) segment.rows() / (fitted + 2));
            }
        }
        double share = all == 0 ? 0 : far / all;
        if (share > FAR_WATCH && far > expected + 5 * Math.sqrt(variance)) {
            reasons.add(new Finding(
                    share > FAR_REFIT ? Advice.REFIT : Advice.WATCH,
                    "far_out",
                    Figures.percent(share) + " of the customers lie farther out in their segment than 99 in 100 did in"
                            + " the fit."));
        }
    }

    private static String fixed(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
