package io.github.segmentcli.profile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A numeric column over all customers and per segment.
 *
 * @param feature whether the segments were made from it
 * @param date whether its values are days since 1970-01-01
 * @param unit from the values or the header, where known
 * @param etaSquared share of its variance that lies between the segments, in [0, 1]
 * @param overall all customers together
 * @param segments one per segment, in segment order
 */
public record NumberColumnProfile(
        String column,
        boolean feature,
        boolean date,
        Optional<String> unit,
        OptionalDouble etaSquared,
        NumberProfile overall,
        List<NumberProfile> segments) {

    public NumberColumnProfile {
        segments = List.copyOf(segments);
    }

    /** Whether its values look like years, which are written without commas. */
    public boolean areYears() {
        return !date && overall.min().orElse(0) >= 1800 && overall.max().orElse(0) <= 2200;
    }
}
