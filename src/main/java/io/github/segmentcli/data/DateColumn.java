package io.github.segmentcli.data;

import java.util.Objects;

/** Dates and times, as days since 1970-01-01 (a time of day is a fraction of a day, without a zone); missing is {@code NaN}. */
public final class DateColumn implements Column, RowValues {

    private final String name;
    private final double[] days;
    private final int missing;

    private DateColumn(String name, double[] days) {
        this.name = Objects.requireNonNull(name);
        this.days = days;
        int count = 0;
        for (double v : days) {
            count += Double.isNaN(v) ? 1 : 0;
        }
        this.missing = count;
    }

    /** Takes the array over: the caller must not touch it again. */
    public static DateColumn owning(String name, double[] epochDays) {
        return new DateColumn(name, epochDays);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return days.length;
    }

    public double epochDay(int row) {
        return days[row];
    }

    @Override
    public double value(int row) {
        return days[row];
    }

    @Override
    public void copy(int from, int to, double[] into) {
        System.arraycopy(days, from, into, 0, to - from);
    }

    @Override
    public double[] toArray() {
        return days;
    }

    /** The live array, for kernels: read only. */
    public double[] epochDays() {
        return days;
    }

    @Override
    public boolean isMissing(int row) {
        return Double.isNaN(days[row]);
    }

    @Override
    public int missing() {
        return missing;
    }

    @Override
    public Column rows(int[] chosen) {
        double[] picked = new double[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            picked[i] = days[chosen[i]];
        }
        return new DateColumn(name, picked);
    }

    @Override
    public String typeName() {
        return "date";
    }
}
