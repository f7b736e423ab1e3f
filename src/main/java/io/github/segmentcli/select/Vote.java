package io.github.segmentcli.select;

import java.util.OptionalInt;

/**
 * What one rule says.
 *
 * @param k its choice among the candidates; empty when it finds none, such as a curve without an elbow
 * @param outcome why there is a choice or none
 * @param text one clause for people: {@code silhouette is highest at 5 (0.42)} or {@code the curve has no elbow}
 */
public record Vote(Rule rule, OptionalInt k, Outcome outcome, String text) {

    /** What a rule can come to. */
    public enum Outcome {
        /** It chose k. */
        CHOSEN,
        /** It holds that there is one group only. */
        ONE_GROUP,
        /** Its figure still rises at the largest k that was tried. */
        KEEPS_RISING,
        /** What it looks for, an elbow or a strength of 0.8, is at no k. */
        NOWHERE,
        /** It points at a k that other options rule out. */
        NOT_ALLOWED
    }

    /** A choice, or none because what the rule looks for is nowhere. */
    public Vote(Rule rule, OptionalInt k, String text) {
        this(rule, k, k.isPresent() ? Outcome.CHOSEN : Outcome.NOWHERE, text);
    }
}
