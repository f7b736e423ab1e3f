package io.github.segmentcli.profile;

import io.github.segmentcli.roles.HeaderWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a column is called in the middle of a sentence: {@code NumWebVisitsMonth} is number of web visits per month. */
final class PlainWords {

    private static final Map<String, String> SPELT_OUT = Map.ofEntries(
            Map.entry("avg", "average"),
            Map.entry("max", "maximum"),
            Map.entry("amt", "amount"),
            Map.entry("qty", "quantity"),
            Map.entry("freq", "frequency"),
            Map.entry("trx", "transactions"),
            Map.entry("txn", "transactions"),
            Map.entry("txns", "transactions"),
            Map.entry("tran", "transaction"),
            Map.entry("trans", "transactions"),
            Map.entry("bal", "balance"),
            Map.entry("acct", "account"),
            Map.entry("cust", "customer"),
            Map.entry("yr", "year"),
            Map.entry("yrs", "years"),
            Map.entry("mths", "months"),
            Map.entry("mth", "month"),
            Map.entry("prods", "products"),
            Map.entry("tix", "tickets"),
            Map.entry("prod", "product"),
            Map.entry("rev", "revenue"),
            Map.entry("pct", "percent"),
            Map.entry("perc", "percent"),
            Map.entry("prc", "percent"),
            Map.entry("oneoff", "one-off"),
            Map.entry("mnt", "spend on"),
            Map.entry("num", "number of"),
            Map.entry("nbr", "number of"),
            Map.entry("cnt", "count"),
            Map.entry("monetary", "spend"),
            Map.entry("dt", "date"),
            Map.entry("cmp", "campaign"), // with a number only: cmp3
            Map.entry("kidhome", "children at home"),
            Map.entry("teenhome", "teenagers at home"),
            Map.entry("delicassen", "delicatessen"),
            Map.entry("installments", "instalments"),
            Map.entry("installment", "instalment"),
            Map.entry("catalog", "catalogue"),
            Map.entry("clv", "customer lifetime value"),
            Map.entry("ltv", "lifetime value"),
            Map.entry("aov", "average order value"),
            Map.entry("nps", "NPS"),
            Map.entry("rfm", "RFM"),
            Map.entry("pdays", "days since last contact"),
            Map.entry("dob", "date of birth"),
            Map.entry("yob", "birth year"),
            Map.entry("util", "utilisation"),
            Map.entry("sqft", "square feet"),
            Map.entry("hh", "household"));

    /** Of these a least is told: {@code min_order_value}. Beside other words {@code min} may be minutes, as it stands in the header. */
    private static final Set<String> LEAST = Set.of(
            "order",
            "basket",
            "value",
            "amount",
            "spend",
            "price",
            "balance",
            "payment",
            "payments",
            "purchase",
            "age",
            "fee",
            "income",
            "distance",
            "score",
            "rating",
            "temperature");

    /** German nouns that the lexicon knows; they keep the capital they have in the header. */
    private static final Set<String> GERMAN = Set.of(
            "umsatz",
            "ausgaben",
            "alter",
            "einkommen",
            "gehalt",
            "warenkorb",
            "besuche",
            "bestellungen",
            "einkaeufe",
            "rabatt",
            "retouren",
            "saldo",
            "kontostand",
            "haeufigkeit");

    private static final Set<String> PER = Set.of("month", "year", "week", "day");
    private static final Set<String> MEASURES = Set.of(
            "frequency",
            "freq",
            "trx",
            "txn",
            "transactions",
            "instalments",
            "installments",
            "score",
            "count",
            "amount");

    /** The time in which things were counted, behind what was counted. */
    private static final Pattern WINDOW =
            Pattern.compile("(?:in |over |within |during )?(?:the )?(?:(last|past|previous|l) ?)?"
                    + "(?:(\\d{1,3}) ?)?(d|w|m|y|days?|weeks?|months?|quarters?|years?)");

    private static final Map<String, String> PERIODS = Map.of("d", "days", "w", "weeks", "m", "months", "y", "years");

    private static final int LONGEST = 60;

    private PlainWords() {}

    /** Never longer than {@value #LONGEST} letters, on one line. */
    static String of(String column, List<String> words) {
        return shortened(spelt(column, words));
    }

    /** The name as the header writes it, but never longer than {@value #LONGEST} letters, on one line. */
    static String written(String column) {
        return shortened(column.strip());
    }

    private static String shortened(String written) {
        String text = written.replaceAll("\\p{Cntrl}+", " ");
        int length = text.codePointCount(0, text.length());
        if (length <= LONGEST) {
            return text;
        }
        // Long headers of one questionnaire often differ in nothing but their ends.
        int head = text.offsetByCodePoints(0, LONGEST - LONGEST / 3 - 1);
        int tail = text.offsetByCodePoints(0, length - LONGEST / 3);
        int wordEnd = text.lastIndexOf(' ', head);
        int wordStart = text.indexOf(' ', tail);
        return text.substring(0, wordEnd > head / 2 ? wordEnd : head).strip()
                + (wordEnd > head / 2 ? " … " : "…")
                + text.substring(wordStart > 0 && wordStart < text.length() - 6 ? wordStart : tail)
                        .strip();
    }

    /** Codes such as Q7_3 and names in other scripts stay as they are; words are spelt out in lower case. */
    private static String spelt(String column, List<String> words) {
        HeaderWords header = HeaderWords.of(column);
        List<String> measured = header.withoutWindow();
        boolean isCounted = words.equals(header.words())
                && measured.size() < words.size()
                && measured.stream().allMatch(PlainWords::isWord)
                && measured.stream().noneMatch(GERMAN::contains);
        return isCounted
                ? window(words.subList(measured.size(), words.size()))
                        .map(window -> spelled(column, measured) + window)
                        .orElseGet(() -> spelled(column, words))
                : spelled(column, words);
    }

    /** {@code last_30_days} is in the last 30 days, {@code 12m} in 12 months. */
    private static Optional<String> window(List<String> words) {
        Matcher found = WINDOW.matcher(String.join(" ", words));
        if (!found.matches()) {
            return Optional.empty();
        }
        String number = found.group(2) == null ? "" : found.group(2) + " ";
        String unit = found.group(3);
        String period = PERIODS.getOrDefault(unit, unit);
        return Optional.of((found.group(1) == null ? " in " : " in the last ")
                + number
                + (number.isEmpty() || number.equals("1 ") ? period.replaceFirst("s$", "") : period));
    }

    private static String spelled(String column, List<String> words) {
        if (!words.stream().allMatch(PlainWords::isWord) || words.isEmpty()) {
            String text = column.strip();
            int open = text.lastIndexOf('(');
            return HeaderWords.of(column).unit().isPresent() && open > 0
                    ? text.substring(0, open).strip()
                    : text;
        }
        if (words.stream().anyMatch(GERMAN::contains)) {
            return inTheirCase(column, words);
        }
        if (column.strip().startsWith("#")) {
            return ("number of " + spelled(column.strip().substring(1), words)).replace("number of of ", "number of ");
        }
        if (words.contains("birth") && words.contains("year") && words.size() == 2) {
            return "birth year";
        }
        List<String> spelt = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean first = i == 0;
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            if (!first && (word.equals("mnt") || word.equals("num") || word.equals("nbr"))) {
                spelt.add(word.equals("mnt") ? "spend" : "count");
            } else if (first
                    && next.isEmpty()
                    && SPELT_OUT.getOrDefault(word, "").endsWith(" of")) {
                spelt.add("number");
            } else if (isBeforeANoun(word, next)) {
                spelt.add(SPELT_OUT.getOrDefault(word, word).replaceAll("s$", ""));
            } else if (!first
                    && i == words.size() - 1
                    && PER.contains(word)
                    && words.get(i - 1).endsWith("s")) {
                spelt.add("per " + word);
            } else if (word.equals("min") && words.stream().anyMatch(LEAST::contains)) {
                spelt.add("minimum");
            } else if (word.equals("cmp")) {
                spelt.add(word);
            } else if (first && word.equals("no") && next.equals("of")) {
                spelt.add("number");
            } else if (word.equals("prc") && first || word.equals("pct") && first) {
                spelt.add("share of");
            } else {
                spelt.add(SPELT_OUT.getOrDefault(word, numbered(word)));
            }
        }
        return String.join(" ", spelt);
    }

    /** The words as the header writes them, but a header all in capitals with the first of each word only. */
    private static String inTheirCase(String column, List<String> words) {
        boolean shouted = column.equals(column.toUpperCase(Locale.ROOT));
        String lower = column.toLowerCase(Locale.ROOT);
        List<String> spelt = new ArrayList<>();
        int from = 0;
        for (String word : words) {
            int at = lower.indexOf(word, from);
            String written = at < 0 ? word : column.substring(at, at + word.length());
            spelt.add(shouted ? written.charAt(0) + word.substring(1) : written);
            from = at < 0 ? from : at + word.length();
        }
        return String.join(" ", spelt);
    }

    /** {@code purchases frequency} reads purchase frequency, {@code deals purchases} deal purchases. */
    private static boolean isBeforeANoun(String word, String next) {
        boolean counted = Set.of("purchases", "payments", "orders", "visits").contains(word);
        boolean bought =
                Set.of("deals", "installments", "instalments", "orders").contains(word);
        return counted && (MEASURES.contains(next) || next.startsWith("instal"))
                || bought && (MEASURES.contains(next) || next.equals("purchases"));
    }

    /** {@code cmp3} is campaign 3, as cmp is an abbreviation that is known; {@code q7} stays. */
    private static String numbered(String word) {
        String letters = word.replaceAll("[0-9]+$", "");
        return letters.length() < word.length() && SPELT_OUT.containsKey(letters)
                ? SPELT_OUT.get(letters) + " " + word.substring(letters.length())
                : word;
    }

    private static boolean isWord(String name) {
        String word = SPELT_OUT.containsKey(name.replaceAll("[0-9]+$", "")) ? "word" : name;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return word.length() > 1 || word.equals("a") || word.equals("n");
    }
}
