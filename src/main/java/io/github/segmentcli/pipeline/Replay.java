package io.github.segmentcli.pipeline;

import io.github.segmentcli.io.ColumnHints;
import io.github.segmentcli.io.DialectHints;
import io.github.segmentcli.io.ReadSettings;
import io.github.segmentcli.io.Reading;
import io.github.segmentcli.model.SegmentModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a later file as the file of the fit was read, unless the user says otherwise. */
final class Replay {

    private Replay() {}

    /** @param id the column that names a customer; empty for that of the fit */
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
                said.nullValues().or(() -> ownNullValues(model)),
                said.dateOrder());
        Optional<String> names = id.or(model::idColumn);
        return read.with(hints).with(ColumnHints.replaying(readings(model, said.decimal()), names));
    }

    /** The words for gaps of the fit, where they were not the built-in ones. */
    private static Optional<List<String>> ownNullValues(SegmentModel model) {
        String asked = model.provenance().settings().getOrDefault("null-value", "");
        return asked.isEmpty() ? Optional.empty() : Optional.of(model.dialect().nullValues());
    }

    /** The readings of the fit, numbers with the decimal mark that the user names. */
    private static Map<String, Reading> readings(SegmentModel model, Optional<Character> decimal) {
        Map<String, Reading> readings = new LinkedHashMap<>(model.readings());
        decimal.ifPresent(mark -> readings.replaceAll((column, reading) -> switch (reading) {
            case NUMBER, NUMBER_COMMA -> mark == ',' ? Reading.NUMBER_COMMA : Reading.NUMBER;
            case CATEGORY, BOOLEAN, DATE, DATE_DAY_FIRST, DATE_MONTH_FIRST, TEXT -> reading;
        }));
        return readings;
    }
}
