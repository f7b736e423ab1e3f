package io.github.segmentcli.roles;

import static io.github.segmentcli.roles.Confidence.CERTAIN;
import static io.github.segmentcli.roles.Confidence.GUESS;
import static io.github.segmentcli.roles.Confidence.LIKELY;

import io.github.segmentcli.roles.names.NameMeaning;
import java.util.Arrays;
import java.util.Optional;

/** Decides the role of a numeric column, from its values and its name. */
final class NumberRoles {

    private static final int MAX_KINDS = 100_000;
    /** The smallest number of eight digits. A column whose values all have eight digits or more is no quantity. */
    private static final double LONG = 1e7;
    /** No id has more than twenty digits. */
    private static final double LONGEST = 1e20;

    private final NamedNumbers numbers;
    private final NumberFacts facts;
    private final NameMeaning name;
    private final boolean asked;

    private NumberRoles(NumberFacts facts, boolean asked) {
        this.numbers = NamedNumbers.of(facts);
        this.facts = facts;
        this.name = numbers.name();
        this.asked = asked;
    }

    /** @param asked whether the user requested the column as a feature by name, so that it cannot be an id */
    static ColumnMeaning of(NumberFacts facts, boolean asked) {
        return new NumberRoles(facts, asked).meaning();
    }

    private ColumnMeaning meaning() {
        if (facts.column().isDuration()) {
            return numbers.is(ColumnRole.DURATION, CERTAIN, "written as hours, minutes or seconds");
        }
        ColumnMeaning key = asked ? null : NumberIds.of(numbers);
        if (key != null) {
            return key;
        }
        if (!asked && name.isContact() && facts.whole() && facts.greatest() >= NamedNumbers.MIN_CONTACT) {
            return numbers.is(ColumnRole.CONTACT, LIKELY, "named like a postcode or a telephone");
        }
        if (name.isRfm() && facts.whole() && Arrays.stream(facts.sample()).allMatch(NumberRoles::isRfmCell)) {
            return numbers.is(ColumnRole.CODE, LIKELY, "three scores from 1 to 5 in a number");
        }
        if ((name.calendar().isMonth() || name.times().isDate()) && NumberDates.areMonths(facts)
                || numbers.areMonthsByThemselves()) {
            return numbers.is(
                    ColumnRole.DATE, LIKELY, "years and months written together, such as " + (int) facts.least());
        }
        ColumnMeaning few = facts.hasFewLevels() ? FewNumbers.of(numbers) : null;
        if (few != null) {
            return few;
        }
        if (!asked && name.ids().isGlued() && facts.whole() && facts.least() >= 0) {
            return areMany()
                    ? numbers.is(ColumnRole.OTHER_ID, GUESS, "a name that ends in id, whole numbers of many values")
                    : numbers.is(ColumnRole.CODE, GUESS, "a name that ends in id, whole numbers of few values");
        }
        if (name.people().isStaff()
                && facts.whole()
                && facts.least() >= 0
                && facts.greatest() > NamedNumbers.LONG_TAIL * facts.median()) {
            return numbers.is(ColumnRole.COUNT, GUESS, "named like people, whole numbers with a long tail");
        }
        if (name.kinds().isKind() && facts.whole() && facts.least() >= 0 && facts.greatest() < MAX_KINDS) {
            return numbers.is(ColumnRole.CODE, LIKELY, "named like kinds, whole numbers");
        }
        if (name.isPlace() && Math.abs(facts.least()) <= 180 && Math.abs(facts.greatest()) <= 180 && !facts.whole()) {
            return numbers.is(ColumnRole.COORDINATE, LIKELY, "named like a coordinate, between -180 and 180");
        }
        Optional<String> dates = NumberDates.of(facts, name);
        if (dates.isPresent()) {
            return numbers.is(ColumnRole.DATE, LIKELY, dates.get());
        }
        if (name.isWeight() && isWeight()) {
            return numbers.is(ColumnRole.WEIGHT, LIKELY, "named like a weight, positive, about 1 on average");
        }
        if (!asked && hasDigitsOfAnId()) {
            return numbers.is(ColumnRole.OTHER_ID, GUESS, "different in every row, with the same number of digits");
        }
        return Measures.of(numbers);
    }

    /** Whether there are more different values than kinds have, or none is there twice. */
    private boolean areMany() {
        return !facts.hasFewLevels() || facts.present() >= NamedNumbers.MIN_CUSTOMERS && facts.isAllDifferent();
    }

    /** Numbers of a device, a card or an account, whatever the language of the name: long, of one length, all different. */
    private boolean hasDigitsOfAnId() {
        return facts.whole()
                && facts.column().rows() >= NamedNumbers.MIN_CUSTOMERS
                && facts.present() >= NamedNumbers.MOSTLY_THERE * facts.column().rows()
                && facts.least() >= LONG
                && facts.greatest() < LONGEST
                && facts.haveOneLength()
                && !NumberDates.maybeSeconds(facts)
                && !name.measures()
                && facts.isAllDifferent();
    }

    /** 345: scores of recency, frequency and value side by side. */
    private static boolean isRfmCell(double value) {
        return value >= 111
                && value <= 555
                && value / 10 % 10 >= 1
                && value / 10 % 10 < 6
                && value % 10 >= 1
                && value % 10 <= 5;
    }

    private boolean isWeight() {
        if (!(facts.least() > 0) || facts.whole()) {
            return false;
        }
        double sum = 0;
        for (double v : facts.sample()) {
            sum += v;
        }
        double mean = sum / facts.sample().length;
        return mean > 0.7 && mean < 1.4;
    }
}
