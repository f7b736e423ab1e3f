package io.github.segmentcli.roles.names;

import static io.github.segmentcli.roles.names.NameVocabulary.ACTIVE;
import static io.github.segmentcli.roles.names.NameVocabulary.ACTIVE_BEHIND;
import static io.github.segmentcli.roles.names.NameVocabulary.AMOUNTS;
import static io.github.segmentcli.roles.names.NameVocabulary.CHILDREN;
import static io.github.segmentcli.roles.names.NameVocabulary.COUNTS;
import static io.github.segmentcli.roles.names.NameVocabulary.DAYS;
import static io.github.segmentcli.roles.names.NameVocabulary.DIFFERENT;
import static io.github.segmentcli.roles.names.NameVocabulary.DURATIONS;
import static io.github.segmentcli.roles.names.NameVocabulary.EDUCATION;
import static io.github.segmentcli.roles.names.NameVocabulary.EVENTS;
import static io.github.segmentcli.roles.names.NameVocabulary.ID_WORDS;
import static io.github.segmentcli.roles.names.NameVocabulary.NUMBERS;
import static io.github.segmentcli.roles.names.NameVocabulary.OWNERS;
import static io.github.segmentcli.roles.names.NameVocabulary.THINGS;
import static io.github.segmentcli.roles.names.NameVocabulary.TIME_UNITS;
import static io.github.segmentcli.roles.names.NameVocabulary.TOTALS;

import java.util.Set;

/**
 * What the words of a column's name say of counts: how many there are of something.
 *
 * @param name of the column, in words
 */
public record CountWords(NameMeaning name) {

    /** The total of something says not what it is: total_visits counts, topup_total does not. {@code education_num} is a level. */
    public boolean isCount() {
        if (name.words().size() > 1
                && NUMBERS.contains(name.last())
                && EDUCATION.contains(name.words().get(name.words().size() - 2))) {
            return false;
        }
        return name.words().stream().anyMatch(word -> COUNTS.contains(word) && !word.equals("total"))
                || endsInOwners()
                || isTotalOfChildren()
                || isCountOfTimes();
    }

    /** {@code Tax Liens}, {@code LatePayments}: there is money in them, but it is they that are counted. */
    public boolean isOfFailures() {
        return name.words().size() > 1
                && WordForms.isPlural(name.last())
                && (name.last().equals("liens")
                        || Set.of("late", "missed", "failed", "bounced", "overdue", "rejected", "returned", "declined")
                                .contains(name.words().get(name.words().size() - 2)));
    }

    /** {@code NumTradesWithBalance}: how many of whatever follows, unless it is a length of time. */
    public boolean beginsAsCount() {
        boolean abbreviated = name.words().size() > 1
                && name.words().get(0).equals("no")
                && WordForms.isPlural(name.words().get(1));
        return abbreviated
                || name.words().size() > 1
                        && Set.of("num", "number", "nbr", "nb", "anzahl", "liczba", "aantal", "antal")
                                .contains(name.words().get(0))
                        && !TIME_UNITS.contains(name.words().get(1));
    }

    /** {@code child_total}, total order: of things or people, which it may count; their money if the numbers are large. */
    public boolean isTotalOfThings() {
        return name.words().size() == 2
                && (TOTALS.contains(name.last()) && isCountable(name.words().get(0))
                        || TOTALS.contains(name.words().get(0)) && isCountable(name.last()));
    }

    /** {@code child_total}: children are counted however many. */
    private boolean isTotalOfChildren() {
        return isTotalOfThings() && name.has(CHILDREN);
    }

    private static boolean isCountable(String word) {
        return CHILDREN.contains(word) || THINGS.contains(word) || EVENTS.contains(word) || OWNERS.contains(word);
    }

    /** {@code unique_days}, {@code active_days}, jours actifs: how many there were, and not how long something took. */
    public boolean isCountOfTimes() {
        if (name.words().size() < 2) {
            return false;
        }
        String before = name.words().get(name.words().size() - 2);
        boolean first = name.words().size() == 2 && DAYS.contains(before) && ACTIVE_BEHIND.contains(name.last());
        boolean last = DURATIONS.contains(name.last()) && DIFFERENT.contains(before)
                || DAYS.contains(name.last()) && ACTIVE.contains(before);
        return first || last;
    }

    /** {@code billed_customers}: people are counted. */
    public boolean endsInOwners() {
        return WordForms.isPlural(name.last())
                && OWNERS.contains(name.last().substring(0, name.last().length() - 1));
    }

    /** {@code claims_5y}, {@code No Shows}, {@code clases dirigidas}, Mahnungen: one of the words is a plural. */
    public boolean isPlural() {
        return name.words().stream().anyMatch(WordForms::isPlural);
    }

    /** {@code payment_failures}: what is counted stands last and is no amount. */
    public boolean endsInPlural() {
        return WordForms.isPlural(name.last())
                && !AMOUNTS.contains(name.last())
                && !name.money().isSpend();
    }

    /** {@code purchase_frequency}: how often, a count or a share of the time. */
    public boolean isFrequency() {
        return name.has(Set.of("frequency", "freq"));
    }

    /** {@code num_socio}, {@code numero carte}: the number of one thing, whereas {@code num_visits} counts. */
    public boolean isNumberOfOne() {
        return name.words().size() > 1
                && name.words().size() <= 3
                && NUMBERS.contains(name.words().get(0))
                && !name.last().endsWith("s")
                && name.words().subList(1, name.words().size()).stream().noneMatch(COUNTS::contains);
    }

    /** {@code member_nbr}: a number that was given to a thing, or how many there are. */
    public boolean endsInNumber() {
        return name.words().size() > 1 && NUMBERS.contains(name.last()) && ID_WORDS.contains(name.last());
    }
}
