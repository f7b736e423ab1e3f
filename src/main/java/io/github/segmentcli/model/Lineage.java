package io.github.segmentcli.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * How the segments of a run follow from those of an earlier model.
 *
 * @param baseline SHA-256 of the input of the earlier model
 * @param method how members were followed
 * @param shared how many customers were followed
 * @param fates one per earlier segment, in its order, then one per new segment
 */
public record Lineage(String baseline, Method method, long shared, List<Fate> fates) {

    /**
     * SHARED_CUSTOMERS: by the ids of customers in both files. PLACED_CUSTOMERS: today's customers, placed by the earlier
     * centroids in the earlier scaling, where the two files share too few ids.
     */
    public enum Method {
        SHARED_CUSTOMERS,
        PLACED_CUSTOMERS
    }

    /** After MONIC (Spiliopoulou et al. 2006), with the thresholds 0.7 and 0.3. */
    public enum Verdict {
        /** At least 0.7 of its members are found in one segment, which goes on under its id. */
        SURVIVES,
        /** At least two segments consist of its members, each of 0.3 of them or more; one of these goes on under its id. */
        SPLIT,
        /** At least 0.7 of its members are found in a segment that goes on under another id. */
        MERGED,
        /** Its members are scattered. */
        VANISHED,
        /** Under an id that was never used before. */
        NEW
    }

    /**
     * @param id of the earlier segment, or of the new one when the verdict is NEW
     * @param name of the same
     * @param followed how many of its members could be followed; for a new segment how many of its customers were known
     * @param heirs the segments in which its members are found, most first; for a new segment where its customers came from
     * @param goesOnAs the id under which it goes on: its own, that of the segment it merged into, or none
     * @param sentence for people
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

    /** A segment on the other side and the share of the followed members that are found there, in (0, 1]. */
    public record Heir(int id, String name, long customers, double share) {}

    public Lineage {
        fates = List.copyOf(fates);
    }
}
