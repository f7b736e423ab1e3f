package io.github.segmentcli.profile;

import java.util.List;
import java.util.Optional;

/**
 * Who a segment is.
 *
 * @param id from 1; cluster id - 1 in order unless ids follow an earlier model
 * @param name unique within the run, in plain words
 * @param description two or three sentences with figures
 * @param size customers
 * @param share of all segmented customers, by weight where rows have weights
 * @param traits what sets it apart, the strongest first
 * @param rule the short rule, where one was found
 * @param action a suggested action, where the columns are known business terms
 */
public record SegmentProfile(
        int id,
        String name,
        String description,
        long size,
        double share,
        List<Trait> traits,
        Optional<SegmentRule> rule,
        Optional<String> action) {

    public SegmentProfile {
        traits = List.copyOf(traits);
    }
}
