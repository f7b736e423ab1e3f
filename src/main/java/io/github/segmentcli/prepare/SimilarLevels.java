package io.github.segmentcli.prepare;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.EditDistance;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds levels of a category that are probably the same: they differ in case, blanks or the Unicode form of a letter only, or a rare
 * one is the first letter or a misspelling of a frequent one: F and Femal beside Female.
 */
public final class SimilarLevels {

    private SimilarLevels() {}

    /** A misspelt or abbreviated word has at most this share of the rows of the word that is meant. */
    private static final double RARE = 0.05;

    private static final int MIN_MISSPELT = 5;
    private static final int MIN_ABBREVIATED = 4;
    private static final int MOST_LEVELS = 1_000;
    private static final int MOST_SHOWN = 3;

    /** Of both kinds. */
    public static List<Notice> notices(CategoryColumn category) {
        return Stream.of(notice(category), slips(category))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A notice of rare levels that seem to be other words for frequent ones; empty if there are none. O(levels²). */
    private static Optional<Notice> slips(CategoryColumn category) {
        List<String> levels = category.levels();
        if (levels.size() < 3 || levels.size() > MOST_LEVELS || levels.stream().noneMatch(SimilarLevels::isWord)) {
            return Optional.empty();
        }
        int[] rows = IntStream.range(0, levels.size()).map(category::count).toArray();
        List<String> pairs = new ArrayList<>();
        for (int rare = 0; rare < rows.length; rare++) {
            for (int meant = 0; meant < rows.length; meant++) {
                if (rows[rare] > 0 && rows[rare] <= RARE * rows[meant] && isSlip(levels.get(rare), levels.get(meant))) {
                    pairs.add(ColumnNames.quote(levels.get(rare)) + " (" + Figures.count(rows[rare], "row")
                            + ") beside " + ColumnNames.quote(levels.get(meant)));
                    break;
                }
            }
        }
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        int more = pairs.size() - MOST_SHOWN;
        return Optional.of(Notice.warning(
                        "alike_words",
                        ColumnNames.quote(category.name()) + ": "
                                + String.join(", ", pairs.subList(0, Math.min(MOST_SHOWN, pairs.size())))
                                + (more > 0 ? " and " + more + " more" : "")
                                + " may be the same in other letters and are counted apart. Write them one way in the file if"
                                + " they mean the same.")
                .about(category.name()));
    }

    /** Whether a word is the first letter of another, or is one slip of the pen away from it behind an equal first letter. */
    private static boolean isSlip(String word, String meant) {
        if (!isWord(word) || !isWord(meant) || word.charAt(0) != meant.charAt(0)) {
            return false;
        }
        return word.length() == 1
                ? meant.length() >= MIN_ABBREVIATED
                : Math.min(word.length(), meant.length()) >= MIN_MISSPELT
                        && !folded(word).equals(folded(meant))
                        && !isPlural(word, meant)
                        && EditDistance.of(word, meant) == 1;
    }

    private static boolean isPlural(String a, String b) {
        return a.equals(b + "s") || b.equals(a + "s");
    }

    private static boolean isWord(String level) {
        return !level.isEmpty() && level.chars().allMatch(Character::isLetter);
    }

    /** A notice with the first pair of such levels and the number of others; empty if there are none. */
    private static Optional<Notice> notice(CategoryColumn category) {
        Map<String, String> seen = new HashMap<>();
        String pair = "";
        int more = -1;
        for (String level : category.levels()) {
            String before = seen.putIfAbsent(folded(level), level);
            if (before != null && ++more == 0) {
                pair = ColumnNames.quote(before) + " and " + ColumnNames.quote(level);
            }
        }
        if (more < 0) {
            return Optional.empty();
        }
        String others = more == 0 ? "" : ", as " + more + (more == 1 ? " more word is" : " more words are");
        return Optional.of(Notice.warning(
                        "alike_words",
                        ColumnNames.quote(category.name()) + ": " + pair
                                + " differ in capitals, blanks or the make of a letter only and are counted apart"
                                + others
                                + ". Write them one way in the file if they mean the same.")
                .about(category.name()));
    }

    /** The level in lower case, composed, with single blanks. ASCII needs no normalisation, which is slow to load. */
    private static String folded(String level) {
        boolean plain = level.chars().allMatch(c -> c < 0x80);
        String composed = plain ? level : Normalizer.normalize(level, Normalizer.Form.NFKC);
        return composed.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", " ");
    }
}
