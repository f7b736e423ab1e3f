package io.github.segmentcli.profile;

import io.github.segmentcli.Figures;
import io.github.segmentcli.roles.RowNoun;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds a short name for each segment, unique within the run.
 *
 * <p>Clues that say the same are taken together first (spend on wines, meat and fish: high spenders), and up to three such
 * themes enter the name, as long as each is at least {@value #WORTH_SAYING} as strong as the first. Known adjectives and
 * nouns make a phrase ({@code Frequent high spenders}); the rest is listed ({@code Young, low income}). The order of words
 * follows the roles and the columns, not the strengths, so that a small shift of a centroid does not turn a name around.
 * Segments that would share a name each add where they are furthest from the others of it. A segment that no feature tells apart is
 * typical, with what a describing column says of it: {@code Typical customers, mostly web (channel)}.
 */
record NameMaker(Distinctions clues, int k, int features, RowNoun noun) {

    private static final int SHORT = 40;
    private static final int MAX_THEMES = 3;
    static final double WORTH_SAYING = 0.45;

    /** @param given names by cluster that are not to be found but to be kept apart from */
    List<String> names(Map<Integer, String> given) {
        String[] names = new String[k];
        for (int c = 0; c < k; c++) {
            names[c] = given.containsKey(c) ? given.get(c) : name(c);
        }
        for (List<Integer> same : shared(names)) {
            for (int c : same) {
                if (!given.containsKey(c)) {
                    names[c] = apart(c, same, names[c]);
                }
            }
        }
        for (List<Integer> same : shared(names)) {
            separate(names, same, given.keySet());
        }
        return List.of(names);
    }

    private String name(int c) {
        List<DistinctionGroup> themes = themes(c);
        if (themes.isEmpty()) {
            return "Typical " + noun.many()
                    + described(c).map(clue -> ", " + clue.phrase()).orElse("");
        }
        int sameWay = throughout(c);
        if (sameWay != 0) {
            return sameWay > 0 ? "High across the board" : "Low across the board";
        }
        List<DistinctionGroup> chosen = new ArrayList<>();
        for (DistinctionGroup theme : themes) {
            boolean worth = theme.strength() >= WORTH_SAYING * themes.get(0).strength();
            if (chosen.size() < MAX_THEMES && worth) {
                chosen.add(theme);
            }
        }
        String name = compose(chosen);
        while (name.length() > SHORT && chosen.size() > 1) {
            chosen.remove(chosen.size() - 1);
            name = compose(chosen);
        }
        return name;
    }

    /**
     * Where no feature tells a segment apart: what a column says of it that merely describes, in words or by what it is known to mean.
     * Places on a map, for example, make no name.
     */
    private Optional<Distinction> described(int c) {
        return clues.telling(c).stream()
                .filter(clue -> !clue.feature())
                .filter(clue -> clue.level().isPresent()
                        ? clue.own() > clue.overall()
                        : clue.term().role() != BusinessTerm.OTHER)
                .max(Comparator.comparingDouble(Distinction::strength));
    }

    /** +1 or -1 when nearly all of at least four unnamed features lie on one side, half of them far. */
    private int throughout(int c) {
        int above = 0;
        int below = 0;
        int far = 0;
        for (Distinction clue : clues.of(c)) {
            if (!clue.feature()
                    || clue.term().role() != BusinessTerm.OTHER
                    || clue.level().isPresent()) {
                continue;
            }
            above += clue.z() >= Distinctions.TELLING / 2 ? 1 : 0;
            below += clue.z() <= -Distinctions.TELLING / 2 ? 1 : 0;
            far += clue.strength() >= Distinctions.TELLING ? 1 : 0;
        }
        boolean most = Math.max(above, below) >= Math.max(4, 0.85 * features) && far >= 0.6 * features;
        return most ? above > below ? 1 : -1 : 0;
    }

    private List<DistinctionGroup> themes(int c) {
        Map<String, List<Distinction>> groups = new LinkedHashMap<>();
        Map<BusinessTerm, Integer> columnsOfRole = new HashMap<>();
        for (Distinction clue : clues.of(c)) {
            if (clue.feature()) {
                columnsOfRole.merge(clue.term().role(), 1, Integer::sum);
            }
        }
        for (Distinction clue : clues.telling(c)) {
            if (!clue.feature()) {
                continue;
            }
            boolean alone = clue.term().role() == BusinessTerm.OTHER
                    || clue.term().role() == BusinessTerm.SCORE
                    || clue.level().isPresent();
            String key = alone ? clue.term().column() : clue.term().role() + " " + clue.sense();
            groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(clue);
        }
        List<DistinctionGroup> themes = new ArrayList<>();
        for (List<Distinction> group : groups.values()) {
            Distinction first = group.get(0);
            BusinessTerm role = first.term().role();
            boolean known = role != BusinessTerm.OTHER
                    && role != BusinessTerm.SCORE
                    && first.level().isEmpty();
            boolean whole = known
                    && !groups.containsKey(role + " " + -first.sense())
                    && (group.stream().anyMatch(clue -> !clue.term().qualified())
                            || group.size() >= 2 && group.size() * 2 >= columnsOfRole.get(role));
            if (whole || !known) {
                themes.add(new DistinctionGroup(group, whole));
            } else {
                group.forEach(clue -> themes.add(new DistinctionGroup(List.of(clue), false)));
            }
        }
        themes.sort(Comparator.comparingDouble(DistinctionGroup::strength).reversed());
        return themes;
    }

    private String compose(List<DistinctionGroup> chosen) {
        List<DistinctionGroup> ordered = new ArrayList<>(chosen);
        ordered.sort(Comparator.comparing((DistinctionGroup theme) ->
                        theme.isAdjective() ? theme.role().ordinal() : 100)
                .thenComparing(DistinctionGroup::order));
        List<DistinctionGroup> adjectives = new ArrayList<>();
        List<DistinctionGroup> others = new ArrayList<>();
        DistinctionGroup head = null;
        boolean buyers = false;
        for (DistinctionGroup theme : ordered) {
            (theme.isAdjective() ? adjectives : others).add(theme);
            buyers |= theme.isAdjective() && theme.role() == BusinessTerm.FREQUENCY;
            if (theme.isHead() && (head == null || theme.strength() > head.strength())) {
                head = theme;
            }
        }
        if (head != null && head.role() == BusinessTerm.VISITS && buyers) {
            // frequent visitors who buy often are no frequent frequent visitors
            adjectives.removeIf(theme -> theme.role() == BusinessTerm.FREQUENCY);
            ordered.stream()
                    .filter(theme -> theme.isAdjective() && theme.role() == BusinessTerm.FREQUENCY)
                    .forEach(others::add);
        }
        List<String> parts = new ArrayList<>();
        if (head != null) {
            DistinctionGroup first = head;
            others.removeIf(theme -> theme == first);
            parts.add(words(adjectives) + head.head());
        } else if (!adjectives.isEmpty() && (others.isEmpty() || buyers)) {
            parts.add(words(adjectives) + (buyers ? "buyers" : noun.many()));
        } else {
            adjectives.forEach(theme -> parts.add(theme.adjective()));
        }
        parts.addAll(merged(others));
        return sentenceCase(String.join(", ", parts));
    }

    private static String words(List<DistinctionGroup> adjectives) {
        return adjectives.stream().map(theme -> theme.adjective() + " ").collect(Collectors.joining());
    }

    /** {@code high milk}, {@code high grocery} become {@code high milk and grocery}. */
    private static List<String> merged(List<DistinctionGroup> themes) {
        Map<String, List<String>> byDegree = new LinkedHashMap<>();
        Set<String> bare = new HashSet<>();
        for (DistinctionGroup theme : themes) {
            Distinction clue = theme.first();
            boolean ownWords =
                    clue.term().qualified() || clue.term().role().phrase(1).isEmpty();
            boolean plain =
                    clue.level().isPresent() ? theme.phrase().startsWith("mostly ") : !theme.wholeRole() && ownWords;
            String phrase = theme.phrase();
            if (clue.yes() && phrase.equals(clue.flag())) {
                bare.add(phrase);
            }
            int cut = phrase.startsWith("very ") ? phrase.indexOf(' ', 5) : phrase.indexOf(' ');
            if (plain && cut > 0) {
                byDegree.computeIfAbsent(phrase.substring(0, cut), unused -> new ArrayList<>())
                        .add(phrase.substring(cut + 1));
            } else {
                byDegree.computeIfAbsent(phrase, unused -> new ArrayList<>());
            }
        }
        // What applies without an adverb stands first, or the adverb before it would seem to belong to it.
        List<String> plain = byDegree.keySet().stream().filter(bare::contains).toList();
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        plain.forEach(phrase -> ordered.put(phrase, byDegree.get(phrase)));
        byDegree.forEach(ordered::putIfAbsent);
        List<String> parts = new ArrayList<>();
        ordered.forEach((degree, nouns) -> {
            if (nouns.isEmpty()) {
                parts.add(degree);
            } else if (nouns.size() == 1) {
                parts.add(degree + " " + nouns.get(0));
            } else {
                parts.add(degree + " " + together(nouns));
            }
        });
        return parts;
    }

    /**
     * The name with what segment c alone among {@code same} can say of itself: where it is furthest from all of them. What is
     * in the name already is raised, where no other segment goes further: {@code Oldest customers}.
     */
    private String apart(int c, List<Integer> same, String name) {
        String best = name;
        double widest = Distinctions.TELLING;
        for (Distinction clue : clues.telling(c)) {
            double gap = gap(c, same, clue);
            if (!clue.feature() || gap <= widest) {
                continue;
            }
            List<String> ways = ways(clue);
            String lower = name.toLowerCase(Locale.ROOT);
            if (ways.stream().noneMatch(lower::contains)) {
                widest = gap;
                best = name + ", " + clue.phrase();
            } else if (isFurthest(c, clue)) {
                Optional<String> raised = Superlatives.raise(name, ways);
                if (raised.isPresent()) {
                    widest = gap;
                    best = raised.get();
                }
            }
        }
        return best;
    }

    private double gap(int c, List<Integer> others, Distinction clue) {
        double gap = Double.POSITIVE_INFINITY;
        for (int other : others) {
            if (other != c) {
                gap = Math.min(gap, clue.direction() * (clue.z() - z(other, clue)));
            }
        }
        return gap;
    }

    private boolean isFurthest(int c, Distinction clue) {
        for (int other = 0; other < k; other++) {
            if (other != c && clue.direction() * (clue.z() - z(other, clue)) <= 0) {
                return false;
            }
        }
        return true;
    }

    /** How a clue may have entered a name; a part of a role, such as spend on wines, does not speak for all of it. */
    private static List<String> ways(Distinction clue) {
        List<String> ways = new ArrayList<>();
        BusinessTerm role = clue.term().role();
        int sense = clue.sense();
        String phrase = clue.phrase().toLowerCase(Locale.ROOT);
        ways.add("very " + phrase);
        ways.add(phrase);
        if (!clue.term().qualified()) {
            role.head(sense).ifPresent(head -> {
                ways.add(head.replaceFirst("^high ", "top "));
                ways.add(head);
            });
            role.adjective(sense).ifPresent(ways::add);
            role.phrase(sense).ifPresent(ways::add);
        }
        ways.add(clue.term().noun().toLowerCase(Locale.ROOT));
        return ways;
    }

    /** {@code spend on wines and fish}, {@code cars and music ratings}: what all begin or end with is said once. */
    private static String together(List<String> nouns) {
        if (nouns.stream().allMatch(noun -> noun.endsWith(Term.RATING))) {
            return together(nouns.stream()
                            .map(noun -> noun.substring(0, noun.length() - Term.RATING.length()))
                            .toList())
                    + Term.RATING + "s";
        }
        boolean spend = nouns.stream().allMatch(noun -> noun.startsWith("spend on "));
        List<String> rest =
                spend ? nouns.stream().map(noun -> noun.substring(9)).toList() : nouns;
        return (spend ? "spend on " : "") + String.join(", ", rest.subList(0, rest.size() - 1)) + " and "
                + rest.get(rest.size() - 1);
    }

    private static List<List<Integer>> shared(String[] names) {
        Map<String, List<Integer>> byName = new LinkedHashMap<>();
        for (int c = 0; c < names.length; c++) {
            byName.computeIfAbsent(names[c].toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
                    .add(c);
        }
        return byName.values().stream().filter(same -> same.size() > 1).toList();
    }

    /** Says in what those of one name differ most; numbers them where they differ in nothing that has a name. */
    private void separate(String[] names, List<Integer> same, Set<Integer> given) {
        Distinction widest = null;
        double gap = 0;
        for (Distinction clue : clues.of(same.get(0))) {
            double low = clue.z();
            double high = clue.z();
            for (int c : same.subList(1, same.size())) {
                low = Math.min(low, z(c, clue));
                high = Math.max(high, z(c, clue));
            }
            if (clue.feature() && clue.level().isEmpty() && high - low > gap) {
                gap = high - low;
                widest = clue;
            }
        }
        String base = names[same.get(0)];
        if (widest != null && same.size() == 2) {
            int higher = z(same.get(0), widest) > z(same.get(1), widest) ? 0 : 1;
            if (raise(names, same.get(widest.z() > 0 ? higher : 1 - higher), widest, given)) {
                return;
            }
            boolean said =
                    base.toLowerCase(Locale.ROOT).contains(widest.term().noun().toLowerCase(Locale.ROOT));
            for (int i = 0; i < 2; i++) {
                if (!given.contains(same.get(i))) {
                    boolean counted = widest.term().kind() == Term.Kind.COUNT;
                    String more = counted ? "more " : "higher ";
                    String less = counted ? "fewer " : "lower ";
                    // what is very high cannot be lower beside it: there the figure tells them apart
                    names[same.get(i)] = said
                            ? base
                                    + clues.same(same.get(i), widest)
                                            .map(own -> around(base, own, 1))
                                            .orElse("")
                            : base + ", " + (i == higher ? more : less)
                                    + widest.term().noun();
                }
            }
            if (shared(names).stream().noneMatch(still -> still.containsAll(same))) {
                return;
            }
        }
        if (widest != null && same.size() > 2 && tellByFigures(names, same, widest, given)) {
            return;
        }
        int keeps = same.stream().filter(given::contains).findFirst().orElse(same.get(0));
        int number = 2;
        for (int c : same) {
            if (c != keeps && !given.contains(c)) {
                while (isTaken(names, base + " " + number)) {
                    number++;
                }
                names[c] = base + " " + number;
            }
        }
    }

    /** Says of each of three or more how much it is, to two digits; false if these are alike. */
    private boolean tellByFigures(String[] names, List<Integer> same, Distinction widest, Set<Integer> given) {
        String base = names[same.get(0)];
        Map<Integer, String> told = new LinkedHashMap<>();
        for (int c : same) {
            Optional<Distinction> own = clues.same(c, widest);
            if (!given.contains(c)) {
                told.put(c, base + own.map(clue -> around(base, clue, 2)).orElse(""));
            }
        }
        boolean differ = told.values().stream().distinct().count() == told.size()
                && told.values().stream().noneMatch(name -> isTaken(names, name));
        if (differ) {
            told.forEach((c, name) -> names[c] = name);
        }
        return differ;
    }

    /**
     * {@code , about 40,000}, with the column where the name does not end in it.
     *
     * @param digits the number of significant digits; a few customers more or less rarely change the first
     */
    private static String around(String name, Distinction clue, int digits) {
        Term.Kind kind = clue.term().kind();
        if (kind == Term.Kind.DATE || kind == Term.Kind.YEAR) {
            return "";
        }
        double about =
                BigDecimal.valueOf(clue.own()).round(new MathContext(digits)).doubleValue();
        String noun = clue.term().noun();
        boolean last = name.toLowerCase(Locale.ROOT).endsWith(noun.toLowerCase(Locale.ROOT));
        return ", " + (last ? "" : noun + " ") + "about "
                + (kind == Term.Kind.SHARE
                        ? Figures.percent(about)
                        : Figures.number(about, clue.term().unit()));
    }

    /** Says of segment c that it goes furthest, if it does and its name has a word for it. */
    private boolean raise(String[] names, int c, Distinction like, Set<Integer> given) {
        Optional<Distinction> own = clues.same(c, like);
        if (given.contains(c) || own.isEmpty() || !isFurthest(c, own.get())) {
            return false;
        }
        Optional<String> raised = Superlatives.raise(names[c], ways(own.get()));
        if (raised.isEmpty() || isTaken(names, raised.get())) {
            return false;
        }
        names[c] = raised.get();
        return true;
    }

    private static boolean isTaken(String[] names, String name) {
        return Arrays.stream(names).anyMatch(name::equalsIgnoreCase);
    }

    private double z(int c, Distinction like) {
        return clues.same(c, like).map(Distinction::z).orElse(0.0);
    }

    private static String sentenceCase(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
