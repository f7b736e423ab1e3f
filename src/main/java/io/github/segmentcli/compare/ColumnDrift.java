package io.github.segmentcli.compare;

import io.github.segmentcli.score.BinCounts;
import io.github.segmentcli.score.MannWhitneyShift;
import io.github.segmentcli.score.PopulationStability;
import java.util.Optional;

/**
 * What became of one column.
 *
 * @param tally its cells now and then
 * @param stability the stability index over its bins, gaps and words never seen included
 * @param shift how far its numbers moved as a whole; empty for words
 * @param advice what it asks for; a column that the segments were not made from never asks for more than WATCH
 */
public record ColumnDrift(
        BinCounts tally, PopulationStability stability, Optional<MannWhitneyShift> shift, Advice advice) {

    public String column() {
        return tally.column();
    }
}
