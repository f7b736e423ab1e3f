package io.github.segmentcli.profile;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnStore;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import io.github.segmentcli.prepare.ExcludedColumn;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.prepare.Moments;
import io.github.segmentcli.prepare.Prepared;
import io.github.segmentcli.roles.ColumnMeaning;
import io.github.segmentcli.roles.ColumnRole;
import io.github.segmentcli.roles.Sentinel;
import io.github.segmentcli.roles.Understanding;
import io.github.segmentcli.roles.names.HeaderWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Describes the segments of a table in its own units: profiles of all telling columns, then names, sentences and rules. */
public final class Profiler {

    /** Roles whose numbers are no money, though the column is called spending. */
    private static final Set<ColumnRole> NO_MONEY = EnumSet.of(
            ColumnRole.RATING,
            ColumnRole.COUNT,
            ColumnRole.ORDERED,
            ColumnRole.SHARE,
            ColumnRole.DURATION,
            ColumnRole.FLAG,
            ColumnRole.OUTCOME,
            ColumnRole.CODE);

    private Profiler() {}

    /** With the customers' value in the column that is found to be their spend. */
    public static Profiles describe(
            Table table,
            Prepared prepared,
            Clustering clustering,
            Assignment places,
            Workers workers,
            Map<Integer, String> names) {
        return describe(table, prepared, clustering, places, workers, names, Optional.empty());
    }

    /**
     * @param places one entry per table row
     * @param names by segment id, instead of the names that would be found; checked by {@link SegmentNames}
     * @param value the column in which the customers' value is counted; found where it is empty
     */
    public static Profiles describe(
            Table table,
            Prepared prepared,
            Clustering clustering,
            Assignment places,
            Workers workers,
            Map<Integer, String> names,
            Optional<String> value) {
        SegmentMembers members = SegmentMembers.of(clustering.k(), prepared, places);
        Set<String> features = new HashSet<>();
        for (FittedFeature feature : prepared.recipe().features()) {
            features.add(feature.column());
        }
        List<Column> telling = telling(table, prepared, features);
        NumberColumnProfile[] asNumbers = new NumberColumnProfile[telling.size()];
        CategoryColumnProfile[] asWords = new CategoryColumnProfile[telling.size()];
        NumberForm[] forms = new NumberForm[telling.size()];
        workers.run(forms.length, i -> {
            Column column = telling.get(i);
            boolean feature = features.contains(column.name());
            CategoryProfiler words = new CategoryProfiler(members);
            if (column instanceof CategoryColumn category) {
                asWords[i] = words.profile(category, feature);
                return;
            }
            asNumbers[i] = profile(members, column, feature, prepared.moments(column.name()), table.store());
            forms[i] = NumberForm.of(
                    column, prepared.understanding().of(column.name()).map(ColumnMeaning::role));
            forms[i].codes().ifPresent(codes -> asWords[i] = words.profile(codes, feature));
        });
        List<NumberColumnProfile> numbers = new ArrayList<>();
        List<NumberForm> numberForms = new ArrayList<>();
        List<CategoryColumnProfile> categories = new ArrayList<>();
        List<CategoryColumn> words = new ArrayList<>();
        for (int i = 0; i < forms.length; i++) {
            if (asNumbers[i] != null) {
                numbers.add(asNumbers[i]);
                numberForms.add(forms[i]);
            } else {
                categories.add(asWords[i]);
                words.add((CategoryColumn) telling.get(i));
            }
        }
        for (int i = 0; i < forms.length; i++) {
            if (asNumbers[i] != null && asWords[i] != null) {
                categories.add(asWords[i]);
                words.add(forms[i].codes().orElseThrow());
            }
        }
        ColumnLabels labels = ColumnLabels.of(
                numbers,
                categories,
                table.columns().stream().map(Column::name).toList(),
                column -> prepared.understanding()
                        .of(column)
                        .map(ColumnMeaning::role)
                        .filter(NO_MONEY::contains)
                        .isEmpty());
        Distinctions clues = Distinctions.of(
                prepared,
                clustering.centroids(),
                numbers,
                known(numbers, prepared.understanding(), members),
                numberForms,
                categories,
                words,
                labels,
                members);
        RuleFinder.Rules rules = new RuleFinder(
                        table, ruling(table, byAssociation(numbers, categories)), members, workers)
                .find(workers);
        List<SegmentProfile> segments = new SegmentDescriber(
                        members,
                        clustering.centroids(),
                        clues,
                        rules.rules(),
                        names,
                        CustomerValue.of(worth(value, table, numbers, labels, members)),
                        prepared.understanding().noun(),
                        !prepared.understanding().noun().buys()
                                || Employees.are(table.columns().stream()
                                        .map(Column::name)
                                        .toList()))
                .draw();
        return new Profiles(segments, numbers, categories, labels, rules.f1());
    }

    /** The profiles, those of columns with values that seem to stand for a gap without these: an average over -1 for never says nothing. */
    private static List<NumberColumnProfile> known(
            List<NumberColumnProfile> numbers, Understanding understanding, SegmentMembers members) {
        List<NumberColumnProfile> known = new ArrayList<>();
        for (NumberColumnProfile number : numbers) {
            double[] gaps = understanding.sentinels().stream()
                    .filter(sentinel -> sentinel.column().equals(number.column()))
                    .mapToDouble(Sentinel::value)
                    .toArray();
            known.add(
                    gaps.length == 0 || number.date()
                            ? number
                            : new NumberProfiler(members, understanding.table().store())
                                    .profile(
                                            number.column(),
                                            without(gaps, (NumberColumn) understanding
                                                    .table()
                                                    .column(number.column())
                                                    .orElseThrow()),
                                            number.feature(),
                                            false,
                                            number.unit(),
                                            Optional.empty()));
        }
        return known;
    }

    private static RowValues without(double[] gaps, NumberColumn column) {
        double[] values = column.toArray().clone();
        for (int i = 0; i < values.length; i++) {
            for (double gap : gaps) {
                values[i] = values[i] == gap ? Double.NaN : values[i];
            }
        }
        return RowValues.of(values);
    }

    /** The columns in which the customers' value is counted; a column that is asked for may be none of those that are profiled. */
    private static List<NumberColumnProfile> worth(
            Optional<String> asked,
            Table table,
            List<NumberColumnProfile> numbers,
            ColumnLabels labels,
            SegmentMembers members) {
        List<String> columns = asked.map(List::of).orElseGet(() -> CustomerValue.columns(numbers, labels));
        List<NumberColumnProfile> profiled = numbers.stream()
                .filter(number -> !number.date() && columns.contains(number.column()))
                .toList();
        return profiled.isEmpty()
                ? asked.flatMap(table::column)
                        .filter(NumberColumn.class::isInstance)
                        .map(column -> profile(members, column, false, Optional.empty(), table.store()))
                        .map(List::of)
                        .orElse(List.of())
                : profiled;
    }

    /** Without lengths of time that are written with colons, which no database compares as numbers of minutes. */
    private static List<String> ruling(Table table, List<String> features) {
        return features.stream()
                .filter(name -> table.column(name)
                        .filter(column -> column instanceof NumberColumn number && number.isDuration())
                        .isEmpty())
                .toList();
    }

    /** Names of the features, the one most associated with the segments first; by eta squared or Cramér's V squared. */
    private static List<String> byAssociation(
            List<NumberColumnProfile> numbers, List<CategoryColumnProfile> categories) {
        Map<String, Double> association = new LinkedHashMap<>();
        for (NumberColumnProfile number : numbers) {
            if (number.feature()) {
                association.put(number.column(), number.etaSquared().orElse(0));
            }
        }
        for (CategoryColumnProfile category : categories) {
            if (category.feature()) {
                double v = category.cramersV().orElse(0);
                association.merge(category.column(), v * v, Math::max);
            }
        }
        return association.keySet().stream()
                .sorted(Comparator.comparingDouble((String name) -> -association.get(name)))
                .toList();
    }

    private static NumberColumnProfile profile(
            SegmentMembers members, Column column, boolean feature, Optional<Moments> known, ColumnStore store) {
        NumberProfiler profiler = new NumberProfiler(members, store);
        if (column instanceof DateColumn date) {
            return profiler.profile(date.name(), date, feature, true, Optional.empty(), Optional.empty());
        }
        NumberColumn number = (NumberColumn) column;
        return profiler.profile(
                number.name(),
                number,
                feature,
                false,
                number.unit().or(() -> HeaderWords.of(number.name()).unit()),
                known);
    }

    /** Features first, then the columns that merely describe; each in table order. */
    private static List<Column> telling(Table table, Prepared prepared, Set<String> features) {
        Set<String> describing = new HashSet<>();
        for (ExcludedColumn left : prepared.leftOut()) {
            if (left.describes()) {
                describing.add(left.column());
            }
        }
        List<Column> telling = new ArrayList<>();
        for (Column column : table.columns()) {
            if (features.contains(column.name())) {
                telling.add(column);
            }
        }
        for (Column column : table.columns()) {
            if (describing.contains(column.name())
                    && !features.contains(column.name())
                    && !(column instanceof TextColumn)
                    && column.missing() < column.rows()) {
                telling.add(column);
            }
        }
        return telling;
    }
}
