package io.github.segmentcli.io.settings;

import io.github.segmentcli.io.cells.ColumnReading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about columns before they are read. Lists hold names or globs ({@link io.github.segmentcli.data.ColumnNames}).
 *
 * @param id the column that names a row: kept as text, byte for byte
 * @param features columns that were asked for as features: what cannot be a number in them is an error, never a reason to
 *     leave the column out; empty when nobody asked for any
 * @param excluded columns whose faults don't matter
 * @param asText columns to be kept as text as they stand, such as the keys of transactions; a pattern that fits none is fine
 * @param oneHot whether columns of words may be features, so that asking for one is no error
 * @param mayExclude whether the command can leave a column out, so that messages advise it
 * @param readings how columns of these names were read before, to be read so again; columns that are not in the file are passed over
 */
public record ColumnHints(
        Optional<String> id,
        List<String> features,
        List<String> excluded,
        List<String> asText,
        boolean oneHot,
        boolean mayExclude,
        Map<String, ColumnReading> readings) {

    public static final ColumnHints NONE =
            new ColumnHints(Optional.empty(), List.of(), List.of(), List.of(), false, true, Map.of());

    public ColumnHints {
        features = List.copyOf(features);
        excluded = List.copyOf(excluded);
        asText = List.copyOf(asText);
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
    }

    /** Whether nothing is known. */
    boolean isNone() {
        return id.isEmpty()
                && features.isEmpty()
                && excluded.isEmpty()
                && asText.isEmpty()
                && !oneHot
                && mayExclude
                && readings.isEmpty();
    }

    /** Nothing but columns kept as text. */
    public static ColumnHints keepingText(List<String> columns) {
        return new ColumnHints(Optional.empty(), List.of(), List.of(), columns, false, false, Map.of());
    }

    /** The same where the id column need not be there: kept as text if it is. */
    public ColumnHints withoutNeedOfId() {
        List<String> texts = new ArrayList<>(asText);
        id.ifPresent(texts::add);
        return new ColumnHints(Optional.empty(), features, excluded, texts, oneHot, mayExclude, readings);
    }

    /** Nothing but an earlier file's readings and the id column. */
    public static ColumnHints replaying(Map<String, ColumnReading> readings, Optional<String> id) {
        return new ColumnHints(id, List.of(), List.of(), List.of(), false, false, readings);
    }
}
