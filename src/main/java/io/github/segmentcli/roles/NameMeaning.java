package io.github.segmentcli.roles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the name of a column says of it. The words are English and German; values have the last say. */
final class NameMeaning {

    private static final Set<String> OWNERS = words("customer cust client user member account acct household subscriber"
            + " person contact buyer shopper visitor guest patient donor respondent kunde kunden haushalt mitglied cliente"
            + " klant");
    private static final Set<String> ID_WORDS =
            words("id ids uid uuid guid key pk identifier no nr num number nummer ref"
                    + " reference code index idx row rownum rowid hash");
    /** Of these a column named so is an id even where values repeat; no and number may count, code may be a kind. */
    private static final Set<String> SURE_ID_WORDS = words("id ids uid uuid guid key pk identifier hash");

    private static final Set<String> THINGS = words("order basket cart invoice receipt transaction trans trx txn ticket"
            + " bill purchase session visit booking store shop product item sku article stock branch outlet warehouse terminal bestellung bestell rechnung"
            + " rechnungs bon beleg artikel filiale");
    private static final Set<String> ORDERS =
            words("order basket cart invoice receipt transaction trans trx txn ticket bill"
                    + " purchase booking bestellung bestell rechnung rechnungs bon beleg");
    private static final Set<String> CODES = words("region channel zone area store shop branch type class category code"
            + " group status state country county city district territory gender sex plan product brand source segment"
            + " cluster department dept sector industry occupation job profession marital race ethnicity religion language"
            + " weekday dow quarter model colour color geschlecht land bundesland beruf familienstand kanal");
    private static final Set<String> CALENDAR = words("day month weekday dow hour quarter week tag monat woche stunde");
    private static final Set<String> COUNTS = words(
            "score rating stars num count cnt nbr number total children kids visits"
                    + " orders size qty quantity frequency years months days trx n items purchases clicks logins sessions calls"
                    + " tickets returns refunds products transactions dependents campaigns complaints anzahl menge kinder");
    private static final Set<String> BANDS =
            words("band bands bracket tier level grade quintile decile quartile bucket step"
                    + " stufe klasse stage agegroup ageband incomeband incomegroup");
    private static final Set<String> RATINGS =
            words("score rating stars satisfaction nps csat likert agree agreement likelihood zufriedenheit bewertung");
    private static final Set<String> AMOUNTS = words(
            "amount amt spend spent spending revenue sales turnover monetary value"
                    + " price cost costs fee charge charges payment payments balance income salary wage wages earnings credit limit"
                    + " mnt clv ltv profit margin total umsatz betrag preis kosten einkommen gehalt saldo paid purchases");
    private static final Set<String> SPEND =
            words("mnt amount amt spend spent spending revenue sales turnover monetary value"
                    + " price cost costs fee charge charges income salary umsatz betrag ausgaben");
    private static final Set<String> NUMBERS = words("num number nbr count cnt n qty quantity anzahl");
    private static final Set<String> SHARES = words(
            "share ratio rate pct percent percentage perc prc proportion anteil" + " quote utilisation utilization");
    private static final Set<String> DURATIONS =
            words("duration tenure length minutes hours seconds days months weeks years"
                    + " recency since seniority dauer tage monate laufzeit");
    private static final Set<String> ROWS = words("index idx row rownum rownumber line record");
    private static final Set<String> LENGTHS = words("duration tenure recency since seniority dauer laufzeit");
    private static final Set<String> DATES = words("date datum dt time timestamp datetime ts created updated joined"
            + " registered registration signup signedup enrolled enrolment enrollment subscribed birthday dob born birthdate"
            + " expiry expires renewal start end started ended opened closed geburtsdatum geboren seit");
    private static final Set<String> LAST_SEEN = words("last first latest");
    private static final Set<String> EVENTS = words("purchase order visit contact seen login activity payment call");
    private static final Set<String> WEIGHTS = words("weight wt wgt weighting pweight wgtfac gewicht hochrechnung");
    private static final Set<String> BODY = words("body kg lb lbs birth parcel shipping product package");
    private static final Set<String> OUTCOMES =
            words("churn churned exited attrition attrited target label outcome response converted conversion");
    private static final Set<String> PLACES =
            words("lat latitude lon lng long longitude easting northing breitengrad laengengrad");
    private static final Set<String> CONTACTS =
            words("zip zipcode postcode postal plz phone telephone tel mobile fax iban ssn telefon");
    private static final Set<String> YEARS = words("year yr jahr yob birthyear");

    private final String name;
    private final List<String> words;

    private NameMeaning(String name, List<String> words) {
        this.name = name;
        this.words = words;
    }

    /** {@code Order #} is the number of an order, {@code # orders} how many there are. */
    static NameMeaning of(String name) {
        List<String> words = new ArrayList<>(HeaderWords.of(name).words());
        String bare = name.strip();
        if (bare.length() > 1 && bare.endsWith("#")) {
            words.add("no");
        } else if (bare.length() > 1 && bare.startsWith("#")) {
            words.add(0, "number");
        }
        return new NameMeaning(name, words);
    }

    private static Set<String> words(String list) {
        return new HashSet<>(Arrays.asList(list.split(" +")));
    }

    private boolean has(Set<String> some) {
        for (String word : words) {
            if (some.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private String last() {
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    /** The name in one word, so that customerid is known as customer id. */
    private boolean isJoined(Set<String> firsts, Set<String> ends) {
        String joined = String.join("", words);
        for (String first : firsts) {
            if (joined.startsWith(first) && ends.contains(joined.substring(first.length()))) {
                return true;
            }
        }
        return false;
    }

    /** {@code customer_id}, {@code Kundennummer}, {@code member no}; also {@code customer} and {@code email} alone. */
    boolean isCustomerId() {
        return isBareCustomer() || has(OWNERS) && ID_WORDS.contains(last()) || isJoined(OWNERS, ID_WORDS);
    }

    /** Whose id it is who is asked nothing: {@code customer_id}, not {@code respondent} or a bare {@code id}. */
    boolean isCustomerOfAShop() {
        return isCustomerId() && !has(Set.of("respondent", "person", "patient", "household", "haushalt"));
    }

    /** {@code customer}, {@code member}, {@code email}. */
    boolean isBareCustomer() {
        String joined = String.join(" ", words);
        return words.size() == 1 && OWNERS.contains(joined) || joined.equals("email") || joined.equals("e mail");
    }

    /** Any id: {@code id}, {@code order no}, {@code uuid}. */
    boolean isId() {
        return !words.isEmpty()
                && (isCustomerId()
                        || ID_WORDS.contains(last())
                        || ID_WORDS.contains(words.get(0)) && words.size() <= 2
                        || isJoined(THINGS, ID_WORDS));
    }

    /** An id though its values repeat: {@code store_id}, {@code InvoiceNo}. */
    boolean isSureId() {
        return SURE_ID_WORDS.contains(last()) && words.size() > 1 || isThingId();
    }

    /** {@code basket_id}, {@code store no}: it names a thing that customers have to do with. */
    boolean isThingId() {
        return words.size() > 1
                        && words.size() <= 3
                        && THINGS.contains(words.get(words.size() - 2))
                        && ID_WORDS.contains(last())
                || isJoined(THINGS, ID_WORDS);
    }

    /** {@code order_id}, {@code InvoiceNo}. */
    boolean isOrderId() {
        return words.size() > 1 && has(ORDERS) && ID_WORDS.contains(last())
                || isJoined(ORDERS, ID_WORDS)
                || words.size() == 1
                        && Set.of("invoice", "basket", "receipt", "transaction", "order")
                                .contains(last());
    }

    boolean isCode() {
        return CODES.contains(last()) && !has(COUNTS);
    }

    /** {@code day}, {@code month}, {@code week_day}: parts of a calendar come round again. */
    boolean isCalendar() {
        boolean brief = words.size() <= 2 || words.size() == 3 && words.get(1).equals("of");
        return CALENDAR.contains(last()) && brief && !has(COUNTS) && !has(AMOUNTS);
    }

    boolean isBand() {
        return has(BANDS) || isJoined(Set.of("age", "income", "spend"), Set.of("group", "class", "band", "bracket"));
    }

    boolean isCount() {
        return has(COUNTS);
    }

    boolean isFrequency() {
        return has(Set.of("frequency", "freq"));
    }

    /** {@code MntMeatProducts} is spend, though products may be counted. */
    boolean isSpend() {
        return has(SPEND) && !has(NUMBERS);
    }

    boolean isRating() {
        return has(RATINGS);
    }

    boolean isAge() {
        return (has(Set.of("age", "alter", "customerage")))
                && !has(Set.of("average", "avg", "account", "group", "band", "class"));
    }

    boolean isAmount() {
        return has(AMOUNTS)
                || has(Set.of("aov"))
                || has(Set.of("avg", "average", "mean")) && has(Set.of("basket", "order", "cart", "ticket", "bill"))
                || HeaderWords.of(name).unit().isPresent() && !isShare();
    }

    boolean isShare() {
        return has(SHARES);
    }

    boolean isDuration() {
        return has(DURATIONS);
    }

    /** {@code tenure_months}, {@code days_since_last_order}: a length of time though its unit could be counted. */
    boolean isLength() {
        if (has(LENGTHS)) {
            return true;
        }
        boolean counts = words.stream().anyMatch(word -> COUNTS.contains(word) && !DURATIONS.contains(word));
        return !words.isEmpty() && (DURATIONS.contains(words.get(0)) || DURATIONS.contains(last()) && !counts);
    }

    /** {@code index}, {@code RowNumber}: it numbers the rows. */
    boolean isRowNumber() {
        return !words.isEmpty()
                && ROWS.contains(words.get(0))
                && (words.size() == 1 || words.size() == 2 && ID_WORDS.contains(last()));
    }

    /** {@code signup_date}, {@code created_at}, {@code last order}; {@code last order value} is none. */
    boolean isDate() {
        if (has(AMOUNTS) || has(COUNTS) || has(DURATIONS) && !has(Set.of("date", "since"))) {
            return false;
        }
        return has(DATES)
                || has(LAST_SEEN) && has(EVENTS)
                || has(Set.of("since"))
                || words.size() > 1 && last().equals("at");
    }

    boolean isBirth() {
        return has(Set.of("birth", "birthday", "birthdate", "dob", "born", "yob", "geburtsdatum", "geboren"));
    }

    boolean isYear() {
        return has(YEARS) && !has(COUNTS) && !ID_WORDS.contains(last());
    }

    boolean isWeight() {
        return has(WEIGHTS) && !has(BODY);
    }

    boolean isOutcome() {
        return has(OUTCOMES) && words.size() <= 3 && !has(RATINGS) && !has(SHARES) || words.equals(List.of("y"));
    }

    boolean isPlace() {
        return has(PLACES) && words.size() <= 2;
    }

    boolean isContact() {
        return has(CONTACTS);
    }

    boolean isCurrency() {
        return has(Set.of("currency", "curr", "waehrung", "w\u00e4hrung", "devise"));
    }

    boolean isState() {
        return has(Set.of("status", "state"));
    }

    /** Whether the name says that values are measured, so that differing ones are no counter. */
    boolean measures() {
        return isAmount() || isCount() || isAge() || isShare() || isDuration() || isRating() || isYear() || isDate();
    }
}
