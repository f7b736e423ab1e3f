package io.github.segmentcli.select;

import io.github.segmentcli.cluster.SizeLimits;
import io.github.segmentcli.data.Matrix;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which k to try and how to choose among them.
 *
 * @param least the smallest k tried, at least 2
 * @param most the largest k tried
 * @param rule how to choose when {@code least < most}
 * @param minShare the least share of customers that a segment may have, in [0, 1)
 * @param maxSegments the most segments that may be chosen
 * @param sizes bounds that segments are made to keep to
 */
public record SelectSettings(
        int least, int most, Rule rule, double minShare, OptionalInt maxSegments, SizeLimits sizes) {

    /** {@code --k auto}: 2 to 10, by all that speaks for separate and reproducible segments. */
    public static final SelectSettings DEFAULTS = new SelectSettings(2, 10, Rule.COMBINED, 0, OptionalInt.empty());

    public SelectSettings {
        if (least < 2 || most < least) {
            throw new IllegalArgumentException("k must be a range from 2, not " + least + ".." + most);
        }
        if (!(minShare >= 0 && minShare < 1)) {
            throw new IllegalArgumentException("the least share must be in [0, 1), not " + minShare);
        }
    }

    /** Without bounds on sizes. */
    public SelectSettings(int least, int most, Rule rule, double minShare, OptionalInt maxSegments) {
        this(least, most, rule, minShare, maxSegments, SizeLimits.NONE);
    }

    /** The same without bounds on sizes. */
    public SelectSettings withoutSizes() {
        return new SelectSettings(least, most, rule, minShare, maxSegments);
    }

    /** Whether some k of the range can have the sizes that are asked for. */
    public boolean canHold(Matrix customers) {
        return IntStream.rangeClosed(least, most).anyMatch(k -> sizes.canHold(k, customers));
    }

    /** Exactly k. */
    public static SelectSettings exactly(int k) {
        return new SelectSettings(k, k, Rule.COMBINED, 0, OptionalInt.empty());
    }

    /** Whether the range is that of {@code --k auto}. */
    boolean isAuto() {
        return least == DEFAULTS.least && most == DEFAULTS.most;
    }

    /** Whether a single k was asked for. */
    public boolean asked() {
        return least == most;
    }
}
