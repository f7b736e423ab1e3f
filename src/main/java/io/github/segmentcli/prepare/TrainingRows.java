package io.github.segmentcli.prepare;

import io.github.segmentcli.Figures;
import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.PrepareSettings.Imputation;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The rows to which the preparation is fitted: those with a positive weight that are not dropped because of missing values.
 *
 * @param rows ascending; null for all
 * @param weights of these rows, or null
 * @param all number of rows of the table
 * @param dropped number of rows dropped because of missing values
 * @param weightless number of rows of weight 0
 */
record TrainingRows(int[] rows, double[] weights, int all, int dropped, int weightless) {

    /**
     * @param values of the features, for all rows
     * @param weights one per row of the table, or null
     * @param aside rows that are not in the fit
     * @throws InputException when fewer than two rows are left
     */
    static TrainingRows of(
            TrainingValues values, double[] weights, BitSet aside, PrepareSettings settings, Table table) {
        TrainingValues dropping = values.only(values.features().stream()
                .filter(feature -> settings.imputation(feature.column()).kind() == Imputation.Kind.DROP)
                .toList());
        boolean drop = dropping.size() > 0;
        int n = table.rows();
        if (!drop && weights == null && aside.isEmpty()) {
            return new TrainingRows(null, null, n, 0, 0);
        }
        boolean[] gaps = new boolean[n];
        for (int j = 0; j < dropping.size(); j++) {
            RowValues column = dropping.of(j);
            for (int i = 0; i < n; i++) {
                gaps[i] |= Double.isNaN(column.value(i));
            }
        }
        int[] rows = new int[n];
        int kept = 0;
        int dropped = 0;
        int weightless = 0;
        for (int i = 0; i < n; i++) {
            boolean counts = weights == null || weights[i] > 0;
            dropped += gaps[i] ? 1 : 0;
            weightless += counts ? 0 : 1;
            if (!gaps[i] && counts && !aside.get(i)) {
                rows[kept++] = i;
            }
        }
        if (dropped > 0 && kept < 2) {
            throw new InputException(tooManyGaps(dropping, table, kept));
        }
        int[] chosen = kept == n ? null : Arrays.copyOf(rows, kept);
        double[] own = weights == null || chosen == null ? weights : Preparer.pick(weights, chosen);
        return new TrainingRows(chosen, own, n, dropped, weightless);
    }

    void tell(List<Notice> notices) {
        if (dropped > 0) {
            notices.add(Notice.warning(
                            "rows_dropped",
                            Figures.count(dropped) + " of " + Figures.count(all)
                                    + " rows have a missing value and get no segment. Keep them with --impute median.")
                    .fixedBy("--impute", "median"));
        }
        if (weightless > 0) {
            notices.add(Notice.info(
                    "rows_without_weight",
                    Figures.count(weightless) + (weightless == 1 ? " row has" : " rows have")
                            + " the weight 0: placed, but no part of the fit."));
        }
    }

    private static String tooManyGaps(TrainingValues values, Table table, int kept) {
        int worst = 0;
        int most = -1;
        for (int j = 0; j < values.size(); j++) {
            int gaps = 0;
            RowValues column = values.of(j);
            for (int i = 0; i < column.rows(); i++) {
                gaps += Double.isNaN(column.value(i)) ? 1 : 0;
            }
            if (gaps > most) {
                most = gaps;
                worst = j;
            }
        }
        return table.source() + ": only " + kept + " of " + Figures.count(table.rows())
                + " rows have a value in every feature; " + Figures.count(most) + " lack "
                + ColumnNames.quote(values.features().get(worst).column())
                + ". Keep them with --impute median, or leave that column out with --exclude.";
    }
}
