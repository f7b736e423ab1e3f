package io.github.segmentcli.roles;

import static io.github.segmentcli.roles.NameVocabulary.ACTIVE;
import static io.github.segmentcli.roles.NameVocabulary.ACTIVE_BEHIND;
import static io.github.segmentcli.roles.NameVocabulary.ADDRESSES;
import static io.github.segmentcli.roles.NameVocabulary.AGED;
import static io.github.segmentcli.roles.NameVocabulary.AGES;
import static io.github.segmentcli.roles.NameVocabulary.AMOUNTS;
import static io.github.segmentcli.roles.NameVocabulary.AVERAGES;
import static io.github.segmentcli.roles.NameVocabulary.BANDS;
import static io.github.segmentcli.roles.NameVocabulary.BARE_OUTCOMES;
import static io.github.segmentcli.roles.NameVocabulary.BASKETS;
import static io.github.segmentcli.roles.NameVocabulary.BIRTHS;
import static io.github.segmentcli.roles.NameVocabulary.BODY;
import static io.github.segmentcli.roles.NameVocabulary.CHANGES;
import static io.github.segmentcli.roles.NameVocabulary.CHILDREN;
import static io.github.segmentcli.roles.NameVocabulary.CODED_PLACES;
import static io.github.segmentcli.roles.NameVocabulary.CODES;
import static io.github.segmentcli.roles.NameVocabulary.CONTACTS;
import static io.github.segmentcli.roles.NameVocabulary.COUNTS;
import static io.github.segmentcli.roles.NameVocabulary.CURRENCY_WORDS;
import static io.github.segmentcli.roles.NameVocabulary.DATES;
import static io.github.segmentcli.roles.NameVocabulary.DAYS;
import static io.github.segmentcli.roles.NameVocabulary.DEALS;
import static io.github.segmentcli.roles.NameVocabulary.DIFFERENT;
import static io.github.segmentcli.roles.NameVocabulary.DISCOUNTS;
import static io.github.segmentcli.roles.NameVocabulary.DISTANCES;
import static io.github.segmentcli.roles.NameVocabulary.DURATIONS;
import static io.github.segmentcli.roles.NameVocabulary.EDUCATION;
import static io.github.segmentcli.roles.NameVocabulary.EVENTS;
import static io.github.segmentcli.roles.NameVocabulary.FILLERS;
import static io.github.segmentcli.roles.NameVocabulary.HABITS;
import static io.github.segmentcli.roles.NameVocabulary.ID_WORDS;
import static io.github.segmentcli.roles.NameVocabulary.KINDS_OF_THINGS;
import static io.github.segmentcli.roles.NameVocabulary.LAST_ID_WORDS;
import static io.github.segmentcli.roles.NameVocabulary.LAST_SEEN;
import static io.github.segmentcli.roles.NameVocabulary.LEADING_CODES;
import static io.github.segmentcli.roles.NameVocabulary.LENGTHS;
import static io.github.segmentcli.roles.NameVocabulary.NO_AGES;
import static io.github.segmentcli.roles.NameVocabulary.NUMBERED;
import static io.github.segmentcli.roles.NameVocabulary.NUMBERS;
import static io.github.segmentcli.roles.NameVocabulary.OUTCOMES;
import static io.github.segmentcli.roles.NameVocabulary.OWNERS;
import static io.github.segmentcli.roles.NameVocabulary.PAID_TIMES;
import static io.github.segmentcli.roles.NameVocabulary.PERCENT;
import static io.github.segmentcli.roles.NameVocabulary.PHYSICAL;
import static io.github.segmentcli.roles.NameVocabulary.PLACES;
import static io.github.segmentcli.roles.NameVocabulary.POINTS;
import static io.github.segmentcli.roles.NameVocabulary.PREDICTIONS;
import static io.github.segmentcli.roles.NameVocabulary.PRICES;
import static io.github.segmentcli.roles.NameVocabulary.QUALITIES;
import static io.github.segmentcli.roles.NameVocabulary.RATINGS;
import static io.github.segmentcli.roles.NameVocabulary.REMARKS;
import static io.github.segmentcli.roles.NameVocabulary.RESULTS;
import static io.github.segmentcli.roles.NameVocabulary.ROWS;
import static io.github.segmentcli.roles.NameVocabulary.SHARES;
import static io.github.segmentcli.roles.NameVocabulary.SHORT_BANDS;
import static io.github.segmentcli.roles.NameVocabulary.SINCE;
import static io.github.segmentcli.roles.NameVocabulary.SPEND;
import static io.github.segmentcli.roles.NameVocabulary.THINGS;
import static io.github.segmentcli.roles.NameVocabulary.TIME_UNITS;
import static io.github.segmentcli.roles.NameVocabulary.TOTALS;
import static io.github.segmentcli.roles.NameVocabulary.WEIGHTS;
import static io.github.segmentcli.roles.NameVocabulary.WINDOWS;
import static io.github.segmentcli.roles.NameVocabulary.YEARS;
import static io.github.segmentcli.roles.NameVocabulary.YEARS_OF_AGE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the name of a column suggests about its role, by the words of {@link NameVocabulary}. The values decide in the end. */
record NameMeaning(String name, List<String> words) {

    /** {@code (1 = not at all, 7 = fully)}: the ends of a scale. */
    private static final Pattern SCALE = Pattern.compile("\\d\\s*=[^=]*\\D\\d+\\s*=");

    private static final Pattern QUESTION = Pattern.compile("\\d{1,3}[.):] .*|(\\S+\\s+){3,}.*\\?\\W*", Pattern.DOTALL);

    /** The words of a name. {@code #} is read as number: {@code Order #} is an order number, {@code # orders} a count. */
    static NameMeaning of(String name) {
        List<String> words = new ArrayList<>();
        String spelt =
                name.strip().replaceFirst("^[nN]\\.?[\u00b0\u00ba]\\.?", "no ").replaceFirst("(?i)__(c|pc)$", "");
        for (String word : HeaderWords.of(spelt).words()) {
            words.addAll(NameParts.of(word));
        }
        if (words.isEmpty()) {
            words.addAll(HeaderWords.of(name).words());
        }
        String bare = name.strip();
        if (bare.length() > 1 && bare.endsWith("#")) {
            words.add("no");
        } else if (bare.length() > 1 && bare.startsWith("#")) {
            words.add(0, "number");
        }
        return new NameMeaning(name, WordForms.withoutWindow(WordForms.joined(words)));
    }

    boolean has(Set<String> some) {
        for (String word : words) {
            if (some.contains(word)) {
                return true;
            }
        }
        return false;
    }

    String last() {
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    /** Whether the name, written as one word, is one of {@code firsts} followed by one of {@code ends}, such as customerid. */
    boolean isJoined(Set<String> firsts, Set<String> ends) {
        String joined = String.join("", words);
        for (String first : firsts) {
            if (joined.startsWith(first) && ends.contains(joined.substring(first.length()))) {
                return true;
            }
        }
        return false;
    }

    /** What the name says of ids. */
    IdWords ids() {
        return new IdWords(this);
    }

    /** What the name says of the calendar. */
    CalendarWords calendar() {
        return new CalendarWords(this);
    }

    /** What the name says of people. */
    PersonWords people() {
        return new PersonWords(this);
    }

    boolean isCode() {
        return isCodeOfAPlace()
                || !has(COUNTS)
                        && !has(DISTANCES)
                        && (CODES.contains(last())
                                || last().length() > 4 && last().endsWith("type")
                                || words.size() > 1 && last().equals("name")
                                || words.equals(List.of("marriage"))
                                || NUMBERED.contains(last())
                                || words.size() > 1
                                        && LEADING_CODES.contains(words.get(0))
                                        && !has(AMOUNTS)
                                        && !WordForms.isPlural(last())
                                || WordForms.isProfession(last()));
    }

    /** {@code zip code of home}, {@code area_code_res_phone}. */
    boolean isCodeOfAPlace() {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).equals("code") && CODED_PLACES.contains(words.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** {@code FLVRESULT}: what came out of a test. */
    boolean isResult() {
        return RESULTS.contains(last()) && !measures();
    }

    /** A name of two kinds if the values are 0 and 1: {@code sex}; but {@code desk} and {@code early_class} say that there is one. */
    boolean isOfTwoKinds() {
        return isCode() && !NUMBERED.contains(last()) && !last().equals("ownership") && !isOneOfAKind();
    }

    /** {@code elevated_platform}: a thing with its kind before it; but {@code passenger class} has kinds. */
    private boolean isOneOfAKind() {
        return words.size() > 1
                && KINDS_OF_THINGS.contains(last())
                && words.subList(0, words.size() - 1).stream()
                        .noneMatch(word -> OWNERS.contains(word) || THINGS.contains(word));
    }

    /** {@code Adresse}, {@code addressLine2}, {@code Billing Address 1}; but not {@code e-mail address}. */
    boolean isAddress() {
        if (has(Set.of("email", "mail", "ip", "mac", "web", "wallet"))) {
            return false;
        }
        String end = last().replaceFirst("\\d$", "");
        boolean line = end.isEmpty()
                || end.equals("line")
                || end.equals("zeile")
                || end.equals("ligne")
                || end.equals("linea");
        return ADDRESSES.contains(end)
                || line && words.size() > 1 && words.stream().anyMatch(ADDRESSES::contains);
    }

    /** {@code Policy}, {@code Numero carta}: a thing that has a number, without a word for id. */
    boolean isThing() {
        return !words.isEmpty() && words.size() <= 2 && THINGS.contains(last()) && !measures();
    }

    /** {@code EDUCATION}: up to 9 these are levels; larger numbers are years. */
    boolean isEducation() {
        return words.size() == 1 && EDUCATION.contains(last());
    }

    /** A name of kinds that are never measured, as an area may be. */
    boolean isKind() {
        return isCode() && !measures() && !last().equals("area");
    }

    boolean isBand() {
        return has(BANDS)
                || words.size() > 1 && SHORT_BANDS.contains(last())
                || isJoined(Set.of("age", "income", "spend"), Set.of("group", "class", "band", "bracket"));
    }

    /** The total of something says not what it is: total_visits counts, topup_total does not. {@code education_num} is a level. */
    boolean isCount() {
        if (words.size() > 1 && NUMBERS.contains(last()) && EDUCATION.contains(words.get(words.size() - 2))) {
            return false;
        }
        return words.stream().anyMatch(word -> COUNTS.contains(word) && !word.equals("total"))
                || endsInOwners()
                || isTotalOfChildren()
                || isCountOfTimes();
    }

    /** {@code NumTradesWithBalance}: how many of whatever follows, unless it is a length of time. */
    boolean beginsAsCount() {
        return words.size() > 1
                && Set.of("num", "number", "nbr", "nb", "anzahl", "liczba", "aantal", "antal")
                        .contains(words.get(0))
                && !TIME_UNITS.contains(words.get(1));
    }

    /** {@code PercentTradesWithBalance}. */
    boolean beginsAsPercent() {
        return words.size() > 1 && Set.of("percent", "pct", "perc", "prozent").contains(words.get(0));
    }

    /** {@code child_total}, total order: of things or people, which it may count; their money if the numbers are large. */
    boolean isTotalOfThings() {
        return words.size() == 2
                && (TOTALS.contains(last()) && isCountable(words.get(0))
                        || TOTALS.contains(words.get(0)) && isCountable(last()));
    }

    /** {@code child_total}: children are counted however many. */
    boolean isTotalOfChildren() {
        return isTotalOfThings() && has(CHILDREN);
    }

    private static boolean isCountable(String word) {
        return CHILDREN.contains(word) || THINGS.contains(word) || EVENTS.contains(word) || OWNERS.contains(word);
    }

    /** {@code unique_days}, {@code active_days}, jours actifs: how many there were, and not how long something took. */
    boolean isCountOfTimes() {
        if (words.size() < 2) {
            return false;
        }
        String before = words.get(words.size() - 2);
        boolean first = words.size() == 2 && DAYS.contains(before) && ACTIVE_BEHIND.contains(last());
        boolean last = DURATIONS.contains(last()) && DIFFERENT.contains(before)
                || DAYS.contains(last()) && ACTIVE.contains(before);
        return first || last;
    }

    /** {@code billed_customers}: people are counted. */
    boolean endsInOwners() {
        return WordForms.isPlural(last()) && OWNERS.contains(last().substring(0, last().length() - 1));
    }

    /** {@code pts_saldo}: a balance of points or miles is no money. */
    boolean isOfPoints() {
        return has(POINTS) && !isInMoney();
    }

    /** {@code Remarks}, {@code Internal notes}: free text. */
    boolean isRemark() {
        return REMARKS.contains(last());
    }

    /** {@code RFM}, {@code rfm_cell}. */
    boolean isRfm() {
        return has(Set.of("rfm"));
    }

    /** {@code ANZ_RELAZIONE_AA}: Italian for years, months, days. */
    private boolean endsInItalianTime() {
        return words.size() > 1 && Set.of("aa", "gg").contains(last());
    }

    /** {@code claims_5y}, {@code No Shows}, {@code clases dirigidas}, Mahnungen: one of the words is a plural. */
    boolean isPlural() {
        return words.stream().anyMatch(WordForms::isPlural);
    }

    /** {@code payment_failures}: what is counted stands last and is no amount. */
    boolean endsInPlural() {
        return WordForms.isPlural(last()) && !AMOUNTS.contains(last()) && !isSpend();
    }

    /** {@code penalty_fares}. */
    boolean endsInAmounts() {
        return words.size() > 1 && WordForms.isPlural(last()) && AMOUNTS.contains(last());
    }

    boolean isFrequency() {
        return has(Set.of("frequency", "freq"));
    }

    /** {@code MntMeatProducts} is an amount of money, although it contains a word for counts. */
    boolean isSpend() {
        return has(SPEND) && !has(NUMBERS);
    }

    /** {@code Custo-benef\u00edcio}, {@code value for money}: what is rated, unless the values are larger than those of a rating. */
    boolean isValueForMoney() {
        return has(PRICES) && has(QUALITIES)
                || words.size() > 2 && String.join(" ", words).contains("value for money")
                || String.join("", words).contains("preisleistung");
    }

    boolean isRating() {
        return SCALE.matcher(name).find() || has(RATINGS) && (!has(NUMBERS) || last().equals("stars"));
    }

    boolean isAge() {
        return has(AGES) && !has(NO_AGES) && !isAgeOfAThing();
    }

    /** {@code account_age_days}, Alter des Fahrzeugs: a length of time, which has other bounds than the age of a person. */
    private boolean isAgeOfAThing() {
        return has(AGES)
                && words.stream().noneMatch("at"::equals)
                && (has(THINGS) || has(AGED) || has(DURATIONS) && words.stream().noneMatch(YEARS_OF_AGE::contains));
    }

    boolean isAmount() {
        boolean physical = has(PHYSICAL) && !has(SPEND);
        return has(AMOUNTS) && !physical
                || has(DEALS) && last().equals("size")
                || has(AVERAGES) && has(BASKETS)
                || isRateOfPay()
                || isInMoney();
    }

    /** {@code hourly_rate}: what is paid for a time. */
    private boolean isRateOfPay() {
        return words.size() == 2 && last().equals("rate") && PAID_TIMES.contains(words.get(0));
    }

    /** {@code Amt_Chng_Q4_Q1}: how one amount or count is to another. */
    boolean isChange() {
        return has(CHANGES);
    }

    /** {@code ListPriceDiff}: of two amounts, which may be small. */
    boolean isDifference() {
        return has(Set.of("diff", "difference", "differenz", "diferencia", "differenza"));
    }

    /** {@code Predicted_Churn}: what a model says. */
    boolean isPrediction() {
        return has(PREDICTIONS);
    }

    /** {@code avg_discount}: a part of a price or money; but {@code discount_amount} is money. */
    boolean isDiscount() {
        return has(DISCOUNTS) && !has(SPEND);
    }

    /** {@code Annual Income (k$)}, {@code daily_rate_eur}. */
    boolean isInMoney() {
        return unit().filter(WordForms::isMoney).isPresent()
                || name.chars().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL);
    }

    /** {@code num_socio}, {@code numero carte}: the number of one thing, whereas {@code num_visits} counts. */
    boolean isNumberOfOne() {
        return words.size() > 1
                && words.size() <= 3
                && NUMBERS.contains(words.get(0))
                && !last().endsWith("s")
                && words.subList(1, words.size()).stream().noneMatch(COUNTS::contains);
    }

    /** {@code member_nbr}: a number that was given to a thing, or how many there are. */
    boolean endsInNumber() {
        return words.size() > 1 && NUMBERS.contains(last()) && ID_WORDS.contains(last());
    }

    private Optional<String> unit() {
        return HeaderWords.of(name).unit().map(unit -> NameParts.plain(unit.toLowerCase(Locale.ROOT)));
    }

    /** {@code csat_good_pct}, {@code Zufriedenheit %}. */
    boolean isPercent() {
        return has(PERCENT) || isWrittenInPercent();
    }

    /** {@code last_used_app_version}: kinds even if written with decimals. */
    boolean isVersion() {
        return last().equals("version") || last().equals("release");
    }

    boolean isShare() {
        boolean part = words.size() > 1 && words.get(0).equals("part") && !ID_WORDS.contains(last());
        return part || has(SHARES) && !has(LENGTHS) && !isRateOfPay() || isWrittenInPercent();
    }

    boolean isDuration() {
        return has(DURATIONS) || unit().filter(TIME_UNITS::contains).isPresent();
    }

    /** {@code tenure_months}, {@code days_since_last_order}: a duration, although it contains a unit of time that may be a count. */
    boolean isLength() {
        if (isAgeOfAThing()
                || has(LENGTHS)
                || unit().filter(TIME_UNITS::contains).isPresent()) {
            return true;
        }
        if (isCountOfTimes()) {
            return false;
        }
        if (has(DURATIONS) && has(Set.of("left", "remaining", "restantes", "restants"))) {
            return true;
        }
        if (HeaderWords.areMinutes(words) || HeaderWords.isLengthOfTime(words) || endsInItalianTime()) {
            return true;
        }
        boolean counts = words.stream().anyMatch(word -> COUNTS.contains(word) && !DURATIONS.contains(word));
        return !words.isEmpty()
                && (DURATIONS.contains(words.get(0)) || DURATIONS.contains(last()) && !counts && !isInAWindow());
    }

    /** {@code virements_mois}: what is counted, and the month in which. */
    private boolean isInAWindow() {
        return words.size() > 1 && WINDOWS.contains(last()) && WordForms.isPlural(words.get(words.size() - 2));
    }

    /** {@code sales cycle}: a length of time, whatever stands before. */
    boolean endsInLength() {
        return LENGTHS.contains(last());
    }

    /** {@code index}, {@code RowNumber}: it numbers the rows, and so may a number of nothing: {@code N.º}, {@code Nr}. */
    boolean isRowNumber() {
        return !words.isEmpty()
                && (ROWS.contains(words.get(0)) && (words.size() == 1 || words.size() == 2 && ID_WORDS.contains(last()))
                        || words.size() == 1 && LAST_ID_WORDS.contains(last()));
    }

    /** {@code signup_date}, {@code created_at}, {@code last order}; but not {@code last order value}. */
    boolean isDate() {
        if (has(AMOUNTS) || has(COUNTS) || has(DURATIONS) && !has(Set.of("date")) && !has(SINCE)) {
            return false;
        }
        return has(DATES) || has(LAST_SEEN) && has(EVENTS) || has(SINCE) || words.size() > 1 && last().equals("at");
    }

    /** {@code last_logoff}: when something last happened, if the numbers are times. */
    boolean isLastTime() {
        return has(LAST_SEEN) && !has(AMOUNTS) && !has(COUNTS) && !has(DURATIONS);
    }

    boolean isBirth() {
        return has(BIRTHS);
    }

    boolean isYear() {
        return has(YEARS) && !has(COUNTS) && !ID_WORDS.contains(last());
    }

    boolean isWeight() {
        return has(WEIGHTS) && !has(BODY);
    }

    boolean isOutcome() {
        boolean bare = has(BARE_OUTCOMES)
                && words.stream().allMatch(word -> BARE_OUTCOMES.contains(word) || FILLERS.contains(word));
        return (has(OUTCOMES) && words.size() <= 3 || bare) && !has(RATINGS) && !has(SHARES)
                || words.equals(List.of("y"));
    }

    boolean isPlace() {
        return has(PLACES) && words.size() <= 3;
    }

    /** {@code zip}, {@code PhoneNumber}, {@code Shipping Phone}; but not {@code number of phones}. */
    boolean isContact() {
        boolean postcode = words.equals(List.of("post", "code"))
                || words.equals(List.of("zip", "code"))
                || words.equals(List.of("pin", "code"))
                || words.equals(List.of("cap"));
        boolean number = words.size() > 1 && NUMBERS.contains(last()) && CONTACTS.contains(words.get(words.size() - 2));
        boolean amount = words.stream().anyMatch(word -> AMOUNTS.contains(word) && !word.equals("shipping"));
        return (has(CONTACTS) || postcode) && (number || !isCount()) && !amount && !isShare();
    }

    /** {@code Q3_1_price}, {@code 4. Your age}, {@code How often do you eat out?}: a question or its number. */
    boolean isAnswer() {
        return !words.isEmpty() && words.get(0).matches("q\\d{1,3}[a-z]?")
                || words.size() > 2
                        && !calendar().isPart()
                        && QUESTION.matcher(name.strip()).matches();
    }

    /** {@code Deckungsbeitrag_%}. */
    boolean isWrittenInPercent() {
        return name.contains("%") || unit().filter("%"::equals).isPresent();
    }

    boolean isCurrency() {
        return has(CURRENCY_WORDS);
    }

    /** {@code Age}, {@code num_orders}, {@code Recency}: a figure of a whole customer, which no purchase has. */
    boolean isOfACustomer() {
        return isAge() || isBirth() || has(HABITS) && !ID_WORDS.contains(last()) && !isDate();
    }

    /** Whether the name is that of a quantity, so that distinct values do not make the column a counter. */
    boolean measures() {
        return isAmount() || isCount() || isAge() || isShare() || isDuration() || isRating() || isYear() || isDate();
    }
}
