package io.github.segmentcli.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The numeric columns without codes that describe, whose means say nothing; these are among the categories. */
    public List<NumberColumnProfile> measured() {
        Set<String> codes =
                categories.stream().map(CategoryColumnProfile::column).collect(Collectors.toSet());
        return numbers.stream()
                .filter(number -> number.feature() || !codes.contains(number.column()))
                .toList();
    }

    /**
     * The same where there are no segments in the data: each name says that it is a part of one cloud, and there is no advice.
     *
     * @param given ids with names that the user gave, which stay
     */
    public Profiles asParts(Set<Integer> given) {
        Map<Integer, String> names = new HashMap<>();
        segments.forEach(segment ->
                names.put(segment.id(), given.contains(segment.id()) ? segment.name() : "Part: " + segment.name()));
        List<SegmentProfile> parts = segments.stream()
                .map(segment -> segment.asPart(
                        names.get(segment.id()), segment.nearest().map(nearest -> renamed(nearest, names))))
                .toList();
        return new Profiles(parts, numbers, categories, rulesF1);
    }

    private NearestSegment renamed(NearestSegment nearest, Map<Integer, String> names) {
        String name = segments.stream()
                .filter(segment -> segment.id() == nearest.segment())
                .map(SegmentProfile::name)
                .findFirst()
                .orElseThrow();
        return nearest.withName(name, names.get(nearest.segment()));
    }
}
