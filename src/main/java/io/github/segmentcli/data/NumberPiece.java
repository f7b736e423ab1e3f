package io.github.segmentcli.data;

import java.nio.DoubleBuffer;
import java.nio.IntBuffer;

/**
 * Consecutive numbers of {@link StoredNumbers} in one of four forms: ints over a power of ten, or doubles, on the heap or in a file. A
 * missing value is {@link StoredNumbers#GAP} among ints and NaN among doubles.
 */
final class NumberPiece {
    private int[] ints;
    private double[] doubles;
    private IntBuffer fileInts;
    private DoubleBuffer fileDoubles;
    private double divisor = 1;

    static NumberPiece ofInts(int[] ints, int n, int decimals, ColumnStore store) {
        NumberPiece piece = new NumberPiece();
        piece.divisor = StoredNumbers.TENS[decimals];
        if (store.keepsOnHeap((long) n * Integer.BYTES)) {
            piece.ints = ints;
        } else {
            piece.fileInts = store.put(ints, n);
        }
        return piece;
    }

    static NumberPiece ofDoubles(double[] doubles, int n, ColumnStore store) {
        NumberPiece piece = new NumberPiece();
        if (store.keepsOnHeap((long) n * Double.BYTES)) {
            piece.doubles = doubles;
        } else {
            piece.fileDoubles = store.put(doubles, n);
        }
        return piece;
    }

    /** The numbers themselves, where they are doubles on the heap; else null. */
    double[] doubles() {
        return doubles;
    }

    /** What the ints are divided by; 1 for doubles. */
    double divisor() {
        return divisor;
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
        return v == StoredNumbers.GAP ? Double.NaN : v / divisor;
    }

    boolean isMissing(int at) {
        if (isPacked()) {
            return (ints != null ? ints[at] : fileInts.get(at)) == StoredNumbers.GAP;
        }
        double v = value(at);
        return v != v;
    }

    /** {@link MissingRows.Finder}, for a piece on the heap; {@code n} rows from {@code from} on. */
    int gaps(int from, int n, short[] into, int at) {
        int found = at;
        for (int i = 0; i < n; i++) {
            into[found] = (short) i;
            boolean gap = ints != null ? ints[from + i] == StoredNumbers.GAP : doubles[from + i] != doubles[from + i];
            found += gap ? 1 : 0;
        }
        return found - at;
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
            if (packed[from + i] == StoredNumbers.GAP) {
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

    int length() {
        return ints != null
                ? ints.length
                : doubles != null ? doubles.length : fileInts != null ? fileInts.capacity() : fileDoubles.capacity();
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
