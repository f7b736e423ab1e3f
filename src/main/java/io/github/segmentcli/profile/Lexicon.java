package io.github.segmentcli.profile;

import io.github.segmentcli.roles.names.HeaderWords;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads column names as a marketer would: {@code MntWines} is spend on wines, {@code NumWebVisitsMonth} web visits per
 * month, {@code Recency} how long ago a customer was seen last.
 *
 * <p>A name is taken apart by {@link HeaderWords}, {@link PlainWords} spells its abbreviations out, and the first role whose words are all
 * there is taken. Whatever is left over qualifies the role, unless it is a word without meaning such as {@code total}.
 */
final class Lexicon {

    /** Words that change neither what is measured nor of what: they don't qualify. */
    private static final Set<String> EMPTY_WORDS =
            words("total sum overall all number num nbr no n count cnt average avg mean amount amt mnt value of on "
                    + "the a in per by my customer client cust user member annual yearly monthly month year lifetime "
                    + "current gross net last since days months years score rate level purchase purchases order orders "
                    + "transaction transactions trx txn txns frequency freq made placed 12m 6m 3m 1y ytd usd eur gbp "
                    + "household is has ratio share percent pct prc home at account spend spending length customerage");

    private static final Set<String> COUNTS =
            words("num nbr number no count cnt n qty quantity orders visits transactions trx txn txns kids "
                    + "children kidhome teenhome items products clicks logins sessions calls complaints tickets "
                    + "contacts returns refunds dependents purchases");
    /** Averages of these are counts too: 2.4 visits a month are few. */
    private static final Set<String> COUNTED =
            Set.of("visits", "orders", "sessions", "logins", "clicks", "calls", "bookings", "transactions");

    private static final Set<String> RATED =
            Set.of("value", "amount", "size", "share", "rate", "ratio", "percent", "pct", "prc", "days", "since");
    private static final Set<String> DURATIONS =
            Set.of("duration", "tenure", "length", "minutes", "hours", "time", "days", "months");
    /** Days of these are many or few, and neither long nor short. */
    private static final Set<String> SPENT =
            words("sick vacation holiday hospital absence absent leave working active unique distinct rain training");

    private static final Set<String> TIME_UNITS =
            Set.of("days", "weeks", "months", "years", "hours", "minutes", "seconds");
    private static final Set<String> TIMED =
            Set.of("recency", "tenure", "age", "duration", "time", "length", "delay", "lifetime", "seniority");
    private static final Set<String> TIMES = Set.of("day", "hour", "week", "month", "quarter");
    /** A role and the words that give it away: each set must share a word with the name, and none of {@code not} may occur. */
    private record Sign(BusinessTerm role, List<Set<String>> words, Set<String> not) {}

    private static final Set<String> NONE = Set.of();
    private static final Set<String> SCORES =
            Set.of("score", "rating", "index", "rank", "satisfaction", "nps", "grade");
    /** Of these high and low are said without the word rating. */
    private static final Set<String> JUDGED = words(
            "score rating ratings rate rated index rank satisfaction satisfied nps csat grade level stars quality "
                    + "importance likelihood agreement interest involvement balance answer opinion trust ease comfort service "
                    + "performance position stage points");

    private static final int LONGEST_THING = 4;
    private static final Set<String> BUYING = words(
            "purchase purchases order orders transaction transactions trans trx txn txns invoice invoices bookings "
                    + "buys");

    /** When these happened last, a customer was seen. Since a promotion, a raise, a complaint or a move nobody counts that. */
    private static final Set<String> SEEN = words(
            "purchase purchased order ordered transaction trx txn sale buy bought booking invoice visit visited seen "
                    + "active activity login logon session contact contacted interaction engagement open opened click stay "
                    + "trip ride usage use used donation gift lastpurchase lastorder lastvisit lastlogin");
    /** Of a name with nothing but these, such as days since last, there is no doubt since what. */
    private static final Set<String> SINCE_LAST =
            words("since last days weeks months years number num no of customer client cust");

    private static final Set<String> TOTALS = Set.of("total", "sum", "lifetime", "overall");
    private static final Set<String> NO_TOTALS =
            words("share ratio rate percent pct prc score level average avg mean num number nbr no n count cnt");
    /** A quantity is high, its things are many. */
    private static final Set<String> TALLIES =
            words("quantity qty total totals sum volume menge anzahl cantidad quantidade quantite");

    private static final Set<String> SUMS = Set.of("amount", "amt", "value", "sum");
    private static final Set<String> PAID = words("charges charged billed bill bills paid payments fees premiums");

    private static final Set<String> BIRTHS =
            words("birth yob birthyear born geburtsjahr naissance nacimiento nascimento"
                    + " nascita geboortejaar urodzenia födelseår fødselsår");
    private static final Set<String> AGE_WORDS = words("age alter edad idade età leeftijd wiek ålder");

    private static final List<Sign> SIGNS = List.of(
            sign(BusinessTerm.AGE, NONE, BIRTHS),
            sign(BusinessTerm.SCORE, NONE, SCORES),
            sign(
                    BusinessTerm.CHURN_RISK,
                    NONE,
                    Set.of("churn", "attrition"),
                    Set.of("risk", "probability", "prob", "prediction", "predicted", "propensity", "likelihood")),
            sign(
                    BusinessTerm.CHURN,
                    // what was cancelled is no customer
                    words(
                            "number num no nr count cnt n trains flights orders order bookings booking reservations trips appointments"
                                    + " visits items deliveries rides meetings classes"),
                    Set.of("churn", "churned", "attrition", "exited", "cancelled", "canceled", "attrited")),
            sign(BusinessTerm.RECENCY, NONE, Set.of("recency")),
            sign(BusinessTerm.RECENCY, Set.of("first"), Set.of("since", "ago"), SEEN),
            new Sign(
                    BusinessTerm.RECENCY,
                    List.of(Set.of("last"), Set.of("days", "months", "weeks"), SEEN),
                    Set.of("contact", "value", "amount", "spend")),
            sign(BusinessTerm.TENURE, NONE, Set.of("tenure", "seniority", "loyaltyyears")),
            sign(
                    BusinessTerm.TENURE,
                    Set.of("last"),
                    Set.of("years", "months", "days", "length", "age"),
                    words("customer client member membership relationship enrolled registered signup joined subscribed "
                            + "subscription account book")),
            sign(
                    BusinessTerm.TENURE,
                    words("last first days months weeks years"),
                    Set.of("since"),
                    words("customer client member subscriber kunde mitglied")),
            sign(BusinessTerm.CHILDREN, NONE, Set.of("kids", "children", "kidhome", "child", "dependents")),
            sign(BusinessTerm.CASH_ADVANCE, NONE, Set.of("cash"), Set.of("advance", "advances")),
            sign(BusinessTerm.INSTALMENTS, NONE, Set.of("installments", "installment", "instalments", "instalment")),
            sign(BusinessTerm.ONE_OFF, NONE, Set.of("oneoff")),
            sign(BusinessTerm.FULL_PAYMENT, NONE, Set.of("full"), Set.of("payment", "payments", "paid")),
            sign(
                    BusinessTerm.DISCOUNT,
                    words(
                            "amount size value completed signed made open won lost stage closed close pipeline recent associated "
                                    + "since last next days weeks months years"),
                    words("discount discounts discounted deal deals promo promos promotion promotions coupon coupons "
                            + "voucher vouchers rabatt")),
            sign(
                    BusinessTerm.RETURNS,
                    Set.of("investment"),
                    Set.of("return", "returns", "returned", "refund", "refunds", "refunded", "retouren")),
            sign(
                    BusinessTerm.BASKET,
                    NONE,
                    Set.of("basket", "cart", "aov", "ticket", "warenkorb"),
                    Set.of("basket", "cart", "aov", "value", "size", "ticket", "average", "avg", "warenkorb")),
            sign(
                    BusinessTerm.BASKET,
                    NONE,
                    Set.of("order", "purchase", "transaction"),
                    Set.of("value", "amount", "size")),
            sign(
                    BusinessTerm.INCOME,
                    NONE,
                    Set.of("income", "salary", "wage", "wages", "earnings", "einkommen", "gehalt")),
            sign(BusinessTerm.OTHER, NONE, Set.of("credit"), Set.of("limit")),
            sign(
                    BusinessTerm.BALANCE,
                    Set.of("frequency", "freq"),
                    Set.of("balance", "bal", "balances", "saldo", "kontostand")),
            sign(BusinessTerm.VISITS, Set.of("last"), Set.of("visits", "sessions", "logins", "besuche")),
            sign(
                    BusinessTerm.FREQUENCY,
                    Set.of("balance", "bal", "campaign"),
                    Set.of("frequency", "freq", "haeufigkeit")),
            sign(
                    BusinessTerm.FREQUENCY,
                    Set.of("last", "first", "days"),
                    Set.of(
                            "orders",
                            "transactions",
                            "trx",
                            "txn",
                            "txns",
                            "invoices",
                            "bookings",
                            "bestellungen",
                            "einkaeufe")),
            sign(
                    BusinessTerm.FREQUENCY,
                    Set.of("last", "first", "days"),
                    Set.of("num", "number", "count", "cnt", "nbr", "n", "no", "quantity", "qty"),
                    BUYING),
            sign(
                    BusinessTerm.SPEND,
                    Set.of("days", "first", "last", "limit", "potential"),
                    words(
                            "spend spending spent spends revenue sales turnover monetary mnt clv ltv expenditure expenses "
                                    + "umsatz ausgaben")),
            sign(
                    BusinessTerm.AGE,
                    Set.of("account", "average", "avg", "band", "group", "conto", "compte", "cuenta"),
                    AGE_WORDS));

    private static final Set<String> AGES = words("age alter customerage edad idade età leeftijd wiek ålder");
    /** What may stand beside an age for it to be that of the customer. */
    private static final Set<String> OF_THEMSELVES = words(
            "age alter customerage edad idade età leeftijd wiek ålder of the in at my a customer customers client "
                    + "clients cust user member person buyer guest patient subscriber respondent applicant kunde kunden kundin der des "
                    + "year years yr yrs jahre jahren current now today");

    private static final Set<String> NOTHING =
            Set.of("unknown", "other", "others", "none", "n/a", "na", "not specified", "misc", "undefined", "?");

    /** Columns whose levels speak for themselves: of {@code Female} nobody asks what it is. */
    private static final Set<String> NAMED_BY_LEVELS = Set.of(
            "gender",
            "sex",
            "marital",
            "education",
            "job",
            "occupation",
            "profession",
            "country",
            "region",
            "city",
            "state");

    private Lexicon() {}

    /** Levels that stand for not knowing, or for anything else. */
    static boolean saysNothing(String level) {
        return NOTHING.contains(level.strip().toLowerCase(Locale.ROOT));
    }

    /** {@code TotalCharges}, {@code Total_Trans_Amt}: all that customers paid, without a word for spend. */
    static boolean isTotalPaid(String column) {
        List<String> words = HeaderWords.of(column).withoutWindow();
        boolean paid = words.stream().anyMatch(PAID::contains)
                || words.stream().anyMatch(BUYING::contains) && words.stream().anyMatch(SUMS::contains);
        return paid
                && words.stream().anyMatch(TOTALS::contains)
                && words.stream().noneMatch(NO_TOTALS::contains)
                && words.stream()
                        .allMatch(word -> PAID.contains(word)
                                || BUYING.contains(word)
                                || SUMS.contains(word)
                                || TOTALS.contains(word)
                                || EMPTY_WORDS.contains(word));
    }

    /** Whether words name a thing, of which there can be many or few, and not a quality, a judgement or a question. */
    static boolean isThing(String plain) {
        List<String> words = HeaderWords.of(plain).words();
        return words.size() <= LONGEST_THING
                && words.stream().allMatch(word -> word.chars().allMatch(Character::isLetter))
                && words.stream().noneMatch(JUDGED::contains);
    }

    /** Whether the name has the word age, whosever age that is. */
    static boolean isNamedAge(String column) {
        return HeaderWords.of(column).words().stream().anyMatch(AGES::contains);
    }

    /**
     * Whether an age is named as that of somebody else, at another time, or as a band of ages: {@code partner_age}, {@code
     * age_at_signup}, {@code age_18_34}.
     */
    static boolean isAgeOfAnother(String column) {
        return HeaderWords.of(column).words().stream()
                .anyMatch(word -> !OF_THEMSELVES.contains(word)
                        && (word.chars().allMatch(Character::isLetter)
                                || word.chars().allMatch(Character::isDigit)));
    }

    static boolean isNamedByItsLevels(String column) {
        return HeaderWords.of(column).words().stream().anyMatch(NAMED_BY_LEVELS::contains);
    }

    /**
     * @param whole whether all values are whole numbers: amounts of money seldom are, numbers of purchases always
     * @param unit of the column, where known
     */
    static Term term(String column, boolean whole, boolean date, Optional<String> unit) {
        HeaderWords header = HeaderWords.of(column);
        List<String> words = header.words();
        if (date) {
            boolean since = role(words, false) == BusinessTerm.TENURE;
            return new Term(
                    column,
                    PlainWords.of(column, words),
                    since ? BusinessTerm.TENURE : BusinessTerm.OTHER,
                    false,
                    since,
                    Term.Kind.DATE,
                    Optional.empty());
        }
        List<String> measured = header.withoutWindow();
        BusinessTerm role = role(measured, whole);
        boolean birth = role == BusinessTerm.AGE && words.stream().noneMatch(AGE_WORDS::contains);
        boolean qualified = isQualified(role, measured);
        Optional<String> time = unit.isPresent() ? Optional.empty() : timeUnit(header);
        Term.Kind found = kind(column, measured, whole, birth);
        boolean lasts = unit.or(() -> time).filter(TIME_UNITS::contains).isPresent();
        Term.Kind kind = found == Term.Kind.AMOUNT && lasts ? Term.Kind.DURATION : found;
        if (role == BusinessTerm.AGE && kind == Term.Kind.DURATION) {
            kind = Term.Kind.AMOUNT;
        }
        List<String> named = time.isPresent() ? words.subList(0, words.size() - 1) : words;
        return new Term(column, PlainWords.of(column, named), role, qualified, birth, kind, unit.or(() -> time));
    }

    /** {@code recency_days} is a recency in days, {@code call_min} a call in minutes; {@code active_days} are days. */
    private static Optional<String> timeUnit(HeaderWords header) {
        if (header.endsInMinutes()) {
            return Optional.of("minutes");
        }
        List<String> words = header.words();
        int n = words.size();
        return n >= 2 && TIME_UNITS.contains(words.get(n - 1)) && TIMED.contains(words.get(n - 2))
                ? Optional.of(words.get(n - 1))
                : Optional.empty();
    }

    private static BusinessTerm role(List<String> words, boolean whole) {
        if (words.contains("between")) {
            return BusinessTerm.OTHER; // the time between purchases is neither their number nor their value
        }
        if (words.contains("since") && words.contains("last") && SINCE_LAST.containsAll(words)) {
            return BusinessTerm.RECENCY;
        }
        for (Sign sign : SIGNS) {
            if (sign.words().stream().allMatch(set -> words.stream().anyMatch(set::contains))
                    && words.stream().noneMatch(sign.not()::contains)) {
                return sign.role();
            }
        }
        if (words.contains("purchases")) {
            return whole ? BusinessTerm.FREQUENCY : BusinessTerm.SPEND;
        }
        return BusinessTerm.OTHER;
    }

    /** Whether words remain that neither gave the role away nor are without meaning: then it is a part of the role. */
    private static boolean isQualified(BusinessTerm role, List<String> words) {
        if (role == BusinessTerm.OTHER || role == BusinessTerm.SCORE) {
            return false;
        }
        if (role == BusinessTerm.INCOME
                || role == BusinessTerm.AGE
                || role == BusinessTerm.TENURE
                || role == BusinessTerm.RECENCY
                || role == BusinessTerm.CHURN_RISK
                || role == BusinessTerm.CHURN) {
            return false;
        }
        Set<String> telling = new HashSet<>(EMPTY_WORDS);
        for (Sign sign : SIGNS) {
            if (sign.role() == role) {
                sign.words().forEach(telling::addAll);
            }
        }
        return words.stream().anyMatch(word -> !telling.contains(word));
    }

    private static Term.Kind kind(String column, List<String> words, boolean whole, boolean birth) {
        if (birth || whole && words.contains("year")) {
            return Term.Kind.YEAR;
        }
        if (words.size() == 1 && TIMES.contains(words.get(0))) {
            return Term.Kind.TIME;
        }
        if (PlainWords.isNumberOfAStep(words)) {
            return Term.Kind.AMOUNT;
        }
        if (words.stream()
                .anyMatch(Set.of("frequency", "freq", "score", "rating", "mnt", "balance", "income")::contains)) {
            return Term.Kind.AMOUNT;
        }
        boolean counted =
                words.stream().anyMatch(COUNTED::contains) && words.stream().noneMatch(RATED::contains);
        String plain = PlainWords.of(column, words);
        if (plain.equals("count")
                || TALLIES.contains(plain.substring(plain.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))) {
            return Term.Kind.AMOUNT;
        }
        if (counted || column.strip().startsWith("#") || whole && words.stream().anyMatch(COUNTS::contains)) {
            return Term.Kind.COUNT;
        }
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        if (last.equals("days") && words.size() > 1 && SPENT.contains(words.get(words.size() - 2))) {
            return Term.Kind.COUNT;
        }
        return DURATIONS.contains(last) ? Term.Kind.DURATION : Term.Kind.AMOUNT;
    }

    /** A set of words that are separated by single blanks. */
    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    private static Sign sign(BusinessTerm role, Set<String> not, Set<String> words) {
        return new Sign(role, List.of(words), not);
    }

    private static Sign sign(BusinessTerm role, Set<String> not, Set<String> words, Set<String> andWords) {
        return new Sign(role, List.of(words, andWords), not);
    }
}
