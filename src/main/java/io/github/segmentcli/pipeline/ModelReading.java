package io.github.segmentcli.pipeline;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Shown;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.cells.DateOrder;
import io.github.segmentcli.io.settings.ColumnHints;
import io.github.segmentcli.io.settings.DialectHints;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.model.Reference;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.score.UnitChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings for reading a later file: the same type for each column as in the fit, unless the user says otherwise. */
final class ModelReading {

    private ModelReading() {}

    /** @param id the column that identifies a customer; empty for that of the fit */
    static ReadSettings of(ReadSettings read, SegmentModel model, Optional<String> id) {
        DialectHints said = read.dialect();
        DialectHints hints = new DialectHints(
                said.delimiter(),
                said.quote(),
                said.escape(),
                said.encoding(),
                said.decimal(),
                said.header().isPresent() || model.dialect().header() ? said.header() : Optional.of(false),
                said.comment(),
                said.skipLines(),
                said.nullValues().or(model::ownNullValues),
                said.dateOrder());
        Optional<String> names = id.or(model::idColumn);
        return read.with(hints).with(ColumnHints.replaying(readings(model, said), names));
    }

    /** The decimal mark for the columns that are added to the file: the user's, or that of the fit. */
    static char decimal(ReadSettings read, SegmentModel model) {
        return read.dialect()
                .decimal()
                .orElse(
                        model.readings().containsValue(ColumnReading.NUMBER_COMMA)
                                ? ','
                                : model.dialect().decimal());
    }

    /** Warnings on columns whose dates this file gives in another order than the file of the model. */
    static List<Notice> otherDateOrders(SegmentModel model, Map<String, ColumnReading> now) {
        List<Notice> notices = new ArrayList<>();
        model.readings().forEach((column, reading) -> {
            Optional<DateOrder> before = reading.dateOrder();
            Optional<DateOrder> order = Optional.ofNullable(now.get(column)).flatMap(ColumnReading::dateOrder);
            if (before.isPresent() && order.isPresent() && !before.equals(order)) {
                notices.add(Notice.warning(
                                "date_order_changed",
                                Shown.cell(column) + " is read " + words(order.get()) + " here, and was read "
                                        + words(before.get())
                                        + " when the earlier model was fitted, so its dates don't compare. If this"
                                        + " file is read wrongly, add --date-order "
                                        + before.get().flag()
                                        + "; if the earlier one was, fit it again with --date-order "
                                        + order.get().flag() + ".")
                        .about(column));
            }
        });
        return notices;
    }

    /** Warnings on features whose numbers this file gives in another unit than the file of the model. */
    static List<Notice> otherUnits(SegmentModel model, Table customers) {
        List<Notice> notices = new ArrayList<>();
        for (Column column : customers.columns()) {
            if (column instanceof NumberColumn numbers) {
                UnitChange.of(model, column.name(), numbers.units())
                        .ifPresent(change -> notices.add(
                                Notice.warning("other_unit", change.ofRefit()).about(column.name())));
            }
        }
        return notices;
    }

    private static String words(DateOrder order) {
        return order.flag().replace('-', ' ');
    }

    /** The levels of each category column in the fit, by column. */
    static Map<String, List<String>> words(SegmentModel model) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (Reference reference : model.references()) {
            if (reference instanceof Reference.Categories categories) {
                categories.levels().forEach(level -> add(words, categories.column(), Optional.of(level.name())));
            }
        }
        for (FittedFeature feature : model.recipe().features()) {
            add(words, feature.column(), feature.level());
            add(words, feature.column(), feature.otherLevel());
            feature.order().forEach(word -> add(words, feature.column(), Optional.of(word)));
        }
        return words;
    }

    private static void add(Map<String, List<String>> words, String column, Optional<String> word) {
        List<String> known = words.computeIfAbsent(column, none -> new ArrayList<>());
        word.filter(another -> !known.contains(another)).ifPresent(known::add);
    }

    /**
     * How each column was read in the fit, numbers with the decimal mark and dates in the order that the user names. Where the
     * model does not say, the kind of the feature decides.
     */
    private static Map<String, ColumnReading> readings(SegmentModel model, DialectHints said) {
        Map<String, ColumnReading> readings = new LinkedHashMap<>(model.readings());
        model.recipe().choices().forEach(choices -> readings.put(choices.column(), ColumnReading.CATEGORY));
        for (FittedFeature feature : model.recipe().features()) {
            readings.putIfAbsent(
                    feature.column(),
                    switch (feature.kind()) {
                        case NUMBER -> ColumnReading.NUMBER;
                        case DATE -> ColumnReading.DATE;
                        case BOOLEAN -> ColumnReading.BOOLEAN;
                        case ORDERED, LEVEL -> ColumnReading.CATEGORY;
                    });
        }
        model.weightColumn()
                .ifPresent(weight -> readings.putIfAbsent(
                        weight,
                        model.readings().containsValue(ColumnReading.NUMBER_COMMA)
                                        || model.dialect().decimal() == ','
                                ? ColumnReading.NUMBER_COMMA
                                : ColumnReading.NUMBER));
        said.decimal()
                .ifPresent(mark -> readings.replaceAll(
                        (column, reading) -> reading == ColumnReading.NUMBER || reading == ColumnReading.NUMBER_COMMA
                                ? mark == ',' ? ColumnReading.NUMBER_COMMA : ColumnReading.NUMBER
                                : reading));
        said.dateOrder()
                .ifPresent(order -> readings.replaceAll(
                        (column, reading) -> reading.dateOrder().isPresent() ? ColumnReading.of(order) : reading));
        return readings;
    }
}
