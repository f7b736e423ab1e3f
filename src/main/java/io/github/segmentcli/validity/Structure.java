package io.github.segmentcli.validity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether the data holds segments at all, and on what evidence.
 *
 * @param verdict in a word
 * @param sentence for people, the first line of every summary
 * @param gapAtOne whether the gap statistic accepts k = 1, empty where it was not computed
 * @param hopkins Hopkins statistic, about 0.5 without structure
 * @param hopkinsP upper tail of its Beta(m, m) distribution under randomness
 * @param stability mean adjusted Rand index of the chosen k over pairs of bootstrap samples
 * @param stabilityError its standard error
 * @param apart the clusters (from 0) with a gap between them and each of their neighbours
 * @param sampleRows how many rows the evidence was computed on
 * @param replicates how many reference sets or pairs of samples stand behind it
 */
public record Structure(
        Verdict verdict,
        String sentence,
        Optional<Boolean> gapAtOne,
        OptionalDouble hopkins,
        OptionalDouble hopkinsP,
        OptionalDouble stability,
        OptionalDouble stabilityError,
        List<Integer> apart,
        int sampleRows,
        int replicates) {

    public Structure {
        apart = List.copyOf(apart);
    }

    /** The same evidence without a verdict, because what the segments rest on is not what it seems. */
    public Structure withheld(String reason) {
        return new Structure(
                Verdict.UNKNOWN,
                reason,
                gapAtOne,
                hopkins,
                hopkinsP,
                stability,
                stabilityError,
                apart,
                sampleRows,
                replicates);
    }

    /** The same with another sentence. */
    public Structure reworded(String other) {
        return new Structure(
                verdict, other, gapAtOne, hopkins, hopkinsP, stability, stabilityError, apart, sampleRows, replicates);
    }

    /**
     * NATURAL: separated groups that any careful method would find. REPRODUCIBLE: no gaps between the groups, but the same
     * cut is found again in other samples. CONSTRUCTED: a useful cut of a continuum, which other samples would place
     * elsewhere. NONE: no evidence of any structure. UNKNOWN: too little data to tell.
     */
    public enum Verdict {
        NATURAL,
        REPRODUCIBLE,
        CONSTRUCTED,
        NONE,
        UNKNOWN
    }
}
