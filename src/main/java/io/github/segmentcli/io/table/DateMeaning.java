package io.github.segmentcli.io.table;

import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.cells.CellText;
import io.github.segmentcli.io.cells.DateGrammar;
import io.github.segmentcli.io.cells.MissingWords;
import io.github.segmentcli.io.cells.NumberGrammar;
import io.github.segmentcli.io.columns.DateColumnReader;
import io.github.segmentcli.io.settings.DayClock;
import io.github.segmentcli.io.settings.ReadSettings;

/** What the cells of a column of dates mean whose order is known. Used by one thread. */
final class DateMeaning implements DateColumnReader.Meaning {

    private final DateGrammar dates;
    private final NumberGrammar numbers = new NumberGrammar();
    private final ColumnType type;
    private final MissingWords missing;
    private final DayClock clock;

    DateMeaning(String name, ColumnType type, MissingWords missing, ReadSettings settings) {
        this.dates = new DateGrammar(name, settings.today());
        this.type = type;
        this.missing = missing;
        this.clock = settings.clock();
    }

    @Override
    public double of(String cell) {
        String text = CellText.bare(cell);
        if (isGap(cell)) {
            return Double.NaN;
        }
        dates.parse(text);
        return clock.place(dates.days(type.dateOrder()), text);
    }

    @Override
    public void note(String cell, long count, CellCounts counts) {
        counts.note(cell, count, missing, numbers, dates);
    }

    @Override
    public boolean isGap(String cell) {
        String text = CellText.bare(cell);
        return text.isEmpty() || missing.contains(text);
    }
}
