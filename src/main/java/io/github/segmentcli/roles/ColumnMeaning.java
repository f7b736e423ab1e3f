package io.github.segmentcli.roles;

import java.util.List;
import java.util.Optional;

/**
 * What one column is.
 *
 * @param evidence why, in a clause for people: {@code named like a customer's id, different in every row}
 * @param order of ORDERED, its words from the least to the greatest; of a FLAG of words that was told, the word that means
 *     yes; of CHOICES {@code flags} where each is to count; else empty
 */
public record ColumnMeaning(
        String column, ColumnRole role, Confidence confidence, String evidence, List<String> order) {

    public ColumnMeaning {
        order = List.copyOf(order);
    }

    ColumnMeaning(String column, ColumnRole role, Confidence confidence, String evidence) {
        this(column, role, confidence, evidence, List.of());
    }

    /**
     * The value of {@code --as} that gives this meaning: {@code tier=ordered:bronze<silver<gold}. Empty for columns with at most
     * one value.
     */
    public Optional<String> told() {
        if (role == ColumnRole.CONSTANT || role == ColumnRole.EMPTY) {
            return Optional.empty();
        }
        boolean plain = order.stream().allMatch(word -> word.indexOf('<') < 0 && word.equals(word.strip()));
        return Optional.of(
                column + "=" + role.word() + (order.isEmpty() || !plain ? "" : ":" + String.join("<", order)));
    }

    /** The same column as the one that names the customers. */
    ColumnMeaning asId() {
        return new ColumnMeaning(column, ColumnRole.ID, confidence, evidence);
    }
}
