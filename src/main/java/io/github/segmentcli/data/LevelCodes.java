package io.github.segmentcli.data;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * A growing list of level codes, each {@link CategoryColumn#MISSING} or above: one byte per code while all are below 255, else
 * four.
 */
public final class LevelCodes {

    /** A byte holds this many different codes, {@link CategoryColumn#MISSING} included. */
    private static final int BYTES = 256;

    private byte[] bytes;
    /** Null while {@link #bytes} hold the codes, each plus 1. */
    private int[] ints;

    /** As {@link #bytes} and {@link #ints}, of a full list that is kept in a file. */
    private ByteBuffer fileBytes;

    private IntBuffer fileInts;

    private int length;

    /** @param likely the expected number of codes */
    public LevelCodes(int likely) {
        bytes = new byte[Math.max(1, likely)];
    }

    private LevelCodes(ByteBuffer fileBytes, IntBuffer fileInts) {
        this.fileBytes = fileBytes;
        this.fileInts = fileInts;
    }

    static LevelCodes of(int[] codes) {
        LevelCodes all = new LevelCodes(codes.length);
        for (int code : codes) {
            all.add(code);
        }
        return all;
    }

    /**
     * An empty list for codes that are then kept where the store has room.
     *
     * @param codes how many there will be, at most
     * @param levels all codes will be below it
     */
    public static LevelCodes in(ColumnStore store, int codes, int levels) {
        boolean narrow = levels + 1 <= BYTES;
        if (store.keepsOnHeap((long) codes * (narrow ? 1 : Integer.BYTES))) {
            return new LevelCodes(codes);
        }
        return narrow
                ? new LevelCodes(store.zeros(codes), null)
                : new LevelCodes(
                        null,
                        store.zeros(Math.multiplyExact(codes, Integer.BYTES)).asIntBuffer());
    }

    /** The same codes, kept where the store has room; this list is not used after that. */
    public LevelCodes keptIn(ColumnStore store) {
        if (isInFile() || store.keepsOnHeap(bytes != null ? bytes.length : (long) ints.length * Integer.BYTES)) {
            return this;
        }
        LevelCodes kept = bytes != null
                ? new LevelCodes(store.put(bytes, length), null)
                : new LevelCodes(null, store.put(ints, length));
        kept.length = length;
        return kept;
    }

    private boolean isInFile() {
        return fileBytes != null || fileInts != null;
    }

    public int length() {
        return length;
    }

    public int get(int i) {
        if (bytes != null) {
            return (bytes[i] & 0xff) - 1;
        }
        if (ints != null) {
            return ints[i];
        }
        return fileBytes != null ? (fileBytes.get(i) & 0xff) - 1 : fileInts.get(i);
    }

    /** Copies the codes from {@code from} to {@code to} - 1 to the front of an array. */
    void copy(int from, int to, int[] into) {
        if (ints != null) {
            System.arraycopy(ints, from, into, 0, to - from);
            return;
        }
        for (int i = from; i < to; i++) {
            into[i - from] = get(i);
        }
    }

    public void add(int code) {
        if (bytes != null && code + 1 < BYTES) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * length);
            }
            bytes[length++] = (byte) (code + 1);
        } else if (fileBytes != null) {
            fileBytes.put(length++, (byte) (code + 1));
        } else if (fileInts != null) {
            fileInts.put(length++, code);
        } else {
            addWide(code);
        }
    }

    private void addWide(int code) {
        if (ints == null) {
            ints = new int[bytes.length];
            for (int i = 0; i < length; i++) {
                ints[i] = (bytes[i] & 0xff) - 1;
            }
            bytes = null;
        }
        if (length == ints.length) {
            ints = Arrays.copyOf(ints, 2 * length);
        }
        ints[length++] = code;
    }
}
