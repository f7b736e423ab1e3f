package io.github.segmentcli.roles;

import static io.github.segmentcli.roles.Confidence.CERTAIN;
import static io.github.segmentcli.roles.Confidence.GUESS;
import static io.github.segmentcli.roles.Confidence.LIKELY;

import io.github.segmentcli.roles.names.NameMeaning;
import java.util.regex.Pattern;

/**
 * Recognises the ids and counters among numeric columns.
 *
 * <p>Counters are recognised without a name: integers that are all distinct although their range is small. The probability that n
 * random integers from a range of R are all distinct is about exp(-n²/2R) (the birthday problem); for n²/R =
 * {@value #DENSER_THAN_CHANCE} it is 1 in 8,000. A column named like a quantity is never a counter, since a file may be sorted by
 * spend.
 */
final class NumberIds {

    /** The beginning of the evidence for numbers of the rows. */
    static final String COUNTS_ROWS = "counts the rows from ";

    private static final Pattern PANDAS = Pattern.compile("Unnamed: \\d+");
    private static final double DENSER_THAN_CHANCE = 18;
    private static final int MIN_ROWS = 5;
    /** No scale of ratings begins so high. */
    private static final double BEYOND_RATINGS = 1e5;
    /** One of this many is below the lowest of nearly all. */
    private static final int MANY_OF_A_SAMPLE = 20;

    private final NamedNumbers numbers;
    private final NumberFacts facts;
    private final NameMeaning name;

    private NumberIds(NamedNumbers numbers) {
        this.numbers = numbers;
        this.facts = numbers.facts();
        this.name = numbers.name();
    }

    /** The role of an id or a counter; null for other columns. */
    static ColumnMeaning of(NamedNumbers numbers) {
        return new NumberIds(numbers).meaning();
    }

    private ColumnMeaning meaning() {
        if (PANDAS.matcher(name.name()).matches()
                && facts.whole()
                && facts.least() >= 0
                && !facts.hasFewLevels()
                && !facts.risesEvenly()) {
            return numbers.is(ColumnRole.COUNTER, GUESS, "the number of the row, as pandas names it");
        }
        boolean named = name.ids().isCustomerId() || name.ids().isSureId();
        boolean there = facts.present()
                >= (named
                        ? MIN_ROWS
                        : NamedNumbers.MOSTLY_THERE * facts.column().rows());
        if (!there
                || name.isContact()
                || name.ids().isEmail()
                || facts.column().rows() < MIN_ROWS
                || !facts.whole()
                || facts.isZeroOne()) {
            return null;
        }
        if (facts.risesEvenly()
                && (!name.measures() || name.isRowNumber())
                && (facts.least() == 0 || facts.least() == 1)) {
            return name.ids().isId() && !name.isRowNumber()
                    ? id("different in every row")
                    : numbers.is(ColumnRole.COUNTER, CERTAIN, COUNTS_ROWS + (facts.least() == 0 ? "0" : "1"));
        }
        if (name.ids().isId()
                        && !(name.measures()
                                && !name.ids().isSureId()
                                && !name.ids().isCustomerId())
                || name.ids().isCustomerId()) {
            return named();
        }
        if (name.kinds().isThing()
                && facts.least() >= NamedNumbers.MIN_CONTACT
                && facts.haveOneLength()
                && facts.isNearlyUnique()) {
            return id("different in nearly every row");
        }
        if ((name.counts().isNumberOfOne() || name.counts().endsInNumber() && facts.haveOneLength())
                && facts.least() >= NamedNumbers.MIN_CONTACT
                && facts.isNearlyUnique()) {
            return id("different in nearly every row");
        }
        if (name.ids().isNumberOfOne() && areNumbersOfOne()) {
            return facts.hasFewLevels()
                    ? numbers.is(ColumnRole.CODE, LIKELY, "named like a number that was given, few values")
                    : numbers.is(
                            ColumnRole.OTHER_ID, LIKELY, "named like a number that was given, too large for a count");
        }
        if (name.isRating() && facts.least() >= BEYOND_RATINGS && facts.haveOneLength() && facts.isNearlyUnique()) {
            return numbers.is(ColumnRole.OTHER_ID, GUESS, "different in nearly every row, and too large for ratings");
        }
        if (name.measures() || numbers.areMonthsByThemselves()) {
            return null;
        }
        if (facts.risesEvenly()) {
            return numbers.is(ColumnRole.COUNTER, CERTAIN, "rises by the same step from row to row");
        }
        double range = facts.greatest() - facts.least();
        double n = facts.present();
        boolean dense = n * n > DENSER_THAN_CHANCE * (range + 1) && !facts.hasFewLevels() || range + 1 == n && n >= 20;
        if (dense && range + 1 >= n && facts.isAllDifferent()) {
            return numbers.is(
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
                ? numbers.is(ColumnRole.ID, CERTAIN, "named like a customer's id, " + why)
                : numbers.is(ColumnRole.OTHER_ID, LIKELY, "named like an id, " + why);
    }

    /** Whether nearly all are of four digits or more, and none is far from the others, which is rare among counts. */
    private boolean areNumbersOfOne() {
        double[] sample = facts.sample();
        return sample.length > 0
                && facts.least() >= 0
                && sample[sample.length / MANY_OF_A_SAMPLE] >= NamedNumbers.MIN_CONTACT
                && facts.greatest() <= NamedNumbers.LONG_TAIL * facts.median();
    }

    /** The role of a column named like an id; null if its values contradict. */
    private ColumnMeaning named() {
        if (facts.isNearlyUnique()) {
            return id("different in nearly every row");
        }
        if (numbers.isPosition()) {
            return null;
        }
        int distinct = facts.distinctByHand();
        if (name.ids().isCustomerId()
                && distinct >= (name.ids().isBareCustomer() ? NamedNumbers.MIN_CUSTOMERS : MIN_ROWS)) {
            return numbers.is(ColumnRole.ID, LIKELY, "named like a customer's id, though it repeats");
        }
        if (name.ids().isThingId()) {
            return numbers.is(ColumnRole.OTHER_ID, LIKELY, "named like the id of a thing");
        }
        if (name.ids().isSureId()) {
            return facts.hasFewLevels()
                    ? numbers.is(ColumnRole.CODE, LIKELY, "named like an id, few values")
                    : numbers.is(ColumnRole.OTHER_ID, LIKELY, "named like an id, whole numbers");
        }
        return null;
    }
}
