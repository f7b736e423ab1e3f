package io.github.segmentcli.io;

/**
 * Beyond these a file is refused with a message, so that memory stays bounded whatever the bytes are.
 *
 * @param fieldBytes of one cell
 * @param recordBytes of one record
 * @param columns in the header
 * @param unpackedBytes out of a gzip file
 */
public record Limits(int fieldBytes, int recordBytes, int columns, long unpackedBytes) {

    public static final Limits DEFAULTS = new Limits(1 << 20, 16 << 20, 10_000, 64L << 30);

    public Limits {
        if (fieldBytes < 1 || recordBytes < fieldBytes || columns < 1 || unpackedBytes < 1) {
            throw new IllegalArgumentException("limits are positive, and a record holds a field");
        }
    }
}
