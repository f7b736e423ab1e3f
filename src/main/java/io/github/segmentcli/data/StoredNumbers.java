package io.github.segmentcli.data;

import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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

    /** Of ints in a range of this many for each row, and of no more than {@link #WIDEST}, the different ones are counted by a bit for each. */
    private static final int SPREAD = 64;

    private static final int WIDEST = 1 << 28;

    private static final int MOST_DECIMALS = 4;
    private static final int[] TENS = {1, 10, 100, 1_000, 10_000};

    private final ColumnStore store;
    private final Piece[] pieces;
    private final int rows;
    private final int missing;
    /** Null where some pieces are in a file. */
    private final MissingRows gaps;

    private StoredNumbers(List<Piece> pieces, int rows, ColumnStore store) {
        this.store = store;
        this.pieces = pieces.toArray(Piece[]::new);
        this.rows = rows;
        if (pieces.stream().anyMatch(Piece::isInFile)) {
            gaps = null;
            missing = pieces.stream().mapToInt(Piece::missing).sum();
        } else {
            gaps = MissingRows.of(rows, this::isMissing);
            missing = gaps.count();
        }
    }

    /** Takes the array over: the caller must not touch it again. */
    public static StoredNumbers owning(double[] values, ColumnStore store) {
        if (values.length < PIECE) {
            return new StoredNumbers(
                    values.length == 0 ? List.of() : List.of(Piece.ofDoubles(values, values.length, store)),
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

    /** One of the four forms: ints or doubles, on the heap or in a file. */
    private static final class Piece {
        private int[] ints;
        private double[] doubles;
        private IntBuffer fileInts;
        private DoubleBuffer fileDoubles;
        private double divisor = 1;

        static Piece ofInts(int[] ints, int n, int decimals, ColumnStore store) {
            Piece piece = new Piece();
            piece.divisor = TENS[decimals];
            if (store.keepsOnHeap((long) n * Integer.BYTES)) {
                piece.ints = ints;
            } else {
                piece.fileInts = store.put(ints, n);
            }
            return piece;
        }

        static Piece ofDoubles(double[] doubles, int n, ColumnStore store) {
            Piece piece = new Piece();
            if (store.keepsOnHeap((long) n * Double.BYTES)) {
                piece.doubles = doubles;
            } else {
                piece.fileDoubles = store.put(doubles, n);
            }
            return piece;
        }

        boolean isInFile() {
            return fileInts != null || fileDoubles != null;
        }

        boolean isPacked() {
            return ints != null || fileInts != null;
        }

        double value(int at) {
            if (doubles != null) {
                return doubles[at];
            }
            if (fileDoubles != null) {
                return fileDoubles.get(at);
            }
            int v = ints != null ? ints[at] : fileInts.get(at);
            return v == GAP ? Double.NaN : v / divisor;
        }

        boolean isMissing(int at) {
            if (isPacked()) {
                return (ints != null ? ints[at] : fileInts.get(at)) == GAP;
            }
            double v = value(at);
            return v != v;
        }

        void copyInts(int from, int n, int[] into) {
            if (ints != null) {
                System.arraycopy(ints, from, into, 0, n);
            } else {
                fileInts.get(from, into, 0, n);
            }
        }

        /** @param known whether the caller sets missing values itself */
        void copy(int from, int n, double gap, boolean known, double[] into, int at) {
            if (isPacked()) {
                int[] some = ints;
                int first = from;
                if (some == null) {
                    some = new int[n];
                    first = 0;
                    fileInts.get(from, some, 0, n);
                }
                unpack(some, first, n, into, at);
                if (divisor != 1) {
                    divide(into, at, n, divisor);
                }
                if (!known) {
                    setGaps(some, first, n, gap, into, at);
                }
                return;
            }
            if (doubles != null) {
                System.arraycopy(doubles, from, into, at, n);
            } else {
                fileDoubles.get(from, into, at, n);
            }
            if (!known && gap == gap) {
                fill(into, at, n, gap);
            }
        }

        private static void unpack(int[] packed, int from, int n, double[] into, int at) {
            if (at == 0) {
                unpack(packed, from, n, into);
                return;
            }
            for (int i = 0; i < n; i++) {
                into[at + i] = packed[from + i];
            }
        }

        /** Loops of their own, so that the compiler makes vector instructions of them. */
        private static void unpack(int[] packed, int from, int n, double[] into) {
            for (int i = from; i < from + n; i++) {
                into[i - from] = packed[i];
            }
        }

        private static void divide(double[] numbers, int at, int n, double divisor) {
            for (int i = at; i < at + n; i++) {
                numbers[i] = numbers[i] / divisor;
            }
        }

        private static void setGaps(int[] packed, int from, int n, double gap, double[] into, int at) {
            for (int i = 0; i < n; i++) {
                if (packed[from + i] == GAP) {
                    into[at + i] = gap;
                }
            }
        }

        private static void fill(double[] into, int at, int n, double gap) {
            for (int i = at; i < at + n; i++) {
                if (into[i] != into[i]) {
                    into[i] = gap;
                }
            }
        }

        private int length() {
            return ints != null
                    ? ints.length
                    : doubles != null
                            ? doubles.length
                            : fileInts != null ? fileInts.capacity() : fileDoubles.capacity();
        }

        /** How many values are missing; only of a piece in a file is the length that of its rows. */
        int missing() {
            int missing = 0;
            for (int i = 0; i < length(); i++) {
                missing += isMissing(i) ? 1 : 0;
            }
            return missing;
        }
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
        return missing;
    }

    @Override
    public void copy(int from, int to, double[] into) {
        copy(from, to, Double.NaN, into);
    }

    /** Copies the values of the rows {@code from} to {@code to} - 1 to the front of an array, {@code gap} where one is missing. */
    void copy(int from, int to, double gap, double[] into) {
        for (int row = from; row < to; ) {
            int first = row % PIECE;
            int n = Math.min(PIECE - first, to - row);
            pieces[row / PIECE].copy(first, n, gap, gaps != null, into, row - from);
            row += n;
        }
        if (gaps != null) {
            gaps.set(from, to, gap, into);
        }
    }

    @Override
    public double[] toArray() {
        return pieces.length == 1 && pieces[0].doubles != null && pieces[0].doubles.length == rows
                ? pieces[0].doubles
                : RowValues.super.toArray();
    }

    /** Whether all are stored as ints. */
    boolean isPacked() {
        return Arrays.stream(pieces).allMatch(Piece::isPacked) && rows > 0;
    }

    /** Whether all are stored as ints without decimals. */
    boolean isHeldWhole() {
        return Arrays.stream(pieces).allMatch(piece -> piece.isPacked() && piece.divisor == 1) && rows > 0;
    }

    /** What the ints are divided by where all are ints over the same power of ten, else 0. */
    double divisor() {
        double first = rows > 0 ? pieces[0].divisor : 0;
        return isPacked() && Arrays.stream(pieces).allMatch(piece -> piece.divisor == first) ? first : 0;
    }

    /** Receives ints of consecutive rows. */
    interface Ints {
        void accept(int[] some, int n);
    }

    /** Visits all ints, {@link #GAP} where a value is missing; only where {@link #isPacked}. */
    void ints(Ints visitor) {
        int[] block = new int[1 << 12];
        for (int row = 0; row < rows; row += block.length) {
            int n = Math.min(block.length, rows - row);
            pieces[row / PIECE].copyInts(row % PIECE, n, block);
            visitor.accept(block, n);
        }
    }

    /** How many different values there are. O(n), or O(n log n) where they are neither whole nor amounts of a moderate range. */
    int distinct() {
        double divisor = divisor();
        if (divisor > 0) {
            int[] range = {Integer.MAX_VALUE, Integer.MIN_VALUE};
            ints((some, n) -> widen(some, n, range));
            long width = (long) range[1] - range[0];
            if (width < 0) {
                return 0;
            }
            if (width < Math.min(WIDEST, (long) SPREAD * rows)) {
                BitSet seen = new BitSet((int) width + 1);
                ints((some, n) -> mark(some, n, range[0], seen));
                return seen.cardinality();
            }
        }
        return DistinctNumbers.count(this, rows - missing);
    }

    private static void widen(int[] some, int n, int[] range) {
        for (int i = 0; i < n; i++) {
            if (some[i] != StoredNumbers.GAP) {
                range[0] = Math.min(range[0], some[i]);
                range[1] = Math.max(range[1], some[i]);
            }
        }
    }

    private static void mark(int[] some, int n, int least, BitSet seen) {
        for (int i = 0; i < n; i++) {
            if (some[i] != StoredNumbers.GAP) {
                seen.set(some[i] - least);
            }
        }
    }

    /** Collects numbers row by row, or block by block. */
    public static final class Builder {

        private final ColumnStore store;
        private final List<Piece> pieces = new ArrayList<>();
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
         * @param power the power, 0 to {@value #MOST_DECIMALS}
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
                            ? Piece.ofDoubles(doubles, filled, store)
                            : Piece.ofInts(ints, filled, decimals, store));
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
                    if (++decimals > MOST_DECIMALS) {
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
                    pieces.add(Piece.ofDoubles(exact, filled, store));
                } else {
                    seal();
                }
            }
            return new StoredNumbers(pieces, all, store);
        }
    }
}
