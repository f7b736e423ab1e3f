package io.github.segmentcli.model;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.ExcludedColumn;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.prepare.Moments;
import io.github.segmentcli.prepare.Prepared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Computes the {@link Reference} of each column of a table. */
public final class References {

    private References() {}

    /**
     * The references of all columns that are features, and of all numbers and categories that describe the segments, in the
     * order of the table. Dates are included only as features, since other dates change with the calendar anyway.
     */
    static List<Reference> of(Table table, Prepared prepared, Workers workers) {
        Set<String> features = new HashSet<>();
        for (FittedFeature feature : prepared.recipe().features()) {
            features.add(feature.column());
        }
        Set<String> describing = new HashSet<>();
        for (ExcludedColumn column : prepared.leftOut()) {
            if (column.describes()) {
                describing.add(column.column());
            }
        }
        List<Column> taken = new ArrayList<>();
        for (Column column : table.columns()) {
            if (features.contains(column.name()) || describing.contains(column.name())) {
                taken.add(column);
            }
        }
        return workers
                .map(
                        taken.size(),
                        at -> of(
                                taken.get(at),
                                features.contains(taken.get(at).name()),
                                prepared.moments(taken.get(at).name())))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty for a column without values, for text, and for a date that is not a feature. */
    static Optional<Reference> of(Column column, boolean feature) {
        return of(column, feature, Optional.empty());
    }

    private static Optional<Reference> of(Column column, boolean feature, Optional<Moments> known) {
        if (column.missing() == column.rows()) {
            return Optional.empty();
        }
        if (column instanceof NumberColumn numbers) {
            return Optional.of(numbers(column, feature, numbers, known.orElseGet(() -> Moments.of(numbers, null))));
        }
        if (column instanceof DateColumn dates && feature) {
            return Optional.of(numbers(column, true, dates, Moments.of(dates, null)));
        }
        if (column instanceof CategoryColumn categories) {
            return Optional.of(categories(categories, feature));
        }
        return Optional.empty();
    }

    private static Reference.Numbers numbers(Column column, boolean feature, RowValues values, Moments moments) {
        Deciles deciles = Deciles.of(values, moments);
        return new Reference.Numbers(
                column.name(),
                feature,
                column.rows(),
                column.missing(),
                moments.min() + 0.0,
                moments.max() + 0.0,
                moments.mean(),
                moments.standardDeviation(),
                Arrays.stream(deciles.edges()).boxed().toList(),
                Arrays.stream(deciles.counts()).boxed().toList());
    }

    /** The bin of a value: the number of edges below it. */
    public static int bin(double value, double[] edges) {
        int bin = 0;
        while (bin < edges.length && value > edges[bin]) {
            bin++;
        }
        return bin;
    }

    private static Reference.Categories categories(CategoryColumn column, boolean feature) {
        List<String> names = column.levels();
        List<Integer> order = IntStream.range(0, names.size())
                .filter(code -> column.count(code) > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer code) -> -column.count(code)))
                .toList();
        List<Reference.Level> levels = new ArrayList<>();
        long other = 0;
        for (int code : order) {
            if (levels.size() < Reference.LEVELS_KEPT) {
                levels.add(new Reference.Level(names.get(code), column.count(code)));
            } else {
                other += column.count(code);
            }
        }
        return new Reference.Categories(column.name(), feature, column.rows(), column.missing(), levels, other);
    }
}
