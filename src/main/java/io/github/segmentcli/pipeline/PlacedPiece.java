package io.github.segmentcli.pipeline;

import io.github.segmentcli.io.database.SegmentRows;
import io.github.segmentcli.score.ScoreTally;
import java.util.Optional;

/**
 * The customers of one piece of a table in their segments.
 *
 * @param tally what was counted in them
 * @param lines to be written
 * @param rows for a table of a database, where one is written
 */
record PlacedPiece(ScoreTally tally, byte[] lines, Optional<SegmentRows.Piece> rows) {}
