package io.github.segmentcli.roles;

import java.util.List;

/**
 * What one column is.
 *
 * @param evidence why, in a clause for people: {@code named like a customer's id, different in every row}
 * @param order of ORDERED, its words from the least to the greatest; of a FLAG of words that was told, the word that means
 *     yes; else empty
 */
public record ColumnMeaning(
        String column, ColumnRole role, Confidence confidence, String evidence, List<String> order) {

    public ColumnMeaning {
        order = List.copyOf(order);
    }

    ColumnMeaning(String column, ColumnRole role, Confidence confidence, String evidence) {
        this(column, role, confidence, evidence, List.of());
    }

    /** The same column as the one that names the customers. */
    ColumnMeaning asId() {
        return new ColumnMeaning(column, ColumnRole.ID, confidence, evidence);
    }
}
