package io.github.segmentcli.roles;

import static io.github.segmentcli.roles.Confidence.CERTAIN;
import static io.github.segmentcli.roles.Confidence.GUESS;
import static io.github.segmentcli.roles.Confidence.LIKELY;

import io.github.segmentcli.roles.names.NameMeaning;

/** Decides what numbers of few different values are: yes and no, codes, steps, ratings or parts of the calendar. */
final class FewNumbers {

    private static final int MAX_CODES = 50;
    private static final int MAX_STEPS = 12;
    /** Scales from against to for end with up to this: -2 to 2, -5 to 5. */
    private static final int MOST_AGAINST = 5;

    private static final int MAX_EDUCATION = 9;
    /** The highest step of sizes and distances. */
    private static final int MAX_SIZES = 6;

    /** Results are of few kinds. */
    private static final int MAX_RESULTS = 5;

    private final NamedNumbers numbers;
    private final NumberFacts facts;
    private final NameMeaning name;

    private FewNumbers(NamedNumbers numbers) {
        this.numbers = numbers;
        this.facts = numbers.facts();
        this.name = numbers.name();
    }

    /** The role; null for quantities. */
    static ColumnMeaning of(NamedNumbers numbers) {
        return new FewNumbers(numbers).meaning();
    }

    private ColumnMeaning meaning() {
        int distinct = facts.distinct();
        if (facts.isZeroOne()) {
            if (name.isOutcome()) {
                return numbers.is(ColumnRole.OUTCOME, LIKELY, "named like an outcome, 0 or 1");
            }
            return name.kinds().isOfTwoKinds()
                    ? numbers.is(ColumnRole.CODE, LIKELY, "two kinds by its name, 0 or 1")
                    : numbers.is(ColumnRole.FLAG, CERTAIN, "0 or 1 in every row");
        }
        if (distinct < 2 || !facts.whole() && !name.kinds().isVersion()) {
            return null;
        }
        if ((name.isRating() || name.isAnswer() && !name.measures()) && isScaleBesideCode()) {
            return numbers.is(
                    ColumnRole.RATING,
                    LIKELY,
                    "whole numbers up to " + (int) facts.high().value(1) + ", and " + (int) facts.greatest()
                            + " as for no answer");
        }
        if (numbers.isRated() && facts.least() >= 0 && distinct <= MAX_STEPS) {
            return numbers.is(ColumnRole.RATING, LIKELY, "named like a rating, few whole numbers");
        }
        if (name.kinds().isBand() && !name.kinds().isCode() && facts.least() >= 0 && distinct <= MAX_STEPS) {
            return numbers.is(
                    ColumnRole.ORDERED, LIKELY, "named like bands, whole numbers from " + (int) facts.least());
        }
        if (name.kinds().isSizeOfAPlace() && facts.least() >= 0 && facts.greatest() <= MAX_SIZES) {
            return numbers.is(
                    ColumnRole.ORDERED, LIKELY, "named like a size, whole numbers up to " + (int) facts.greatest());
        }
        if (name.isDistance()
                && distinct > 2
                && facts.least() == 1
                && facts.greatest() == distinct
                && distinct <= MAX_SIZES) {
            return numbers.is(ColumnRole.ORDERED, GUESS, "named like a distance, nothing but 1 to " + distinct);
        }
        if (name.calendar().isPart() && name.calendar().includes(facts.least(), facts.greatest())) {
            return numbers.is(ColumnRole.CODE, LIKELY, "a part of the calendar, which comes round again");
        }
        if (name.calendar().isNumbered() && name.calendar().includesNumbered(facts.least(), facts.greatest())) {
            return numbers.is(ColumnRole.CODE, LIKELY, "a part of the calendar, which comes round again");
        }
        if ((name.calendar().isPeriod() || name.calendar().isNumbered())
                && facts.least() >= NamedNumbers.FIRST_YEAR * 100
                && facts.greatest() < NamedNumbers.LAST_YEAR * 100) {
            return numbers.is(ColumnRole.CODE, LIKELY, "years with a part of the year, such as " + (int) facts.least());
        }
        if (name.kinds().isEducation() && facts.least() >= 0 && facts.greatest() <= MAX_EDUCATION) {
            return numbers.is(ColumnRole.ORDERED, LIKELY, "named like levels of education, few whole numbers");
        }
        if (name.kinds().isCode() && distinct <= MAX_CODES) {
            return numbers.is(ColumnRole.CODE, LIKELY, "named like kinds, few whole numbers");
        }
        if (name.kinds().isResult() && distinct <= MAX_RESULTS && facts.least() >= 0) {
            return numbers.is(ColumnRole.CODE, LIKELY, "named like a result, few whole numbers");
        }
        if (name.isAnswer()
                && !name.counts().isCount()
                && !name.isAge()
                && !name.times().isDuration()
                && distinct > 3
                && (facts.least() >= 0 || facts.least() == -facts.greatest() && facts.greatest() <= MOST_AGAINST)
                && facts.greatest() <= 10) {
            return numbers.is(
                    ColumnRole.RATING, GUESS, "an answer by its name, whole numbers up to " + (int) facts.greatest());
        }
        if (!name.measures() && distinct <= 3 && facts.least() == 1 && facts.greatest() <= 3) {
            return numbers.is(ColumnRole.CODE, GUESS, distinct == 2 ? "nothing but 1 and 2" : "nothing but 1, 2 and 3");
        }
        return null;
    }

    /** 1 to 5, and 9, 99 or the like for no answer. */
    private boolean isScaleBesideCode() {
        double next = facts.high().size() > 3 ? facts.high().value(1) : Double.NaN;
        double last = facts.greatest();
        boolean code = last == 9 || last == 99 || last == 98 || last == 97 || last == 88 || last == 77 || last == 999;
        return facts.least() >= 0 && code && next <= 10 && last - next >= 3 && facts.distinct() <= MAX_STEPS;
    }
}
