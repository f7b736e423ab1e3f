package io.github.segmentcli.render.kit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One axis: its range, and labelled marks at round values.
 *
 * @param least at the left or lower end
 * @param greatest at the other, larger than {@code least}
 * @param marks ascending
 */
public record Axis(double least, double greatest, List<Mark> marks) {

    /** The difference of two values beyond this could overflow. */
    private static final double LIMIT = 1e300;

    public record Mark(double at, String label) {}

    public Axis {
        marks = List.copyOf(marks);
    }

    /** An axis from {@code least} to {@code greatest} (widened where they are equal) with about the given number of marks. */
    public static Axis of(double least, double greatest, int about) {
        double low = Math.max(-LIMIT, least);
        double high = Math.min(LIMIT, greatest);
        if (!(high > low)) {
            double half = low == 0 ? 1 : Math.abs(low) / 10;
            low -= half;
            high += half;
        }
        double raw = (high - low) / about;
        int power = (int) Math.floor(StrictMath.log10(raw));
        double leading = raw / StrictMath.pow(10, power);
        long digit = leading <= 1.0001 ? 1 : leading <= 2.0001 ? 2 : leading <= 5.0001 ? 5 : 10;
        BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
        double width = step.doubleValue();
        double most = Math.max(Math.abs(low), Math.abs(high));
        List<Mark> marks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / width - 1e-9); i * width <= high + width * 1e-9; i++) {
            BigDecimal at = step.multiply(BigDecimal.valueOf(i));
            marks.add(new Mark(at.doubleValue(), Numerals.mark(at, step, most)));
        }
        return new Axis(low, high, marks);
    }

    /** The axis widened by {@code share} of its range on both sides, so that nothing is drawn on the edge. */
    public static Axis around(double least, double greatest, double share, int about) {
        double more = (Math.min(LIMIT, greatest) - Math.max(-LIMIT, least)) * share;
        return of(least - more, greatest + more, about);
    }

    /** The axis widened on both sides to the next mark. */
    public static Axis rounded(double least, double greatest, int about) {
        Axis inner = of(least, greatest, about);
        if (inner.marks.size() < 2) {
            return inner;
        }
        double step = inner.marks.get(1).at() - inner.marks.get(0).at();
        double low = Math.floor(inner.least / step + 1e-9) * step;
        double high = Math.ceil(inner.greatest / step - 1e-9) * step;
        return of(low, high, about);
    }

    /** The axis with other marks. */
    public Axis marked(List<Mark> others) {
        return new Axis(least, greatest, others);
    }

    /** The axis with marks written without thousands separators, for years. */
    public Axis ungrouped() {
        return marked(marks.stream()
                .map(mark -> new Mark(mark.at(), mark.label().replace(",", "")))
                .toList());
    }

    /**
     * A logarithmic axis over values given as their decimal logarithms, marked at powers of ten and, where those
     * are few, between them.
     */
    public static Axis logarithmic(double least, double greatest) {
        double margin = 0.04 * (greatest - least);
        double low = least - margin;
        double high = greatest + margin;
        long[] leading =
                high - low <= 1.6 ? new long[] {1, 2, 5} : high - low <= 3.2 ? new long[] {1, 3} : new long[] {1};
        List<Mark> marks = new ArrayList<>();
        for (int power = (int) Math.floor(low); power <= high; power++) {
            for (long digit : leading) {
                double at = power + StrictMath.log10(digit);
                if (at >= low && at <= high) {
                    BigDecimal value = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
                    marks.add(new Mark(at, Numerals.brief(value.doubleValue())));
                }
            }
        }
        return new Axis(low, high, marks);
    }

    public Range range() {
        return new Range(least, greatest);
    }

    /** The position of a value: 0 at the least and 1 at the greatest. */
    double share(double value) {
        return (value - least) / (greatest - least);
    }
}
