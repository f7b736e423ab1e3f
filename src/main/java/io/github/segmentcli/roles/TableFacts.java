package io.github.segmentcli.roles;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.data.TextColumn;
import java.util.List;
import java.util.Map;

/** A table with the roles of its columns and what was counted in those of numbers, for those who decide what its rows are. */
record TableFacts(Table table, Map<String, ColumnMeaning> meanings, Map<String, NumberFacts> facts) {

    List<Column> columns() {
        return table.columns();
    }

    int rows() {
        return table.rows();
    }

    ColumnRole role(Column column) {
        return meanings.get(column.name()).role();
    }

    /** False for a column that was named by the user and does not exist, which is an error later. */
    boolean is(String name, ColumnRole role) {
        return meanings.containsKey(name) && meanings.get(name).role() == role;
    }

    long count(ColumnRole role) {
        return meanings.values().stream()
                .filter(meaning -> meaning.role() == role)
                .count();
    }

    /** How many different values there are, or of a text that is not held at least how many. */
    long distinct(Column column) {
        if (column instanceof NumberColumn) {
            return facts.get(column.name()).distinctByHand();
        }
        if (column instanceof CategoryColumn category) {
            return category.levelsPresent();
        }
        if (column instanceof TextColumn text) {
            return text.distinct();
        }
        return ((DateColumn) column).distinct();
    }
}
