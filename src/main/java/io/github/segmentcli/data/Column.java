package io.github.segmentcli.data;

/**
 * One column of a {@link Table}, as read: a name, a type, and for each row a value or a missing value, in the order of the
 * file.
 */
public sealed interface Column permits NumberColumn, CategoryColumn, DateColumn, TextColumn {

    /** The name in the header, made unique; never empty. */
    String name();

    int rows();

    boolean isMissing(int row);

    /** How many rows have no value. O(n) for the first call, then O(1). */
    int missing();

    /** The chosen rows in the given order, copied. */
    Column rows(int[] chosen);

    /** The type in one word for people and JSON: number, category, boolean, date or text. */
    String typeName();
}
