package io.github.segmentcli.prepare;

import io.github.segmentcli.Decimals;
import io.github.segmentcli.Figures;
import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.FittedFeature.Kind;
import io.github.segmentcli.roles.Understanding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the features of a table and fits the {@link Recipe} that computes them.
 *
 * <p>The matrix of the fit is the result of {@link Recipe#apply} on the training table, so that later rows are always prepared in
 * the same way.
 */
public final class Preparer {

    private Preparer() {}

    /**
     * Fits the preparation of {@code table} and applies it. The same table and settings give the same bits.
     *
     * @throws RequestException when requested columns do not exist or cannot be used, or a logarithm does not exist
     * @throws InputException when no column can be used, or a weight is negative or missing
     */
    public static Prepared fit(Table table, PrepareSettings settings, Seeds seeds, Workers workers) {
        return fit(Understanding.of(table, settings.forRoles(table), workers), settings, seeds, workers);
    }

    /** As {@link #fit(Table, PrepareSettings, Seeds, Workers)}, for a table whose roles are known. */
    public static Prepared fit(Understanding understanding, PrepareSettings asked, Seeds seeds, Workers workers) {
        return fit(understanding, asked, new BitSet(), seeds, workers);
    }

    /**
     * As {@link #fit(Table, PrepareSettings, Seeds, Workers)}, for a table whose roles are known.
     *
     * @param aside rows that are not in the fit
     */
    public static Prepared fit(
            Understanding understanding, PrepareSettings asked, BitSet aside, Seeds seeds, Workers workers) {
        Table table = understanding.table();
        PrepareSettings plain = asked.in(table);
        Optional<RfmTable> rfm = RfmTable.of(table, plain);
        PrepareSettings settings = rfm.map(made -> made.settings(plain)).orElse(plain);
        FeatureChoice choice = FeatureChoice.of(understanding, settings);
        List<Notice> notices = new ArrayList<>(understanding.warnings());
        notices.addAll(understanding.hints());
        rfm.ifPresent(made -> notices.add(made.notice(settings)));
        notices.addAll(choice.notices());
        List<ExcludedColumn> leftOut = new ArrayList<>(
                rfm.map(made -> made.reasons(choice.leftOut(), asked)).orElse(choice.leftOut()));
        asked.byColumn().check(table, choice.features());
        double[] weights = choice.weight().map(column -> weights(table, column)).orElse(null);

        TrainingValues all = TrainingValues.of(table, choice.features());
        TrainingRows training = TrainingRows.of(all, weights, aside, settings, table);
        TrainingValues values = leaveOutWhatIsConstant(
                all.among(training.rows()), training.weights(), leftOut, notices, table, workers);
        if (values.size() < all.size()) {
            // Missing values of columns that are left out must not drop rows.
            training = TrainingRows.of(all.only(values.features()), weights, aside, settings, table);
            values = all.only(values.features()).among(training.rows());
        }
        training.tell(notices);
        Learnt learnt = Learnt.of(values, settings, training.weights(), seeds, table, workers);
        List<FeatureFitter.Fitted> fitted = learnt.fitted();
        Recipe recipe = new Recipe(
                fitted.stream().map(FeatureFitter.Fitted::feature).toList(),
                settings.imputation(),
                learnt.donors(),
                understanding.choices().stream()
                        .filter(choices -> fitted.stream()
                                .anyMatch(each ->
                                        choices.names().contains(each.feature().column())))
                        .toList());

        PreparedRows applied = recipe.apply(table, workers);
        Prepared prepared = prepared(applied, recipe, weights, aside, choice.id(), leftOut, understanding);
        DataNotices.tell(table, prepared, fitted, values, settings, notices);
        if (choice.id().isEmpty()) {
            RepeatedRows.notice(table).ifPresent(notices::add);
        }
        return new Prepared(
                prepared.matrix(),
                recipe,
                tableRows(prepared),
                choice.id(),
                leftOut,
                notices,
                understanding,
                values.hasAllRows() && weights == null ? moments(fitted) : Map.of());
    }

    /** The moments of the numeric columns, by name. */
    private static Map<String, Moments> moments(List<FeatureFitter.Fitted> fitted) {
        Map<String, Moments> moments = new HashMap<>();
        for (FeatureFitter.Fitted one : fitted) {
            if (one.feature().kind() == Kind.NUMBER) {
                moments.put(one.feature().column(), one.raw());
            }
        }
        return moments;
    }

    private static int[] tableRows(Prepared prepared) {
        if (prepared.hasAllRows()) {
            return null;
        }
        int[] rows = new int[prepared.matrix().rows()];
        Arrays.setAll(rows, prepared::tableRow);
        return rows;
    }

    private static double[] weights(Table table, NumberColumn column) {
        List<String> faults = new ArrayList<>();
        int more = 0;
        double sum = 0;
        for (int i = 0; i < column.rows(); i++) {
            double w = column.value(i);
            if (w >= 0) {
                sum += w;
            } else if (faults.size() < 3) {
                faults.add(table.source() + ", line " + table.line(i) + ", column "
                        + ColumnNames.quote(column.name())
                        + ": "
                        + (w < 0 ? "a weight of " + Decimals.shortest(w) + " is negative" : "the weight is missing")
                        + ".");
            } else {
                more++;
            }
        }
        if (!faults.isEmpty()) {
            throw new InputException(String.join("\n", faults)
                    + (more > 0 ? "\nAnd " + Figures.count(more) + " more." : "")
                    + " A weight is 0 or more; with 0 a row is placed but takes no part in the fit.");
        }
        if (sum == 0) {
            throw new InputException(table.source() + ", column " + ColumnNames.quote(column.name())
                    + ": all weights are 0, so no row takes part in the fit. Give at least two rows a weight.");
        }
        if (Double.isInfinite(sum)) {
            throw new InputException(table.source() + ", column " + ColumnNames.quote(column.name())
                    + ": the weights are too large to be summed. Divide them all by one number.");
        }
        return asCounts(column.toArray(), sum);
    }

    /** Weights as counts. If their mean over rows of positive weight is below 1 they are shares, and are scaled to a mean of 1. */
    private static double[] asCounts(double[] weights, double sum) {
        int positive = 0;
        for (double w : weights) {
            positive += w > 0 ? 1 : 0;
        }
        if (sum >= positive) {
            return weights;
        }
        double[] counts = new double[weights.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = weights[i] / sum * positive;
        }
        return counts;
    }

    static double[] pick(double[] values, int[] rows) {
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }

    /** Leaves out features that are constant or empty in the training rows although they vary in the table. */
    private static TrainingValues leaveOutWhatIsConstant(
            TrainingValues values,
            double[] weights,
            List<ExcludedColumn> leftOut,
            List<Notice> notices,
            Table table,
            Workers workers) {
        boolean[] varying = new boolean[values.size()];
        boolean[] bare = new boolean[values.size()];
        workers.run(varying.length, j -> {
            if (values.hasAllRows()) {
                varying[j] = true;
                return;
            }
            RowValues column = values.of(j);
            varying[j] = !Moments.isConstant(column);
            bare[j] = !varying[j] && Moments.of(column, weights).count() == 0;
        });
        List<RawFeature> kept = new ArrayList<>();
        for (int j = 0; j < varying.length; j++) {
            RawFeature feature = values.features().get(j);
            boolean empty = bare[j];
            if (varying[j]) {
                kept.add(feature);
            } else if (feature.kind() != Kind.LEVEL) {
                String reason =
                        "has " + (empty ? "no value" : "one value only") + " among the rows that take part in the fit";
                leftOut.add(new ExcludedColumn(feature.column(), empty ? "all_missing" : "constant", reason, true));
                notices.add(Notice.warning(
                                empty ? "empty_column" : "constant_column",
                                ColumnNames.quote(feature.column()) + " " + reason + "; left out.")
                        .about(feature.column()));
            }
        }
        if (kept.isEmpty()) {
            throw new InputException(table.source()
                    + " has no column to segment by: none varies among the rows that take part in the fit. "
                    + "Fill missing values with --impute median, or give it a numeric column that varies.");
        }
        return values.only(kept);
    }

    /** The rows of {@code applied} that are in the fit, with their weights. */
    private static Prepared prepared(
            PreparedRows applied,
            Recipe recipe,
            double[] weights,
            BitSet aside,
            Optional<String> id,
            List<ExcludedColumn> leftOut,
            Understanding understanding) {
        Matrix all = applied.matrix();
        if (weights == null && aside.isEmpty()) {
            int[] rows = null;
            if (!applied.hasAllRows()) {
                rows = new int[all.rows()];
                Arrays.setAll(rows, applied::tableRow);
            }
            return new Prepared(all, recipe, rows, id, leftOut, List.of(), understanding);
        }
        int[] matrixRows = new int[all.rows()];
        int kept = 0;
        for (int i = 0; i < all.rows(); i++) {
            int row = applied.tableRow(i);
            if (!aside.get(row) && (weights == null || weights[row] > 0)) {
                matrixRows[kept++] = i;
            }
        }
        matrixRows = Arrays.copyOf(matrixRows, kept);
        Matrix those = kept == all.rows() ? all : all.rows(matrixRows);
        int[] tableRows = new int[kept];
        for (int i = 0; i < kept; i++) {
            tableRows[i] = applied.tableRow(matrixRows[i]);
        }
        boolean same = kept == all.rows() && applied.hasAllRows();
        return new Prepared(
                weights == null ? those : those.weighted(pick(weights, tableRows)),
                recipe,
                same ? null : tableRows,
                id,
                leftOut,
                List.of(),
                understanding);
    }
}
