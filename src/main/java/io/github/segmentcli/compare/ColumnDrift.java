package io.github.segmentcli.compare;

import io.github.segmentcli.score.BinCounts;
import io.github.segmentcli.score.MannWhitneyShift;
import io.github.segmentcli.score.PopulationStability;
import java.util.Optional;

/**
 * The drift of one column.
 *
 * @param histogram its distribution in the fit and now
 * @param stability the stability index over its bins, missing values and levels not listed in the model
 * @param shift the shift of its numbers; empty for categories
 * @param advice the resulting advice; at most WATCH for a column that is not a feature
 */
public record ColumnDrift(
        BinCounts histogram, PopulationStability stability, Optional<MannWhitneyShift> shift, Advice advice) {

    public String column() {
        return histogram.column();
    }
}
