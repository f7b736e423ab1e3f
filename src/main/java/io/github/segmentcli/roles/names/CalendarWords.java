package io.github.segmentcli.roles.names;

import static io.github.segmentcli.roles.names.NameVocabulary.AMOUNTS;
import static io.github.segmentcli.roles.names.NameVocabulary.CALENDAR;
import static io.github.segmentcli.roles.names.NameVocabulary.COUNTS;
import static io.github.segmentcli.roles.names.NameVocabulary.DATES;
import static io.github.segmentcli.roles.names.NameVocabulary.LAST_ID_WORDS;
import static io.github.segmentcli.roles.names.NameVocabulary.LENGTHS;
import static io.github.segmentcli.roles.names.NameVocabulary.MONTHS;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the name of a column says of the calendar: days, months and other parts of it, which come round again. */
public record CalendarWords(NameMeaning name) {

    /** {@code coffee per day}: something in each part of the calendar. */
    private static final Pattern RATE = Pattern.compile("(?i)(^|[^\\p{L}])(per|pro|par|por|each|every|je|a)[^\\p{L}]");

    /** {@code month to end of contract}: how long until something. */
    private static final Set<String> AWAY = Set.of("to", "till", "until", "left", "remaining", "since", "bis", "seit");

    /** {@code day}, {@code month}, {@code week_day}: periodic parts of a date. */
    public boolean isPart() {
        return CALENDAR.contains(part())
                && !isCounted()
                && !name.has(AMOUNTS)
                && name.words().stream().noneMatch(word -> LENGTHS.contains(word) && !word.equals("cycle"))
                && !name.counts().isPlural()
                && name.words().stream().noneMatch(AWAY::contains)
                && !RATE.matcher(name.name()).find();
    }

    /** {@code tickets per month}; but {@code mois debut} is the month of a date, whose word may be a plural elsewhere. */
    private boolean isCounted() {
        boolean ofADate = name.has(DATES);
        return name.words().stream().anyMatch(word -> COUNTS.contains(word) && !(ofADate && CALENDAR.contains(word)));
    }

    /** {@code Month_to_end_contract}: how many of them until something ends. */
    boolean isAway() {
        return CALENDAR.contains(part())
                && name.words().size() > 2
                && AWAY.contains(name.words().get(1));
    }

    /** {@code month_number}: a part of the calendar, or how many months it is since something began; the values tell. */
    public boolean isNumbered() {
        List<String> words = name.words();
        return words.size() > 1
                && (LAST_ID_WORDS.contains(name.last()) || name.last().equals("num"))
                && CALENDAR.contains(words.get(words.size() - 2));
    }

    /** Whether values fit the part of the calendar that is numbered; those of days, weeks and months begin with 1. */
    public boolean includesNumbered(double least, double greatest) {
        String part = name.words().get(name.words().size() - 2);
        int greatestOf = NameVocabulary.greatestOf(part);
        boolean isFromZero = greatestOf == 24 || greatestOf == 7;
        return least >= (isFromZero ? 0 : 1) && greatest <= greatestOf;
    }

    /** The word for the part, which stands last or first: {@code week_day}, Monat der Anmeldung; of {@code day_of_month} the day. */
    private String part() {
        List<String> words = name.words();
        if (!CALENDAR.contains(name.last())) {
            return words.isEmpty() ? "" : words.get(0);
        }
        String before = words.size() > 1 ? words.get(words.size() - 2) : "";
        boolean within = name.name().toLowerCase(Locale.ROOT).contains("of") && CALENDAR.contains(before);
        return within ? before : name.last();
    }

    /** Whether values from {@code least} to {@code greatest} fit the part of the calendar of the name: a month is 1 to 12. */
    public boolean includes(double least, double greatest) {
        return least >= 0 && greatest <= NameVocabulary.greatestOf(part());
    }

    /** {@code cohort_month}: the numbers in it may be years and months. */
    public boolean isMonth() {
        return name.has(MONTHS);
    }

    /** {@code COHORT_TERM}, {@code semester}: numbers such as 202410 in it are a year and a part of it. */
    public boolean isPeriod() {
        return name.has(Set.of("term", "semester", "cohort", "period", "vintage", "wave"));
    }
}
