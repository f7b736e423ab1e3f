package io.github.segmentcli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.table.Loaded;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the advice is wrong. Months of customers are drawn from one population, so nothing changes, or one column of
 * the second month is moved by half a standard deviation.
 *
 * <p>Populations of eight columns: GROUPS has five groups, three normal columns, three skewed, one count and one share;
 * CONTINUUM is one correlated cloud without any groups; HEAVY is log-normal with a logarithmic deviation of 1.
 */
class DriftSimulationTest {

    private static final int D = 8;

    enum Population {
        GROUPS,
        CONTINUUM,
        HEAVY
    }

    @ParameterizedTest
    @CsvSource({"GROUPS, 300, 20", "CONTINUUM, 300, 20", "HEAVY, 300, 20", "GROUPS, 100, 20"})
    void withoutDriftHardlyEverAFitIsAdvised(Population population, int n, int trials) {
        int[] advice = withoutDrift(population, n, trials);

        // at most 5 in 100 may be advised; 4 in 20 would be seen 1.6 times in 100 with a true rate of 5 in 100
        assertThat(advice[Advice.REFIT.ordinal()]).isLessThanOrEqualTo(3);
        assertThat(advice[Advice.CHECK.ordinal()]).isZero();
    }

    /** A cloud of 100 is seen 96 times in 100, which 20 months are too few to tell; the table of errors has 200. */
    @ParameterizedTest
    @CsvSource({"GROUPS, 100, 20", "HEAVY, 100, 20", "CONTINUUM, 200, 20", "CONTINUUM, 300, 20"})
    void halfAStandardDeviationInOneColumnIsNoticed(Population population, int n, int trials) {
        int noticed = noticed(population, n, trials);

        assertThat(noticed).isGreaterThanOrEqualTo(trials - 1);
    }

    /** The table in docs/drift.md. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({
        "GROUPS, 100, 200",
        "GROUPS, 200, 200",
        "GROUPS, 300, 200",
        "GROUPS, 1000, 200",
        "GROUPS, 10000, 60",
        "GROUPS, 100000, 10",
        "CONTINUUM, 100, 200",
        "CONTINUUM, 200, 200",
        "CONTINUUM, 300, 200",
        "CONTINUUM, 1000, 200",
        "CONTINUUM, 10000, 60",
        "CONTINUUM, 100000, 10",
        "HEAVY, 100, 200",
        "HEAVY, 200, 200",
        "HEAVY, 300, 200",
        "HEAVY, 1000, 200",
        "HEAVY, 10000, 60",
        "HEAVY, 100000, 10"
    })
    void theTableOfErrors(Population population, int n, int trials) {
        int[] advice = withoutDrift(population, n, trials);
        int noticed = noticed(population, n, trials);

        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %d | %.1f | %.1f | %.1f |%n",
                population,
                n,
                trials,
                100.0 * advice[Advice.REFIT.ordinal()] / trials,
                100.0 * advice[Advice.WATCH.ordinal()] / trials,
                100.0 * noticed / trials);
        assertThat(advice[Advice.REFIT.ordinal()]).isLessThanOrEqualTo((int) Math.ceil(0.05 * trials));
        assertThat(advice[Advice.CHECK.ordinal()]).isZero();
        assertThat(noticed).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * trials));
    }

    /** How often each advice is given. */
    private static int[] withoutDrift(Population population, int n, int trials) {
        int[] counts = new int[Advice.values().length];
        for (int trial = 0; trial < trials; trial++) {
            counts[compare(population, n, trial, 0).advice().ordinal()]++;
        }
        return counts;
    }

    /** How often the moved column is named by a reason. */
    private static int noticed(Population population, int n, int trials) {
        int noticed = 0;
        for (int trial = 0; trial < trials; trial++) {
            String column = "\"x" + (1 + trial % D) + "\"";
            Comparison comparison = compare(population, n, trial, 0.5);
            if (comparison.reasons().stream()
                    .anyMatch(reason -> reason.sentence().startsWith(column))) {
                noticed++;
            }
        }
        return noticed;
    }

    private static Comparison compare(Population population, int n, int trial, double shift) {
        SplittableRandom random = new Seeds(trial).stream(population.name(), n);
        Loaded before = Months.file(IntStream.range(0, n).toArray(), draw(population, n, random));
        double[][] now = draw(population, n, random);
        move(now[trial % D], shift);
        Baseline baseline = Months.baseline(Months.fit(before, 5, Months.TEXTBOOK, trial));
        return new Comparer(baseline, Optional.empty(), Optional.empty(), new Seeds(trial), Workers.sequential())
                .compare(Months.file(IntStream.range(n, 2 * n).toArray(), now), Months.TEXTBOOK, Progress.NONE);
    }

    private static void move(double[] column, double deviations) {
        double mean = 0;
        double squares = 0;
        for (double v : column) {
            mean += v / column.length;
            squares += v * v / column.length;
        }
        double step = deviations * Math.sqrt(squares - mean * mean);
        for (int i = 0; i < column.length; i++) {
            column[i] += step;
        }
    }

    private static double[][] draw(Population population, int n, SplittableRandom random) {
        double[][] columns = new double[D][n];
        for (int i = 0; i < n; i++) {
            int group = random.nextInt(5);
            double common = random.nextGaussian();
            for (int j = 0; j < D; j++) {
                double own = random.nextGaussian();
                columns[j][i] = switch (population) {
                    case GROUPS -> grouped(group, j, own);
                    case CONTINUUM -> 0.6 * common + 0.8 * own;
                    case HEAVY -> Math.exp(0.6 * common + 0.8 * own);
                };
            }
        }
        return columns;
    }

    private static double grouped(int group, int j, double own) {
        double centre = 2.5 * ((group * (j + 2) + j) % 5);
        if (j < 3) {
            return centre + own;
        }
        if (j < 6) {
            return Math.exp(0.4 * centre + 0.5 * own);
        }
        return j == 6 ? Math.max(0, Math.rint(centre + own)) : 1 / (1 + Math.exp(4 - centre + 0.8 * own));
    }
}
