package io.github.segmentcli.roles.names;

import static io.github.segmentcli.roles.names.NameVocabulary.AMOUNTS;
import static io.github.segmentcli.roles.names.NameVocabulary.BIRTHS;
import static io.github.segmentcli.roles.names.NameVocabulary.COUNTS;
import static io.github.segmentcli.roles.names.NameVocabulary.DATES;
import static io.github.segmentcli.roles.names.NameVocabulary.DURATIONS;
import static io.github.segmentcli.roles.names.NameVocabulary.EVENTS;
import static io.github.segmentcli.roles.names.NameVocabulary.ID_WORDS;
import static io.github.segmentcli.roles.names.NameVocabulary.LAST_SEEN;
import static io.github.segmentcli.roles.names.NameVocabulary.LENGTHS;
import static io.github.segmentcli.roles.names.NameVocabulary.SINCE;
import static io.github.segmentcli.roles.names.NameVocabulary.TIME_UNITS;
import static io.github.segmentcli.roles.names.NameVocabulary.WINDOWS;
import static io.github.segmentcli.roles.names.NameVocabulary.YEARS;

import java.util.List;
import java.util.Set;

/**
 * What the words of a column's name say of times: days, years and lengths of time.
 *
 * @param name of the column, in words
 */
public record TimeWords(NameMeaning name) {

    /** {@code months}, {@code call time (min)}: a length of time, or how many units of time there are. */
    public boolean isDuration() {
        return name.has(DURATIONS) || name.unit().filter(TIME_UNITS::contains).isPresent();
    }

    /** {@code tenure_months}, {@code days_since_last_order}: a duration, although it contains a unit of time that may be a count. */
    public boolean isLength() {
        if (name.isAgeOfAThing()
                || name.has(LENGTHS)
                || name.unit().filter(TIME_UNITS::contains).isPresent()) {
            return true;
        }
        if (isTimeSpent()
                || isPeriodOfAContract()
                || name.calendar().isAway()
                || name.words().equals(List.of("lifetime"))) {
            return true;
        }
        if (name.counts().isCountOfTimes()) {
            return false;
        }
        if (name.has(DURATIONS)
                && name.has(Set.of("left", "remaining", "restantes", "restants", "ago", "advance", "between"))) {
            return true;
        }
        if (HeaderWords.areMinutes(name.words()) || HeaderWords.isLengthOfTime(name.words()) || endsInItalianTime()) {
            return true;
        }
        boolean counts = name.words().stream().anyMatch(word -> COUNTS.contains(word) && !DURATIONS.contains(word));
        return !name.words().isEmpty()
                && (DURATIONS.contains(name.words().get(0))
                        || DURATIONS.contains(name.last()) && !counts && !isInAWindow());
    }

    /** {@code ANZ_RELAZIONE_AA}: Italian for years, months, days. */
    private boolean endsInItalianTime() {
        return name.words().size() > 1 && Set.of("aa", "gg").contains(name.last());
    }

    /** {@code virements_mois}: what is counted, and the month in which. */
    private boolean isInAWindow() {
        return name.words().size() > 1
                && WINDOWS.contains(name.last())
                && WordForms.isPlural(name.words().get(name.words().size() - 2));
    }

    /** {@code Time on App}, {@code total time spent on website}, {@code avg_watch_time_per_day}: time, though words for money stand beside it. */
    boolean isTimeSpent() {
        if (HeaderWords.isTimeOfWhatLasts(name.words())) {
            return true;
        }
        for (int i = 1; i < name.words().size(); i++) {
            String before = name.words().get(i - 1);
            boolean time = before.equals("time") || TIME_UNITS.contains(before) && before.length() > 2;
            if (time && Set.of("spent", "spend", "on").contains(name.words().get(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code contract_period}, {@code loan term}: how long it lasts. */
    private boolean isPeriodOfAContract() {
        return name.words().size() == 2
                && Set.of("period", "term").contains(name.last())
                && Set.of(
                                "contract",
                                "notice",
                                "subscription",
                                "loan",
                                "repayment",
                                "grace",
                                "trial",
                                "policy",
                                "lease")
                        .contains(name.words().get(0));
    }

    /** {@code sales cycle}: a length of time, whatever stands before. */
    public boolean endsInLength() {
        return LENGTHS.contains(name.last());
    }

    /** {@code signup_date}, {@code created_at}, {@code last order}; but not {@code last order value}. */
    public boolean isDate() {
        if (name.has(AMOUNTS)
                || name.has(COUNTS)
                || name.has(DURATIONS) && !name.has(Set.of("date")) && !name.has(SINCE)) {
            return false;
        }
        return name.has(DATES)
                || name.has(LAST_SEEN) && name.has(EVENTS)
                || name.has(SINCE)
                || name.words().size() > 1 && name.last().equals("at");
    }

    /** {@code last_logoff}: when something last happened, if the numbers are times. */
    public boolean isLastTime() {
        return name.has(LAST_SEEN) && !name.has(AMOUNTS) && !name.has(COUNTS) && !name.has(DURATIONS);
    }

    /** {@code dob}, {@code Geburtsjahr}: when somebody was born. */
    public boolean isBirth() {
        return name.has(BIRTHS);
    }

    /** {@code year}, {@code anno}: a year, but not how many. */
    public boolean isYear() {
        return name.has(YEARS) && !name.has(COUNTS) && !ID_WORDS.contains(name.last());
    }
}
