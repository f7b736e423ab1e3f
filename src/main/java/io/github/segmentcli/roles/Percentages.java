package io.github.segmentcli.roles;

import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.roles.names.NameMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Columns of percentages whose cells have no sign, because the name says so: 37 below {@code discount_pct} is written 37%. */
final class Percentages {

    private Percentages() {}

    /**
     * The table, with the unit % for shares that are named with a word for percent and go beyond 1. Up to 1 they are shares of one.
     *
     * @param meanings and {@code facts} by column
     */
    static Table in(Table table, Map<String, ColumnMeaning> meanings, Map<String, NumberFacts> facts) {
        List<Column> columns = new ArrayList<>();
        boolean changed = false;
        for (Column column : table.columns()) {
            boolean percent = column instanceof NumberColumn number
                    && number.unit().isEmpty()
                    && meanings.get(column.name()).role() == ColumnRole.SHARE
                    && NameMeaning.of(column.name()).isPercent()
                    && facts.get(column.name()).greatest() > 1;
            changed |= percent;
            columns.add(percent ? ((NumberColumn) column).withUnit("%") : column);
        }
        return changed ? table.with(columns) : table;
    }
}
