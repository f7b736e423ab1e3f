package io.github.segmentcli.roles;

/**
 * A value that seems to stand for something else, mostly for a gap: -1 for never, 999 or 1900-01-01 for unknown.
 *
 * @param value the number, or the days since 1970-01-01
 * @param shown as {@code --null-value COLUMN=VALUE} takes it
 * @param rows how many rows hold it
 * @param evidence why, in a clause for people
 */
public record Sentinel(String column, double value, String shown, int rows, String evidence) {}
