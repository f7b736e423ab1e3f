package io.github.segmentcli.score;

import io.github.segmentcli.Notice;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.model.SegmentModel;
import java.util.Optional;

/** The weights of the rows of a table, where the rows of the fit had weights: the same column. */
public final class RowWeights {

    /** The square of a weight, times as many rows as there can be, is finite. */
    private static final double LARGEST = 0x1p100;

    private final NumberColumn column;

    private RowWeights(NumberColumn column) {
        this.column = column;
    }

    /** Empty where the rows of the fit had no weights, and where the table has no such column of numbers. */
    public static Optional<RowWeights> of(SegmentModel model, Table table) {
        return model.weightColumn()
                .flatMap(table::column)
                .filter(NumberColumn.class::isInstance)
                .map(column -> new RowWeights((NumberColumn) column));
    }

    /** The weight of a row, 0 where it is missing, negative or too large. */
    public double of(int row) {
        return isFaulty(row) ? 0 : column.value(row);
    }

    boolean isFaulty(int row) {
        return !(column.value(row) >= 0 && column.value(row) <= LARGEST);
    }

    /** How the rows count, where those of the fit had weights. */
    static Optional<Notice> notice(SegmentModel model, ScoreTally scored) {
        if (model.weightColumn().isEmpty()) {
            return Optional.empty();
        }
        String name = model.weightColumn().get();
        String quoted = ColumnNames.quote(name);
        if (scored.unweighted > 0) {
            return Optional.of(Notice.warning(
                            "no_weights",
                            "The customers of the fit were weighted by " + quoted
                                    + ", which is not in this file as numbers: here each row counts once. So the sizes"
                                    + " of segments and the spread in them don't compare with those of the fit, and no"
                                    + " advice follows from them.")
                    .about(name));
        }
        if (scored.faulty > 0) {
            return Optional.of(Notice.warning(
                            "weights_missing",
                            quoted + " holds the weights, but is missing, negative or too large for "
                                    + ColumnPhrases.share(scored.faulty, scored.rows)
                                    + ". They are placed and count 0 in sizes.")
                    .about(name));
        }
        return Optional.of(Notice.info(
                        "weighted",
                        "Sizes and shares of segments are weighted by " + quoted
                                + ", as in the fit. Columns are compared row by row, without weights.")
                .about(name));
    }
}
