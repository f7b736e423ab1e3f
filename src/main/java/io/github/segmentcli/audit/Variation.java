package io.github.segmentcli.audit;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One choice made differently, and how the segments changed.
 *
 * @param kind of the choice
 * @param name for people: {@code without spend}, {@code robust scaling}
 * @param column the column that was left out, where one was
 * @param agreement adjusted Rand index of the two clusterings over the customers compared; empty when the refit failed
 * @param changed how many of them are in another segment, with the segments of the refit matched to the original ones so that
 *     as few as possible are
 * @param compared how many customers took part in both fits
 * @param failure why the refit failed; empty when it did not
 */
public record Variation(
        Kind kind,
        String name,
        Optional<String> column,
        OptionalDouble agreement,
        long changed,
        long compared,
        Optional<String> failure) {

    /** SEED: other random draws. COLUMN: a column left out. TRIMMING: the customers farthest from the average left out. */
    public enum Kind {
        SEED,
        COLUMN,
        SCALING,
        IMPUTATION,
        TRIMMING
    }

    static Variation failed(Kind kind, String name, Optional<String> column, String failure) {
        return new Variation(kind, name, column, OptionalDouble.empty(), 0, 0, Optional.of(failure));
    }

    /** The share of the customers compared who are in another segment, in [0, 1]. */
    public double changedShare() {
        return compared == 0 ? 0 : (double) changed / compared;
    }
}
