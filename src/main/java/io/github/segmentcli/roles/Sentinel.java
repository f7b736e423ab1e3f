package io.github.segmentcli.roles;

import io.github.segmentcli.data.DateColumn;

/**
 * A sentinel value: one that probably stands for a missing value, such as 999 or 1900-01-01 for unknown, or -1 for never.
 *
 * @param value the number, or the days since 1970-01-01
 * @param shown the value in the form of {@code --null-value COLUMN=VALUE}
 * @param rows number of rows with this value
 * @param evidence the reason in a clause, for the report
 */
public record Sentinel(String column, double value, String shown, int rows, String evidence) {

    private static final int DAYS_A_YEAR = 366;

    /** Whether it lies more than a year from all other dates of its column, so that it rules their average. */
    public boolean isFarFrom(DateColumn dates) {
        return !isNearOthers(dates, (long) value);
    }

    /** Whether another day stands within a year of one. */
    static boolean isNearOthers(DateColumn column, long day) {
        for (int row = 0; row < column.rows(); row++) {
            double distance = Math.abs(Math.floor(column.epochDay(row)) - day);
            if (distance > 0 && distance <= DAYS_A_YEAR) {
                return true;
            }
        }
        return false;
    }
}
