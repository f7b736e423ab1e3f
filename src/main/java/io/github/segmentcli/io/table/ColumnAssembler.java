package io.github.segmentcli.io.table;

import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnStore;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.StoredNumbers;
import io.github.segmentcli.io.cells.CellFaults;
import io.github.segmentcli.io.cells.CellText;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.cells.DateGrammar;
import io.github.segmentcli.io.cells.DurationGrammar;
import io.github.segmentcli.io.cells.MissingWords;
import io.github.segmentcli.io.cells.NumberGrammar;
import io.github.segmentcli.io.columns.Chunk;
import io.github.segmentcli.io.columns.Dictionary;
import io.github.segmentcli.io.settings.DayClock;
import io.github.segmentcli.io.settings.ReadSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Makes one column out of its chunks, as its type says. Cells that are not what the column is count as missing and are reported
 * as faults; rows that are set aside are taken out at the end.
 */
final class ColumnAssembler {

    private static final int REMEMBERED = 1 << 10;

    private final String name;
    private final int rows;
    private final List<Chunk> chunks;
    private final ColumnType type;
    private final MissingWords missing;
    private final LocalDate today;
    private final CellFaults faults;
    private final DayClock clock;
    private final ColumnStore store;
    private ColumnReading reading;

    /**
     * @param rows that were read
     * @param chunks of the column; emptied on the way
     * @param settings for dates
     * @param faults receives the cells that are not what the column is
     * @param store keeps the column
     */
    ColumnAssembler(
            String name,
            int rows,
            List<Chunk> chunks,
            ColumnType type,
            MissingWords missing,
            ReadSettings settings,
            CellFaults faults,
            ColumnStore store) {
        this.name = name;
        this.rows = rows;
        this.chunks = chunks;
        this.type = type;
        this.missing = missing;
        this.clock = settings.clock();
        this.today = settings.today();
        this.reading = type.reading();
        this.faults = faults;
        this.store = store;
    }

    /** The column of all rows that were read. */
    Column column() {
        if (type.isNumber()) {
            return numbers();
        }
        if (type.isDuration()) {
            boolean minutesFirst = type.reading() == ColumnReading.DURATION_MINUTES;
            StoredNumbers minutes = measured(text -> DurationGrammar.minutes(text, minutesFirst));
            return NumberColumn.of(name, minutes, Set.of(NumberColumn.MINUTES));
        }
        if (type.isDate()) {
            return DateColumn.of(name, dates());
        }
        WordAssembler words = new WordAssembler(name, rows, chunks, type, missing, store);
        Column column = words.column();
        reading = words.reading();
        return column;
    }

    CellFaults faults() {
        return faults;
    }

    /** How the column was understood in the end: of words it turns out last whether they are a category. */
    ColumnReading reading() {
        return reading;
    }

    private NumberColumn numbers() {
        if (!chunks.isEmpty() && chunks.get(0) instanceof Chunk.Numbers chunk) {
            faults.addAll(chunk.faults(), 0);
            chunks.clear();
            return chunk.cells().column(name, type.units(), store);
        }
        NumberGrammar grammar = new NumberGrammar();
        char decimal = type.decimal();
        StoredNumbers values = measured(text -> grammar.parse(text, decimal) ? grammar.value() : Double.NaN);
        return NumberColumn.of(name, values, type.units());
    }

    private StoredNumbers dates() {
        DateGrammar grammar = new DateGrammar(name, today);
        return measured(text -> {
            grammar.parse(text);
            return clock.place(grammar.days(type.dateOrder()), text);
        });
    }

    /** The meaning of a stripped cell, NaN if it has none. */
    private interface Meaning {
        double of(String text);
    }

    /** Works every cell out; odd numbers and dates repeat a lot, so the first thousand are remembered. */
    private StoredNumbers measured(Meaning meaning) {
        StoredNumbers.Builder values = new StoredNumbers.Builder(store);
        Dictionary known = new Dictionary();
        double[] knownValues = new double[REMEMBERED];
        ColumnCells.visit(chunks, true, (row, bytes, from, to) -> {
            int code = known.find(bytes, from, to);
            if (code >= 0) {
                values.add(knownValues[code]);
                return;
            }
            String cell = ColumnCells.text(bytes, from, to);
            String text = CellText.bare(cell);
            boolean gap = text.isEmpty() || missing.contains(text);
            double value = gap ? Double.NaN : meaning.of(text);
            values.add(value);
            if (!gap && Double.isNaN(value)) {
                faults.add(row, cell);
            } else if (known.size() < REMEMBERED) {
                knownValues[known.code(bytes, from, to)] = value;
            }
        });
        return values.build();
    }
}
