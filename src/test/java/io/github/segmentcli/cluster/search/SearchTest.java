package io.github.segmentcli.cluster.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clouds;
import io.github.segmentcli.cluster.search.KMeansSettings.Effort;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole searches on few rows, against the best of all partitions. */
class SearchTest {

    static java.util.stream.LongStream seeds() {
        return Clouds.seeds();
    }

    private static Tiles tiles(int n, long seed) {
        return Tiles.of(Clouds.matrix(Clouds.blobs(n, 2, 4, 5, seed)), Workers.sequential());
    }

    private static Search search(Tiles tiles, Effort effort) {
        return new Search(tiles, SearchBudget.of(effort), new Seeds(42), Workers.sequential());
    }

    /** The least inertia over all partitions of the rows into k, tried one after the other. */
    private static double best(Tiles tiles, int k, int[] labels, int row, int used) {
        if (row == labels.length) {
            return used == k ? inertia(tiles, labels, k) : Double.POSITIVE_INFINITY;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int label = 0; label < Math.min(k, used + 1); label++) {
            labels[row] = label;
            least = Math.min(least, best(tiles, k, labels, row + 1, Math.max(used, label + 1)));
        }
        return least;
    }

    private static double inertia(Tiles tiles, int[] labels, int k) {
        double[] sums = new double[2 * k];
        double[] squares = new double[k];
        int[] sizes = new int[k];
        float[] row = new float[2];
        for (int i = 0; i < labels.length; i++) {
            tiles.copyRow(i, row, 0);
            sizes[labels[i]]++;
            sums[2 * labels[i]] += row[0];
            sums[2 * labels[i] + 1] += row[1];
            squares[labels[i]] += (double) row[0] * row[0] + (double) row[1] * row[1];
        }
        double inertia = 0;
        for (int c = 0; c < k; c++) {
            inertia += squares[c] - (sums[2 * c] * sums[2 * c] + sums[2 * c + 1] * sums[2 * c + 1]) / sizes[c];
        }
        return inertia;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theBestOfAllPartitionsIsFoundForEveryK(long seed) {
        Tiles tiles = tiles(9, seed);

        for (Effort effort : new Effort[] {Effort.NORMAL, Effort.THOROUGH}) {
            Population[] found = search(tiles, effort).all(1, 5);

            for (int k = 1; k <= 5; k++) {
                double best = best(tiles, k, new int[9], 0, 0);
                assertThat(found[k - 1].best().k()).isEqualTo(k);
                assertThat(found[k - 1].best().inertia())
                        .as("k %d, %s", k, effort)
                        .isCloseTo(best, within(1e-5 * best + 1e-9));
            }
        }
    }

    /** What is found for k depends neither on which other k are asked for nor on the threads. */
    @ParameterizedTest
    @EnumSource(
            value = Effort.class,
            names = {"QUICK", "NORMAL"})
    void aSearchForOneKFindsWhatASweepFinds(Effort effort) {
        Tiles tiles = tiles(300, 5);

        Population[] swept = search(tiles, effort).all(2, 5);

        assertThat(search(tiles, effort).all(4, 4)[0].best().values())
                .isEqualTo(swept[2].best().values());
        try (Workers workers = new Workers(3)) {
            Population[] together = new Search(tiles, SearchBudget.of(effort), new Seeds(42), workers).all(2, 5);
            for (int at = 0; at < 4; at++) {
                assertThat(together[at].best().values())
                        .isEqualTo(swept[at].best().values());
                assertThat(together[at].size()).isEqualTo(swept[at].size());
            }
        }
    }

    @Test
    void fewerRowsThatDifferThanCentroidsHaveNoSolution() {
        Tiles tiles = Tiles.of(Clouds.matrix(new double[] {0, 0, 0, 1, 1}), Workers.sequential());

        Population[] found = search(tiles, Effort.NORMAL).all(1, 4);

        assertThat(found[1].best().inertia()).isZero();
        assertThat(found[2].isEmpty()).isTrue();
        assertThat(found[3].isEmpty()).isTrue();
    }

    /** Solutions are ordered, of k centroids, no worse than the best of ten starts, and where the best rests no row gains by moving. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aSearchComesNoHigherThanManyStarts(long seed) {
        Tiles tiles = tiles(500, seed);

        Population found = search(tiles, Effort.NORMAL).all(8, 8)[0];

        double starts = Double.POSITIVE_INFINITY;
        for (int start = 0; start < 10; start++) {
            Descent descent = new Descent(tiles, Workers.sequential());
            descent.place(Seeding.greedy(tiles, 8, new SplittableRandom(start), Workers.sequential()), 8);
            starts = Math.min(starts, descent.descend(200, 0));
        }
        assertThat(found.best().inertia()).isLessThanOrEqualTo(starts * (1 + 1e-6));
        for (int at = 1; at < found.size(); at++) {
            assertThat(found.get(at).inertia())
                    .isGreaterThanOrEqualTo(found.get(at - 1).inertia());
            assertThat(found.get(at).k()).isEqualTo(8);
        }
        SearchWorker worker = new SearchWorker(tiles);
        assertThat(worker.polish(found.best()).inertia()).isCloseTo(found.best().inertia(), within(1e-6 * starts));
    }

    /** Rivals that were found on some of the rows, the best of them last: they are settled on all, and the best comes first. */
    @ParameterizedTest
    @MethodSource("seeds")
    void rivalsAreSettledOnAllRows(long seed) {
        Tiles all = tiles(600, seed);
        int[] some = java.util.stream.IntStream.range(0, 150).map(i -> 4 * i).toArray();
        double[] fours = new double[150];
        Arrays.fill(fours, 4);
        Tiles few = all.rows(some, fours);
        Solution good = search(few, Effort.NORMAL).all(5, 5)[0].best();
        Solution poor = new SearchWorker(few).rough(Seeding.even(few, 5, new SplittableRandom(seed)), 5);

        Population found = search(all, Effort.NORMAL).contest(List.of(poor, good));

        double settled = new SearchWorker(all).settle(good).inertia();
        assertThat(found.best().k()).isEqualTo(5);
        assertThat(found.best().inertia()).isLessThanOrEqualTo(settled * (1 + 1e-6));
        assertThat(search(all, Effort.NORMAL).contest(List.of()).isEmpty()).isTrue();
    }
}
