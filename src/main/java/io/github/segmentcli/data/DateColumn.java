package io.github.segmentcli.data;

import java.util.Objects;

/** Dates and times, as days since 1970-01-01 (a time of day is a fraction of a day, without a zone); missing is {@code NaN}. */
public final class DateColumn implements Column, RowValues {

    private final String name;
    private final StoredNumbers days;

    private DateColumn(String name, StoredNumbers days) {
        this.name = Objects.requireNonNull(name);
        this.days = days;
    }

    /** Takes the array over: the caller must not touch it again. */
    public static DateColumn owning(String name, double[] epochDays) {
        return of(name, StoredNumbers.owning(epochDays, ColumnStore.HEAP));
    }

    public static DateColumn of(String name, StoredNumbers epochDays) {
        return new DateColumn(name, epochDays);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return days.rows();
    }

    public double epochDay(int row) {
        return days.value(row);
    }

    @Override
    public double value(int row) {
        return days.value(row);
    }

    @Override
    public void copy(int from, int to, double[] into) {
        days.copy(from, to, into);
    }

    @Override
    public double[] toArray() {
        return days.toArray();
    }

    /** How many different values there are. O(n). */
    public int distinct() {
        return days.distinct();
    }

    @Override
    public boolean isMissing(int row) {
        return days.isMissing(row);
    }

    @Override
    public int missing() {
        return days.missing();
    }

    @Override
    public Column rows(int[] chosen) {
        return new DateColumn(name, days.rows(chosen));
    }

    @Override
    public String typeName() {
        return "date";
    }
}
