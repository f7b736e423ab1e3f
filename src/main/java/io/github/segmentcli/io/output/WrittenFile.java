package io.github.segmentcli.io.output;

/**
 * A file of results.
 *
 * @param name relative to the folder, with {@code /} between parts
 * @param bytes its size
 * @param crc32 its checksum as gzip and zip compute it, in lower-case hex of eight digits
 */
public record WrittenFile(String name, long bytes, String crc32) {}
