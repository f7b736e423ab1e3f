package io.github.segmentcli.prepare;

import io.github.segmentcli.Figures;
import io.github.segmentcli.InputException;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.roles.Understanding;

/** The errors that end a fit where a column cannot be the feature that the user asks for. */
final class RefusedFeature {

    private RefusedFeature() {}

    /** A column of words without an order, named in {@code --columns}. */
    static InputException words(Table table, Column column) {
        String order = Understanding.shell(column.name() + "=ordered:low<middle<high");
        return new InputException(RawFeature.where(table, column)
                + " is not a number, and the column was asked for as a feature. To make 0 and 1 of its words add"
                + " --categorical one-hot; if they have an order, say it, as in --as " + order
                + "; if it means a missing value add --null-value with it; else leave the column out.");
    }

    /** A column with more different words than one-hot encoding makes features of. */
    static InputException tooManyLevels(Table table, Column column, long levels, int most) {
        return new InputException(table.source() + ", column " + ColumnNames.quote(column.name()) + ": it has "
                + Figures.count(levels) + " different words, and one-hot makes features of at most "
                + most + ". Leave it out with --exclude, or merge rare words first.");
    }

    /** A column of more than two values that {@code --as} calls a flag. */
    static RequestException flag(Column column) {
        boolean numbers = column instanceof NumberColumn;
        return new RequestException("--as: " + ColumnNames.quote(column.name())
                + " cannot be yes or no: only a column of two words, or of 0 and 1, can. To make 0 and 1 of each of its"
                + (numbers ? " values, call it a code with --as " : " words, call it a category with --as ")
                + Understanding.shell(column.name() + (numbers ? "=code" : "=category"))
                + " and add --categorical one-hot.");
    }
}
