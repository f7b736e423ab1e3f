package io.github.segmentcli.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.SharedFiles;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.SizeLimits;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.io.table.TableReader;
import io.github.segmentcli.prepare.PrepareSettings;
import io.github.segmentcli.prepare.Preparer;
import io.github.segmentcli.validity.OrderedRows;
import io.github.segmentcli.validity.Partitions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one segment more or fewer would do is what a run with that number finds. */
class NeighbouringKTest {

    private static final int[] CHOSEN = {3, 6};

    /** Customers of the project, and public ones. */
    static List<Path> customerFiles() {
        List<Path> files = new ArrayList<>(List.of(Path.of("data/customers.csv")));
        for (String name : List.of(
                "mall_customers",
                "wholesale_customers",
                "cc_general",
                "telco_churn",
                "bank",
                "marketing_campaign_semicolon_bom")) {
            SharedFiles.find("customers/" + name + ".csv").ifPresent(files::add);
        }
        return files;
    }

    static List<Path> files() {
        List<Path> files = new ArrayList<>(customerFiles());
        for (String name : List.of("s1", "a1", "unbalance", "aggregation")) {
            SharedFiles.find("truth/" + name + ".csv").ifPresent(files::add);
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("files")
    void theNeighboursOfAnAskedForKAreTheFitsOfThatK(Path file) {
        for (int k : CHOSEN) {
            assertNeighboursAreFits(file.toString(), prepared(file), k, SizeLimits.NONE);
        }
    }

    @Test
    void soTheyAreWithConstraintsOnSizes() {
        Matrix matrix = prepared(Path.of("data/customers.csv"));
        SizeLimits.Amount least = new SizeLimits.Amount(0.15, true);

        assertNeighboursAreFits(
                "at least 15%", matrix, 5, new SizeLimits(Optional.of(least), Optional.empty(), List.of(), false));
    }

    private static void assertNeighboursAreFits(String name, Matrix matrix, int k, SizeLimits limits) {
        Selection found = search(matrix, exactly(k, limits), 2);
        for (Neighbour neighbour :
                List.of(found.oneFewer().orElseThrow(), found.oneMore().orElseThrow())) {
            Selection alone = search(matrix, exactly(neighbour.k(), limits), 1);
            assertThat(neighbour)
                    .as("%s, k = %d beside %d", name, neighbour.k(), k)
                    .isEqualTo(RowFlow.between(
                            found.chosen().places(), k, alone.chosen().places(), neighbour.k(), null));
        }
    }

    private static SelectSettings exactly(int k, SizeLimits limits) {
        return new SelectSettings(k, k, Rule.COMBINED, 0, OptionalInt.empty(), limits);
    }

    /** Three groups and a fourth of two halves, in 60,000 rows: as many as are not all fitted again. */
    @Test
    void manyRowsAreRepresentedByASampleThatSaysTheSame() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] columns = new double[2][60_000];
        for (int i = 0; i < columns[0].length; i++) {
            columns[0][i] = random.nextGaussian() + new double[] {0, 6, 20, 40, 60}[i % 5];
            columns[1][i] = random.nextGaussian();
        }
        Matrix matrix = Partitions.matrix(columns);

        Selection found = search(matrix, SelectSettings.exactly(4), 2);
        Selection five = search(matrix, SelectSettings.exactly(5), 2);

        Neighbour sampled = found.oneMore().orElseThrow();
        Neighbour all =
                RowFlow.between(found.chosen().places(), 4, five.chosen().places(), 5, null);
        assertThat(sampled.rows()).isEqualTo(8192);
        assertThat(sampled.changed()).isEqualTo(all.changed());
        assertThat(largestShare(sampled)).isCloseTo(largestShare(all), within(0.02));
    }

    private static double largestShare(Neighbour neighbour) {
        List<Long> flow = neighbour.flows().get(neighbour.changed().get(0));
        return (double) flow.stream().mapToLong(Long::longValue).max().orElseThrow()
                / flow.stream().mapToLong(Long::longValue).sum();
    }

    static Matrix prepared(Path file) {
        try (Workers workers = new Workers(2)) {
            return Preparer.fit(
                            TableReader.read(file.toString(), ReadSettings.DEFAULTS, workers, Progress.NONE)
                                    .table(),
                            PrepareSettings.DEFAULTS,
                            new Seeds(42),
                            workers)
                    .matrix();
        }
    }

    private static Selection search(Matrix matrix, SelectSettings settings, int threads) {
        try (Workers workers = new Workers(threads)) {
            return KSelector.search(
                    OrderedRows.of(matrix), settings, KMeansSettings.DEFAULTS, new Seeds(42), workers, Progress.NONE);
        }
    }
}
