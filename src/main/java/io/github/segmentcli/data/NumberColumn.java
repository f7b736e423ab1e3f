package io.github.segmentcli.data;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Numbers; missing is {@code NaN}, and no value is infinite. */
public final class NumberColumn implements Column, RowValues {

    /** The unit of lengths of time that were written with colons, such as 2:30:49. */
    public static final String MINUTES = "minutes";

    private final String name;
    private final StoredNumbers values;
    private final Set<String> units;

    private NumberColumn(String name, StoredNumbers values, Set<String> units) {
        this.name = Objects.requireNonNull(name);
        this.values = values;
        this.units = units;
    }

    /** Takes the array over: the caller must not touch it again. */
    public static NumberColumn owning(String name, double[] values) {
        return owning(name, values, Optional.empty());
    }

    /**
     * Takes the array over; the caller must not touch it again. {@code unit} is the unit found at every value, such as {@code
     * €} or {@code %}.
     */
    public static NumberColumn owning(String name, double[] values, Optional<String> unit) {
        return of(
                name,
                StoredNumbers.owning(values, ColumnStore.HEAP),
                unit.map(Set::of).orElse(Set.of()));
    }

    /** @param units found at the values: one, as a rule, or none */
    public static NumberColumn of(String name, StoredNumbers values, Set<String> units) {
        return new NumberColumn(name, values, units);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return values.rows();
    }

    @Override
    public double value(int row) {
        return values.value(row);
    }

    @Override
    public double[] toArray() {
        return values.toArray();
    }

    /** How many different values there are. O(n). */
    public int distinct() {
        return values.distinct();
    }

    /** The values that are there, ascending, in a new array. O(n log n), and O(n) for ints of a moderate range. */
    public double[] sorted() {
        return SortedNumbers.of(values);
    }

    /** Whether the values are stored as ints, all in 31 bits times a power of ten. */
    public boolean isPacked() {
        return values.isPacked();
    }

    /** Whether the values are stored as ints without decimals. If not, they may still all be whole. */
    public boolean isHeldWhole() {
        return values.isHeldWhole();
    }

    @Override
    public void copy(int from, int to, double[] into) {
        values.copy(from, to, into);
    }

    /** Copies the values of the rows {@code from} to {@code to} - 1 to the front of an array, {@code gap} where one is missing. */
    public void copy(int from, int to, double gap, double[] into) {
        values.copy(from, to, gap, into);
    }

    /** The same values with a unit. */
    public NumberColumn withUnit(String written) {
        return of(name, values, Set.of(written));
    }

    /** The unit found at every value, if there was one. */
    public Optional<String> unit() {
        return units.size() == 1 ? Optional.of(units.iterator().next()) : Optional.empty();
    }

    /** The units found at the values. Several are possible in a file of later customers, whose columns are what they were before. */
    public Set<String> units() {
        return units;
    }

    /** Whether the values are lengths of time that were written with colons; they are in minutes. */
    public boolean isDuration() {
        return units.contains(MINUTES);
    }

    @Override
    public boolean isMissing(int row) {
        return values.isMissing(row);
    }

    @Override
    public int missing() {
        return values.missing();
    }

    @Override
    public Column rows(int[] chosen) {
        return of(name, values.rows(chosen), units);
    }

    @Override
    public String typeName() {
        return "number";
    }
}
