package io.github.segmentcli.roles;

/**
 * A sentinel value: one that probably stands for a missing value, such as 999 or 1900-01-01 for unknown, or -1 for never.
 *
 * @param value the number, or the days since 1970-01-01
 * @param shown the value in the form of {@code --null-value COLUMN=VALUE}
 * @param rows number of rows with this value
 * @param evidence the reason in a clause, for the report
 */
public record Sentinel(String column, double value, String shown, int rows, String evidence) {}
