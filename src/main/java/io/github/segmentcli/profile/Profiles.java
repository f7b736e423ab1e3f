package io.github.segmentcli.profile;

import java.util.List;
import java.util.OptionalDouble;

/**
 * All profiles of a run.
 *
 * @param segments in cluster order
 * @param numbers numeric and date columns, features first, in table order
 * @param categories category columns in table order, then numeric columns that look like codes
 * @param rulesF1 F1 of the short rules weighted by segment size; below 0.8 no short rules are claimed
 */
public record Profiles(
        List<SegmentProfile> segments,
        List<NumberColumnProfile> numbers,
        List<CategoryColumnProfile> categories,
        OptionalDouble rulesF1) {

    public Profiles {
        segments = List.copyOf(segments);
        numbers = List.copyOf(numbers);
        categories = List.copyOf(categories);
    }
}
