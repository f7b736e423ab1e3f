package io.github.segmentcli.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers, one per row, NaN where it is missing, in pieces of {@value #PIECE} rows. A piece of whole numbers, or of amounts with up to
 * four decimals, is stored as {@code int}s that are divided by a power of ten when they are read, in half the memory. Numerator and
 * power are exact doubles, so the division gives exactly the double that the decimal stands for (Clinger 1990,
 * doi:10.1145/93542.93557). Fewer numbers than make a piece are stored as doubles.
 */
public final class StoredNumbers implements RowValues {

    /** Stands for a missing value among the ints. */
    public static final int GAP = Integer.MIN_VALUE;

    /** Rows of every piece but the last. */
    public static final int PIECE = 1 << 16;

    private static final int MAX_DECIMALS = 4;
    static final int[] TENS = {1, 10, 100, 1_000, 10_000};

    private final ColumnStore store;
    private final NumberPiece[] pieces;
    private final int rows;
    private final boolean isInFile;
    /** The number of missing values where some pieces are in a file, else 0. */
    private final int missingInFile;
    /** Null where some pieces are in a file, and until it is asked for. */
    private volatile MissingRows gaps;

    private StoredNumbers(List<NumberPiece> pieces, int rows, ColumnStore store) {
        this.store = store;
        this.pieces = pieces.toArray(NumberPiece[]::new);
        this.rows = rows;
        isInFile = pieces.stream().anyMatch(NumberPiece::isInFile);
        missingInFile =
                isInFile ? pieces.stream().mapToInt(NumberPiece::missing).sum() : 0;
    }

    private MissingRows gaps() {
        MissingRows known = gaps;
        if (known == null && !isInFile) {
            known = MissingRows.of(rows, (from, n, into, at) -> pieces[from / PIECE].gaps(from % PIECE, n, into, at));
            gaps = known;
        }
        return known;
    }

    /** Takes the array over: the caller must not touch it again. */
    public static StoredNumbers owning(double[] values, ColumnStore store) {
        if (values.length < PIECE) {
            return new StoredNumbers(
                    values.length == 0 ? List.of() : List.of(NumberPiece.ofDoubles(values, values.length, store)),
                    values.length,
                    store);
        }
        Builder builder = new Builder(store);
        builder.add(values, values.length);
        return builder.build();
    }

    /** The chosen rows in the given order, where those of this are. */
    StoredNumbers rows(int[] chosen) {
        Builder builder = new Builder(store);
        double[] block = new double[Math.min(1 << 10, chosen.length)];
        for (int from = 0; from < chosen.length; from += block.length) {
            int n = Math.min(block.length, chosen.length - from);
            for (int i = 0; i < n; i++) {
                block[i] = value(chosen[from + i]);
            }
            builder.add(block, n);
        }
        return builder.build();
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public double value(int row) {
        return pieces[row / PIECE].value(row % PIECE);
    }

    boolean isMissing(int row) {
        return pieces[row / PIECE].isMissing(row % PIECE);
    }

    int missing() {
        return isInFile ? missingInFile : gaps().count();
    }

    @Override
    public void copy(int from, int to, double[] into) {
        copy(from, to, Double.NaN, into);
    }

    /** Copies the values of the rows {@code from} to {@code to} - 1 to the front of an array, {@code gap} where one is missing. */
    void copy(int from, int to, double gap, double[] into) {
        // among doubles a missing value is NaN already
        boolean isThere = gap != gap && Arrays.stream(pieces).noneMatch(NumberPiece::isPacked);
        MissingRows known = isThere ? null : gaps();
        for (int row = from; row < to; ) {
            int first = row % PIECE;
            int n = Math.min(PIECE - first, to - row);
            pieces[row / PIECE].copy(first, n, gap, known != null, into, row - from);
            row += n;
        }
        if (known != null) {
            known.set(from, to, gap, into);
        }
    }

    @Override
    public double[] toArray() {
        double[] whole = pieces.length == 1 ? pieces[0].doubles() : null;
        return whole != null && whole.length == rows ? whole : RowValues.super.toArray();
    }

    /** Whether all are stored as ints. */
    boolean isPacked() {
        return Arrays.stream(pieces).allMatch(NumberPiece::isPacked) && rows > 0;
    }

    /** Whether all are stored as ints without decimals. */
    boolean isHeldWhole() {
        return Arrays.stream(pieces).allMatch(piece -> piece.isPacked() && piece.divisor() == 1) && rows > 0;
    }

    /** What the ints are divided by where all are ints over the same power of ten, else 0. */
    double divisor() {
        double first = rows > 0 ? pieces[0].divisor() : 0;
        return isPacked() && Arrays.stream(pieces).allMatch(piece -> piece.divisor() == first) ? first : 0;
    }

    /** The largest number that the ints of a piece are divided by; only where {@link #isPacked}. */
    double largestDivisor() {
        return Arrays.stream(pieces).mapToDouble(NumberPiece::divisor).max().orElse(1);
    }

    /** Receives ints of consecutive rows, and what they are divided by. */
    interface DividedInts {
        void accept(int[] some, int n, double divisor);
    }

    /** Visits all ints, {@link #GAP} where a value is missing; only where {@link #isPacked}. */
    void dividedInts(DividedInts visitor) {
        int[] block = new int[1 << 12];
        for (int row = 0; row < rows; row += block.length) {
            int n = Math.min(block.length, rows - row);
            NumberPiece piece = pieces[row / PIECE];
            piece.copyInts(row % PIECE, n, block);
            visitor.accept(block, n, piece.divisor());
        }
    }

    /** Receives ints of consecutive rows. */
    interface Ints {
        void accept(int[] some, int n);
    }

    /** Visits all ints, {@link #GAP} where a value is missing; only where {@link #isPacked}. */
    void ints(Ints visitor) {
        dividedInts((some, n, divisor) -> visitor.accept(some, n));
    }

    /** How many different values there are, see {@link DistinctNumbers}. */
    int distinct() {
        return DistinctNumbers.count(this);
    }

    /** Collects numbers row by row, or block by block. */
    public static final class Builder {

        private final ColumnStore store;
        private final List<NumberPiece> pieces = new ArrayList<>();
        /** Of the last piece; null once it has doubles. */
        private int[] ints = new int[0];

        private double[] doubles;
        private int decimals;
        private int filled;

        public Builder(ColumnStore store) {
            this.store = store;
        }

        public int rows() {
            return pieces.size() * PIECE + filled;
        }

        public double value(int row) {
            if (row / PIECE < pieces.size()) {
                return pieces.get(row / PIECE).value(row % PIECE);
            }
            return last(row % PIECE);
        }

        private double last(int at) {
            return doubles != null ? doubles[at] : ints[at] == GAP ? Double.NaN : (double) ints[at] / TENS[decimals];
        }

        public void add(double value) {
            toDoubles();
            reserve(1);
            doubles[filled++] = value;
            sealIfFull();
        }

        /** Adds the first {@code n} values. */
        public void add(double[] values, int n) {
            for (int from = 0; from < n; ) {
                toDoubles();
                int some = Math.min(n - from, PIECE - filled);
                reserve(some);
                System.arraycopy(values, from, doubles, filled, some);
                filled += some;
                from += some;
                sealIfFull();
            }
        }

        /**
         * Adds the first {@code n} ints, which are values times a power of ten, {@link #GAP} where one is missing.
         *
         * @param power the power, 0 to {@value #MAX_DECIMALS}
         */
        public void add(int[] scaled, int n, int power) {
            for (int from = 0; from < n; ) {
                int some = Math.min(n - from, PIECE - filled);
                add(scaled, from, some, power);
                from += some;
                sealIfFull();
            }
        }

        private void add(int[] scaled, int from, int n, int power) {
            if (filled == 0) {
                doubles = null;
                decimals = power;
            }
            if (doubles == null && power > decimals && fits(ints, 0, filled, power - decimals)) {
                rescale(ints, 0, filled, TENS[power - decimals], ints, 0);
                decimals = power;
            }
            if (doubles == null && power <= decimals && fits(scaled, from, n, decimals - power)) {
                reserve(n);
                rescale(scaled, from, n, TENS[decimals - power], ints, filled);
            } else {
                toDoubles();
                reserve(n);
                for (int i = 0; i < n; i++) {
                    int v = scaled[from + i];
                    doubles[filled + i] = v == GAP ? Double.NaN : (double) v / TENS[power];
                }
            }
            filled += n;
        }

        private static boolean fits(int[] scaled, int from, int n, int more) {
            int most = Integer.MAX_VALUE / TENS[more];
            for (int i = from; more > 0 && i < from + n; i++) {
                if (scaled[i] != GAP && (scaled[i] > most || scaled[i] < -most)) {
                    return false;
                }
            }
            return true;
        }

        private static void rescale(int[] scaled, int from, int n, int factor, int[] into, int at) {
            if (factor == 1) {
                System.arraycopy(scaled, from, into, at, n);
                return;
            }
            for (int i = 0; i < n; i++) {
                int v = scaled[from + i];
                into[at + i] = v == GAP ? GAP : v * factor;
            }
        }

        private void toDoubles() {
            if (doubles == null) {
                doubles = new double[ints.length];
                for (int i = 0; i < filled; i++) {
                    doubles[i] = ints[i] == GAP ? Double.NaN : (double) ints[i] / TENS[decimals];
                }
                ints = new int[0];
            }
        }

        private void reserve(int more) {
            int room = doubles != null ? doubles.length : ints.length;
            if (filled + more > room) {
                int wanted = Math.min(PIECE, Math.max(filled + more, pieces.isEmpty() ? 2 * filled : PIECE));
                if (doubles != null) {
                    doubles = Arrays.copyOf(doubles, wanted);
                } else {
                    ints = Arrays.copyOf(ints, wanted);
                }
            }
        }

        private void sealIfFull() {
            if (filled == PIECE) {
                seal();
            }
        }

        private void seal() {
            if (doubles != null) {
                pack();
            }
            pieces.add(
                    doubles != null
                            ? NumberPiece.ofDoubles(doubles, filled, store)
                            : NumberPiece.ofInts(ints, filled, decimals, store));
            boolean kept = !pieces.get(pieces.size() - 1).isInFile();
            ints = kept || ints.length < PIECE ? new int[0] : ints;
            doubles = null;
            filled = 0;
        }

        /** Makes ints of the doubles, where that changes no value. */
        private void pack() {
            int power = decimals(doubles, filled);
            if (power < 0) {
                return;
            }
            ints = new int[filled];
            for (int i = 0; i < filled; i++) {
                ints[i] = doubles[i] == doubles[i] ? (int) Math.rint(doubles[i] * TENS[power]) : GAP;
            }
            decimals = power;
            doubles = null;
        }

        /** The number of decimals with which all values, as whole numbers, fit into 31 bits; -1 when there is none. */
        private static int decimals(double[] values, int n) {
            int decimals = 0;
            double largest = 0;
            for (int i = 0; i < n; i++) {
                double v = values[i];
                if (v != v) {
                    continue;
                }
                // A value that fits with fewer decimals fits with more: its nearest double is the same.
                while (Math.rint(v * TENS[decimals]) / TENS[decimals] != v) {
                    if (++decimals > MAX_DECIMALS) {
                        return -1;
                    }
                }
                if (v == 0 && 1 / v < 0) {
                    return -1;
                }
                largest = Math.max(largest, Math.abs(v));
            }
            return Math.rint(largest * TENS[decimals]) <= Integer.MAX_VALUE ? decimals : -1;
        }

        /** The numbers, when all are there. */
        public StoredNumbers build() {
            int all = rows();
            if (filled > 0) {
                if (pieces.isEmpty()) {
                    toDoubles();
                    double[] exact = doubles.length == filled ? doubles : Arrays.copyOf(doubles, filled);
                    pieces.add(NumberPiece.ofDoubles(exact, filled, store));
                } else {
                    seal();
                }
            }
            return new StoredNumbers(pieces, all, store);
        }
    }
}
