package io.github.segmentcli.data;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Free text or ids: every value as it is in the file, stored as UTF-8 bytes; missing is an empty value.
 *
 * <p>The loader may skip the values of a column that is not used; then {@link #isHeld()} is false, and only the counts and the
 * first values are known.
 */
public final class TextColumn implements Column {

    /** How many values are known of a column whose values are not kept. */
    public static final int FIRST = 100;
    /** Up to how many different values the loader counts in such a column. */
    public static final int COUNTED = 1_000;

    private final String name;
    private final int rows;
    private final int missing;
    private final long distinct;
    private final List<Piece> pieces;
    /** Where the values are not kept. */
    private final List<String> first;
    /** The first row of each piece, and the number of all rows. */
    private final int[] firstRows;

    /** The texts of consecutive rows, one behind the other; where all have one length, as ids often do, that alone is kept. */
    public static final class Piece {
        private final byte[] bytes;
        private final int rows;
        private final int width;
        /** Where each text ends; null where all have the same width. */
        private final int[] ends;

        /** Instead of the arrays, where the piece is kept in a file. */
        private final ByteBuffer fileBytes;

        private final IntBuffer fileEnds;

        /**
         * Takes the arrays over.
         *
         * @param bytes row r is {@code bytes} from {@code ends[r - 1]} (0 for the first) up to {@code ends[r]}
         * @param ends one for each row
         */
        public Piece(byte[] bytes, int[] ends) {
            this(bytes, isEven(ends) ? null : ends, ends.length, ends.length == 0 ? 0 : ends[0], null, null);
        }

        private Piece(byte[] bytes, int[] ends, int rows, int width, ByteBuffer fileBytes, IntBuffer fileEnds) {
            this.bytes = bytes;
            this.ends = ends;
            this.rows = rows;
            this.width = width;
            this.fileBytes = fileBytes;
            this.fileEnds = fileEnds;
        }

        private static boolean isEven(int[] ends) {
            for (int r = 0; r < ends.length; r++) {
                if (ends[r] != (long) ends[0] * (r + 1)) {
                    return false;
                }
            }
            return true;
        }

        /** The same texts, kept where the store has room; this piece is not used after that. */
        public Piece keptIn(ColumnStore store) {
            if (bytes == null
                    || store.keepsOnHeap(bytes.length + (ends == null ? 0L : (long) ends.length * Integer.BYTES))) {
                return this;
            }
            return new Piece(
                    null,
                    null,
                    rows,
                    width,
                    store.put(bytes, bytes.length),
                    ends == null ? null : store.put(ends, ends.length));
        }

        /** The same texts on the heap, for loops over all of them. */
        public Piece onHeap() {
            if (bytes != null) {
                return this;
            }
            byte[] loaded = new byte[fileBytes.capacity()];
            fileBytes.get(0, loaded);
            int[] loadedEnds = null;
            if (fileEnds != null) {
                loadedEnds = new int[rows];
                fileEnds.get(0, loadedEnds);
            }
            return new Piece(loaded, loadedEnds, rows, width, null, null);
        }

        /** Of a piece that is {@link #onHeap}. */
        public byte[] bytes() {
            return bytes;
        }

        public int rows() {
            return rows;
        }

        public int start(int r) {
            return r == 0 ? 0 : end(r - 1);
        }

        public int end(int r) {
            return ends != null ? ends[r] : fileEnds != null ? fileEnds.get(r) : width * (r + 1);
        }

        private byte[] text(int r) {
            int from = start(r);
            if (bytes != null) {
                return Arrays.copyOfRange(bytes, from, end(r));
            }
            byte[] text = new byte[end(r) - from];
            fileBytes.get(from, text);
            return text;
        }
    }

    private TextColumn(String name, int rows, int missing, long distinct, List<Piece> pieces, List<String> first) {
        this.first = List.copyOf(first);
        this.name = Objects.requireNonNull(name);
        this.rows = rows;
        this.missing = missing;
        this.distinct = distinct;
        this.pieces = pieces;
        this.firstRows = pieces == null ? null : firstRows(pieces);
    }

    private static int[] firstRows(List<Piece> pieces) {
        int[] first = new int[pieces.size() + 1];
        for (int p = 0; p < pieces.size(); p++) {
            first[p + 1] = Math.addExact(first[p], pieces.get(p).rows());
        }
        return first;
    }

    /**
     * Takes the arrays over.
     *
     * @param pieces of about the same number of rows each, so that the piece of a row can be computed rather than searched
     * @param distinct how many different values there are, or a lower bound where counting stopped
     */
    public static TextColumn owning(String name, int missing, long distinct, List<Piece> pieces) {
        int rows = pieces.stream().mapToInt(Piece::rows).sum();
        return new TextColumn(name, rows, missing, distinct, List.copyOf(pieces), List.of());
    }

    /** A column of which only the counts were kept. */
    public static TextColumn notHeld(String name, int rows, int missing, long distinct) {
        return notHeld(name, rows, missing, distinct, List.of());
    }

    /**
     * A column of which only the counts and some values were kept.
     *
     * @param first its first values that are not missing, {@value #FIRST} of them where there are as many
     */
    public static TextColumn notHeld(String name, int rows, int missing, long distinct, List<String> first) {
        return new TextColumn(name, rows, missing, distinct, null, first);
    }

    /** For small tables and tests. */
    public static TextColumn of(String name, String... values) {
        byte[][] parts = new byte[values.length][];
        int[] ends = new int[values.length];
        int length = 0;
        int missing = 0;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < values.length; i++) {
            parts[i] = values[i].getBytes(StandardCharsets.UTF_8);
            length += parts[i].length;
            ends[i] = length;
            if (values[i].isEmpty()) {
                missing++;
            } else {
                seen.add(values[i]);
            }
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < values.length; i++) {
            System.arraycopy(parts[i], 0, bytes, ends[i] - parts[i].length, parts[i].length);
        }
        List<Piece> pieces = values.length == 0 ? List.of() : List.of(new Piece(bytes, ends));
        return new TextColumn(name, values.length, missing, seen.size(), pieces, List.of());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return rows;
    }

    public boolean isHeld() {
        return pieces != null;
    }

    /** Its first values that are not missing, {@value #FIRST} of them where there are as many. */
    public List<String> first() {
        if (pieces == null) {
            return first;
        }
        List<String> found = new ArrayList<>();
        for (int row = 0; row < rows && found.size() < FIRST; row++) {
            if (!isMissing(row)) {
                found.add(value(row));
            }
        }
        return found;
    }

    /** The value of a row, empty where it is missing. */
    public String value(int row) {
        int p = pieceOf(row);
        Piece piece = pieces.get(p);
        int r = row - firstRows[p];
        if (piece.bytes == null) {
            return new String(piece.text(r), StandardCharsets.UTF_8);
        }
        int from = piece.start(r);
        return new String(piece.bytes, from, piece.end(r) - from, StandardCharsets.UTF_8);
    }

    /** A number that is the same for the same values, never 0. */
    public long hash(int row) {
        int p = pieceOf(row);
        Piece piece = pieces.get(p);
        int r = row - firstRows[p];
        byte[] bytes = piece.bytes;
        int from = piece.start(r);
        int to = piece.end(r);
        if (bytes == null) {
            bytes = piece.text(r);
            to -= from;
            from = 0;
        }
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return RepeatedKeys.mixed(hash);
    }

    /** Whether the values of two rows are the same. */
    public boolean isSame(int row, int other) {
        int p = pieceOf(row);
        int q = pieceOf(other);
        Piece a = pieces.get(p);
        Piece b = pieces.get(q);
        int r = row - firstRows[p];
        int s = other - firstRows[q];
        if (a.bytes == null || b.bytes == null) {
            return Arrays.equals(a.text(r), b.text(s));
        }
        return Arrays.equals(a.bytes, a.start(r), a.end(r), b.bytes, b.start(s), b.end(s));
    }

    /** The piece that holds a row: pieces have about the same size, so a proportional guess is right or off by a few. */
    private int pieceOf(int row) {
        if (pieces == null) {
            throw new IllegalStateException("the values of column \"" + name + "\" were not kept");
        }
        int p = (int) ((long) Objects.checkIndex(row, rows) * pieces.size() / rows);
        while (row < firstRows[p]) {
            p--;
        }
        while (row >= firstRows[p + 1]) {
            p++;
        }
        return p;
    }

    /** How many different values there are (a lower bound where the loader stopped counting). */
    public long distinct() {
        return distinct;
    }

    @Override
    public boolean isMissing(int row) {
        int p = pieceOf(row);
        int r = row - firstRows[p];
        return pieces.get(p).end(r) == pieces.get(p).start(r);
    }

    @Override
    public int missing() {
        return missing;
    }

    /** The chosen rows; where values are stored they are counted again, else the counts become upper bounds. */
    @Override
    public Column rows(int[] chosen) {
        if (pieces == null) {
            return notHeld(
                    name, chosen.length, Math.min(missing, chosen.length), Math.min(distinct, chosen.length), first);
        }
        String[] values = new String[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            values[i] = value(chosen[i]);
        }
        return of(name, values);
    }

    @Override
    public String typeName() {
        return "text";
    }
}
