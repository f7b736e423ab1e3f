package io.github.segmentcli.rfm.settings;

import java.util.Optional;

/**
 * How customers are scored and named.
 *
 * @param bins how many scores there are, where the cut points are not given
 * @param cuts the cut points; empty for parts of equal size
 * @param cells the names; empty for the usual ones, which are for five scores
 */
public record Scoring(int bins, Optional<ScoreCuts> cuts, Optional<CellTable> cells) {

    public static final Scoring QUINTILES = new Scoring(5, Optional.empty(), Optional.empty());

    /** The names that fit the number of scores. */
    public CellTable names(int scores) {
        return cells.orElse(scores == CellTable.USUAL.bins() ? CellTable.USUAL : CellTable.none(scores));
    }
}
