package io.github.segmentcli.roles;

import io.github.segmentcli.roles.names.NameMeaning;
import io.github.segmentcli.roles.names.NameVocabulary;
import io.github.segmentcli.roles.orders.OrderedLevels;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises ordered levels ({@link OrderedLevels}) among words, some of which have no place in any order. */
final class WordOrders {

    private static final Set<String> COLOURS =
            NameVocabulary.words("colour color farbe couleur kleur colore kolor farve");

    private static final Set<String> SIZES = NameVocabulary.words(
            "size sizes grosse groesse konfektionsgrosse taille talla taglia tamanho maat rozmiar storlek");

    private static final Set<String> GRADES =
            NameVocabulary.words("grade grades subgrade rating rank schulnote nota calificacion ocena");
    private static final Set<String> PRIORITIES = NameVocabulary.words(
            "priority prioritat prioridad priorite priorita prioridade prioriteit priorytet prio severity severidad severite urgency");
    private static final Pattern GRADE = Pattern.compile("[A-Ha-h]([1-9]|[+-])?");
    private static final Pattern PRIORITY = Pattern.compile("(?i)(p|prio|sev|s|level ?)?[ -]?[0-9]");
    /** {@code M1} to {@code M5}: steps with the first letter of what they are steps of. */
    private static final Pattern RANK = Pattern.compile("\\p{L}\\d{1,2}");

    private static final int MIN_GRADES = 3;

    /** Alone they are two kinds: good and bad risks. */
    private static final Set<String> JUDGEMENTS = NameVocabulary.words(
            "good bad gut schlecht bon mauvais bonne mauvaise bueno malo buena mala buono cattivo bom mau ruim goed slecht dobry zly");

    private WordOrders() {}

    /**
     * The levels in ascending order, without those that have no place in any order ({@link PlacelessWords}); empty if the order of the
     * others is not certain.
     */
    static Optional<List<String>> of(List<String> all) {
        List<String> levels =
                all.stream().filter(level -> !PlacelessWords.holds(level)).toList();
        return OrderedLevels.of(levels);
    }

    /**
     * The same for a column of that name. S and M alone are marital states more often than sizes, and silver, gold and blue colours;
     * they are ordered where the name or another level says so.
     */
    static Optional<List<String>> of(List<String> all, NameMeaning name) {
        return name.has(COLOURS)
                ? Optional.empty()
                : of(all).filter(order -> name.has(SIZES) || !isOpen(order)).or(() -> graded(all, name));
    }

    /** Grades from A and priorities from P1 on downwards, below a name for such; ascending, so the best or most urgent comes last. */
    private static Optional<List<String>> graded(List<String> all, NameMeaning name) {
        List<String> levels =
                all.stream().filter(level -> !PlacelessWords.holds(level)).toList();
        if (name.kinds().isBand() && !name.has(PRIORITIES) && levels.size() >= MIN_GRADES && areRanks(levels)) {
            return Optional.of(levels.stream()
                    .sorted(Comparator.comparingInt(
                            level -> Integer.parseInt(level.strip().substring(1))))
                    .toList());
        }
        Pattern form = name.has(GRADES) ? GRADE : name.has(PRIORITIES) ? PRIORITY : null;
        return form == null
                        || levels.size() < MIN_GRADES
                        || !levels.stream()
                                .allMatch(level -> form.matcher(level.strip()).matches())
                ? Optional.empty()
                : Optional.of(levels.stream()
                        .sorted(Comparator.comparing(WordOrders::rank).reversed())
                        .toList());
    }

    private static boolean areRanks(List<String> levels) {
        return levels.stream().allMatch(level -> RANK.matcher(level.strip()).matches())
                && levels.stream()
                                .map(level -> level.strip().charAt(0))
                                .distinct()
                                .count()
                        == 1;
    }

    /** A+ before A before A-, and A1 before A2. */
    private static String rank(String grade) {
        String plain = grade.strip().toUpperCase(Locale.ROOT);
        return plain.length() == 1 ? plain + "," : plain; // the comma stands between + and -
    }

    /** Whether the levels of an order may as well be kinds. */
    private static boolean isOpen(List<String> order) {
        List<String> plain =
                order.stream().map(level -> level.toLowerCase(Locale.ROOT)).toList();
        boolean letters = plain.size() < 3 && Set.of("s", "m", "l").containsAll(plain);
        boolean judged = plain.size() < 3 && JUDGEMENTS.containsAll(plain);
        return letters || judged || plain.contains("blue") && !plain.contains("platinum");
    }
}
