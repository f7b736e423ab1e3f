package io.github.segmentcli.io.table;

import io.github.segmentcli.Notice;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.records.Fault;
import io.github.segmentcli.io.records.Records;
import io.github.segmentcli.io.settings.Dialect;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file as read: its table, how it was understood, what was set aside, and its records as they stood.
 *
 * @param table the usable rows
 * @param dialect how the file was understood
 * @param readings how each column was understood, by name in the order of the table
 * @param rowsIn data rows in the file; always {@code table.rows() + rejected}
 * @param rejected rows that were set aside
 * @param faults the first faults of the rejected rows
 * @param notices what the reader should know
 * @param form what the input is where it is no CSV file, in a sentence: {@code JSON lines}
 * @param sha256 of the bytes of the file, in lower-case hex
 * @param records the original records of {@code table}'s rows
 */
public record Loaded(
        Table table,
        Dialect dialect,
        Map<String, ColumnReading> readings,
        long rowsIn,
        long rejected,
        List<Fault> faults,
        List<Notice> notices,
        Optional<String> form,
        String sha256,
        Records records) {

    /** A CSV file. */
    public Loaded(
            Table table,
            Dialect dialect,
            Map<String, ColumnReading> readings,
            long rowsIn,
            long rejected,
            List<Fault> faults,
            List<Notice> notices,
            String sha256,
            Records records) {
        this(table, dialect, readings, rowsIn, rejected, faults, notices, Optional.empty(), sha256, records);
    }

    public Loaded {
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        faults = List.copyOf(faults);
        notices = List.copyOf(notices);
    }

    /** The decimal mark that the file's own figures have: a comma as soon as one of its columns was read with commas. */
    public char decimal() {
        return readings.containsValue(ColumnReading.NUMBER_COMMA) ? ',' : dialect.decimal();
    }
}
