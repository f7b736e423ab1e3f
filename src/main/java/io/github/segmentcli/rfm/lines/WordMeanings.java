package io.github.segmentcli.rfm.lines;

import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** The meanings of the words of a column, each computed once, and the number of counted rows with each word. */
final class WordMeanings {

    /** The meaning of a blank cell. */
    static final int BLANK = 0;

    private final Column column;
    private final int firstRow;
    private final ToIntFunction<String> meaning;
    private final UnaryOperator<String> told;
    private final int[] ofLevel;
    private final long[] countOfLevel;
    /** Meaning and count, where the column is no category. */
    private final Map<String, long[]> known = new LinkedHashMap<>();

    /**
     * @param firstRow of the block of lines; lines are counted from there
     * @param meaning of a word that is not blank, at least 1
     * @param told the word under which a word is counted
     */
    WordMeanings(Column column, int firstRow, ToIntFunction<String> meaning, UnaryOperator<String> told) {
        this.column = column;
        this.firstRow = firstRow;
        this.meaning = meaning;
        this.told = told;
        int levels =
                column instanceof CategoryColumn category ? category.levels().size() : -1;
        this.ofLevel = levels < 0 ? null : new int[levels];
        this.countOfLevel = levels < 0 ? null : new long[levels];
        if (ofLevel != null) {
            Arrays.fill(ofLevel, -1);
        }
    }

    /** The meaning of the word of a line. */
    int of(int line) {
        return meaning(line, 0);
    }

    /** The same; the line is counted. */
    int count(int line) {
        return meaning(line, 1);
    }

    private int meaning(int line, int counted) {
        int row = firstRow + line;
        if (ofLevel == null) {
            String word = TransactionLines.word(column, row);
            if (word.isEmpty()) {
                return BLANK;
            }
            long[] entry = known.computeIfAbsent(word, w -> new long[] {meaning.applyAsInt(w), 0});
            entry[1] += counted;
            return (int) entry[0];
        }
        int code = ((CategoryColumn) column).code(row);
        if (code < 0) {
            return BLANK;
        }
        countOfLevel[code] += counted;
        if (ofLevel[code] < 0) {
            String word = TransactionLines.word(column, row);
            ofLevel[code] = word.isEmpty() ? BLANK : meaning.applyAsInt(word);
        }
        return ofLevel[code];
    }

    String column() {
        return column.name();
    }

    String word(int line) {
        return told.apply(TransactionLines.word(column, firstRow + line));
    }

    /** The number of counted rows of each word, without words that no counted row has. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int code = 0; ofLevel != null && code < ofLevel.length; code++) {
            if (countOfLevel[code] > 0) {
                String level = ((CategoryColumn) column).levels().get(code).strip();
                counts.merge(told.apply(level), countOfLevel[code], Long::sum);
            }
        }
        known.forEach((word, entry) -> {
            if (entry[1] > 0) {
                counts.merge(told.apply(word), entry[1], Long::sum);
            }
        });
        return counts;
    }
}
