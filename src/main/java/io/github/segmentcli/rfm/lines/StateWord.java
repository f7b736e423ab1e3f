package io.github.segmentcli.rfm.lines;

import io.github.segmentcli.Figures;
import io.github.segmentcli.roles.purchases.OrderStatus;
import io.github.segmentcli.roles.purchases.StatusColumns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A word of a column that says what became of lines, and how it was understood.
 *
 * @param column its name
 * @param word as it stands, or that there is a date
 * @param lines that have it, of those that meet all conditions
 * @param meaning what was made of these lines
 */
public record StateWord(String column, String word, long lines, Meaning meaning) {

    /** In the order in which they are told: what needs a look comes first. */
    public enum Meaning {
        UNKNOWN("not known, counted"),
        LEFT_OUT("left out"),
        GIVEN_BACK("money given back"),
        SUBTRACTED("subtracted"),
        COUNTED("counted");

        private final String text;

        Meaning(String text) {
            this.text = text;
        }

        /** The phrase for people. */
        public String text() {
            return text;
        }

        private static Meaning of(Optional<OrderStatus> status) {
            if (status.isEmpty()) {
                return UNKNOWN;
            }
            return switch (status.get()) {
                case BOUGHT -> COUNTED;
                case FAILED, CANCELLED, NOT_YET -> LEFT_OUT;
                case RETURNED -> GIVEN_BACK;
                case REFUND -> SUBTRACTED;
            };
        }
    }

    /** For people, such as {@code 3 declined (left out)}. */
    public String text() {
        return Figures.count(lines) + " " + word + " (" + meaning.text() + ")";
    }

    /**
     * The words of all columns that say what became of lines: column by column, unknown ones first, then the most frequent.
     *
     * @param counts by column and word, the lines
     */
    public static List<StateWord> of(TransactionColumns found, Map<String, Map<String, Long>> counts) {
        List<StateWord> all = new ArrayList<>();
        found.states().forEach((column, kind) -> {
            List<StateWord> words = of(column, kind, counts.getOrDefault(column, Map.of()));
            if (isTold(column, kind, words)) {
                all.addAll(words);
            }
        });
        return all;
    }

    private static List<StateWord> of(String column, StatusColumns.Kind kind, Map<String, Long> words) {
        return words.entrySet().stream()
                .map(word ->
                        new StateWord(column, word.getKey(), word.getValue(), Meaning.of(kind.meaning(word.getKey()))))
                .sorted(Comparator.comparing(StateWord::meaning)
                        .thenComparing(
                                Comparator.comparingLong(StateWord::lines).reversed())
                        .thenComparing(StateWord::word))
                .toList();
    }

    /**
     * A column that is surely one of states is told whatever it says, unless that is "paid" on every line. What has but the name of one, such as {@code State} and {@code Type},
     * is told where one of its words is known for it, and a mark where it marks a line.
     */
    private static boolean isTold(String column, StatusColumns.Kind kind, List<StateWord> words) {
        boolean isPlain = words.stream().allMatch(word -> word.meaning == Meaning.COUNTED);
        boolean isKnown = words.stream().anyMatch(word -> word.meaning != Meaning.UNKNOWN);
        return switch (kind) {
            case STATES -> !(isPlain && words.size() <= 1) && (isKnown || StatusColumns.isSurelyState(column));
            case LIKELY_STATES -> isKnown && !(isPlain && words.size() == 1);
            case KINDS, CANCELLED_MARK, RETURNED_MARK, REFUND_MARK, TEST_MARK -> isKnown && !isPlain;
        };
    }
}
