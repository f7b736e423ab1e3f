package io.github.segmentcli.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * How the segments of a run correspond to those of an earlier model.
 *
 * @param baseline SHA-256 of the input of the earlier model
 * @param method how members of earlier segments were matched to new segments
 * @param shared how many customers are in both files
 * @param fates one per earlier segment, in the order of the earlier model, then one per new segment
 */
public record Lineage(String baseline, Method method, long shared, List<Fate> fates) {

    /**
     * How members of earlier segments are matched to new segments. SHARED_CUSTOMERS: by the ids of customers in both files; a
     * segment of which few are known or that no cluster continues is matched as with PLACED_CUSTOMERS. PLACED_CUSTOMERS: no ids
     * are shared, so today's customers are assigned to the nearest earlier centroid and count as members of that segment.
     */
    public enum Method {
        SHARED_CUSTOMERS,
        PLACED_CUSTOMERS
    }

    /**
     * What became of a segment, after MONIC (Spiliopoulou et al. 2006), with the thresholds 0.7 and 0.3. {@code
     * compare.Succession} has the full rules.
     */
    public enum Verdict {
        /** At least 0.7 of its members are in one segment, or more than half and few others; that segment keeps its id. */
        SURVIVES,
        /** At least 0.7 of its members are in two or more segments with at least 0.3 each; at most one of these keeps its id. */
        SPLIT,
        /** At least 0.7 of its members are in a segment that has the id of another earlier segment. */
        MERGED,
        /** None of the above: its members are scattered over several segments, or none was found. */
        VANISHED,
        /** A new segment that continues no earlier one; its id was never used before. */
        NEW
    }

    /**
     * What became of one earlier segment, or the origin of one new segment.
     *
     * @param id of the earlier segment, or of the new one when the verdict is NEW
     * @param name of that segment
     * @param followed the number of members that were matched: customers in both files, or today's customers assigned to it; for
     *     a new segment the number of its customers in the earlier file
     * @param heirs the segments of the other run that hold these members, most members first
     * @param goesOnAs the id of the segment that continues it: its own id, the id of the segment it merged into, or empty
     * @param sentence the same as a sentence for the report
     */
    public record Fate(
            Verdict verdict,
            int id,
            String name,
            long followed,
            List<Heir> heirs,
            OptionalInt goesOnAs,
            String sentence) {
        public Fate {
            heirs = List.copyOf(heirs);
        }
    }

    /** A segment of the other run, with the number and the share, in (0, 1], of the matched members that are in it. */
    public record Heir(int id, String name, long customers, double share) {}

    public Lineage {
        fates = List.copyOf(fates);
    }
}
