package io.github.segmentcli.io.cells;

import java.util.Locale;

/** What comes first in dates such as 03/04/2024 and 03/04/05. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** The year, of two digits, then the month. Dates whose year has four digits last have no such order. */
    YEAR_FIRST;

    /** As {@code --date-order} names it. */
    public String flag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
