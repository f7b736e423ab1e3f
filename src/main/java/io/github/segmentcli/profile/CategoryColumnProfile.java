package io.github.segmentcli.profile;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A column of categories over all customers and per segment. Numbers that look like codes have such a profile besides the
 * one of their values.
 *
 * @param feature whether the segments were made from it (one-hot or boolean)
 * @param missing customers without a value
 * @param cramersV association with the segments, in [0, 1]
 * @param levels the levels, most frequent first; rare ones beyond a stated number are merged into a last one
 */
public record CategoryColumnProfile(
        String column, boolean feature, long missing, OptionalDouble cramersV, List<Level> levels) {

    /**
     * One level.
     *
     * @param share among all customers with a value
     * @param segments one per segment
     */
    public record Level(String name, long count, double share, List<LevelInSegment> segments) {
        public Level {
            segments = List.copyOf(segments);
        }
    }

    /**
     * One level in one segment.
     *
     * @param share among the customers of the segment with a value
     * @param lift that share over the share among all customers
     * @param vTest of the count against a draw without replacement, for ranking
     */
    public record LevelInSegment(long count, double share, OptionalDouble lift, OptionalDouble vTest) {}

    public CategoryColumnProfile {
        levels = List.copyOf(levels);
    }
}
