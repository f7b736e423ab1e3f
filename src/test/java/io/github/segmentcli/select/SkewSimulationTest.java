package io.github.segmentcli.select;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.KMeans;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.PrepareSettings;
import io.github.segmentcli.prepare.PrepareSettings.Transform;
import io.github.segmentcli.prepare.Preparer;
import io.github.segmentcli.validity.RandIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Groups of customers planted in skewed columns, found again with each transform: the table in docs/preparation.md. A transform
 * unasked must find groups in long tails, and lose no group that stands apart.
 */
@Tag("slow")
class SkewSimulationTest {

    private static final int ROWS = 600;
    private static final int DRAWS = 6;

    /** Cells of a customer of a group; {@code tail} if a transform is expected to find more. */
    private enum Planted {
        FACTORS("3 groups, each amount a factor of 4 apart (log-normal)", true, 1, 1, 1),
        UNEQUAL_FACTORS("3 groups of 70, 20 and 10 %, a factor of 6 apart", true, 14, 4, 2),
        BUYERS("3 groups that differ in who buys at all, most cells 0", true, 1, 1, 1),
        HEAVY("2 groups a factor of 4 apart, Pareto tails", true, 6, 4),
        COUNTS("3 groups of counts, means 1 and 5", false, 1, 1, 1),
        TAILS_BESIDE("2 groups in two plain columns, beside three long tails", false, 1, 1),
        TENFOLD("one in twelve buys ten times as much", false, 11, 1),
        GAPS("3 groups with clear gaps, of 80, 15 and 5 %", false, 16, 3, 1),
        RARE_GAPS("3 groups with clear gaps, of 94, 4 and 2 %", false, 47, 2, 1),
        RAYS("4 groups with clear gaps, three of them of 3 %", false, 30, 1, 1, 1),
        STUDENT_GAPS("3 groups apart, of 92, 5 and 3 %, t distribution with 4 degrees of freedom", false, 31, 2, 1),
        EXPONENTIAL_GAPS("3 groups apart, of 88, 8 and 4 %, exponential", false, 22, 2, 1);

        final String said;
        final boolean tail;
        final int[] shares;

        Planted(String said, boolean tail, int... shares) {
            this.said = said;
            this.tail = tail;
            this.shares = shares;
        }

        double[] row(int group, SplittableRandom r) {
            return switch (this) {
                case FACTORS -> cells(4, j -> Math.exp(0.9 * r.nextGaussian()) * Math.pow(4, corner(group, j)));
                case UNEQUAL_FACTORS -> cells(4, j -> Math.exp(0.7 * r.nextGaussian()) * Math.pow(6, corner(group, j)));
                case BUYERS ->
                    cells(6, j -> r.nextDouble() < (j % 3 == group ? 0.7 : 0.1) ? Math.exp(3 + r.nextGaussian()) : 0);
                case HEAVY -> cells(3, j -> (group == 0 ? 1 : 4) * Math.pow(1 - r.nextDouble(), -1 / 1.6));
                case COUNTS -> cells(4, j -> count((corner(group, j) > 0 ? 5 : 1) * gamma(r), r));
                case TAILS_BESIDE ->
                    cells(5, j -> j < 2 ? 4 * group + r.nextGaussian() : Math.exp(1.3 * r.nextGaussian()));
                case TENFOLD -> cells(4, j -> (group == 0 ? 100 : 1000) * (1 + 0.2 * r.nextGaussian()));
                case GAPS -> cells(4, j -> 100 + 10 * Math.max(0, corner(group, j)) + r.nextGaussian());
                case RARE_GAPS -> cells(4, j -> 100 + 9 * Math.max(0, corner(group, j)) + r.nextGaussian());
                case RAYS -> cells(3, j -> 50 + (group == j + 1 ? 12 : 0) + r.nextGaussian());
                case STUDENT_GAPS -> cells(4, j -> 100 + 14 * Math.max(0, corner(group, j)) + student(r));
                case EXPONENTIAL_GAPS ->
                    cells(4, j -> 10 + 12 * Math.max(0, corner(group, j)) - Math.log(1 - r.nextDouble()));
            };
        }

        /** Group 0 lies in the middle, group 1 above it in every second column and group 2 in the others. */
        private static int corner(int group, int j) {
            return group == 0 ? 0 : group % 2 == j % 2 ? 1 : -1;
        }

        private static double gamma(SplittableRandom r) {
            return -Math.log(1 - r.nextDouble());
        }

        private static double student(SplittableRandom r) {
            double chi = 0;
            for (int degree = 0; degree < 4; degree++) {
                chi += Math.pow(r.nextGaussian(), 2) / 4;
            }
            return r.nextGaussian() / Math.sqrt(chi);
        }

        private static double count(double mean, SplittableRandom r) {
            int count = 0;
            for (double left = mean - gamma(r); left > 0; left -= gamma(r)) {
                count++;
            }
            return count;
        }

        private static double[] cells(int d, IntToDoubleFunction cell) {
            double[] cells = new double[d];
            Arrays.setAll(cells, cell);
            return cells;
        }
    }

    @Test
    void theDefaultFindsGroupsInTailsAndLosesNoneThatStandApart() {
        for (Planted planted : Planted.values()) {
            double none = 0;
            double always = 0;
            double found = 0;
            for (int draw = 0; draw < DRAWS; draw++) {
                SplittableRandom random = new SplittableRandom(1000 + draw);
                int[] groups = new int[ROWS];
                double[][] columns = null;
                int whole = Arrays.stream(planted.shares).sum();
                for (int i = 0; i < ROWS; i++) {
                    int place = random.nextInt(whole);
                    while (place >= planted.shares[groups[i]]) {
                        place -= planted.shares[groups[i]++];
                    }
                    double[] row = planted.row(groups[i], random);
                    columns = columns == null ? new double[row.length][ROWS] : columns;
                    for (int j = 0; j < row.length; j++) {
                        columns[j][i] = row[j];
                    }
                }
                none += agreement(columns, groups, planted, Transform.NONE) / DRAWS;
                always += agreement(columns, groups, planted, Transform.YEO_JOHNSON) / DRAWS;
                found += agreement(columns, groups, planted, Transform.AUTO) / DRAWS;
            }
            System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.2f |%n", planted.said, none, always, found);
            assertThat(found).as(planted.said).isGreaterThan(planted.tail ? none + 0.1 : none - 0.02);
        }
    }

    private static double agreement(double[][] columns, int[] groups, Planted planted, Transform transform) {
        List<Column> named = new ArrayList<>();
        for (int j = 0; j < columns.length; j++) {
            named.add(NumberColumn.owning("amount_" + j, columns[j].clone()));
        }
        PrepareSettings defaults = PrepareSettings.DEFAULTS;
        PrepareSettings settings = new PrepareSettings(
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                defaults.imputation(),
                defaults.scaling(),
                transform,
                false,
                false,
                Map.of());
        Seeds seeds = new Seeds(42);
        int k = planted.shares.length;
        int[] labels = KMeans.sweep(
                        Preparer.fit(Table.of("made.csv", named), settings, seeds, Workers.sequential())
                                .matrix(),
                        k,
                        k,
                        KMeansSettings.DEFAULTS,
                        seeds,
                        Workers.sequential(),
                        Progress.NONE)
                .get(0)
                .labels();
        return RandIndex.adjusted(labels, groups);
    }
}
