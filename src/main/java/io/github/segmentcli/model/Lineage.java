package io.github.segmentcli.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * How the segments of a run correspond to those of an earlier model.
 *
 * @param baseline SHA-256 of the input of the earlier model
 * @param method how the members of the earlier segments were found in the new ones
 * @param shared how many customers are in both files
 * @param fates one per earlier segment, in the order of the earlier model, then one per new segment
 */
public record Lineage(String baseline, Method method, long shared, List<Fate> fates) {

    /**
     * How members of the earlier segments are found in the new ones. SHARED_CUSTOMERS: by the ids of customers in both files.
     * PLACED_CUSTOMERS: no ids are shared, so today's customers are assigned to the nearest earlier centroid and count as members
     * of that segment.
     */
    public enum Method {
        SHARED_CUSTOMERS,
        PLACED_CUSTOMERS
    }

    /** What became of a segment, after MONIC (Spiliopoulou et al. 2006), with the thresholds 0.7 and 0.3. */
    public enum Verdict {
        /** At least 0.7 of its members are found in one segment, which keeps its id. */
        SURVIVES,
        /** Its members are found in two or more segments that hold at least 0.3 of them each; one of these keeps its id. */
        SPLIT,
        /** At least 0.7 of its members are found in a segment that has the id of another earlier segment. */
        MERGED,
        /** None of the above: its members are scattered over several segments. */
        VANISHED,
        /** A segment of today that continues no earlier one; its id was never used before. */
        NEW
    }

    /**
     * What became of one earlier segment, or the origin of one new segment.
     *
     * @param id of the earlier segment, or of the new one when the verdict is NEW
     * @param name of that segment
     * @param followed how many of its members were found; for a new segment how many of its customers are in the earlier file
     * @param heirs the segments in which its members are found, most members first; for a new segment the earlier segments of
     *     its customers
     * @param goesOnAs the id of the segment that continues it: its own id, the id of the segment it merged into, or empty
     * @param sentence the same in a sentence for the report
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

    /** A segment of the other run, with the number and the share, in (0, 1], of the found members that are in it. */
    public record Heir(int id, String name, long customers, double share) {}

    public Lineage {
        fates = List.copyOf(fates);
    }
}
