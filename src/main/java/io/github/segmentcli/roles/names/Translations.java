package io.github.segmentcli.roles.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The English words for words of {@code translations.txt}: {@code возраст} is age, {@code jenis kelamin} sex, {@code 顧客番号} customer number. */
final class Translations {

    private static final int MAX_WORDS = 4;
    private static final int LAST_OF_LATIN = 0x370;
    /** Letters of Vietnamese with two marks stand from here to the other letters of Greek. */
    private static final int VIETNAMESE = 0x1e00;

    private static final int GREEK_AGAIN = 0x1f00;

    /** Chinese, Japanese and Korean, written without blanks between words, stand from here to the surrogates. */
    private static final int UNSPACED = 0x2e80;

    private static final int LAST_UNSPACED = 0xd7ff;

    private static final Map<String, List<String>> WHOLE = new HashMap<>();
    private static final Map<String, List<String>> STEMS = new HashMap<>();
    /** No word that is translated has more letters. Names may have a million. */
    private static int longest;

    static {
        for (String line : WordFile.lines(Translations.class, "translations.txt")) {
            String[] sides = line.split(" = ");
            List<String> english = List.of(sides[0].split(" "));
            for (String word : sides[1].split("\\|")) {
                String plain = word.strip();
                longest = Math.max(longest, plain.length());
                if (plain.endsWith("*")) {
                    STEMS.put(plain.substring(0, plain.length() - 1), english);
                } else {
                    WHOLE.put(plain, english);
                }
            }
        }
    }

    private Translations() {}

    /** The words with those that are known in English, the longest phrases first; the others as they are. */
    static List<String> of(List<String> words) {
        List<String> plain = words.stream().map(Translations::asWritten).toList();
        List<String> all = new ArrayList<>();
        for (int from = 0; from < plain.size(); ) {
            int to = Math.min(plain.size(), from + MAX_WORDS);
            while (to > from + 1 && !WHOLE.containsKey(String.join(" ", plain.subList(from, to)))) {
                to--;
            }
            all.addAll(
                    to > from + 1
                            ? WHOLE.get(String.join(" ", plain.subList(from, to)))
                            : ofWord(plain.get(from), words.get(from)));
            from = to;
        }
        return all;
    }

    /** As the words of the file are written: Latin letters without accents, others in composed form. */
    private static String asWritten(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= LAST_OF_LATIN && (c < VIETNAMESE || c >= GREEK_AGAIN)) {
                return Normalizer.normalize(word, Normalizer.Form.NFC);
            }
        }
        return NameParts.plain(word);
    }

    /** All that can be translated to, for tests. */
    static Collection<List<String>> english() {
        List<List<String>> all = new ArrayList<>(WHOLE.values());
        all.addAll(STEMS.values());
        return all;
    }

    /** All words that are translated, as they are written in the file; of stems the part that does not change. */
    static Collection<String> foreign() {
        List<String> all = new ArrayList<>(WHOLE.keySet());
        all.addAll(STEMS.keySet());
        return all;
    }

    private static List<String> ofWord(String plain, String word) {
        List<String> english = WHOLE.get(plain);
        for (int to = Math.min(longest, plain.length()); english == null && to > 1; to--) {
            english = STEMS.get(plain.substring(0, to));
        }
        if (english != null) {
            return english;
        }
        return isUnspaced(plain) ? cut(plain) : List.of(word);
    }

    private static boolean isUnspaced(String word) {
        return word.chars().anyMatch(c -> c >= UNSPACED && c <= LAST_UNSPACED);
    }

    /** The words inside, the longest first from the left, and what stands between them. Time O(n). */
    private static List<String> cut(String word) {
        List<String> parts = new ArrayList<>();
        int rest = 0;
        for (int from = 0; from < word.length(); ) {
            int to = Math.min(word.length(), from + longest);
            while (to > from && !WHOLE.containsKey(word.substring(from, to))) {
                to--;
            }
            if (to == from) {
                from++;
                continue;
            }
            if (from > rest) {
                parts.add(word.substring(rest, from));
            }
            parts.addAll(WHOLE.get(word.substring(from, to)));
            from = to;
            rest = to;
        }
        if (rest < word.length()) {
            parts.add(word.substring(rest));
        }
        return parts;
    }
}
