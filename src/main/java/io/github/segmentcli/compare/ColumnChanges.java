package io.github.segmentcli.compare;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.score.Scorer;
import java.util.List;

/** The drift of columns since an earlier model, for a run that fits new segments. */
public final class ColumnChanges {

    private ColumnChanges() {}

    /**
     * The drift of each column of the model: features first, then by stability index, largest first. Empty when the model cannot
     * be applied to these customers, for example because a column is missing.
     */
    public static List<ColumnDrift> since(SegmentModel earlier, Table customers, Workers workers) {
        Table today = earlier.recipe().asFitted(customers);
        Scorer scorer = new Scorer(earlier, workers);
        try {
            scorer.requireColumns(
                    today.source(), today.columns().stream().map(Column::name).toList());
            scorer.count(scorer.score(today).tally());
        } catch (InputException e) {
            return List.of();
        }
        return Comparer.columns(scorer.scores(), today, AdviceRules.ofColumns(earlier, scorer.scores()));
    }
}
