package io.github.segmentcli.select;

import java.util.OptionalInt;

/**
 * The result of one rule.
 *
 * @param k the chosen candidate; empty if the rule chooses none, for example because the curve has no elbow
 * @param outcome why the rule chose a candidate or none
 * @param text a clause for the report: {@code silhouette is highest at 5 (0.42)} or {@code the curve has no elbow}
 */
public record Vote(Rule rule, OptionalInt k, Outcome outcome, String text) {

    /** The kinds of result. */
    public enum Outcome {
        /** The rule chose a k. */
        CHOSEN,
        /** The rule indicates that there is only one cluster. */
        ONE_GROUP,
        /** The index of the rule still improves at the largest k that was tried. */
        KEEPS_RISING,
        /** No k fulfils the condition of the rule, such as an elbow or a prediction strength of 0.8. */
        NOWHERE,
        /** The rule chose a k that other options exclude. */
        NOT_ALLOWED
    }

    /** A vote for k, or one with the outcome NOWHERE if {@code k} is empty. */
    public Vote(Rule rule, OptionalInt k, String text) {
        this(rule, k, k.isPresent() ? Outcome.CHOSEN : Outcome.NOWHERE, text);
    }
}
