package io.github.segmentcli.roles.orders;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the order of words: of a known scale ({@link WordScales}), of degrees ({@link DegreeWords}) and certainty
 * ({@link CertaintyWords}), of how often something happens ({@link FrequencyWords}), of numbered words ({@code 1 - disagree}), and
 * of ranges of numbers ({@link NumberBands}).
 */
public final class OrderedLevels {

    /** Finds the place of each level, or none where one of them has none. */
    private interface Places {
        /** Null where there is no order. */
        double[] of(List<String> levels);
    }

    private static final int MOST_LEVELS = 60;

    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[\u2022\u25aa\u25e6\u00b7*]|[o-](?=\\s))\\s*");
    private static final Pattern TAGS = Pattern.compile("<[^>]{1,40}>");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)\\s*$");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern HEAD = Pattern.compile("^([^:]{2,40}):\\s.+$", Pattern.DOTALL);
    private static final Pattern NUMBERED = Pattern.compile("\\s*(\\d{1,2})\\s*[-:.)=\u2013]\\s*\\p{L}.*");
    private static final Pattern ENDED =
            Pattern.compile("(\\p{L}[^\\d]*?)?([-+]?\\d{1,2})(\\s*[-=:(\u2013]\\s*\\p{L}.*)?");
    private static final Pattern PREFIXED = Pattern.compile("(\\d{1,2})_(?=\\S).*");
    private static final Pattern DEGREE =
            Pattern.compile("(?i)agree|satisf|zufrieden|never|always|often|rarely|low|high|poor|good|bad|excellent"
                    + "|likely|important|none|little|much|very|most|least|not at all|nie|immer|stimme");

    private static final List<Places> IN_WORDS =
            List.of(WordScales::places, DegreeWords::places, CertaintyWords::places, FrequencyWords::places);
    private static final List<Places> NUMBERED_WORDS =
            List.of(OrderedLevels::prefixed, OrderedLevels::withNamedEnds, OrderedLevels::numbered);

    private OrderedLevels() {}

    /** The levels in ascending order; empty if it is not certain, or if they are fewer than 2 or more than {@value #MOST_LEVELS}. */
    public static Optional<List<String>> of(List<String> levels) {
        if (levels.size() < 2 || levels.size() > MOST_LEVELS) {
            return Optional.empty();
        }
        List<String> bare = all(levels, OrderedLevels::bare);
        List<String> plain = all(bare, OrderedLevels::plain);
        List<List<String>> words =
                List.of(plain, heads(bare), withoutCommonWords(all(plain, OrderedLevels::beforeSlash)));
        List<List<String>> bands = List.of(
                bare,
                all(bare, level -> IN_BRACKETS.matcher(level).replaceFirst("").strip()),
                all(bare, OrderedLevels::inBrackets));
        return first(words, IN_WORDS)
                .or(() -> first(List.of(bare), NUMBERED_WORDS))
                .or(() -> first(bands, List.of(NumberBands::places)))
                .map(places -> sorted(levels, places));
    }

    /** The places of the first kind of order that one of the readings of the levels has; an empty reading is none. */
    private static Optional<double[]> first(List<List<String>> readings, List<Places> kinds) {
        for (List<String> levels : readings) {
            for (Places kind : kinds) {
                double[] found = levels.isEmpty() ? null : distinct(kind, levels);
                if (found != null) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    /** The places; null unless each level has one of its own. */
    private static double[] distinct(Places places, List<String> levels) {
        double[] found = places.of(levels);
        return found != null
                        && IntStream.range(0, found.length).noneMatch(i -> Double.isNaN(found[i]))
                        && IntStream.range(0, found.length)
                                        .mapToDouble(i -> found[i])
                                        .distinct()
                                        .count()
                                == levels.size()
                ? found
                : null;
    }

    private static List<String> sorted(List<String> levels, double[] places) {
        return IntStream.range(0, levels.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> places[i]))
                .map(levels::get)
                .toList();
    }

    /** Without bullets and tags, and with one blank between words. */
    private static String bare(String level) {
        String words = TAGS.matcher(level).replaceAll(" ");
        return BULLET.matcher(words)
                .replaceFirst("")
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .strip();
    }

    /** In lower case without accents and words in brackets, with a blank for {@code -} and {@code _}. */
    static String plain(String level) {
        String lower = withoutAccents(level)
                .replace('_', ' ')
                .replace('-', ' ')
                .replace('\u2013', ' ')
                .replace('\u2019', '\'')
                .replaceFirst("^neither .*", "neither")
                .replaceFirst("('s)?( degree| diploma)$| mezunu$", "")
                .replaceAll(" +", " ")
                .strip();
        String outside = IN_BRACKETS.matcher(lower).replaceFirst("").strip();
        return outside.isEmpty() ? lower : outside.replaceFirst("[.!]+$", "");
    }

    static String withoutAccents(String level) {
        String small = level.toLowerCase(Locale.ROOT);
        if (small.chars().allMatch(c -> c < 128)) {
            return small; // the tables of Unicode take longer to load than all scales
        }
        String lower = Normalizer.normalize(small, Normalizer.Form.NFD);
        return ACCENTS.matcher(lower)
                .replaceAll("")
                .replace('\u0131', 'i')
                .replace('\u0142', 'l')
                .replace('\u0111', 'd')
                .replace('\u00f8', 'o')
                .replace("\u00df", "ss");
    }

    private static String inBrackets(String level) {
        Matcher found = IN_BRACKETS.matcher(level);
        return found.find() ? found.group(1).strip() : "";
    }

    /** {@code Good: on the whole I am satisfied} of every level up to the colon; empty where one has none. */
    private static List<String> heads(List<String> bare) {
        return bare.stream().allMatch(level -> HEAD.matcher(level).matches())
                ? all(bare, level -> plain(HEAD.matcher(level).replaceFirst("$1")))
                : List.of();
    }

    /** {@code no damage} of {@code no damage/fully repaired}. */
    private static String beforeSlash(String plain) {
        return plain.replaceFirst("(?<=\\p{L}) ?/ ?\\p{L}.*", "");
    }

    /** {@code low damage}, {@code high damage}, {@code total loss}: without the words that stand in more than half of the levels. */
    private static List<String> withoutCommonWords(List<String> plain) {
        Map<String, Integer> levels = new HashMap<>();
        plain.forEach(
                level -> List.of(level.split(" ")).stream().distinct().forEach(w -> levels.merge(w, 1, Integer::sum)));
        List<String> rest = all(plain, level -> {
            List<String> words = new ArrayList<>(List.of(level.split(" ")));
            words.removeIf(word -> levels.get(word) * 2 > plain.size() && plain.size() > 2);
            return String.join(" ", words);
        });
        return rest.contains("") || rest.equals(plain) ? List.of() : rest;
    }

    /** {@code 1_good}, {@code 2_fair}, {@code 3_poor}: numbers from 0 or 1 on without a gap, put before the words so that they sort. */
    private static double[] prefixed(List<String> levels) {
        double[] numbers = levels.stream()
                .mapToDouble(level -> {
                    Matcher found = PREFIXED.matcher(level);
                    return found.matches() ? Integer.parseInt(found.group(1)) : Double.NaN;
                })
                .toArray();
        double least = Arrays.stream(numbers).min().orElse(Double.NaN);
        double most = Arrays.stream(numbers).max().orElse(Double.NaN);
        return levels.size() > 2 && least <= 1 && most - least == levels.size() - 1 ? numbers : null;
    }

    /** {@code 1 (very bad)}, 2, 3, 4, {@code 5 - very good}; {@code awful! -2}, -1, 0, +1, {@code great! +2}: numbers without a gap, some with words. */
    private static double[] withNamedEnds(List<String> levels) {
        double[] numbers = new double[levels.size()];
        int bare = 0;
        for (int i = 0; i < numbers.length; i++) {
            Matcher found = ENDED.matcher(levels.get(i));
            if (!found.matches()) {
                return null;
            }
            numbers[i] = Integer.parseInt(found.group(2));
            bare += found.group(1) == null && found.group(3) == null ? 1 : 0;
        }
        double range = Arrays.stream(numbers).max().orElse(0)
                - Arrays.stream(numbers).min().orElse(0);
        return bare > 0 && bare < numbers.length && levels.size() > 2 && range == levels.size() - 1 ? numbers : null;
    }

    /** Numbered words. Since numbers alone do not make an order (1 - North), at least two of the words must express a degree. */
    private static double[] numbered(List<String> levels) {
        long degrees =
                levels.stream().filter(level -> DEGREE.matcher(level).find()).count();
        return degrees < 2
                ? null
                : levels.stream()
                        .mapToDouble(level -> {
                            Matcher found = NUMBERED.matcher(level);
                            return found.matches() ? Integer.parseInt(found.group(1)) : Double.NaN;
                        })
                        .toArray();
    }

    private static List<String> all(List<String> levels, UnaryOperator<String> change) {
        return levels.stream().map(change).toList();
    }
}
