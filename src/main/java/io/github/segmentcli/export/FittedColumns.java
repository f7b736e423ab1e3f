package io.github.segmentcli.export;

import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.cells.DateOrder;
import io.github.segmentcli.io.settings.Dialect;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.prepare.FittedFeature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the columns of a model are to be read by other programs.
 *
 * @param features of the model
 * @param numberedDates date columns that were numbers in the file of the fit, see {@link Origin#numberedDates}
 * @param readings how the columns were read in the fit
 * @param missing the form of the file of the fit, if the user named words for missing values
 */
record FittedColumns(
        List<FittedFeature> features,
        Set<String> numberedDates,
        Map<String, ColumnReading> readings,
        Optional<Dialect> missing) {

    static FittedColumns of(SegmentModel model) {
        return new FittedColumns(
                model.recipe().features(),
                Origin.numberedDates(model),
                model.readings(),
                model.ownNullValues().map(words -> model.dialect()));
    }

    boolean isNumberedDate(FittedFeature feature) {
        return numberedDates.contains(feature.column());
    }

    /** Whether its dates were of eight digits throughout, such as 20241231. */
    boolean hasDigitDates(FittedFeature feature) {
        return readings.get(feature.column()) == ColumnReading.DATE_DIGITS;
    }

    /** The order of day, month and year in the fit, where it was open. */
    Optional<DateOrder> dateOrder(FittedFeature feature) {
        return Optional.ofNullable(readings.get(feature.column())).flatMap(ColumnReading::dateOrder);
    }

    /** The numbers that stand for a missing value, such as -999, in a column of numbers. */
    List<Double> missingNumbers(FittedFeature feature) {
        char decimal = readings.get(feature.column()) == ColumnReading.NUMBER_COMMA ? ',' : '.';
        return missing.map(file -> List.copyOf(file.missingNumbers(feature.column(), decimal)))
                .orElse(List.of());
    }

    /** The days since 1970-01-01 that stand for a missing value, such as that of 9999-12-31, in a column of dates. */
    List<Double> missingDays(FittedFeature feature) {
        DateOrder order = dateOrder(feature).orElse(DateOrder.DAY_FIRST);
        return missing.map(file -> List.copyOf(file.missingDays(feature.column(), order)))
                .orElse(List.of());
    }
}
