package io.github.segmentcli.profile;

import java.util.List;

/**
 * A short description that picks a segment out.
 *
 * @param conditions at most three, in original units, all of which hold: {@code spend >= 412.5}
 * @param sql the same as the condition of a WHERE clause
 * @param precision share of the customers it picks that are in the segment
 * @param recall share of the segment that it picks
 * @param coverage share of all customers that it picks
 * @param f1 harmonic mean of precision and recall
 */
public record SegmentRule(
        List<String> conditions, String sql, double precision, double recall, double coverage, double f1) {

    public SegmentRule {
        conditions = List.copyOf(conditions);
    }
}
