package io.github.segmentcli.roles.names;

import static io.github.segmentcli.roles.names.NameVocabulary.ADDRESSES;
import static io.github.segmentcli.roles.names.NameVocabulary.AGED;
import static io.github.segmentcli.roles.names.NameVocabulary.AGES;
import static io.github.segmentcli.roles.names.NameVocabulary.AMOUNTS;
import static io.github.segmentcli.roles.names.NameVocabulary.BARE_OUTCOMES;
import static io.github.segmentcli.roles.names.NameVocabulary.BODY;
import static io.github.segmentcli.roles.names.NameVocabulary.CODES;
import static io.github.segmentcli.roles.names.NameVocabulary.CONTACTS;
import static io.github.segmentcli.roles.names.NameVocabulary.DISTANCES;
import static io.github.segmentcli.roles.names.NameVocabulary.DURATIONS;
import static io.github.segmentcli.roles.names.NameVocabulary.FILLERS;
import static io.github.segmentcli.roles.names.NameVocabulary.HABITS;
import static io.github.segmentcli.roles.names.NameVocabulary.ID_WORDS;
import static io.github.segmentcli.roles.names.NameVocabulary.LAST_ID_WORDS;
import static io.github.segmentcli.roles.names.NameVocabulary.LENGTHS;
import static io.github.segmentcli.roles.names.NameVocabulary.NO_AGES;
import static io.github.segmentcli.roles.names.NameVocabulary.NUMBERS;
import static io.github.segmentcli.roles.names.NameVocabulary.OUTCOMES;
import static io.github.segmentcli.roles.names.NameVocabulary.OWNERS;
import static io.github.segmentcli.roles.names.NameVocabulary.PERCENT;
import static io.github.segmentcli.roles.names.NameVocabulary.PLACES;
import static io.github.segmentcli.roles.names.NameVocabulary.PREDICTIONS;
import static io.github.segmentcli.roles.names.NameVocabulary.RATINGS;
import static io.github.segmentcli.roles.names.NameVocabulary.REMARKS;
import static io.github.segmentcli.roles.names.NameVocabulary.ROWS;
import static io.github.segmentcli.roles.names.NameVocabulary.SHARES;
import static io.github.segmentcli.roles.names.NameVocabulary.THINGS;
import static io.github.segmentcli.roles.names.NameVocabulary.WEIGHTS;
import static io.github.segmentcli.roles.names.NameVocabulary.YEARS_OF_AGE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the name of a column suggests about its role, by the words of {@link NameVocabulary}. The values decide in the end. */
public record NameMeaning(String name, List<String> words) {

    /** {@code (1 = not at all, 7 = fully)}: the ends of a scale. */
    private static final Pattern SCALE = Pattern.compile("\\d\\s*=[^=]*\\D\\d+\\s*=");

    /** With a number, a question: {@code PYT_1}, {@code Frage 12}. */
    private static final Set<String> ASKING = Set.of(
            "question",
            "frage",
            "pregunta",
            "pergunta",
            "domanda",
            "vraag",
            "pyt",
            "pytanie",
            "soru",
            "item",
            "fraga",
            "ques");

    private static final Pattern ASKED_NUMBER = Pattern.compile("(?:" + String.join("|", ASKING) + ")\\d{1,3}");

    private static final Pattern QUESTION = Pattern.compile("\\d{1,3}[.):] .*|(\\S+\\s+){3,}.*\\?\\W*", Pattern.DOTALL);

    /** The words of a name. {@code #} is read as number: {@code Order #} is an order number, {@code # orders} a count. */
    public static NameMeaning of(String name) {
        List<String> words = new ArrayList<>();
        String spelt =
                name.strip().replaceFirst("^[nN]\\.?[\u00b0\u00ba]\\.?", "no ").replaceFirst("(?i)__(c|pc)$", "");
        for (String word : Translations.of(HeaderWords.of(spelt).words())) {
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

    /** Whether any word is one of {@code some}. */
    public boolean has(Set<String> some) {
        for (String word : words) {
            if (some.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The last word; empty if the name has none. */
    public String last() {
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    /** Whether the name, written as one word, is one of {@code firsts} followed by one of {@code ends}, such as customerid. */
    public boolean isJoined(Set<String> firsts, Set<String> ends) {
        String joined = String.join("", words);
        for (String first : firsts) {
            if (joined.startsWith(first) && ends.contains(joined.substring(first.length()))) {
                return true;
            }
        }
        return false;
    }

    /** What the name says of ids. */
    public IdWords ids() {
        return new IdWords(this);
    }

    /** What the name says of the calendar. */
    public CalendarWords calendar() {
        return new CalendarWords(this);
    }

    /** What the name says of people. */
    public PersonWords people() {
        return new PersonWords(this);
    }

    /** What the name says of counts. */
    public CountWords counts() {
        return new CountWords(this);
    }

    /** What the name says of kinds. */
    public KindWords kinds() {
        return new KindWords(this);
    }

    /** What the name says of money. */
    public MoneyWords money() {
        return new MoneyWords(this);
    }

    /** What the name says of times. */
    public TimeWords times() {
        return new TimeWords(this);
    }

    /** {@code Adresse}, {@code addressLine2}, {@code Billing Address 1}; but not {@code e-mail address}. */
    public boolean isAddress() {
        if (has(Set.of("email", "mail", "ip", "mac", "web", "wallet"))) {
            return false;
        }
        String end = last().replaceFirst("\\d$", "");
        boolean line = end.isEmpty()
                || end.equals("line")
                || end.equals("zeile")
                || end.equals("ligne")
                || end.equals("linea");
        boolean first = words.size() > 1 && words.size() <= 3 && ADDRESSES.contains(words.get(0));
        return ADDRESSES.contains(end)
                || first
                || line && words.size() > 1 && words.stream().anyMatch(ADDRESSES::contains);
    }

    /** {@code PercentTradesWithBalance}. */
    public boolean beginsAsPercent() {
        return words.size() > 1 && Set.of("percent", "pct", "perc", "prozent").contains(words.get(0));
    }

    /** {@code flight_miles}: how far. */
    public boolean isDistance() {
        return DISTANCES.contains(last());
    }

    /** {@code Remarks}, {@code Internal notes}: free text. */
    public boolean isRemark() {
        return REMARKS.contains(last());
    }

    /** {@code RFM}, {@code rfm_cell}. */
    public boolean isRfm() {
        return has(Set.of("rfm"));
    }

    /** {@code satisfaction}, {@code nps}, or a name that shows the ends of a scale. */
    public boolean isRating() {
        return SCALE.matcher(name).find() || has(RATINGS) && (!has(NUMBERS) || last().equals("stars"));
    }

    /** {@code age}, {@code Alter}: the age of a person. */
    public boolean isAge() {
        return has(AGES) && !has(NO_AGES) && !isAgeOfAThing();
    }

    /** {@code account_age_days}, Alter des Fahrzeugs: a length of time, which has other bounds than the age of a person. */
    public boolean isAgeOfAThing() {
        return has(AGES)
                && words.stream().noneMatch("at"::equals)
                && (has(THINGS) || has(AGED) || has(DURATIONS) && words.stream().noneMatch(YEARS_OF_AGE::contains));
    }

    /** {@code Predicted_Churn}: what a model says. */
    public boolean isPrediction() {
        return has(PREDICTIONS);
    }

    Optional<String> unit() {
        return HeaderWords.of(name).unit().map(unit -> NameParts.plain(unit.toLowerCase(Locale.ROOT)));
    }

    /** {@code csat_good_pct}, {@code Zufriedenheit %}. */
    public boolean isPercent() {
        return has(PERCENT) || isWrittenInPercent();
    }

    /** {@code open_rate}, {@code return share}: a part of something. */
    public boolean isShare() {
        boolean part = words.size() > 1 && words.get(0).equals("part") && !ID_WORDS.contains(last());
        return part || has(SHARES) && !has(LENGTHS) && !money().isRateOfPay() || isWrittenInPercent();
    }

    /** {@code index}, {@code RowNumber}: it numbers the rows, and so may a number of nothing: {@code N.º}, {@code Nr}. */
    public boolean isRowNumber() {
        return !words.isEmpty()
                && (ROWS.contains(words.get(0)) && (words.size() == 1 || words.size() == 2 && ID_WORDS.contains(last()))
                        || words.size() == 1 && LAST_ID_WORDS.contains(last()));
    }

    /** {@code weight}, {@code pond}: a survey weight, unless it is the weight of a body. */
    public boolean isWeight() {
        return has(WEIGHTS) && !has(BODY);
    }

    /** {@code churn}, {@code response}, {@code y}: what a model is meant to predict. */
    public boolean isOutcome() {
        boolean bare = has(BARE_OUTCOMES)
                && words.stream().allMatch(word -> BARE_OUTCOMES.contains(word) || FILLERS.contains(word));
        return (has(OUTCOMES) && words.size() <= 3 || bare || isTarget()) && !has(RATINGS) && !has(SHARES)
                || words.equals(List.of("y"));
    }

    /** {@code TARGET_B}, {@code target_donated}: what a model is meant to predict; but not a target group. */
    private boolean isTarget() {
        return words.size() == 2
                && words.get(0).equals("target")
                && !CODES.contains(last())
                && !OWNERS.contains(last())
                && !last().equals("market");
    }

    /** {@code lat}, {@code longitude}: a coordinate. */
    public boolean isPlace() {
        return has(PLACES) && words.size() <= 3 || PLACES.contains(last());
    }

    /** {@code zip}, {@code PhoneNumber}, {@code Shipping Phone}; but not {@code number of phones}. */
    public boolean isContact() {
        boolean postcode = words.equals(List.of("post", "code"))
                || words.equals(List.of("zip", "code"))
                || words.equals(List.of("pin", "code"))
                || words.equals(List.of("cap"));
        boolean number = words.size() > 1 && NUMBERS.contains(last()) && CONTACTS.contains(words.get(words.size() - 2));
        boolean amount = words.stream().anyMatch(word -> AMOUNTS.contains(word) && !word.equals("shipping"));
        return (has(CONTACTS) || postcode) && (number || !counts().isCount()) && !amount && !isShare();
    }

    /** {@code Q3_1_price}, {@code 4. Your age}, {@code How often do you eat out?}: a question or its number. */
    public boolean isAnswer() {
        return !words.isEmpty() && words.get(0).matches("q\\d{1,3}[a-z]?")
                || words.size() == 2
                        && ASKING.contains(words.get(0))
                        && words.get(1).matches("\\d{1,3}")
                || words.size() == 1 && ASKED_NUMBER.matcher(words.get(0)).matches()
                || words.size() > 2
                        && !calendar().isPart()
                        && QUESTION.matcher(name.strip()).matches();
    }

    /** {@code Deckungsbeitrag_%}. */
    public boolean isWrittenInPercent() {
        return name.contains("%") || unit().filter("%"::equals).isPresent();
    }

    /** {@code Age}, {@code num_orders}, {@code Recency}: a figure of a whole customer, which no purchase has. */
    public boolean isOfACustomer() {
        return isAge() || times().isBirth() || has(HABITS) && !ID_WORDS.contains(last()) && !times().isDate();
    }

    /** Whether the name is that of a quantity, so that distinct values do not make the column a counter. */
    public boolean measures() {
        return money().isAmount()
                || counts().isCount()
                || isAge()
                || isShare()
                || times().isDuration()
                || isRating()
                || times().isYear()
                || times().isDate();
    }
}
