package io.github.segmentcli.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Free text or ids: every value as it stood in the file, held as UTF-8 bytes; a gap is an empty value.
 *
 * <p>The loader may leave out the values of a column that nobody needs; then {@link #isHeld()} is false and only the
 * counts are known.
 */
public final class TextColumn implements Column {

    private final String name;
    private final int rows;
    private final int missing;
    private final long distinct;
    private final byte[][] chunks;
    private final int[][] ends;
    private final int chunkRows;

    private TextColumn(
            String name, int rows, int missing, long distinct, byte[][] chunks, int[][] ends, int chunkRows) {
        this.name = Objects.requireNonNull(name);
        this.rows = rows;
        this.missing = missing;
        this.distinct = distinct;
        this.chunks = chunks;
        this.ends = ends;
        this.chunkRows = chunkRows;
    }

    /**
     * Takes the arrays over. Row i lies in chunk c = i / chunkRows; with r = i % chunkRows its bytes are
     * {@code chunks[c]} from {@code ends[c][r - 1]} (0 for the first) up to {@code ends[c][r]}.
     *
     * @param distinct how many different values there are, or a lower bound where counting stopped
     */
    public static TextColumn owning(
            String name, int rows, int missing, long distinct, byte[][] chunks, int[][] ends, int chunkRows) {
        return new TextColumn(name, rows, missing, distinct, chunks, ends, chunkRows);
    }

    /** A column of which only the counts were kept. */
    public static TextColumn notHeld(String name, int rows, int missing, long distinct) {
        return new TextColumn(name, rows, missing, distinct, null, null, 0);
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
        return new TextColumn(
                name,
                values.length,
                missing,
                seen.size(),
                new byte[][] {bytes},
                new int[][] {ends},
                Math.max(1, values.length));
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
        return chunks != null;
    }

    /** The value of a row, empty for a gap. */
    public String value(int row) {
        requireHeld();
        int chunk = row / chunkRows;
        int r = row % chunkRows;
        int from = r == 0 ? 0 : ends[chunk][r - 1];
        return new String(chunks[chunk], from, ends[chunk][r] - from, StandardCharsets.UTF_8);
    }

    /** Whether the values of two rows are the same. */
    public boolean isSame(int row, int other) {
        requireHeld();
        int a = row / chunkRows;
        int b = other / chunkRows;
        int r = row % chunkRows;
        int s = other % chunkRows;
        return Arrays.equals(
                chunks[a], r == 0 ? 0 : ends[a][r - 1], ends[a][r], chunks[b], s == 0 ? 0 : ends[b][s - 1], ends[b][s]);
    }

    /** How many different values there are (a lower bound where the loader stopped counting). */
    public long distinct() {
        return distinct;
    }

    @Override
    public boolean isMissing(int row) {
        requireHeld();
        int chunk = row / chunkRows;
        int r = row % chunkRows;
        return ends[chunk][r] == (r == 0 ? 0 : ends[chunk][r - 1]);
    }

    @Override
    public int missing() {
        return missing;
    }

    /** The chosen rows; where values are held they are counted anew, else the counts become bounds. */
    @Override
    public Column rows(int[] chosen) {
        if (chunks == null) {
            return notHeld(name, chosen.length, Math.min(missing, chosen.length), Math.min(distinct, chosen.length));
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

    private void requireHeld() {
        if (chunks == null) {
            throw new IllegalStateException("the values of column \"" + name + "\" were not kept");
        }
    }
}
