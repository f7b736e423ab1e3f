package io.github.segmentcli.roles;

import io.github.segmentcli.roles.names.NameMeaning;

/**
 * A numeric column: its values and its name.
 *
 * @param facts of the values
 * @param name in words
 */
record NamedNumbers(NumberFacts facts, NameMeaning name) {

    /** Fewer rows than this tell little. */
    static final int MIN_CUSTOMERS = 20;

    /** The least part of the rows with a value, of an id without the name of one. */
    static final double MOSTLY_THERE = 0.9;

    /** Postcodes and telephone numbers have at least four digits. */
    static final int MIN_CONTACT = 1_000;

    /** Numbers given to people or things are spread evenly: none is this many times their median. */
    static final double LONG_TAIL = 6;

    /** No year of a customer is before this. */
    static final int FIRST_YEAR = 1900;

    /** Nor after this. */
    static final int LAST_YEAR = 2035;

    /** No position is as large as this. */
    private static final int MANY = 1_000;

    /** The highest rating of value for money. */
    private static final int MOST_STARS = 10;

    static NamedNumbers of(NumberFacts facts) {
        return new NamedNumbers(facts, NameMeaning.of(facts.column().name()));
    }

    /** This column taken for {@code role}. */
    ColumnMeaning is(ColumnRole role, Confidence confidence, String evidence) {
        return new ColumnMeaning(facts.column().name(), role, confidence, evidence);
    }

    /** Whether they count up from 0 or 1 within something, as lines of an order do, rather than name a thing. */
    boolean isPosition() {
        return name.ids().isPosition()
                && (facts.least() == 0 || facts.least() == 1)
                && facts.greatest() < MANY
                && !facts.isNearlyUnique();
    }

    /** Named like a rating, or like value for money with numbers as ratings have. */
    boolean isRated() {
        return name.isRating()
                || name.money().isValueForMoney() && facts.least() >= 0 && facts.greatest() <= MOST_STARS;
    }

    /** Whether they are years and months written together, though no name says so. */
    boolean areMonthsByThemselves() {
        return !name.measures() && !name.ids().isId() && NumberDates.areMonthsByThemselves(facts);
    }
}
