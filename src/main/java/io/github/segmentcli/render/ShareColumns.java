package io.github.segmentcli.render;

import io.github.segmentcli.Figures;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.profile.NumberColumnProfile;
import io.github.segmentcli.roles.ColumnRole;

/** How a value of a column is written where its unit stands elsewhere, the same in pictures, on the page and in their tables. */
public final class ShareColumns {

    private ShareColumns() {}

    /** Whether its means are shares of one: zeros and ones for no and yes, or a share such as 0.54. */
    public static boolean isShare(Segmentation found, NumberColumnProfile column) {
        boolean meant = found.prepared().understanding().is(column.column(), ColumnRole.FLAG)
                || found.prepared().understanding().is(column.column(), ColumnRole.SHARE);
        return meant
                && column.overall().min().orElse(-1) >= 0
                && column.overall().max().orElse(2) <= 1;
    }

    /** The value: a share as a percentage, a year without a comma, a day of a date, else as {@link Figures#number}. */
    static String written(Segmentation found, NumberColumnProfile column, double value) {
        if (column.date()) {
            return FeatureView.date(value);
        }
        if (isShare(found, column)) {
            return Figures.percent(value);
        }
        return column.areYears() ? Long.toString(Math.round(value)) : Figures.number(value);
    }
}
