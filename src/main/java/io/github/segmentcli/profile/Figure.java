package io.github.segmentcli.profile;

import java.util.Optional;

/**
 * A number on which a sentence about a segment is based, so that every claim can be looked up and counted again.
 *
 * @param id unique within the run: {@code segments/2/figures/3}
 * @param column the column it is about, if it is about one
 * @param measure what was measured
 * @param level the level, for shares of a category
 * @param value unrounded, in original units; shares as a fraction of 1
 * @param shown as it stands in the sentence: {@code 1,240 EUR} or {@code 38%}
 */
public record Figure(
        String id, Optional<String> column, Measure measure, Optional<String> level, double value, String shown) {

    /** SEGMENT figures are over the customers of the segment with a value, OVERALL ones over all customers with a value. */
    public enum Measure {
        SIZE,
        SHARE_OF_CUSTOMERS,
        SEGMENT_MEAN,
        OVERALL_MEAN,
        SEGMENT_MEDIAN,
        OVERALL_MEDIAN,
        SEGMENT_SHARE,
        OVERALL_SHARE,
        RATIO_OF_MEANS,
        RATIO_OF_MEDIANS,
        OTHER_SEGMENT_MEAN,
        OTHER_SEGMENT_MEDIAN,
        OTHER_SEGMENT_SHARE
    }
}
