package io.github.segmentcli.compare;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.io.table.Loaded;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.prepare.IdChecks;
import io.github.segmentcli.prepare.PreparedRows;
import io.github.segmentcli.score.BinCounts;
import io.github.segmentcli.score.PopulationStability;
import io.github.segmentcli.score.RowWeights;
import io.github.segmentcli.score.ScoredRows;
import io.github.segmentcli.score.Scorer;
import io.github.segmentcli.score.Scores;
import io.github.segmentcli.score.UnitChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Compares the customers of today with an earlier segmentation.
 *
 * @param id the column that identifies a customer in today's file; empty for the column of the fit
 * @param value a numeric column whose sum over the customers who moved is reported
 */
public record Comparer(Baseline baseline, Optional<String> id, Optional<String> value, Seeds seeds, Workers workers) {

    /**
     * Assigns today's customers to the segments of the earlier model, fits the same number of segments to them with the same
     * preparation, and compares the two.
     *
     * @throws io.github.segmentcli.InputException when the model cannot be applied to them
     */
    public Comparison compare(Loaded today, KMeansSettings settings, Progress progress) {
        SegmentModel model = baseline.model();
        Table customers = model.recipe().asFitted(today.table());
        Optional<NumberColumn> values = value.map(name -> numbers(customers, name));
        progress.begin("Assigning today's customers");
        Scorer scorer = new Scorer(model, workers);
        scorer.requireColumns(
                customers.source(),
                customers.columns().stream().map(Column::name).toList());
        ScoredRows scored = scorer.score(customers);
        scorer.count(scored.tally());
        Scores scores = scorer.scores();
        PreparedRows applied = model.recipe().apply(customers, workers);
        progress.begin("Fitting again");
        WithinSpread spread = new RefitTrial(model, settings, seeds, workers)
                .measure(weighted(applied, customers), scores.inertia(), progress);
        AdviceRules verdicts = AdviceRules.of(model, scores, spread);
        for (BinCounts histogram : scores.columns()) {
            verdicts.meaning(
                    histogram,
                    isDate(model, histogram.column()),
                    UnitChange.of(model, histogram.column(), histogram.units()));
        }
        verdicts.spread(spread);
        verdicts.fewCustomers(model.rows(), scores.rows());
        List<ColumnDrift> columns = columns(scores, customers, verdicts);
        PopulationStability shares = verdicts.shares(scores, model);
        verdicts.outside(scores, model.rows(), ranged(model));
        verdicts.far(scores, model);
        List<Notice> notices = new ArrayList<>(today.notices());
        notices.addAll(baseline.notices());
        baseline.noCommonIds(customers, id).ifPresent(notices::add);
        id.or(model::idColumn)
                .flatMap(customers::column)
                .ifPresent(column -> notices.addAll(IdChecks.of(customers, column)));
        notices.addAll(scores.noticesInComparison());
        return new Comparison(
                model,
                scores,
                columns,
                shares,
                spread,
                new MigrationCount(baseline, id, values).of(customers, applied, scored.assignment()),
                value,
                verdicts.advice(),
                verdicts.reasons(),
                notices);
    }

    /** The prepared customers, weighted as those of the fit were; without rows that have no weight. */
    private Matrix weighted(PreparedRows applied, Table customers) {
        Matrix matrix = applied.matrix();
        Optional<RowWeights> weights = RowWeights.of(baseline.model(), customers);
        if (weights.isEmpty()) {
            return matrix;
        }
        int[] rows = IntStream.range(0, matrix.rows())
                .filter(i -> weights.get().of(applied.tableRow(i)) > 0)
                .toArray();
        return matrix.rows(rows)
                .weighted(Arrays.stream(rows)
                        .mapToDouble(i -> weights.get().of(applied.tableRow(i)))
                        .toArray());
    }

    /**
     * The drift of each column, by itself and relative to the others; features first, then by stability index, largest first.
     */
    static List<ColumnDrift> columns(Scores scores, Table customers, AdviceRules verdicts) {
        List<ColumnDrift> each = scores.columns().stream()
                .filter(histogram -> !histogram.isAbsent())
                .sorted(Comparator.comparing(
                        (BinCounts histogram) -> !histogram.reference().feature()))
                .map(verdicts::column)
                .sorted(Comparator.comparing((ColumnDrift drift) ->
                                !drift.histogram().reference().feature())
                        .thenComparing(drift -> -drift.stability().index()))
                .toList();
        return RelativeShift.of(scores.columns(), customers, verdicts.chanceOfRelativeShift())
                .map(shift -> verdicts.against(shift, each))
                .orElse(each);
    }

    /** Whether a column holds dates. Their meaning is not tested, since dates leave the range of the fit as time passes. */
    private static boolean isDate(SegmentModel model, String column) {
        return model.recipe().features().stream()
                .anyMatch(feature -> feature.column().equals(column) && feature.kind() == FittedFeature.Kind.DATE);
    }

    /** The number of features with a range: all except booleans and levels of categories. */
    private static int ranged(SegmentModel model) {
        int ranged = 0;
        for (FittedFeature feature : model.recipe().features()) {
            if (feature.kind() == FittedFeature.Kind.NUMBER || feature.kind() == FittedFeature.Kind.DATE) {
                ranged++;
            }
        }
        return ranged;
    }

    private static NumberColumn numbers(Table customers, String name) {
        Column column = ColumnNames.require(customers, name);
        if (column instanceof NumberColumn number) {
            return number;
        }
        throw new RequestException("--value: \"" + name + "\" of " + customers.source() + " is a " + column.typeName()
                + " column. Name one of numbers.");
    }
}
