package io.github.segmentcli.data;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * Words that lie one after the other in an array of UTF-8; a String is made of one each time it is asked for. None is empty, and each
 * begins and ends with a visible character of ASCII.
 */
public final class PackedWords extends AbstractList<String> implements RandomAccess {

    private final byte[] bytes;
    private final int[] ends;

    private PackedWords(byte[] bytes, int[] ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    /** Takes the arrays over; {@code ends} has the end of each word, exclusive. */
    public static PackedWords owning(byte[] bytes, int[] ends) {
        return new PackedWords(bytes, ends);
    }

    /** Whether a word may be in such a list. */
    public static boolean isPackable(byte[] b, int from, int to) {
        return from < to && b[from] > ' ' && b[to - 1] > ' ';
    }

    @Override
    public String get(int i) {
        int start = i == 0 ? 0 : ends[i - 1];
        return new String(bytes, start, ends[i] - start, StandardCharsets.UTF_8);
    }

    @Override
    public int size() {
        return ends.length;
    }

    /** All words; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where each word ends, exclusive; not to be changed. */
    public int[] ends() {
        return ends;
    }
}
