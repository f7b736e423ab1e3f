package io.github.segmentcli.export;

import io.github.segmentcli.RequestException;
import io.github.segmentcli.data.Choices;
import io.github.segmentcli.data.ColumnList;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The sentences at the beginning of every export: the model that was exported, and what the export does not do. */
final class Origin {

    private Origin() {}

    /** The program, the model and its run. */
    static String of(SegmentModel model, Maker maker) {
        return "Made by segment " + maker.version() + " from a model of " + model.rows() + " "
                + model.noun().many() + ", "
                + maker.fitted().map(time -> "fitted on " + time + " by").orElse("fitted by") + " version "
                + model.provenance().version() + ", input SHA-256 "
                + model.provenance().inputSha256() + ".";
    }

    /**
     * Refuses models with columns whose cells an export cannot take apart: several choices in a cell, and lengths of time with colons.
     *
     * @throws RequestException when the model has such a column
     */
    static void requireWholeCells(SegmentModel model) {
        List<String> durations = model.recipe().features().stream()
                .map(FittedFeature::column)
                .filter(column -> model.readings().containsKey(column)
                        && model.readings().get(column).isDuration())
                .distinct()
                .toList();
        if (!durations.isEmpty()) {
            throw new RequestException("An export cannot read lengths of time such as 2:30:49, as "
                    + ColumnList.named(durations) + (durations.size() == 1 ? " has" : " have")
                    + " them. Place such " + model.noun().many()
                    + " with segment score, or fit with numbers of minutes in their place.");
        }
        List<String> columns =
                model.recipe().choices().stream().map(Choices::column).toList();
        if (!columns.isEmpty()) {
            throw new RequestException("An export cannot take cells of several choices apart, as "
                    + ColumnList.named(columns)
                    + " has them. Place such " + model.noun().many()
                    + " with segment score, or fit without these choices.");
        }
    }

    /** That customers with missing values get no segment; empty if the model does not impute from nearest neighbours. */
    static Optional<String> ofNeighbours(SegmentModel model) {
        return model.recipe().features().stream().anyMatch(feature -> feature.imputation() == Imputation.Kind.KNN)
                ? Optional.of(model.noun()
                        .said(
                                "Missing values that segment fills from similar customers are not filled here: such customers get no"
                                        + " segment."))
                : Optional.empty();
    }

    /** Date columns that were numbers in the file of the fit; the exports expect numbers too. */
    static Set<String> numberedDates(SegmentModel model) {
        Set<ColumnReading> numbers =
                EnumSet.of(ColumnReading.NUMBER, ColumnReading.NUMBER_COMMA, ColumnReading.DATE_DIGITS);
        return model.recipe().features().stream()
                .filter(feature -> feature.kind() == FittedFeature.Kind.DATE
                        && numbers.contains(model.readings().get(feature.column())))
                .map(FittedFeature::column)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names the columns of {@link #numberedDates}; empty if there are none. */
    static Optional<String> ofNumberedDates(SegmentModel model) {
        Set<String> columns = numberedDates(model);
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Dates that are numbers, as they were in the file of the fit: " + String.join(", ", columns));
    }

    /** Names the features of numbers with a unit, which a cell of the table must not have; empty if there are none. */
    static Optional<String> ofUnits(SegmentModel model) {
        String columns = model.recipe().features().stream()
                .filter(feature -> feature.unit().isPresent())
                .map(feature -> feature.column() + " (" + feature.unit().get() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of("Units, which must not stand beside the numbers (20 for 20%): " + columns);
    }

    /** Whether a customer with a missing value of this feature gets no segment: with imputation DROP, and KNN for numbers. */
    static boolean leavesOut(FittedFeature feature) {
        return feature.imputation() == Imputation.Kind.DROP
                || feature.imputation() == Imputation.Kind.KNN && feature.kind() != FittedFeature.Kind.LEVEL;
    }
}
