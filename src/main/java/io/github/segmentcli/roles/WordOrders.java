package io.github.segmentcli.roles;

import io.github.segmentcli.roles.orders.OrderedLevels;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Recognises ordered levels ({@link OrderedLevels}) among words, some of which have no place in any order. */
final class WordOrders {

    private static final Set<String> COLOURS =
            NameVocabulary.words("colour color farbe couleur kleur colore kolor farve");

    private static final Set<String> SIZES = NameVocabulary.words(
            "size sizes grosse groesse konfektionsgrosse taille talla taglia tamanho maat rozmiar storlek");

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
        return name.has(COLOURS) ? Optional.empty() : of(all).filter(order -> name.has(SIZES) || !isOpen(order));
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
