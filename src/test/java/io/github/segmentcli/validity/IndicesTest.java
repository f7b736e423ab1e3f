package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.Matrix;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndicesTest {

    private static final Seeds SEEDS = new Seeds(42);

    private static Validity indices(Matrix matrix, Clustering clustering) {
        return Indices.of(matrix, clustering, SEEDS, Workers.sequential());
    }

    @ParameterizedTest
    @ValueSource(strings = {"blobs", "skewed", "ties"})
    void theIndicesAgreeWithScikitLearn(String name) {
        ReferenceSet set = ReferenceSet.named(name);
        // scikit-learn 1.2.1, see src/test/reference/validity_data.py
        JsonObject expected = JsonParser.parseString(ReferenceSet.text("sklearn.json"))
                .getAsJsonObject()
                .getAsJsonObject("sets")
                .getAsJsonObject(name);

        Validity found = indices(set.matrix, set.clustering);

        assertClose(
                found.calinskiHarabasz().getAsDouble(),
                expected.get("calinski_harabasz").getAsDouble());
        assertClose(
                found.daviesBouldin().getAsDouble(),
                expected.get("davies_bouldin").getAsDouble());
        assertClose(
                found.silhouette().overall().getAsDouble(),
                expected.get("silhouette").getAsDouble());
        JsonArray widths = expected.getAsJsonArray("silhouette_samples");
        assertThat(found.silhouette().measured()).isEqualTo(widths.size());
        for (int i = 0; i < widths.size(); i++) {
            assertThat(found.silhouette().width(i)).isCloseTo(widths.get(i).getAsDouble(), within(1e-12));
        }
    }

    private static void assertClose(double found, double expected) {
        assertThat(found).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
    }

    @Test
    void oneClusterHasNoIndices() {
        Matrix matrix = Partitions.matrix(new double[][] {{1, 2, 4}});

        Validity found = indices(matrix, Partitions.of(matrix, new int[] {0, 0, 0}));

        assertThat(found.silhouette().overall()).isEmpty();
        assertThat(found.silhouette().ofCluster(0)).isEmpty();
        assertThat(found.calinskiHarabasz()).isEmpty();
        assertThat(found.daviesBouldin()).isEmpty();
    }

    @Test
    void asManyClustersAsRowsHaveNeitherSilhouetteNorVarianceRatio() {
        Matrix matrix = Partitions.matrix(new double[][] {{1, 2, 4}});

        Validity found = indices(matrix, Partitions.of(matrix, new int[] {0, 1, 2}));

        assertThat(found.silhouette().overall()).isEmpty();
        assertThat(found.calinskiHarabasz()).isEmpty();
        assertThat(found.daviesBouldin()).hasValue(0); // every spread is 0
    }

    @Test
    void clustersOfRepeatedRowsArePerfect() {
        Matrix matrix = Partitions.matrix(new double[][] {{3, 3, 3, 8, 8}});

        Validity found = indices(matrix, Partitions.of(matrix, new int[] {0, 0, 0, 1, 1}));

        assertThat(found.silhouette().overall()).hasValue(1);
        assertThat(found.calinskiHarabasz()).hasValue(1); // scikit-learn's answer where the inertia is 0
        assertThat(found.daviesBouldin()).hasValue(0);
    }

    @Test
    void coincidingRowsInDifferentClustersHaveWidthZero() {
        Matrix matrix = Partitions.matrix(new double[][] {{3, 3, 3, 3}});

        Validity found = indices(matrix, Partitions.of(matrix, new int[] {0, 0, 1, 1}));

        assertThat(found.silhouette().overall()).hasValue(0);
        assertThat(found.daviesBouldin()).hasValue(0);
    }

    @Test
    void aFarOriginCostsNoDigitsOfTheVarianceRatio() {
        double[] near = {0, 1, 2, 10, 11, 12, 30, 31, 33};
        double[] far = new double[near.length];
        for (int i = 0; i < far.length; i++) {
            far[i] = near[i] + 0x1p40;
        }
        int[] labels = {0, 0, 0, 1, 1, 1, 2, 2, 2};
        Matrix nearby = Partitions.matrix(new double[][] {near});
        Matrix remote = Partitions.matrix(new double[][] {far});

        double found = indices(remote, Partitions.of(remote, labels))
                .calinskiHarabasz()
                .getAsDouble();

        // The centroids themselves are rounded to 2^-12 there.
        assertThat(found)
                .isCloseTo(
                        indices(nearby, Partitions.of(nearby, labels))
                                .calinskiHarabasz()
                                .getAsDouble(),
                        within(0.05));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aWeightCountsAsThatManyRepetitions(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] columns = Partitions.cloud(60, 3, random);
        int[] labels = Partitions.labels(60, 4, random);
        double[] weights = new double[60];
        int total = 0;
        for (int i = 0; i < 60; i++) {
            weights[i] = 1 + random.nextInt(3);
            total += (int) weights[i];
        }
        int[] rows = new int[total];
        int[] repeatedLabels = new int[total];
        int at = 0;
        for (int i = 0; i < 60; i++) {
            for (int copy = 0; copy < weights[i]; copy++) {
                rows[at] = i;
                repeatedLabels[at++] = labels[i];
            }
        }
        Matrix weighted = Partitions.matrix(columns, weights);
        Matrix repeated = Partitions.matrix(columns).rows(rows);

        Validity ofWeighted = indices(weighted, Partitions.of(weighted, labels));
        Validity ofRepeated = indices(repeated, Partitions.of(repeated, repeatedLabels));

        assertClose(
                ofWeighted.silhouette().overall().getAsDouble(),
                ofRepeated.silhouette().overall().getAsDouble());
        assertClose(
                ofWeighted.calinskiHarabasz().getAsDouble(),
                ofRepeated.calinskiHarabasz().getAsDouble());
        assertClose(
                ofWeighted.daviesBouldin().getAsDouble(),
                ofRepeated.daviesBouldin().getAsDouble());
    }

    /** Rows are taken in blocks of 4096; the definition is computed here row by row. */
    @Test
    void manyRowsHaveTheDaviesBouldinIndexOfItsDefinition() {
        int n = 9_000;
        SplittableRandom random = new SplittableRandom(8);
        double[][] columns = Partitions.cloud(n, 2, random);
        int[] labels = Partitions.labels(n, 3, random);
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            columns[0][i] += 5 * labels[i] * labels[i];
            weights[i] = 0.5 + random.nextDouble();
        }
        Matrix matrix = Partitions.matrix(columns, weights);
        Clustering clustering = Partitions.of(matrix, labels);
        double[] spreads = new double[3];
        for (int i = 0; i < n; i++) {
            spreads[labels[i]] += weights[i]
                    * Math.hypot(
                            columns[0][i] - clustering.centroids().value(labels[i], 0),
                            columns[1][i] - clustering.centroids().value(labels[i], 1));
        }
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            double worst = 0;
            for (int e = 0; e < 3; e++) {
                double apart = Math.hypot(
                        clustering.centroids().value(c, 0)
                                - clustering.centroids().value(e, 0),
                        clustering.centroids().value(c, 1)
                                - clustering.centroids().value(e, 1));
                double spread = spreads[c] / clustering.weight(c) + spreads[e] / clustering.weight(e);
                worst = e == c ? worst : Math.max(worst, spread / apart);
            }
            sum += worst / 3;
        }

        assertClose(indices(matrix, clustering).daviesBouldin().getAsDouble(), sum);
    }
}
