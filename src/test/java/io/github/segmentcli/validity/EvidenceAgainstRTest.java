package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.KMeans;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Matrix;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * R 4.2.2 with cluster 2.1.4, fpc 2.2.10 and mclust 6.0.0, and scikit-learn 1.2.1 with scipy 1.10.1, on fixed draws: made by
 * {@code src/test/reference/validity_evidence.R} and {@code validity_data.py}.
 */
class EvidenceAgainstRTest {

    private static final Seeds SEEDS = new Seeds(42);

    private static JsonObject figures(String file, String set) {
        return JsonParser.parseString(ReferenceSet.text(file))
                .getAsJsonObject()
                .getAsJsonObject("sets")
                .getAsJsonObject(set);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blobs", "skewed", "ties"})
    void silhouetteAndVarianceRatioAgree(String name) {
        ReferenceSet set = ReferenceSet.named(name);
        JsonObject expected = figures("r.json", name); // cluster::silhouette, fpc::cluster.stats

        Validity found = Indices.of(set.matrix, set.clustering, SEEDS, Workers.sequential());

        assertClose(found.silhouette().overall().getAsDouble(), expected.get("silhouette"));
        assertClose(found.calinskiHarabasz().getAsDouble(), expected.get("calinski_harabasz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"blobs", "skewed", "ties"})
    void theAdjustedRandIndexAgrees(String name) {
        JsonObject expected = figures("r.json", name).getAsJsonObject("adjusted_rand"); // mclust::adjustedRandIndex

        double found = RandIndex.adjusted(ReferenceSet.named(name).clustering.labels(), whole(expected.get("other")));

        assertClose(found, expected.get("value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"blobs", "skewed", "ties"})
    void theGapAgreesOnFixedReferenceSets(String name) {
        ReferenceSet set = ReferenceSet.named(name);
        JsonObject expected = figures("r.json", name).getAsJsonObject("gap"); // inertias by cluster::clusGap
        JsonArray sets = expected.getAsJsonArray("references");
        double[][] references = new double[sets.size()][];
        for (int b = 0; b < references.length; b++) {
            references[b] = decimals(sets.get(b));
        }

        List<Gap.Point> found = Gap.points(new int[] {1, 2, 3, 4}, decimals(expected.get("inertias")), references);

        assertThat(found).hasSize(4);
        double ofPaper = Math.sqrt((references.length - 1.0) / references.length); // R's sd divides by B - 1
        for (int at = 0; at < 4; at++) {
            double gap = expected.getAsJsonArray("gap").get(at).getAsDouble();
            double error = expected.getAsJsonArray("error").get(at).getAsDouble();
            assertThat(found.get(at).gap()).as("k = %d", at + 1).isCloseTo(gap, within(1e-12));
            assertThat(found.get(at).error()).as("k = %d", at + 1).isCloseTo(error * ofPaper, within(1e-12));
        }
    }

    /** With the engine's full search in the place of the light one, the whole statistic is R's to the last digits. */
    @ParameterizedTest
    @ValueSource(strings = {"blobs", "skewed", "ties"})
    void theFullSearchFindsTheInertiasOfR(String name) {
        JsonObject expected = figures("r.json", name).getAsJsonObject("gap"); // kmeans with 500 starts
        JsonArray sets = expected.getAsJsonArray("sets");
        double[][] references = new double[sets.size()][];
        for (int b = 0; b < references.length; b++) {
            references[b] = searched(matrix(sets.get(b).getAsJsonArray()));
            double[] best = decimals(expected.getAsJsonArray("references").get(b));
            for (int at = 0; at < 4; at++) {
                assertThat(references[b][at]).as("k = %d", at + 1).isCloseTo(best[at], within(1e-12 * best[at]));
            }
        }

        List<Gap.Point> found =
                Gap.points(new int[] {1, 2, 3, 4}, searched(ReferenceSet.named(name).matrix), references);

        for (int at = 0; at < 4; at++) {
            double gap = expected.getAsJsonArray("gap").get(at).getAsDouble();
            assertThat(found.get(at).gap()).as("k = %d", at + 1).isCloseTo(gap, within(1e-12));
        }
    }

    private static double[] searched(Matrix matrix) {
        return KMeans.sweep(matrix, 1, 4, KMeansSettings.DEFAULTS, SEEDS, Workers.sequential(), Progress.NONE).stream()
                .mapToDouble(Clustering::inertia)
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"blobs", "skewed", "ties"})
    void theInertiasOfReferenceSetsAreNearTheBest(String name) {
        JsonObject expected = figures("r.json", name).getAsJsonObject("gap"); // kmeans with 500 starts
        JsonArray sets = expected.getAsJsonArray("sets");
        for (int b = 0; b < sets.size(); b++) {
            double[] best = decimals(expected.getAsJsonArray("references").get(b));
            QuickKMeans refit = new SampleFits(matrix(sets.get(b).getAsJsonArray())).all();
            double[] found = new double[4];

            SampleFits.Fitted[] fitted = SampleFits.fit(refit, new int[] {1, 2, 3, 4}, SampleFits.Care.QUICK, SEEDS);
            for (int at = 0; at < 4; at++) {
                found[at] = fitted[at].inertia();
            }

            assertThat(found[0]).isCloseTo(best[0], within(1e-12 * best[0]));
            for (int at = 1; at < 4; at++) {
                assertThat(found[at]).as("k = %d", at + 1).isBetween(best[at] * (1 - 1e-12), best[at] * 1.05);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"blobs", "skewed", "ties"})
    void referenceSetsFillTheBoxAlongThePrincipalAxes(String name) {
        Matrix matrix = ReferenceSet.named(name).matrix;
        JsonArray box = figures("r.json", name).getAsJsonObject("gap").getAsJsonArray("box"); // svd, as in clusGap

        PrincipalAxes axes = PrincipalAxes.of(matrix);

        for (int axis = 0; axis < matrix.features(); axis++) {
            double least = box.get(0).getAsJsonArray().get(axis).getAsDouble();
            double most = box.get(1).getAsJsonArray().get(axis).getAsDouble();
            double[] range = Gap.range(axes.coordinates(matrix, axis));
            assertThat(range[1] - range[0]).isCloseTo(most - least, within(1e-12 * (most - least)));
            // an axis may point either way
            assertThat(Math.min(-range[0], range[1])).isCloseTo(Math.min(-least, most), within(1e-12 * (most - least)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"blobs", "skewed", "ties"})
    void theGapAtAFewKIsThatOfTheWholeCurve(String name) {
        Matrix matrix = ReferenceSet.named(name).matrix;

        List<Gap.Point> curve = Gap.curve(matrix, 4, 3, SEEDS, Workers.sequential(), Progress.NONE);
        List<Gap.Point> few =
                Gap.at(matrix, new int[] {1, 4}, k -> Optional.empty(), 3, SEEDS, Workers.sequential(), Progress.NONE);

        assertThat(few).containsExactly(curve.get(0), curve.get(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"blobs", "skewed", "ties"})
    void predictionStrengthAgreesOnFixedHalves(String name) {
        Matrix matrix = ReferenceSet.named(name).matrix;
        JsonObject expected = figures("r.json", name).getAsJsonObject("prediction_strength"); // fpc
        JsonArray halves = expected.getAsJsonArray("halves");
        for (int k = 2; k <= 3; k++) {
            JsonArray strengths = expected.getAsJsonArray("k" + k);
            for (int split = 0; split < strengths.size(); split++) {
                int at = 2 * (split + (k - 2) * strengths.size());
                JsonObject[] calls = {
                    halves.get(at).getAsJsonObject(), halves.get(at + 1).getAsJsonObject()
                };
                Matrix first = matrix.rows(whole(calls[0].get("rows")));
                Matrix second = matrix.rows(whole(calls[1].get("rows")));

                Clustering ofFirst = Partitions.of(first, whole(calls[0].get("labels")));
                Clustering ofSecond = Partitions.of(second, whole(calls[1].get("labels")));

                double found = (strength(first, ofFirst, ofSecond) + strength(second, ofSecond, ofFirst)) / 2;

                assertClose(found, strengths.get(split));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"blobs", "skewed", "ties"})
    void segmentStabilityAgreesOnFixedResamples(String name) {
        JsonObject expected = figures("r.json", name).getAsJsonObject("clusterboot"); // fpc
        int[] labels = whole(expected.get("labels"));
        JsonArray similarities = expected.getAsJsonArray("similarities");
        int k = similarities.size();
        JsonArray replicates = expected.getAsJsonArray("replicates");
        assertThat(replicates).isNotEmpty();
        for (int b = 0; b < replicates.size(); b++) {
            JsonObject replicate = replicates.get(b).getAsJsonObject();

            double[] found = ClusterBoot.similarities(
                    labels, k, whole(replicate.get("rows")), whole(replicate.get("labels")), k);

            for (int c = 0; c < k; c++) {
                assertClose(found[c], similarities.get(c).getAsJsonArray().get(b));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"blobs", "skewed", "ties"})
    void hopkinsAgreesOnFixedDraws(String name) {
        JsonObject expected = figures("sklearn.json", name).getAsJsonObject("hopkins");
        JsonArray points = expected.getAsJsonArray("points");
        double[][] drawn = new double[points.size()][];
        for (int at = 0; at < drawn.length; at++) {
            drawn[at] = decimals(points.get(at));
        }

        Hopkins found =
                Hopkins.of(ReferenceSet.named(name).matrix, new Hopkins.Draws(whole(expected.get("rows")), drawn));

        assertClose(found.statistic(), expected.get("statistic"));
        double tail = expected.get("upper_tail").getAsDouble();
        assertThat(found.upperTail()).isCloseTo(tail, within(1e-9 * tail)); // a tail of 1e-40 in doubles
    }

    private static double strength(Matrix half, Clustering own, Clustering other) {
        int[] predicted = new SampleFits(half)
                .labels(new SampleFits.Fitted(
                        other.k(), flat(other.centroids()), new double[other.k()], other.labels(), other.inertia()));
        return PredictionStrength.worst(own.labels(), own.k(), predicted, other.k());
    }

    private static double[] flat(Centroids centroids) {
        double[] flat = new double[centroids.k() * centroids.features()];
        for (int at = 0; at < flat.length; at++) {
            flat[at] = centroids.value(at / centroids.features(), at % centroids.features());
        }
        return flat;
    }

    private static void assertClose(double found, JsonElement expected) {
        double value = expected.getAsDouble();
        assertThat(found).isCloseTo(value, within(1e-12 * Math.max(1e-3, Math.abs(value))));
    }

    private static int[] whole(JsonElement array) {
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
                .mapToInt(JsonElement::getAsInt)
                .toArray();
    }

    private static double[] decimals(JsonElement array) {
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
                .mapToDouble(JsonElement::getAsDouble)
                .toArray();
    }

    /** A matrix from an array of rows. */
    private static Matrix matrix(JsonArray rows) {
        double[][] columns = new double[rows.get(0).getAsJsonArray().size()][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            double[] row = decimals(rows.get(i));
            for (int j = 0; j < row.length; j++) {
                columns[j][i] = row[j];
            }
        }
        return Partitions.matrix(columns);
    }
}
