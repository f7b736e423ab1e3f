package io.github.segmentcli.pipeline;

import io.github.segmentcli.Notice;
import io.github.segmentcli.profile.Profiles;
import io.github.segmentcli.profile.SegmentProfile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Warns about segments of a single customer, which k-means makes for customers far from all others. */
final class SingletonSegments {

    private static final int MAX_SHOWN = 5;

    private SingletonSegments() {}

    /** Empty where every segment has two customers or more. */
    static Optional<Notice> notice(Profiles profiles, boolean clipped) {
        List<SegmentProfile> lone = profiles.segments().stream()
                .filter(segment -> segment.size() == 1)
                .toList();
        if (lone.isEmpty()) {
            return Optional.empty();
        }
        boolean isOne = lone.size() == 1;
        String numbers = lone.stream()
                .limit(MAX_SHOWN)
                .map(segment -> Integer.toString(segment.id()))
                .collect(Collectors.joining(", "));
        return Optional.of(Notice.warning(
                "segment_of_one",
                (isOne ? "Segment " : "Segments ") + numbers
                        + (lone.size() > MAX_SHOWN ? " and " + (lone.size() - MAX_SHOWN) + " more" : "")
                        + (isOne
                                ? " is a single customer, not a group, and has the silhouette 0."
                                : " are single customers, not groups, and have the silhouette 0.")
                        + " Where a few values are far from all others, "
                        + (clipped ? "" : "--outliers clip or ")
                        + "--transform yeo-johnson draws them in."));
    }
}
