package io.github.segmentcli.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Notice;
import io.github.segmentcli.Progress;
import io.github.segmentcli.RequestException;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.cluster.Clouds;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.SizeBounds;
import io.github.segmentcli.cluster.SizeEffect;
import io.github.segmentcli.cluster.SizeLimits;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.validity.OrderedRows;
import io.github.segmentcli.validity.Structure;
import io.github.segmentcli.validity.StructureTest;
import io.github.segmentcli.validity.Validity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The choice of k among clusterings that keep to limits on sizes. */
class SizedSelectionTest {

    private static final SizeLimits BALANCED = new SizeLimits(Optional.empty(), Optional.empty(), List.of(), true);

    private static SizeLimits shares(double least, double most) {
        return new SizeLimits(
                Optional.of(new SizeLimits.Amount(least, true)),
                Optional.of(new SizeLimits.Amount(most, true)),
                List.of(),
                false);
    }

    private static SelectSettings range(int least, int most, SizeLimits sizes) {
        return new SelectSettings(least, most, Rule.COMBINED, 0, OptionalInt.empty(), sizes);
    }

    private static Selection search(Matrix matrix, SelectSettings settings, int threads) {
        try (Workers workers = new Workers(threads)) {
            return KSelector.search(
                    OrderedRows.of(matrix), settings, KMeansSettings.DEFAULTS, new Seeds(42), workers, Progress.NONE);
        }
    }

    @Test
    void everyCandidateIsTheClusteringWithinTheLimits() {
        Matrix matrix = Clouds.matrix(Clouds.blobs(600, 2, 5, 14, 7));
        SizeLimits limits = shares(0.22, 0.4);

        Selection found = search(matrix, range(2, 6, limits), 2);

        // 2 segments of at most 40 % hold 80 %, and 5 of at least 22 % take 110 %
        assertThat(found.candidates()).extracting(Candidate::k).containsExactly(3, 4);
        assertThat(found.notices())
                .extracting(Notice::text)
                .anyMatch(text -> text.startsWith("Of 2 to 6 segments only 3 to 4 can have the sizes"));
        assertThat(found.oneFewer().map(Neighbour::k))
                .isEqualTo(Optional.of(3).filter(k -> found.chosen().k() == 4));
        assertThat(found.oneMore().map(Neighbour::k))
                .isEqualTo(Optional.of(4).filter(k -> found.chosen().k() == 3));
        for (Candidate candidate : found.candidates()) {
            Selection alone = search(matrix, range(candidate.k(), candidate.k(), limits), 1);
            assertThat(candidate.inertia()).isEqualTo(alone.chosen().inertia());
            assertAlike(candidate.validity(), alone.validity());
            assertThat(candidate.smallestShare()).isGreaterThanOrEqualTo(0.22);
            assertThat(candidate.inertia())
                    .isGreaterThan(search(matrix, range(candidate.k(), candidate.k(), SizeLimits.NONE), 1)
                            .chosen()
                            .inertia());

            Structure structure = judge(matrix, alone);
            assertThat(candidate.stability()).isEqualTo(structure.stability());
        }
    }

    /** The same but for the order in which distances are summed. */
    private static void assertAlike(Validity found, Validity expected) {
        double silhouette = expected.silhouette().overall().orElseThrow();
        assertThat(found.silhouette().overall().orElseThrow()).isCloseTo(silhouette, within(1e-12));
        assertThat(found.daviesBouldin()).isEqualTo(expected.daviesBouldin());
        assertThat(found.calinskiHarabasz()).isEqualTo(expected.calinskiHarabasz());
    }

    private static Structure judge(Matrix matrix, Selection alone) {
        Optional<SizeBounds> bounds = alone.sizes().map(Selection.SizeCost::bounds);
        return StructureTest.judge(
                OrderedRows.of(matrix),
                alone.chosen(),
                bounds,
                Optional.empty(),
                List.of(),
                Workers.sequential(),
                Progress.NONE);
    }

    /** Two groups of 400 and 100, far apart: one size for both cuts the first where nothing says where. */
    @Test
    void theEvidenceSpeaksOfTheSegmentsWithinTheLimits() {
        double[][] columns = Clouds.blobs(500, 2, 1, 1, 3);
        for (int i = 0; i < 100; i++) {
            columns[0][i] += 12;
        }
        Matrix matrix = Clouds.matrix(columns);

        Candidate free =
                search(matrix, range(2, 4, SizeLimits.NONE), 2).candidates().get(0);
        Candidate balanced =
                search(matrix, range(2, 4, BALANCED), 2).candidates().get(0);

        assertThat(free.stability().orElseThrow()).isGreaterThan(0.999);
        assertThat(free.predictionStrength().orElseThrow()).isGreaterThan(0.999);
        assertThat(balanced.smallestShare()).isEqualTo(0.5);
        assertThat(balanced.stability().orElseThrow()).isLessThan(0.95);
        assertThat(balanced.predictionStrength().orElseThrow()).isLessThan(0.95);
        assertThat(balanced.gap().orElseThrow()).isLessThan(free.gap().orElseThrow());
    }

    @Test
    void aRangeThatNoKCanHaveIsRefused() {
        Matrix matrix = Clouds.matrix(Clouds.blobs(300, 2, 3, 14, 7));

        assertThatThrownBy(() -> search(matrix, range(4, 6, shares(0.3, 0.9)), 1))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("The most that can be had is --min-size 75, or --k 3.");
        assertThatThrownBy(() -> search(matrix, range(2, 4, shares(0.1, 0.2)), 1))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("The least that can be had is --max-size 75, or --k 5.");
    }

    /** Rows that are equal, 10 of each kind, are parted by one size for all; of them it is not said which goes where. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void theOrderOfTheFileAndThreadsChangeNothing(int copies) {
        double[][] kinds = Clouds.blobs(900 / copies, 2, 4, 8, 5);
        double[][] columns = new double[2][900];
        for (int i = 0; i < 900; i++) {
            columns[0][i] = kinds[0][i / copies];
            columns[1][i] = kinds[1][i / copies];
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, 900).boxed().toList());
        Collections.shuffle(order, new Random(8));
        double[][] shuffled = new double[2][900];
        for (int i = 0; i < 900; i++) {
            shuffled[0][i] = columns[0][order.get(i)];
            shuffled[1][i] = columns[1][order.get(i)];
        }
        // 7 segments of 900 customers: 128 or 129, no multiple of 10
        Selection first = search(Clouds.matrix(columns), range(7, 7, BALANCED), 1);
        Selection other = search(Clouds.matrix(shuffled), range(7, 7, BALANCED), 3);

        Centroids centroids = first.chosen().centroids();
        for (int c = 0; c < 7; c++) {
            assertThat(other.chosen().centroids().row(c)).isEqualTo(centroids.row(c));
            assertThat(other.chosen().centroids().handicap(c)).isEqualTo(centroids.handicap(c));
            assertThat(other.chosen().size(c)).isEqualTo(first.chosen().size(c)).isBetween(128, 129);
        }
        assertThat(other.chosen().inertia()).isEqualTo(first.chosen().inertia());
        assertAlike(other.validity(), first.validity());
        assertThat(effect(other).flows()).isEqualTo(effect(first).flows());
        assertThat(effect(other).moved()).isPositive();
        if (copies == 1) {
            assertThat(IntStream.range(0, 900).map(i -> other.chosen().label(i)))
                    .containsExactly(
                            order.stream().map(i -> first.chosen().label(i)).toArray(Integer[]::new));
        }
        assertThat(placed(other.chosen(), shuffled)).isEqualTo(placed(first.chosen(), columns));
    }

    private static SizeEffect effect(Selection selection) {
        return selection.sizes().orElseThrow().effect();
    }

    /** The rows by value, each with its segment, in order. */
    private static List<String> placed(Clustering clustering, double[][] columns) {
        return IntStream.range(0, columns[0].length)
                .mapToObj(i -> columns[0][i] + " " + columns[1][i] + " " + clustering.label(i))
                .sorted()
                .toList();
    }

    @Test
    void theSeedOfTheSearchDoesNotChangeSizes() {
        Matrix matrix = Clouds.matrix(Clouds.blobs(700, 3, 4, 6, 11));
        double[] inertias = new double[3];
        for (int seed = 0; seed < 3; seed++) {
            Selection found = KSelector.search(
                    OrderedRows.of(matrix),
                    range(4, 4, shares(0.2, 0.3)),
                    KMeansSettings.DEFAULTS,
                    new Seeds(seed),
                    Workers.sequential(),
                    Progress.NONE);
            for (int c = 0; c < 4; c++) {
                assertThat(found.chosen().size(c)).isBetween(140, 210);
            }
            inertias[seed] = found.chosen().inertia();
        }
        assertThat(Arrays.stream(inertias).max().orElseThrow())
                .isLessThanOrEqualTo(Arrays.stream(inertias).min().orElseThrow() * 1.001);
    }
}
