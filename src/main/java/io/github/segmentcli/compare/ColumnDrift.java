package io.github.segmentcli.compare;

import io.github.segmentcli.score.BinCounts;
import io.github.segmentcli.score.MannWhitneyShift;
import io.github.segmentcli.score.PopulationStability;
import java.util.Optional;

/**
 * The drift of one column.
 *
 * @param histogram its distribution in the fit and now
 * @param stability the population stability index (PSI); missing values count as one bin, levels not listed in the model as another
 * @param shift the test for a shift of its numbers; empty for categories
 * @param advice the resulting advice; never more serious than WATCH for a column that is not a feature
 */
public record ColumnDrift(
        BinCounts histogram, PopulationStability stability, Optional<MannWhitneyShift> shift, Advice advice) {

    public String column() {
        return histogram.column();
    }
}
