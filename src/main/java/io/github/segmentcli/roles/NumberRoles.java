package io.github.segmentcli.roles;

import static io.github.segmentcli.roles.Confidence.CERTAIN;
import static io.github.segmentcli.roles.Confidence.GUESS;
import static io.github.segmentcli.roles.Confidence.LIKELY;

import java.util.Arrays;
import java.util.Optional;

/**
 * Decides the role of a numeric column, from its values and its name.
 *
 * <p>Counters are recognised without a name: integers that are all distinct although their range is small. The probability that n
 * random integers from a range of R are all distinct is about exp(-n²/2R) (the birthday problem); for n²/R =
 * {@value #DENSER_THAN_CHANCE} it is 1 in 8,000. A column named like a quantity is never a counter, since a file may be sorted by
 * spend.
 */
final class NumberRoles {

    /** The beginning of the evidence for numbers of the rows. */
    static final String COUNTS_ROWS = "counts the rows from ";

    private static final double DENSER_THAN_CHANCE = 18;
    private static final int MIN_ROWS = 5;
    private static final int MIN_CUSTOMERS = 20;
    private static final double MOSTLY_THERE = 0.9;
    private static final double NEARLY_UNIQUE = 0.9;
    private static final int MAX_CODES = 50;
    private static final int MAX_STEPS = 12;
    private static final int MAX_KINDS = 100_000;
    private static final int MAX_EDUCATION = 9;
    /** Whole numbers as large as this, with a name that says no more than a plural, may be money: Detergents_Paper. */
    private static final int MANY = 1_000;
    /** The smallest number of eight digits. A column whose values all have eight digits or more is no quantity. */
    private static final double LONG = 1e7;
    /** No id has more than twenty digits. */
    private static final double LONGEST = 1e20;

    /** Whole amounts of money are larger than this; so few are times that something was paid. */
    private static final int MOST_TIMES = 9;

    /** The highest rating of value for money. */
    private static final int MOST_STARS = 10;

    /** No scale of ratings begins so high. */
    private static final double BEYOND_RATINGS = 1e5;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2035;
    /** Postcodes and telephone numbers have at least four digits. */
    private static final int MIN_CONTACT = 1_000;

    /** Discounts and changes of up to this, with decimals, are parts of a price or an amount, or steps, rather than money. */
    private static final double SMALL = 5;

    /** Numbers given to people or things are spread evenly: none is this many times their median. */
    private static final double LONG_TAIL = 6;

    /** One of this many is below the lowest of nearly all. */
    private static final int MANY_OF_A_SAMPLE = 20;

    /** Results are of few kinds. */
    private static final int MAX_RESULTS = 5;

    private final NumberFacts facts;
    private final NameMeaning name;
    private final String column;
    private final boolean asked;

    private NumberRoles(NumberFacts facts, boolean asked) {
        this.facts = facts;
        this.column = facts.column().name();
        this.name = NameMeaning.of(column);
        this.asked = asked;
    }

    /** @param asked whether the user requested the column as a feature by name, so that it cannot be an id */
    static ColumnMeaning of(NumberFacts facts, boolean asked) {
        return new NumberRoles(facts, asked).meaning();
    }

    private ColumnMeaning meaning() {
        if (facts.column().isDuration()) {
            return is(ColumnRole.DURATION, CERTAIN, "written as hours, minutes or seconds");
        }
        ColumnMeaning key = asked ? null : key();
        if (key != null) {
            return key;
        }
        if (!asked && name.isContact() && facts.whole() && facts.greatest() >= MIN_CONTACT) {
            return is(ColumnRole.CONTACT, LIKELY, "named like a postcode or a telephone");
        }
        if (name.isRfm() && facts.whole() && Arrays.stream(facts.sample()).allMatch(NumberRoles::isRfmCell)) {
            return is(ColumnRole.CODE, LIKELY, "three scores from 1 to 5 in a number");
        }
        if ((name.calendar().isMonth() || name.times().isDate()) && NumberDates.areMonths(facts)
                || areMonthsByThemselves()) {
            return is(ColumnRole.DATE, LIKELY, "years and months written together, such as " + (int) facts.least());
        }
        ColumnMeaning few = facts.hasFewLevels() ? few() : null;
        if (few != null) {
            return few;
        }
        if (!asked && name.ids().isGlued() && facts.whole() && facts.least() >= 0) {
            return areMany()
                    ? is(ColumnRole.OTHER_ID, GUESS, "a name that ends in id, whole numbers of many values")
                    : is(ColumnRole.CODE, GUESS, "a name that ends in id, whole numbers of few values");
        }
        if (name.people().isStaff() && facts.whole() && facts.least() >= 0 && facts.greatest() > LONG_TAIL * median()) {
            return is(ColumnRole.COUNT, GUESS, "named like people, whole numbers with a long tail");
        }
        if (name.kinds().isKind() && facts.whole() && facts.least() >= 0 && facts.greatest() < MAX_KINDS) {
            return is(ColumnRole.CODE, LIKELY, "named like kinds, whole numbers");
        }
        if (name.isPlace() && Math.abs(facts.least()) <= 180 && Math.abs(facts.greatest()) <= 180 && !facts.whole()) {
            return is(ColumnRole.COORDINATE, LIKELY, "named like a coordinate, between -180 and 180");
        }
        Optional<String> dates = NumberDates.of(facts, name);
        if (dates.isPresent()) {
            return is(ColumnRole.DATE, LIKELY, dates.get());
        }
        if (name.isWeight() && isWeight()) {
            return is(ColumnRole.WEIGHT, LIKELY, "named like a weight, positive, about 1 on average");
        }
        if (!asked && hasDigitsOfAnId()) {
            return is(ColumnRole.OTHER_ID, GUESS, "different in every row, with the same number of digits");
        }
        return measure();
    }

    private boolean areMonthsByThemselves() {
        return !name.measures() && !name.ids().isId() && NumberDates.areMonthsByThemselves(facts);
    }

    /** Whether there are more different values than kinds have, or none is there twice. */
    private boolean areMany() {
        return !facts.hasFewLevels() || facts.present() >= MIN_CUSTOMERS && facts.isAllDifferent();
    }

    /** Numbers of a device, a card or an account, whatever the language of the name: long, of one length, all different. */
    private boolean hasDigitsOfAnId() {
        return facts.whole()
                && facts.column().rows() >= MIN_CUSTOMERS
                && facts.present() >= MOSTLY_THERE * facts.column().rows()
                && facts.least() >= LONG
                && facts.greatest() < LONGEST
                && haveOneLength()
                && !NumberDates.maybeSeconds(facts)
                && !name.measures()
                && facts.isAllDifferent();
    }

    /** Whether all values, which are positive, have the same number of digits. */
    private boolean haveOneLength() {
        return Math.floor(Math.log10(facts.least())) == Math.floor(Math.log10(facts.greatest()));
    }

    /** The role of an id or a counter; null for other columns. */
    private ColumnMeaning key() {
        boolean named = name.ids().isCustomerId() || name.ids().isSureId();
        boolean there = facts.present()
                >= (named ? MIN_ROWS : MOSTLY_THERE * facts.column().rows());
        if (!there || name.isContact() || facts.column().rows() < MIN_ROWS || !facts.whole() || facts.isZeroOne()) {
            return null;
        }
        if (facts.risesEvenly()
                && (!name.measures() || name.isRowNumber())
                && (facts.least() == 0 || facts.least() == 1)) {
            return name.ids().isId() && !name.isRowNumber()
                    ? id("different in every row")
                    : is(ColumnRole.COUNTER, CERTAIN, COUNTS_ROWS + (facts.least() == 0 ? "0" : "1"));
        }
        if (name.ids().isId()
                        && !(name.measures()
                                && !name.ids().isSureId()
                                && !name.ids().isCustomerId())
                || name.ids().isCustomerId()) {
            return named();
        }
        if (name.kinds().isThing() && facts.least() >= MIN_CONTACT && haveOneLength() && isNearlyUnique()) {
            return id("different in nearly every row");
        }
        if ((name.counts().isNumberOfOne() || name.counts().endsInNumber() && haveOneLength())
                && facts.least() >= MIN_CONTACT
                && isNearlyUnique()) {
            return id("different in nearly every row");
        }
        if (name.ids().isNumberOfOne() && areNumbersOfOne()) {
            return facts.hasFewLevels()
                    ? is(ColumnRole.CODE, LIKELY, "named like a number that was given, few values")
                    : is(ColumnRole.OTHER_ID, LIKELY, "named like a number that was given, too large for a count");
        }
        if (name.isRating() && facts.least() >= BEYOND_RATINGS && haveOneLength() && isNearlyUnique()) {
            return is(ColumnRole.OTHER_ID, GUESS, "different in nearly every row, and too large for ratings");
        }
        if (name.measures() || areMonthsByThemselves()) {
            return null;
        }
        if (facts.risesEvenly()) {
            return is(ColumnRole.COUNTER, CERTAIN, "rises by the same step from row to row");
        }
        double range = facts.greatest() - facts.least();
        double n = facts.present();
        boolean dense = n * n > DENSER_THAN_CHANCE * (range + 1) && !facts.hasFewLevels() || range + 1 == n && n >= 20;
        if (dense && range + 1 >= n && facts.isAllDifferent()) {
            return is(
                    ColumnRole.COUNTER,
                    LIKELY,
                    facts.rises()
                            ? "rises from row to row"
                            : "all different though close together, as numbers given out in turn are");
        }
        return null;
    }

    private ColumnMeaning id(String why) {
        return name.ids().isCustomerId()
                ? is(ColumnRole.ID, CERTAIN, "named like a customer's id, " + why)
                : is(ColumnRole.OTHER_ID, LIKELY, "named like an id, " + why);
    }

    /** Whether nearly all are of four digits or more, and none is far from the others, which is rare among counts. */
    private boolean areNumbersOfOne() {
        double[] sample = facts.sample();
        return sample.length > 0
                && facts.least() >= 0
                && sample[sample.length / MANY_OF_A_SAMPLE] >= MIN_CONTACT
                && facts.greatest() <= LONG_TAIL * median();
    }

    private boolean isNearlyUnique() {
        return facts.distinctByHand() >= NEARLY_UNIQUE * facts.present();
    }

    /** The role of a column named like an id; null if its values contradict. */
    private ColumnMeaning named() {
        if (isNearlyUnique()) {
            return id("different in nearly every row");
        }
        if (isPosition()) {
            return null;
        }
        int distinct = facts.distinctByHand();
        if (name.ids().isCustomerId() && distinct >= (name.ids().isBareCustomer() ? MIN_CUSTOMERS : MIN_ROWS)) {
            return is(ColumnRole.ID, LIKELY, "named like a customer's id, though it repeats");
        }
        if (name.ids().isThingId()) {
            return is(ColumnRole.OTHER_ID, LIKELY, "named like the id of a thing");
        }
        if (name.ids().isSureId()) {
            return facts.hasFewLevels()
                    ? is(ColumnRole.CODE, LIKELY, "named like an id, few values")
                    : is(ColumnRole.OTHER_ID, LIKELY, "named like an id, whole numbers");
        }
        return null;
    }

    /** Whether they count up from 0 or 1 within something, as lines of an order do, rather than name a thing. */
    private boolean isPosition() {
        return name.ids().isPosition()
                && (facts.least() == 0 || facts.least() == 1)
                && facts.greatest() < MANY
                && !isNearlyUnique();
    }

    /** The role of a column with few distinct values: codes, ordered levels, booleans; null for quantities. */
    private ColumnMeaning few() {
        int distinct = facts.distinct();
        if (facts.isZeroOne()) {
            if (name.isOutcome()) {
                return is(ColumnRole.OUTCOME, LIKELY, "named like an outcome, 0 or 1");
            }
            return name.kinds().isOfTwoKinds()
                    ? is(ColumnRole.CODE, LIKELY, "two kinds by its name, 0 or 1")
                    : is(ColumnRole.FLAG, CERTAIN, "0 or 1 in every row");
        }
        if (distinct < 2 || !facts.whole() && !name.kinds().isVersion()) {
            return null;
        }
        if ((name.isRating() || name.isAnswer() && !name.measures()) && isScaleBesideCode()) {
            return is(
                    ColumnRole.RATING,
                    LIKELY,
                    "whole numbers up to " + (int) facts.high().value(1) + ", and " + (int) facts.greatest()
                            + " as for no answer");
        }
        if (isRated() && facts.least() >= 0 && distinct <= MAX_STEPS) {
            return is(ColumnRole.RATING, LIKELY, "named like a rating, few whole numbers");
        }
        if (name.kinds().isBand() && !name.kinds().isCode() && facts.least() >= 0 && distinct <= MAX_STEPS) {
            return is(ColumnRole.ORDERED, LIKELY, "named like bands, whole numbers from " + (int) facts.least());
        }
        if (name.calendar().isPart() && name.calendar().includes(facts.least(), facts.greatest())) {
            return is(ColumnRole.CODE, LIKELY, "a part of the calendar, which comes round again");
        }
        if (name.calendar().isNumbered() && name.calendar().includesNumbered(facts.least(), facts.greatest())) {
            return is(ColumnRole.CODE, LIKELY, "a part of the calendar, which comes round again");
        }
        if ((name.calendar().isPeriod() || name.calendar().isNumbered())
                && facts.least() >= FIRST_YEAR * 100
                && facts.greatest() < LAST_YEAR * 100) {
            return is(ColumnRole.CODE, LIKELY, "years with a part of the year, such as " + (int) facts.least());
        }
        if (name.kinds().isEducation() && facts.least() >= 0 && facts.greatest() <= MAX_EDUCATION) {
            return is(ColumnRole.ORDERED, LIKELY, "named like levels of education, few whole numbers");
        }
        if (name.kinds().isCode() && distinct <= MAX_CODES) {
            return is(ColumnRole.CODE, LIKELY, "named like kinds, few whole numbers");
        }
        if (name.kinds().isResult() && distinct <= MAX_RESULTS && facts.least() >= 0) {
            return is(ColumnRole.CODE, LIKELY, "named like a result, few whole numbers");
        }
        if (name.isAnswer()
                && !name.counts().isCount()
                && !name.isAge()
                && !name.times().isDuration()
                && distinct > 3
                && facts.least() >= 0
                && facts.greatest() <= 10) {
            return is(ColumnRole.RATING, GUESS, "an answer by its name, whole numbers up to " + (int) facts.greatest());
        }
        if (!name.measures() && distinct <= 3 && facts.least() == 1 && facts.greatest() <= 3) {
            return is(ColumnRole.CODE, GUESS, distinct == 2 ? "nothing but 1 and 2" : "nothing but 1, 2 and 3");
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

    private ColumnMeaning measure() {
        boolean part = !facts.whole() && facts.least() >= 0 && facts.greatest() <= 1;
        if (part && (name.isPrediction() || name.isAge())) {
            return is(
                    ColumnRole.SHARE,
                    name.isPrediction() ? LIKELY : GUESS,
                    name.isPrediction()
                            ? "named like what a model says, between 0 and 1"
                            : "named like an age, but between 0 and 1");
        }
        if (name.isAge()) {
            return is(ColumnRole.AGE, LIKELY, "named like an age");
        }
        if ((name.times().isYear() || name.times().isBirth() || name.times().isDate() && isYears())
                && facts.whole()
                && isNear2000()) {
            return is(ColumnRole.YEAR, LIKELY, "named like a year, whole numbers near " + (int) median());
        }
        if (isRated() && !(name.isPercent() && facts.greatest() <= 100)) {
            return is(ColumnRole.RATING, LIKELY, "named like a rating");
        }
        boolean percent = facts.column().unit().filter("%"::equals).isPresent();
        boolean share = name.isWrittenInPercent()
                || name.beginsAsPercent() && facts.greatest() <= 100
                || name.isShare() && !name.money().isInMoney() && facts.least() >= 0 && facts.greatest() <= 100;
        if (percent || share) {
            return is(
                    ColumnRole.SHARE,
                    percent ? CERTAIN : LIKELY,
                    percent
                            ? "written with %"
                            : name.isWrittenInPercent() ? "named with %" : "named like a share, between 0 and 100");
        }
        if (facts.column().unit().isPresent()) {
            return is(
                    ColumnRole.AMOUNT,
                    CERTAIN,
                    "written with " + facts.column().unit().get());
        }
        if (name.money().isOfPoints() && name.money().isAmount()) {
            return facts.whole() && facts.least() >= 0
                    ? is(ColumnRole.COUNT, LIKELY, "named like a balance of points, whole numbers")
                    : is(ColumnRole.NUMBER, LIKELY, "named like a balance of points");
        }
        if (name.counts().beginsAsCount() && facts.whole()) {
            return is(ColumnRole.COUNT, LIKELY, "named like a count, whole numbers");
        }
        if (name.money().endsInAmounts()
                && facts.whole()
                && facts.hasFewLevels()
                && facts.least() == 0
                && facts.greatest() <= MOST_TIMES) {
            return is(
                    ColumnRole.COUNT,
                    GUESS,
                    "named like payments, of which there are " + (int) facts.greatest() + " at most");
        }
        if (name.counts().isFrequency() && part) {
            return is(ColumnRole.SHARE, LIKELY, "named like a frequency, between 0 and 1");
        }
        boolean small =
                !facts.whole() && facts.greatest() <= SMALL && !name.money().isInMoney();
        if (small
                && (name.money().isChange()
                        || name.money().isDiscount() && !(part && name.money().isAmount()))) {
            return is(
                    ColumnRole.NUMBER,
                    GUESS,
                    name.money().isChange()
                            ? "named like a change, in parts of what it was"
                            : "named like a discount, but too small for an amount of money");
        }
        if (facts.whole() && isPosition()) {
            return is(ColumnRole.NUMBER, LIKELY, "named like a position, whole numbers from " + (int) facts.least());
        }
        if (name.calendar().isNumbered() && facts.whole() && facts.least() >= 0 && facts.greatest() < FIRST_YEAR) {
            return is(ColumnRole.DURATION, LIKELY, "named like times that are numbered, beyond those of the calendar");
        }
        if (name.counts().isTotalOfThings() && facts.whole() && facts.least() >= 0 && facts.greatest() <= MOST_TIMES) {
            return is(ColumnRole.COUNT, LIKELY, "named like a total of things, at most " + (int) facts.greatest());
        }
        if (name.times().isLength() && (!name.money().isSpend() || name.times().endsInLength()) && facts.least() >= 0) {
            return is(ColumnRole.DURATION, LIKELY, "named like a length of time");
        }
        if (name.counts().isCount() && !name.money().isSpend() && facts.whole() && facts.least() >= 0) {
            return is(ColumnRole.COUNT, LIKELY, "named like a count, whole numbers");
        }
        if (name.counts().endsInPlural() && facts.whole() && facts.least() >= 0 && facts.hasFewLevels()) {
            return is(ColumnRole.COUNT, LIKELY, "named like things, few whole numbers");
        }
        if (name.money().isAmount()
                && !name.money().isInMoney()
                && part
                && !name.money().isDifference()) {
            return is(ColumnRole.SHARE, GUESS, "named like an amount, but between 0 and 1");
        }
        if (name.money().isAmount()) {
            return is(ColumnRole.AMOUNT, LIKELY, "named like an amount");
        }
        if (name.times().isDuration()) {
            return is(ColumnRole.DURATION, LIKELY, "named like a length of time");
        }
        boolean few = facts.hasFewLevels() || name.counts().endsInPlural() && facts.greatest() < MANY;
        if (name.counts().isPlural() && few && facts.whole() && facts.least() >= 0) {
            return is(ColumnRole.COUNT, GUESS, "named like things, whole numbers");
        }
        if (facts.whole() && facts.least() >= FIRST_YEAR && facts.greatest() <= LAST_YEAR && !name.measures()) {
            return is(
                    ColumnRole.YEAR,
                    GUESS,
                    "whole numbers from " + (int) facts.least() + " to " + (int) facts.greatest());
        }
        return is(ColumnRole.NUMBER, GUESS, facts.whole() ? "whole numbers" : "numbers with decimals");
    }

    /** Named like a rating, or like value for money with numbers as ratings have. */
    private boolean isRated() {
        return name.isRating()
                || name.money().isValueForMoney() && facts.least() >= 0 && facts.greatest() <= MOST_STARS;
    }

    private boolean isYears() {
        return facts.least() > 1850 && facts.greatest() < 2150;
    }

    private boolean isNear2000() {
        return median() > 1850 && median() < 2150;
    }

    private double median() {
        double[] sample = facts.sample();
        return sample.length == 0 ? Double.NaN : sample[sample.length / 2];
    }

    private ColumnMeaning is(ColumnRole role, Confidence confidence, String evidence) {
        return new ColumnMeaning(column, role, confidence, evidence);
    }
}
