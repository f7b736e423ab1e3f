package io.github.segmentcli.io.bytes;

/**
 * Beyond these a file is refused with a message, so that memory stays bounded whatever the bytes are.
 *
 * @param fieldBytes of one cell
 * @param recordBytes of one record
 * @param columns in the header
 * @param unpackedBytes out of a gzip file
 * @param blockBytes how much is parsed at a time; memory depends on it, results don't
 * @param heldBytes how much of a table stays in memory, the rest of it is kept in a temporary file; results don't depend on it
 */
public record Limits(int fieldBytes, int recordBytes, int columns, long unpackedBytes, int blockBytes, long heldBytes) {

    /** Of the memory that a run may take, the part that a table may: the rest is for what is made of it. */
    private static final int PART = 4;

    public static final Limits DEFAULTS = new Limits(
            1 << 20, 16 << 20, 10_000, 64L << 30, 1 << 20, Runtime.getRuntime().maxMemory() / PART);

    public Limits {
        if (fieldBytes < 1
                || recordBytes < fieldBytes
                || columns < 1
                || unpackedBytes < 1
                || blockBytes < 1
                || heldBytes < 0) {
            throw new IllegalArgumentException("limits are positive, and a record holds a field");
        }
    }

    /** The same with blocks of another size. */
    Limits withBlocksOf(int bytes) {
        return new Limits(fieldBytes, recordBytes, columns, unpackedBytes, bytes, heldBytes);
    }

    /** The same for a run that may take this many bytes of memory, as far as Java has them. */
    public Limits withMemory(long bytes) {
        return new Limits(
                fieldBytes,
                recordBytes,
                columns,
                unpackedBytes,
                blockBytes,
                Math.min(bytes / PART, DEFAULTS.heldBytes));
    }

    /** The same with blocks of no more than this size. */
    public Limits withBlocksUpTo(int bytes) {
        return withBlocksOf(Math.min(blockBytes, bytes));
    }
}
