package io.github.segmentcli.select;

import io.github.segmentcli.cluster.SizeLimits;
import io.github.segmentcli.data.Matrix;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The range of k and the rule of choice.
 *
 * @param least the smallest k tried, at least 2
 * @param most the largest k tried
 * @param rule how to choose when {@code least < most}
 * @param minShare the smallest share of customers that a segment may have, in [0, 1); other k are not chosen
 * @param maxSegments the largest number of segments that may be chosen
 * @param sizes constraints on the sizes of segments, enforced by the clustering
 */
public record SelectSettings(
        int least, int most, Rule rule, double minShare, OptionalInt maxSegments, SizeLimits sizes) {

    /** {@code --k auto}: 2 to 10, by the combined rule. */
    public static final SelectSettings DEFAULTS = new SelectSettings(2, 10, Rule.COMBINED, 0, OptionalInt.empty());

    public SelectSettings {
        if (least < 2 || most < least) {
            throw new IllegalArgumentException("k must be a range from 2, not " + least + ".." + most);
        }
        if (!(minShare >= 0 && minShare < 1)) {
            throw new IllegalArgumentException("the least share must be in [0, 1), not " + minShare);
        }
    }

    /** Without constraints on sizes. */
    public SelectSettings(int least, int most, Rule rule, double minShare, OptionalInt maxSegments) {
        this(least, most, rule, minShare, maxSegments, SizeLimits.NONE);
    }

    /** The same settings without constraints on sizes. */
    public SelectSettings withoutSizes() {
        return new SelectSettings(least, most, rule, minShare, maxSegments);
    }

    /** Whether the constraints on sizes can be met for some k of the range. */
    public boolean canHold(Matrix customers) {
        return IntStream.rangeClosed(least, most).anyMatch(k -> sizes.canHold(k, customers));
    }

    /** Exactly k, with the same constraints on sizes. */
    SelectSettings withK(int k) {
        return new SelectSettings(k, k, rule, 0, OptionalInt.empty(), sizes);
    }

    /** Exactly k. */
    public static SelectSettings exactly(int k) {
        return new SelectSettings(k, k, Rule.COMBINED, 0, OptionalInt.empty());
    }

    /** Whether the range is that of {@code --k auto}. */
    boolean isAuto() {
        return least == DEFAULTS.least && most == DEFAULTS.most;
    }

    /** Whether the user asked for a single k. */
    public boolean asked() {
        return least == most;
    }
}
