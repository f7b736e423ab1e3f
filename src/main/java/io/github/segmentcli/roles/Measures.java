package io.github.segmentcli.roles;

import static io.github.segmentcli.roles.Confidence.CERTAIN;
import static io.github.segmentcli.roles.Confidence.GUESS;
import static io.github.segmentcli.roles.Confidence.LIKELY;

import io.github.segmentcli.roles.names.NameMeaning;

/** Decides what numbers measure: ages, years, ratings, shares, amounts, counts or lengths of time. */
final class Measures {

    /** Whole numbers as large as this, with a name that says no more than a plural, may be money: Detergents_Paper. */
    private static final int MANY = 1_000;
    /** Whole amounts of money are larger than this; so few are times that something was paid. */
    private static final int MOST_TIMES = 9;

    /** Discounts and changes of up to this, with decimals, are parts of a price or an amount, or steps, rather than money. */
    private static final double SMALL = 5;

    private final NamedNumbers numbers;
    private final NumberFacts facts;
    private final NameMeaning name;

    private Measures(NamedNumbers numbers) {
        this.numbers = numbers;
        this.facts = numbers.facts();
        this.name = numbers.name();
    }

    /** The role of numbers that are neither ids nor kinds. */
    static ColumnMeaning of(NamedNumbers numbers) {
        return new Measures(numbers).meaning();
    }

    private ColumnMeaning meaning() {
        boolean part = !facts.whole() && facts.least() >= 0 && facts.greatest() <= 1;
        if (part && (name.isPrediction() || name.isAge())) {
            return numbers.is(
                    ColumnRole.SHARE,
                    name.isPrediction() ? LIKELY : GUESS,
                    name.isPrediction()
                            ? "named like what a model says, between 0 and 1"
                            : "named like an age, but between 0 and 1");
        }
        if (name.isAge()) {
            return numbers.is(ColumnRole.AGE, LIKELY, "named like an age");
        }
        if ((name.times().isYear() || name.times().isBirth() || name.times().isDate() && isYears())
                && facts.whole()
                && (isNear2000() || areYearsButForZero())) {
            return numbers.is(
                    ColumnRole.YEAR, LIKELY, "named like a year, whole numbers up to " + (int) facts.greatest());
        }
        if (numbers.isRated() && !(name.isPercent() && facts.greatest() <= 100)) {
            return numbers.is(ColumnRole.RATING, LIKELY, "named like a rating");
        }
        boolean percent = facts.column().unit().filter("%"::equals).isPresent();
        boolean share = name.isWrittenInPercent()
                || name.beginsAsPercent() && facts.greatest() <= 100
                || name.isShare() && !name.money().isInMoney() && facts.least() >= 0 && facts.greatest() <= 100;
        if (percent || share) {
            return numbers.is(
                    ColumnRole.SHARE,
                    percent ? CERTAIN : LIKELY,
                    percent
                            ? "written with %"
                            : name.isWrittenInPercent() ? "named with %" : "named like a share, between 0 and 100");
        }
        if (facts.column().unit().isPresent()) {
            return numbers.is(
                    ColumnRole.AMOUNT,
                    CERTAIN,
                    "written with " + facts.column().unit().get());
        }
        if (name.last().equals("ratio") && !name.money().isInMoney()) {
            return numbers.is(ColumnRole.NUMBER, LIKELY, "named like a ratio");
        }
        if (name.money().isOfPoints() && name.money().isAmount()) {
            return facts.whole() && facts.least() >= 0
                    ? numbers.is(ColumnRole.COUNT, LIKELY, "named like a balance of points, whole numbers")
                    : numbers.is(ColumnRole.NUMBER, LIKELY, "named like a balance of points");
        }
        boolean failures = name.counts().isOfFailures() && facts.hasFewLevels();
        if ((failures || name.counts().beginsAsCount()) && facts.whole()) {
            return numbers.is(ColumnRole.COUNT, LIKELY, "named like a count, whole numbers");
        }
        if (name.money().endsInAmounts()
                && facts.whole()
                && facts.hasFewLevels()
                && facts.least() == 0
                && facts.greatest() <= MOST_TIMES) {
            return numbers.is(
                    ColumnRole.COUNT,
                    GUESS,
                    "named like payments, of which there are " + (int) facts.greatest() + " at most");
        }
        if (name.counts().isFrequency() && part) {
            return numbers.is(ColumnRole.SHARE, LIKELY, "named like a frequency, between 0 and 1");
        }
        boolean small =
                !facts.whole() && facts.greatest() <= SMALL && !name.money().isInMoney();
        if (small
                && (name.money().isChange()
                        || name.money().isDiscount() && !(part && name.money().isAmount()))) {
            return numbers.is(
                    ColumnRole.NUMBER,
                    GUESS,
                    name.money().isChange()
                            ? "named like a change, in parts of what it was"
                            : "named like a discount, but too small for an amount of money");
        }
        if (facts.whole() && numbers.isPosition()) {
            return numbers.is(
                    ColumnRole.NUMBER, LIKELY, "named like a position, whole numbers from " + (int) facts.least());
        }
        if (name.calendar().isNumbered()
                && facts.whole()
                && facts.least() >= 0
                && facts.greatest() < NamedNumbers.FIRST_YEAR) {
            return numbers.is(
                    ColumnRole.DURATION, LIKELY, "named like times that are numbered, beyond those of the calendar");
        }
        if (name.counts().isTotalOfThings() && facts.whole() && facts.least() >= 0 && facts.greatest() <= MOST_TIMES) {
            return numbers.is(
                    ColumnRole.COUNT, LIKELY, "named like a total of things, at most " + (int) facts.greatest());
        }
        if (name.times().isLength() && (!name.money().isSpend() || name.times().endsInLength()) && facts.least() >= 0) {
            return numbers.is(ColumnRole.DURATION, LIKELY, "named like a length of time");
        }
        if (name.counts().isCount() && !name.money().isSpend() && facts.whole() && facts.least() >= 0) {
            return numbers.is(ColumnRole.COUNT, LIKELY, "named like a count, whole numbers");
        }
        if (name.counts().endsInPlural() && facts.whole() && facts.least() >= 0 && facts.hasFewLevels()) {
            return numbers.is(ColumnRole.COUNT, LIKELY, "named like things, few whole numbers");
        }
        if (name.money().isAmount()
                && !name.money().isInMoney()
                && part
                && !name.money().isDifference()
                && !name.money().isPrice()) {
            return numbers.is(ColumnRole.SHARE, GUESS, "named like an amount, but between 0 and 1");
        }
        if (name.money().isAmount()) {
            return numbers.is(ColumnRole.AMOUNT, LIKELY, "named like an amount");
        }
        if (name.times().isDuration()) {
            return numbers.is(ColumnRole.DURATION, LIKELY, "named like a length of time");
        }
        boolean few = facts.hasFewLevels() || name.counts().endsInPlural() && facts.greatest() < MANY;
        if (name.counts().isPlural() && few && facts.whole() && facts.least() >= 0) {
            return numbers.is(ColumnRole.COUNT, GUESS, "named like things, whole numbers");
        }
        if (facts.whole()
                && facts.least() >= NamedNumbers.FIRST_YEAR
                && facts.greatest() <= NamedNumbers.LAST_YEAR
                && !name.measures()) {
            return numbers.is(
                    ColumnRole.YEAR,
                    GUESS,
                    "whole numbers from " + (int) facts.least() + " to " + (int) facts.greatest());
        }
        return numbers.is(ColumnRole.NUMBER, GUESS, facts.whole() ? "whole numbers" : "numbers with decimals");
    }

    /** {@code Cancellation_Year}, with 0 for those who did not. */
    private boolean areYearsButForZero() {
        return facts.least() == 0
                && facts.low().size() > 1
                && facts.low().value(1) >= NamedNumbers.FIRST_YEAR
                && facts.greatest() <= NamedNumbers.LAST_YEAR;
    }

    private boolean isYears() {
        return facts.least() > 1850 && facts.greatest() < 2150;
    }

    private boolean isNear2000() {
        return facts.median() > 1850 && facts.median() < 2150;
    }
}
