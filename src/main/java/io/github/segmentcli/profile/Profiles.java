package io.github.segmentcli.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All profiles of a run.
 *
 * @param segments in cluster order
 * @param numbers numeric and date columns, features first, in table order
 * @param categories category columns in table order, then numeric columns that look like codes
 * @param labels what the columns are called, here and wherever else they are shown
 * @param rulesF1 F1 of the short rules weighted by segment size; below 0.8 no short rules are claimed
 */
public record Profiles(
        List<SegmentProfile> segments,
        List<NumberColumnProfile> numbers,
        List<CategoryColumnProfile> categories,
        ColumnLabels labels,
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

    /** The columns that add up to what the customers spend; none where that is not known. */
    public List<String> valueColumns() {
        return CustomerValue.columns(numbers, labels);
    }

    /** All columns each of which is all that the customers spend. */
    public List<NumberColumnProfile> spend() {
        return CustomerValue.whole(numbers, labels);
    }

    /**
     * The same where there are no segments in the data: each name says that it is a part of one cloud, and there is no advice,
     * because that would need a group that really exists.
     *
     * @param given ids with names that the user gave, which stay
     */
    public Profiles asParts(Set<Integer> given) {
        List<SegmentIdentity> parts = new ArrayList<>();
        for (SegmentProfile segment : segments) {
            String name = given.contains(segment.id()) ? segment.name() : "Part: " + segment.name();
            parts.add(new SegmentIdentity(segment.id(), segment.colour(), name));
        }
        Profiles named = withIdentities(parts);
        return new Profiles(
                named.segments.stream().map(SegmentProfile::withoutAction).toList(),
                numbers,
                categories,
                labels,
                rulesF1);
    }

    /**
     * The same segments with other ids, colours and names, also where one is the nearest of another.
     *
     * @param identities one for each segment, in cluster order
     */
    public Profiles withIdentities(List<SegmentIdentity> identities) {
        Map<Integer, Integer> clusters = new HashMap<>();
        for (int c = 0; c < segments.size(); c++) {
            clusters.put(segments.get(c).id(), c);
        }
        List<SegmentProfile> named = new ArrayList<>();
        for (int c = 0; c < segments.size(); c++) {
            Optional<NearestSegment> nearest = segments.get(c).nearest().map(other -> {
                int cluster = clusters.get(other.segment());
                return other.withIdentity(segments.get(cluster).name(), identities.get(cluster));
            });
            named.add(segments.get(c).withIdentity(identities.get(c), nearest));
        }
        return new Profiles(named, numbers, categories, labels, rulesF1);
    }
}
