package io.github.segmentcli.io.table;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.io.cells.CellCounts;
import io.github.segmentcli.io.cells.DateCounts;
import io.github.segmentcli.io.cells.DateOrder;
import io.github.segmentcli.io.dialect.HeaderNames;
import io.github.segmentcli.io.records.Layout;
import io.github.segmentcli.io.settings.DialectHints;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Settles the order of day, month and year of each column of dates: by its own cells, else by other columns of dates whose
 * cells leave no doubt. What other columns decided is reported, and so is the day that is taken to come first where nothing
 * tells; where the year may be the first or the last number, and no dots stand between them, the file is refused.
 */
final class DateOrders {

    private static final int CELLS_A_SLIP = 20;
    /** The least number of different days in a column whose little varying numbers may be taken for years. */
    private static final int MANY_DAYS = 8;

    private final String source;
    private final Optional<DateOrder> given;
    private final Map<DateOrder, List<String>> sure = new EnumMap<>(DateOrder.class);
    /** The orders of columns whose years have two digits; only these tell whether such a year comes first elsewhere. */
    private final Set<DateOrder> sureOfShort = EnumSet.noneOf(DateOrder.class);

    private final List<Notice> notices;

    /**
     * @param counts what the cells of a column look like
     * @param isDates which columns are dates in one order at least; no others have a vote
     * @param notices receives what may surprise
     */
    DateOrders(
            String source,
            Layout layout,
            DialectHints hints,
            IntFunction<CellCounts> counts,
            boolean[] isDates,
            List<Notice> notices) {
        this.source = source;
        this.given = hints.dateOrder();
        this.notices = notices;
        for (int j = 0; j < layout.width(); j++) {
            DateCounts dates = counts.apply(j).dates;
            if (isDates[j] && dates.open() > 0 && possible(dates).size() == 1) {
                DateOrder order = best(dates);
                sure.computeIfAbsent(order, none -> new ArrayList<>())
                        .add(layout.names().get(j));
                if (dates.hasShortYears()) {
                    sureOfShort.add(order);
                }
            }
        }
    }

    /** The order that the most cells allow; of several the first. */
    static DateOrder best(DateCounts dates) {
        DateOrder best = DateOrder.DAY_FIRST;
        for (DateOrder order : DateOrder.values()) {
            best = dates.open(order) > dates.open(best) ? order : best;
        }
        return best;
    }

    /** The orders that the cells leave possible: the one that fits the most, and those that only a few cells rule out. */
    private static Set<DateOrder> possible(DateCounts dates) {
        DateOrder best = best(dates);
        Set<DateOrder> possible = EnumSet.of(best);
        for (DateOrder order : DateOrder.values()) {
            long against = dates.only(best, order);
            boolean isSettled = against >= 2 && against * CELLS_A_SLIP >= dates.open();
            boolean isSmall = against == 1 && dates.open() <= MANY_DAYS;
            if (dates.open(order) > 0 && !isSettled && !isSmall) {
                possible.add(order);
            }
        }
        return possible;
    }

    /**
     * The order of a column of dates, some of which hang on it.
     *
     * @param isExcluded whether the column is not used, so that nothing is refused or reported for it
     */
    DateOrder of(String name, DateCounts dates, boolean isExcluded) {
        if (given.isPresent() && (given.get() != DateOrder.YEAR_FIRST || dates.hasShortYears())) {
            return given.get();
        }
        Set<DateOrder> possible = possible(dates);
        DateOrder best = best(dates);
        if (possible.size() == 1 || isExcluded) {
            return best;
        }
        boolean mayBeYear = possible.contains(DateOrder.YEAR_FIRST);
        DateOrder bySpread = mayBeYear ? bySpread(dates, possible) : null;
        if (bySpread != null) {
            report(name, possible, bySpread, "because its years vary less than its days");
            return bySpread;
        }
        Set<DateOrder> elsewhere = EnumSet.copyOf(possible);
        elsewhere.retainAll(mayBeYear ? sureOfShort : sure.keySet());
        if (elsewhere.size() == 1) {
            DateOrder order = elsewhere.iterator().next();
            report(
                    name,
                    possible,
                    order,
                    "because that is how the dates of " + listed(sure.get(order)) + " are written");
            return order;
        }
        if (elsewhere.size() > 1) {
            throw refusal(name, possible, ", and other columns disagree");
        }
        if (mayBeYear && dates.areDotted() && possible.contains(DateOrder.DAY_FIRST)) {
            // where dots stand between the numbers, a year that comes first is written with four digits
            report(name, possible, DateOrder.DAY_FIRST, "because days come first where dots stand between");
            return DateOrder.DAY_FIRST;
        }
        if (mayBeYear) {
            throw refusal(name, possible, "");
        }
        notices.add(Notice.warning(
                        "open_date_order",
                        "\"" + name + "\" has "
                                + (dates.only(best, other(possible, best)) == 0
                                        ? "no day above 12"
                                        : "hardly a day above 12")
                                + ", so 03/04/2024 may be the third of April or the fourth of March;"
                                + (best == DateOrder.DAY_FIRST ? " the day" : " the month")
                                + " was taken to come first. If that is wrong, add --date-order "
                                + other(possible, best).flag() + ".")
                .about(name));
        return best;
    }

    /** Years are few where days are many: dates of some years have all days of the month. Null where both vary alike. */
    private static DateOrder bySpread(DateCounts dates, Set<DateOrder> possible) {
        int first = dates.differentFirst();
        int last = dates.differentLast();
        boolean isYearFirst = last >= MANY_DAYS && last >= 2 * first;
        boolean isDayFirst = first >= MANY_DAYS && first >= 2 * last && !possible.contains(DateOrder.MONTH_FIRST);
        return isYearFirst ? DateOrder.YEAR_FIRST : isDayFirst ? DateOrder.DAY_FIRST : null;
    }

    private static DateOrder other(Set<DateOrder> possible, DateOrder one) {
        return possible.stream().filter(order -> order != one).findFirst().orElseThrow();
    }

    private void report(String name, Set<DateOrder> possible, DateOrder order, String why) {
        notices.add(Notice.warning(
                        "open_date_order",
                        "\"" + name + "\": " + example(possible) + " was read as " + meaning(order) + ", " + why
                                + ". If it is "
                                + meaning(other(possible, order)) + ", add --date-order "
                                + other(possible, order).flag() + ".")
                .about(name));
    }

    private static String example(Set<DateOrder> possible) {
        return possible.contains(DateOrder.YEAR_FIRST) ? "03/04/05" : "03/04/2005";
    }

    private static String meaning(DateOrder order) {
        return switch (order) {
            case DAY_FIRST -> "3 April 2005";
            case MONTH_FIRST -> "4 March 2005";
            case YEAR_FIRST -> "5 April 2003";
        };
    }

    private InputException refusal(String name, Set<DateOrder> possible, String why) {
        List<String> meanings = possible.stream().map(DateOrders::meaning).toList();
        List<String> flags =
                possible.stream().map(order -> "--date-order " + order.flag()).toList();
        return new InputException(source + ", column \"" + name
                + "\": nothing tells whether dates such as " + example(possible) + " are "
                + String.join(" or ", meanings) + why
                + ". Say which it is with " + String.join(" or ", flags) + ".");
    }

    private static String listed(List<String> names) {
        return HeaderNames.listed(names.stream().map(name -> "\"" + name + "\"").toList());
    }

    /** Tells of years of two digits, where some dates lie before today and some after it. */
    void noticeYears(String name, DateCounts dates, DateOrder order) {
        long future = dates.futureBesidePast(order);
        if (future > 0) {
            notices.add(Notice.warning(
                            "two_digit_years",
                            "\"" + name + "\" has years of two digits, 00 to 68 were read as 2000 to 2068, and "
                                    + future
                                    + (future == 1 ? " date lies" : " dates lie")
                                    + " after today. If they are of the last century, write years with four digits, or name"
                                    + " the column birth_date if it holds births.")
                    .about(name));
        }
    }

    /** To be called when all columns have been asked for. */
    void finish() {
        if (sure.size() > 1 && given.isEmpty()) {
            List<String> ways = new ArrayList<>();
            sure.forEach((order, names) ->
                    ways.add(listed(names) + " with the " + order.flag().replace("-first", "") + " first"));
            notices.add(Notice.warning(
                    "date_orders_differ",
                    "Dates are written in different orders: " + String.join(", ", ways)
                            + ". Each column was read its own way."));
        }
    }
}
