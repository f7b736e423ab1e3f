package io.github.segmentcli.io.bytes;

/**
 * Beyond these a file is refused with a message, so that memory stays bounded whatever the bytes are.
 *
 * @param fieldBytes of one cell
 * @param recordBytes of one record
 * @param columns in the header
 * @param unpackedBytes out of a gzip file
 * @param blockBytes how much is parsed at a time; memory depends on it, results don't
 */
public record Limits(int fieldBytes, int recordBytes, int columns, long unpackedBytes, int blockBytes) {

    public static final Limits DEFAULTS = new Limits(1 << 20, 16 << 20, 10_000, 64L << 30, 1 << 20);

    public Limits {
        if (fieldBytes < 1 || recordBytes < fieldBytes || columns < 1 || unpackedBytes < 1 || blockBytes < 1) {
            throw new IllegalArgumentException("limits are positive, and a record holds a field");
        }
    }

    /** The same with blocks of another size. */
    Limits withBlocksOf(int bytes) {
        return new Limits(fieldBytes, recordBytes, columns, unpackedBytes, bytes);
    }

    /** The same with blocks of no more than this size. */
    public Limits withBlocksUpTo(int bytes) {
        return withBlocksOf(Math.min(blockBytes, bytes));
    }
}
