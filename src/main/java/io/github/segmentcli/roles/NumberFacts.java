package io.github.segmentcli.roles;

import io.github.segmentcli.data.NumberColumn;
import java.util.Arrays;

/**
 * Facts about a numeric column from one pass: its smallest and largest values with their frequencies, its distinct values if there
 * are few, and whether it increases from row to row. Time O(n), a few nanoseconds per value; memory a few kilobytes.
 */
final class NumberFacts {

    /** The distinct values of a column are listed up to this number. */
    static final int MAX_LEVELS = 60;

    private static final int ENDS = 4;
    private static final int BLOCK = 1 << 10;
    private static final int SLOTS = 256;
    private static final int SAMPLE = 2_000;
    private static final double NEARLY_UNIQUE = 0.9;

    private final NumberColumn column;
    private int present;
    private boolean whole = true;
    private boolean rises = true;
    private boolean evenSteps = true;
    private double last = Double.NaN;
    private double step = Double.NaN;
    private final End low = new End(1);
    private final End high = new End(-1);
    private double[] slots = new double[SLOTS];
    private int[] counts = new int[SLOTS];
    private int distinct;
    private double[] sample;

    private NumberFacts(NumberColumn column) {
        this.column = column;
        Arrays.fill(slots, Double.NaN);
    }

    static NumberFacts of(NumberColumn column) {
        NumberFacts facts = new NumberFacts(column);
        double[] block = new double[BLOCK];
        for (int from = 0; from < column.rows(); from += BLOCK) {
            int to = Math.min(column.rows(), from + BLOCK);
            column.copy(from, to, block);
            facts.note(block, to - from);
        }
        if (facts.slots != null) {
            facts.noteEnds();
        }
        return facts;
    }

    private void note(double[] block, int length) {
        for (int i = 0; i < length; i++) {
            double v = block[i];
            if (v != v) {
                continue;
            }
            present++;
            if (whole && v != Math.rint(v)) {
                whole = false;
            }
            if (rises) {
                noteRise(v);
            }
            if (slots != null) {
                noteLevel(v);
            } else {
                if (v <= low.border) {
                    low.note(v, 1);
                }
                if (v >= high.border) {
                    high.note(v, 1);
                }
            }
        }
    }

    /** The ends follow from the levels as long as these are few. */
    private void noteEnds() {
        for (int i = 0; i < SLOTS; i++) {
            if (slots[i] == slots[i]) {
                low.note(slots[i], counts[i]);
                high.note(slots[i], counts[i]);
            }
        }
    }

    private void noteRise(double v) {
        if (present > 1 && !(v > last)) {
            rises = false;
        } else if (present == 2) {
            step = v - last;
        } else if (present > 2 && v - last != step) {
            evenSteps = false;
        }
        last = v;
    }

    private void noteLevel(double v) {
        double key = v + 0.0;
        int at = (int) ((Double.doubleToRawLongBits(key) * 0x9E3779B97F4A7C15L) >>> 56);
        while (slots[at] == slots[at] && slots[at] != key) {
            at = at + 1 & SLOTS - 1;
        }
        if (slots[at] == key) {
            counts[at]++;
        } else if (distinct == MAX_LEVELS) {
            noteEnds();
            slots = null;
            counts = null;
            low.note(key, 1);
            high.note(key, 1);
        } else {
            slots[at] = key;
            counts[at] = 1;
            distinct++;
        }
    }

    /** The smallest or the largest distinct values, the most extreme first, with their frequencies. */
    static final class End {
        private final int sign;
        private final double[] values = new double[ENDS];
        private final int[] counts = new int[ENDS];
        private int found;
        /** The least extreme value that is kept; values less extreme are not among them. */
        private double border;

        /** @param sign 1 for the lowest values, -1 for the highest */
        End(int sign) {
            this.sign = sign;
            this.border = sign * Double.POSITIVE_INFINITY;
        }

        private void note(double v, int count) {
            int at = 0;
            while (at < found && sign * values[at] < sign * v) {
                at++;
            }
            if (at < found && values[at] == v) {
                counts[at] += count;
                return;
            }
            if (at == ENDS) {
                return;
            }
            for (int i = Math.min(found, ENDS - 1); i > at; i--) {
                values[i] = values[i - 1];
                counts[i] = counts[i - 1];
            }
            values[at] = v;
            counts[at] = count;
            found = Math.min(found + 1, ENDS);
            if (found == ENDS) {
                border = values[ENDS - 1];
            }
        }

        /** The number of values kept, at most {@value NumberFacts#ENDS}. */
        int size() {
            return found;
        }

        double value(int i) {
            return values[i];
        }

        int count(int i) {
            return counts[i];
        }
    }

    NumberColumn column() {
        return column;
    }

    /** The number of values that are not missing. */
    int present() {
        return present;
    }

    boolean whole() {
        return whole;
    }

    double least() {
        return low.value(0);
    }

    double greatest() {
        return high.value(0);
    }

    End low() {
        return low;
    }

    End high() {
        return high;
    }

    /** Whether the column is strictly increasing. */
    boolean rises() {
        return rises && present > 1;
    }

    /** Whether it increases by the same step from row to row. */
    boolean risesEvenly() {
        return rises() && evenSteps;
    }

    /** Whether there are at most {@value #MAX_LEVELS} distinct values. */
    boolean hasFewLevels() {
        return slots != null && distinct > 0;
    }

    /** The number of distinct values; defined only if {@link #hasFewLevels}. */
    int distinct() {
        return distinct;
    }

    /** Whether all values are zero or one, and both occur. */
    boolean isZeroOne() {
        return distinct == 2 && slots != null && least() == 0 && greatest() == 1;
    }

    /** Up to {@value #SAMPLE} values, evenly spaced in the file, ascending. */
    double[] sample() {
        if (sample == null) {
            int step = Math.max(1, column.rows() / SAMPLE);
            double[] picked = new double[(column.rows() + step - 1) / step];
            int found = 0;
            for (int i = 0; i < column.rows(); i += step) {
                double v = column.value(i);
                if (v == v) {
                    picked[found++] = v;
                }
            }
            sample = Arrays.copyOf(picked, found);
            Arrays.sort(sample);
        }
        return sample;
    }

    /** Whether all values are distinct. They are counted in O(n), unless the facts above decide. */
    boolean isAllDifferent() {
        if (rises()) {
            return true;
        }
        if (hasFewLevels()) {
            return distinct == present;
        }
        if (repeatsInSample()) {
            return false;
        }
        return distinctByHand() == present;
    }

    private boolean repeatsInSample() {
        double[] some = sample();
        for (int i = 1; i < some.length; i++) {
            if (some[i] == some[i - 1]) {
                return true;
            }
        }
        return false;
    }

    /** The number of distinct values, counted in O(n). */
    int distinctByHand() {
        if (hasFewLevels()) {
            return distinct;
        }
        return column.distinct();
    }

    /** The median of the sample; not a number without values. */
    double median() {
        double[] some = sample();
        return some.length == 0 ? Double.NaN : some[some.length / 2];
    }

    /** Whether all values, which are positive, have the same number of digits. */
    boolean haveOneLength() {
        return Math.floor(Math.log10(least())) == Math.floor(Math.log10(greatest()));
    }

    /** Whether nine in ten values are distinct. They are counted in O(n). */
    boolean isNearlyUnique() {
        return distinctByHand() >= NEARLY_UNIQUE * present;
    }
}
