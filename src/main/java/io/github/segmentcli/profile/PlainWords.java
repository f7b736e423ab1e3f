package io.github.segmentcli.profile;

import io.github.segmentcli.roles.names.HeaderWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
            Map.entry("bmi", "BMI"),
            Map.entry("gpa", "GPA"),
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
            Pattern.compile("(?:in |over |within |during )?(?:the )?(?:(last|past|previous|next|coming|first|l) ?)?"
                    + "(?:(\\d{1,3}) ?)?(d|w|m|y|days?|weeks?|months?|quarters?|years?)");

    private static final Map<String, String> OTHER_TIMES = Map.of("next", "next", "coming", "next", "first", "first");
    private static final Map<String, String> PERIODS = Map.of("d", "days", "w", "weeks", "m", "months", "y", "years");

    private static final int LONGEST = 60;
    private static final int LONGEST_ANSWER = 40;
    /** Of a long name that is cut before a word in its middle. */
    private static final int HEAD = 20;

    private static final int TAIL = 12;

    /** Whose figures they are is understood: of {@code customer.tenure} in nested data only the tenure is said. */
    private static final Set<String> OWNERS = Set.of("customer", "client", "user", "member", "subscriber", "person");

    /** Of these the number says which one it is and not how many there are: {@code education-num}. */
    private static final Set<String> STEPS =
            Set.of("education", "grade", "level", "class", "rank", "stage", "step", "tier", "degree", "question");

    private PlainWords() {}

    /** Never longer than {@value #LONGEST} letters, on one line. */
    static String of(String column, List<String> words) {
        Optional<String> asked = Questions.topic(column);
        if (asked.isPresent()) {
            return shortened(asked.get());
        }
        int path = path(column);
        return path == 0
                ? shortened(spelt(column, words))
                : of(
                        column.substring(path),
                        words.subList(
                                HeaderWords.of(column.substring(0, path))
                                        .words()
                                        .size(),
                                words.size()));
    }

    /**
     * How many letters of the name of a nested value say nothing: those of the customer, as in {@code customer.tenure}, and those that the
     * rest repeats, as in {@code internet.InternetService}.
     */
    private static int path(String column) {
        int dot = column.indexOf('.');
        if (dot <= 0 || dot == column.length() - 1) {
            return 0;
        }
        List<String> before = HeaderWords.of(column.substring(0, dot)).words();
        List<String> after = HeaderWords.of(column.substring(dot + 1)).words();
        boolean owner = before.size() == 1 && OWNERS.contains(before.get(0));
        boolean repeated = after.size() > before.size()
                && !before.isEmpty()
                && after.subList(0, before.size()).equals(before);
        return !after.isEmpty() && isWord(after.get(0)) && (owner || repeated) ? dot + 1 : 0;
    }

    /** Whether a name ends in the number of a step: {@code education-num}. */
    static boolean isNumberOfAStep(List<String> words) {
        int n = words.size();
        return n > 1
                && Set.of("num", "nbr", "no", "number").contains(words.get(n - 1))
                && STEPS.contains(words.get(n - 2));
    }

    /** The name as the header writes it, but never longer than {@value #LONGEST} letters, on one line. */
    static String written(String column) {
        return shortened(column.strip());
    }

    /**
     * The name as the header writes it, cut so that the word stays in which it differs from others that would be cut to the same; the
     * ends of questions may be equal.
     */
    static String writtenApart(String column, Collection<String> others) {
        int[] text = onOneLine(column.strip()).codePoints().toArray();
        if (text.length <= LONGEST) {
            return written(column);
        }
        int from = 0;
        for (String other : others) {
            int at = Arrays.mismatch(text, onOneLine(other.strip()).codePoints().toArray());
            from = Math.max(from, at);
        }
        from = Math.min(from, text.length - 1);
        while (from > 0 && Character.isLetterOrDigit(text[from - 1])) {
            from--;
        }
        String head = from <= HEAD ? new String(text, 0, from) : new String(text, 0, HEAD).strip() + "…";
        int to = Math.min(text.length, from + LONGEST - head.length() - TAIL - 1);
        int wordEnd = to;
        while (wordEnd > from && wordEnd < text.length && Character.isLetterOrDigit(text[wordEnd])) {
            wordEnd--;
        }
        to = wordEnd > from ? wordEnd : to;
        String tail = text.length - to <= TAIL
                ? new String(text, to, text.length - to)
                : "…" + new String(text, text.length - TAIL, TAIL).strip();
        return head + new String(text, from, to - from).strip() + tail;
    }

    private static String onOneLine(String written) {
        return written.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String shortened(String written) {
        String text = onOneLine(written);
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

    /** An answer for a name: a long one up to its colon, or as many whole words as fit into {@value #LONGEST_ANSWER} letters. */
    static String answer(String level) {
        String text = onOneLine(level).strip();
        if (text.length() <= LONGEST_ANSWER) {
            return text;
        }
        int colon = text.indexOf(": ");
        int end = colon > 2 && colon <= LONGEST_ANSWER ? colon : text.lastIndexOf(' ', LONGEST_ANSWER);
        return end == colon
                ? text.substring(0, end)
                : text.substring(0, end > LONGEST_ANSWER / 2 ? end : text.offsetByCodePoints(0, LONGEST_ANSWER / 2))
                        + "…";
    }

    /** Codes such as Q7_3 and names in other scripts stay as they are; words are spelt out in lower case. */
    private static String spelt(String column, List<String> words) {
        HeaderWords header = HeaderWords.of(column);
        List<String> measured = header.withoutWindow();
        if (measured.size() > 1
                && measured.size() < words.size()
                && OTHER_TIMES.containsKey(measured.get(measured.size() - 1))) {
            measured = measured.subList(0, measured.size() - 1);
        }
        boolean isCounted = words.equals(header.words())
                && measured.size() < words.size()
                && measured.stream().allMatch(PlainWords::isWord)
                && measured.stream().noneMatch(GERMAN::contains);
        String counted = isCounted ? spelled(column, measured) : "";
        return isCounted
                ? window(words.subList(measured.size(), words.size()))
                        .map(window -> counted + window)
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
        String when = found.group(1) == null ? "" : "the " + OTHER_TIMES.getOrDefault(found.group(1), "last") + " ";
        return Optional.of(" in " + when
                + number
                + (number.isEmpty() || number.equals("1 ") ? period.replaceFirst("s$", "") : period));
    }

    private static String spelled(String column, List<String> words) {
        if (words.isEmpty() || !isSpeech(words)) {
            String text = column.strip();
            int open = text.lastIndexOf('(');
            String named = HeaderWords.of(column).unit().isPresent() && open > 0
                    ? text.substring(0, open).strip()
                    : text;
            // two words make a phrase; less is a code, which stays as it is: Q7_3, column_7
            boolean phrase = words.stream()
                            .filter(word -> isWord(word) && word.length() > 2)
                            .count()
                    > 1;
            return phrase ? named.replaceAll("_+", " ").strip() : named;
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
            if (i == words.size() - 1 && isNumberOfAStep(words)) {
                spelt.add("number");
            } else if (first
                    && next.equals("of")
                    && SPELT_OUT.getOrDefault(word, "").endsWith(" of")) {
                spelt.add("number");
            } else if (!first && (word.equals("mnt") || word.equals("num") || word.equals("nbr"))) {
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

    /** Words, and numbers only where they are those of a length of time: {@code past_3_years_purchases}. */
    private static boolean isSpeech(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            boolean time = i > 0
                    && i + 1 < words.size()
                    && words.get(i).matches("\\d{1,3}")
                    && Set.of("day", "week", "month", "year")
                            .contains(words.get(i + 1).replaceFirst("s$", ""));
            if (!time && !isWord(words.get(i))) {
                return false;
            }
        }
        return true;
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
