package io.github.segmentcli.compare;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.TextColumn;
import java.util.Arrays;
import java.util.Optional;

/**
 * A hash map from customer ids to ints, with open addressing; at most about 24 bytes per customer.
 *
 * <p>Only 64-bit hashes of the ids are stored. Among a million customers, the probability that two different ids have the same
 * hash is 3 in 10^8; one of them would then be taken for the other. An id that was added twice is ambiguous and counts as
 * unknown.
 */
final class CustomerIds {

    /** The value of an id that was added never or more than once. */
    static final int UNKNOWN = -1;

    private static final int AMBIGUOUS = -2;
    private static final int FREE = -3;

    private long[] keys = new long[1024];
    private int[] values = new int[1024];
    private int size;

    /** Reads the ids of a table. */
    interface Reader {
        /** The hash of the id of a row; 0 if the id is missing. */
        long key(int row);
    }

    CustomerIds() {
        Arrays.fill(values, FREE);
    }

    /** A reader of the ids of a column; empty for dates, and for a text column whose values were not stored. */
    static Optional<Reader> reader(Column column) {
        if (column instanceof TextColumn text) {
            return text.isHeld() ? Optional.of(row -> key(text.value(row))) : Optional.empty();
        }
        if (column instanceof NumberColumn number) {
            return Optional.of(row -> number.isMissing(row) ? 0 : key(Decimals.shortest(number.value(row))));
        }
        if (column instanceof CategoryColumn category) {
            return Optional.of(
                    row -> category.isMissing(row) ? 0 : key(category.levels().get(category.code(row))));
        }
        return Optional.empty();
    }

    /** The first id of a column as written in the file; empty if there is none. */
    static Optional<String> example(Column column) {
        for (int row = 0; row < column.rows(); row++) {
            if (column instanceof TextColumn text && text.isHeld() && !text.isMissing(row)) {
                return Optional.of(text.value(row).strip());
            }
            if (column instanceof NumberColumn number && !number.isMissing(row)) {
                return Optional.of(Decimals.shortest(number.value(row)));
            }
            if (column instanceof CategoryColumn category && !category.isMissing(row)) {
                return Optional.of(category.levels().get(category.code(row)));
            }
        }
        return Optional.empty();
    }

    /** The hash of an id: FNV-1a over the characters, then the finaliser of MurmurHash3. It is 0 only for the empty id. */
    static long key(String id) {
        String name = id.strip();
        if (name.isEmpty()) {
            return 0;
        }
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }

    /**
     * Adds a customer.
     *
     * @param value not negative
     */
    void put(long key, int value) {
        if (key == 0) {
            return;
        }
        if (2 * (size + 1) > keys.length) {
            grow();
        }
        int at = slot(key);
        if (values[at] == FREE) {
            keys[at] = key;
            values[at] = value;
            size++;
        } else {
            values[at] = AMBIGUOUS;
        }
    }

    /** The value of a customer; {@link #UNKNOWN} if the id was added never or more than once. */
    int get(long key) {
        if (key == 0) {
            return UNKNOWN;
        }
        int value = values[slot(key)];
        return value >= 0 ? value : UNKNOWN;
    }

    /** The number of different ids. */
    int size() {
        return size;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int at = (int) (key & mask);
        while (values[at] != FREE && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new int[2 * oldKeys.length];
        Arrays.fill(values, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != FREE) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }
}
