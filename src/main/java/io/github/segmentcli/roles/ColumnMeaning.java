package io.github.segmentcli.roles;

import java.util.List;
import java.util.Optional;

/**
 * The role of one column, and why it has this role.
 *
 * @param evidence the reason in a clause, for the report: {@code named like a customer's id, different in every row}
 * @param order for ORDERED the levels in ascending order; for a FLAG given by the user the word that means yes; for CHOICES
 *     {@code flags} if each choice becomes a feature; otherwise empty
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
     * The value of {@code --as} that gives this role: {@code tier=ordered:bronze<silver<gold}. Empty for constant and empty columns,
     * whose role cannot be given.
     */
    public Optional<String> told() {
        if (role == ColumnRole.CONSTANT || role == ColumnRole.EMPTY) {
            return Optional.empty();
        }
        boolean plain = order.stream().allMatch(word -> word.indexOf('<') < 0 && word.equals(word.strip()));
        return Optional.of(
                column + "=" + role.word() + (order.isEmpty() || !plain ? "" : ":" + String.join("<", order)));
    }

    /** The same column with another role, found from what stands beside it. */
    ColumnMeaning as(ColumnRole other, Confidence sure, String why) {
        return new ColumnMeaning(column, other, sure, why);
    }

    /** The same column with the role ID. */
    ColumnMeaning asId() {
        return new ColumnMeaning(column, ColumnRole.ID, confidence, evidence);
    }
}
