package io.github.segmentcli.compare;

import io.github.segmentcli.data.ColumnPatterns;
import io.github.segmentcli.Figures;
import io.github.segmentcli.model.Reference;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.score.BinCounts;
import io.github.segmentcli.score.MannWhitneyShift;
import io.github.segmentcli.score.PopulationStability;
import io.github.segmentcli.score.Scores;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Turns findings into advice.
 *
 * <p>Every rule asks for two things: that the change matters (the bands below), and that it is more than chance at the two
 * sample sizes. The chances of all tests of one kind are shared out among the columns, so a file of a hundred columns is
 * not alarming by its width.
 */
final class AdviceRules {

    /** The chance of advice to fit again through any column's stability index, or the segments' shares, without drift. */
    static final double CHANCE_OF_DRIFT = 0.01;

    /**
     * The chance of advice to watch through any column's shift without drift: the first where it lets a shift of half a
     * standard deviation be seen 95 times in 100; among fewer customers more is risked for that, up to the second.
     */
    static final double CHANCE_OF_SHIFT = 0.03;

    static final double MOST_CHANCE_OF_SHIFT = 0.15;

    /** The standard score of a shift of half a deviation is that much smaller in ranks of tenths than in normal values. */
    private static final double EFFICIENCY = 0.97;

    /** Shares of customers outside the range of the fit. */
    static final double OUTSIDE_WATCH = 0.01;

    static final double OUTSIDE_REFIT = 0.05;

    /** Shares of customers farther out than 99 in 100 of their segment were in the fit. */
    static final double FAR_WATCH = 0.03;

    static final double FAR_REFIT = 0.10;

    private static final long LEAST_FOR_FAR = 100;

    /** How much looser than a refit on others. */
    static final double LOOSER_WATCH = 0.10;

    static final double LOOSER_REFIT = 0.25;

    /** From here on a fit to today's customers is better enough to be worth the upheaval. */
    static final double LOOSER_AT_ALL = 0.02;

    /** A mean that is a power of ten away, give or take this factor, while the column as a whole moved by {@link #WHOLE}. */
    static final double ABOUT = 0.7;

    /** Cohen's large effect, in standard deviations. */
    static final double WHOLE = 0.8;

    /** The share of a column's values outside of the range of the fit from which the column hardly means the same. */
    static final double NEARLY_ALL = 0.9;

    private static final String LITTLE_GAIN = " Fitting again would gain little, though.";

    private final List<Finding> reasons = new ArrayList<>();
    private final Advice grave;
    private final double chanceOfDrift;
    private final double chanceOfShift;
    private final int columns;

    /**
     * @param columns how many are tested
     * @param fitted customers of the fit
     * @param today customers of today
     * @param tightness whether segments fitted anew would describe today's customers better; unless they do, drift is a
     *     reason to watch and no reason to fit again
     */
    private AdviceRules(int columns, long fitted, long today, WithinSpread tightness) {
        this.grave = tightness.isLooserBy(LOOSER_AT_ALL) ? Advice.REFIT : Advice.WATCH;
        this.chanceOfDrift = CHANCE_OF_DRIFT / (columns + 1);
        this.columns = Math.max(1, columns);
        this.chanceOfShift = chanceOfShift(this.columns, fitted, today);
    }

    static AdviceRules of(SegmentModel model, Scores scores, WithinSpread tightness) {
        int columns = (int)
                scores.columns().stream().filter(tally -> !tally.isAbsent()).count();
        return new AdviceRules(columns, model.rows(), scores.rows(), tightness);
    }

    /** For columns alone, where nobody asks whether to fit again. */
    static AdviceRules ofColumns(SegmentModel model, Scores scores) {
        return of(model, scores, new WithinSpread(0, 0, 0, 0, Double.POSITIVE_INFINITY));
    }

    /** Of any column; see {@link #CHANCE_OF_SHIFT}. */
    static double chanceOfShift(int columns, long fitted, long today) {
        double half = 0.5 * Math.sqrt(1 / (1.0 / fitted + 1.0 / today)) * EFFICIENCY;
        NormalDistribution normal = new NormalDistribution();
        double critical = half - normal.inverseCumulativeProbability(0.95);
        double needed = 2 * columns * (1 - normal.cumulativeProbability(critical));
        return Math.max(CHANCE_OF_SHIFT, Math.min(MOST_CHANCE_OF_SHIFT, needed));
    }

    /** The chance that the test of all columns against each other may take; the other half is that of each by itself. */
    double chanceOfRelativeShift() {
        return chanceOfShift / 2;
    }

    /** The gravest first; among equals in the order in which they were found. */
    List<Finding> reasons() {
        return reasons.stream()
                .sorted(Comparator.comparing(Finding::advice).reversed())
                .toList();
    }

    Advice advice() {
        return reasons.stream().map(Finding::advice).reduce(Advice.KEEP, Advice::or);
    }

    /** Whether a column of the file means what it meant in the fit: asked before what has changed among the customers. */
    void meaning(BinCounts tally, boolean date) {
        if (!(tally.reference() instanceof Reference.Numbers numbers)
                || tally.present() == 0
                || date
                || !numbers.feature()) {
            return;
        }
        String name = ColumnPatterns.quote(tally.column());
        long power = tally.powerOfTen();
        double ratio = tally.mean() / numbers.mean() / StrictMath.pow(10, power);
        boolean whole = tally.shift(chanceOfShift / 2 / columns).stream()
                .anyMatch(shift -> Math.abs(shift.deviations()) >= WHOLE);
        if (power != 0 && ratio >= ABOUT && ratio <= 1 / ABOUT && whole) {
            String times = Figures.number(StrictMath.pow(10, Math.abs(power)));
            reasons.add(new Finding(
                    Advice.CHECK,
                    "other_scale",
                    name + " is " + Figures.number(tally.mean()) + " on average, where it was "
                            + Figures.number(numbers.mean()) + " in the fit: about "
                            + (power > 0 ? times + " times as much" : "a " + times + "th of it")
                            + ". Is it in another unit, or was a decimal mark misread?"));
            return;
        }
        double outside = (double) (tally.below() + tally.above()) / tally.present();
        if (outside >= NEARLY_ALL) {
            reasons.add(new Finding(
                    Advice.CHECK,
                    "nearly_all_out_of_range",
                    name + ": " + Figures.percent(outside) + " of the values lie outside the range of the fit, "
                            + Figures.number(numbers.least()) + " to " + Figures.number(numbers.greatest())
                            + ". Does the column still mean the same, in the same unit?"));
        }
    }

    ColumnDrift column(BinCounts tally) {
        PopulationStability stability = tally.stability(chanceOfDrift);
        var shift = tally.shift(chanceOfShift / 2 / columns);
        boolean feature = tally.reference().feature();
        Advice advice = Advice.KEEP;
        String name = ColumnPatterns.quote(tally.column());
        if (stability.isModerate()) {
            boolean major = stability.isMajor() && feature;
            advice = major ? grave : Advice.WATCH;
            reasons.add(new Finding(
                    advice,
                    "column_drift",
                    name + " is distributed otherwise than in the fit: " + index(stability)
                            + shift.filter(MannWhitneyShift::isNoticeable)
                                    .map(moved -> ", " + moved(moved, tally))
                                    .orElse("")
                            + "." + (major ? caveat() : "")));
        } else if (shift.isPresent() && shift.get().isNoticeable() && feature) {
            advice = Advice.WATCH;
            reasons.add(new Finding(advice, "column_shift", name + " has moved: " + moved(shift.get(), tally) + "."));
        }
        return new ColumnDrift(tally, stability, shift, advice);
    }

    /** The columns, of which one may be worth watching only because it has moved against the others. */
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
                    ColumnPatterns.quote(shift.column()) + " has moved against the other columns: by "
                            + fixed(Math.abs(shift.deviations())) + " standard deviations "
                            + (shift.deviations() > 0 ? "up" : "down") + "."));
            return new ColumnDrift(drift.tally(), drift.stability(), drift.shift(), Advice.WATCH);
        }
        return drift;
    }

    private String caveat() {
        return grave == Advice.REFIT ? "" : LITTLE_GAIN;
    }

    private static String index(PopulationStability stability) {
        return "stability index " + fixed(stability.index()) + ", "
                + (stability.isMajor() ? "0.25 is much" : "0.10 is some");
    }

    private static String moved(MannWhitneyShift shift, BinCounts tally) {
        String how = fixed(Math.abs(shift.deviations())) + " standard deviations "
                + (shift.deviations() > 0 ? "up" : "down");
        return tally.reference() instanceof Reference.Numbers numbers
                ? how + ", " + Figures.number(tally.mean()) + " on average, where it was "
                        + Figures.number(numbers.mean())
                : how;
    }

    PopulationStability shares(Scores scores) {
        long[] then = scores.segments().stream()
                .mapToLong(segment -> segment.segment().size())
                .toArray();
        long[] now =
                scores.segments().stream().mapToLong(Scores.SegmentCount::size).toArray();
        PopulationStability stability = PopulationStability.of(then, now, chanceOfDrift);
        if (stability.isModerate()) {
            Scores.SegmentCount most = scores.segments().stream()
                    .max(Comparator.comparingDouble(segment ->
                            Math.abs(scores.share(segment) - segment.segment().share())))
                    .orElseThrow();
            reasons.add(new Finding(
                    stability.isMajor() ? grave : Advice.WATCH,
                    "segment_shares",
                    "the sizes of the segments have changed (" + index(stability) + "): segment "
                            + most.segment().id() + " (" + most.segment().name() + ") is now "
                            + Figures.percent(scores.share(most)) + " of the customers, where it was "
                            + Figures.percent(most.segment().share()) + "." + (stability.isMajor() ? caveat() : "")));
        }
        return stability;
    }

    void tightness(WithinSpread tightness) {
        if (tightness.isLooserBy(LOOSER_WATCH)) {
            reasons.add(new Finding(
                    tightness.isLooserBy(LOOSER_REFIT) ? Advice.REFIT : Advice.WATCH,
                    "looser_fit",
                    "segments fitted to today's customers would hold them tighter: the old ones leave "
                            + Figures.percent(tightness.excess()) + " more spread."));
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
                    share > OUTSIDE_REFIT ? grave : Advice.WATCH,
                    "out_of_range",
                    Figures.percent(share) + " of the customers have a value that lies outside all that was seen in"
                            + " the fit." + (share > OUTSIDE_REFIT ? caveat() : "")));
        }
    }

    /**
     * Only segments of {@link #LEAST_FOR_FAR} customers or more take part: the distance that 99 in 100 keep within is hardly
     * more than the largest in smaller ones, and the centroid lies nearer to its own customers than to any others.
     */
    void far(Scores scores) {
        double far = 0;
        double all = 0;
        double expected = 0;
        double variance = 0;
        for (Scores.SegmentCount segment : scores.segments()) {
            long fitted = segment.segment().size();
            if (fitted >= LEAST_FOR_FAR) {
                double beyond = (double) (fitted - (fitted * 99 + 99) / 100 + 1) / (fitted + 1);
                far += segment.far();
                all += segment.size();
                expected += segment.size() * beyond;
                variance += segment.size() * beyond * (1 + (double) segment.size() / (fitted + 2));
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
