package io.github.segmentcli.select;

import java.util.OptionalInt;

/**
 * What one rule says.
 *
 * @param k its choice among the candidates; empty when it finds none, such as a curve without an elbow
 * @param text one clause for people: {@code silhouette is highest at 5 (0.42)} or {@code the curve has no elbow}
 */
public record Vote(Rule rule, OptionalInt k, String text) {}
