package io.github.segmentcli.rfm.settings;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A condition on lines, {@code --where} or {@code --where-not}.
 *
 * @param column its name
 * @param words of which a line must hold one, or none; capitals and blanks around them don't matter
 * @param wanted true to keep lines with these words, false to leave them out
 */
public record Condition(String column, List<String> words, boolean wanted) {

    public Condition {
        words = List.copyOf(words);
    }

    /** Whether a line whose cell says {@code word} is kept; a blank cell is the empty word. */
    public boolean keeps(String word) {
        return plain().contains(word.strip().toLowerCase(Locale.ROOT)) == wanted;
    }

    private Set<String> plain() {
        return words.stream().map(word -> word.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** As it was typed. */
    public String text() {
        return (wanted ? "--where " : "--where-not ") + column + "=" + String.join(",", words);
    }
}
