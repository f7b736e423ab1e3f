package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.KMeans;
import io.github.segmentcli.cluster.SharedData;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Matrix;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public customer tables with figures of scikit-learn 1.2.1 (the best of 50 starts); skipped where they are absent. */
class PublicDataTest {

    private static final KMeansSettings FIFTY_STARTS =
            new KMeansSettings(KMeansSettings.Effort.NORMAL, OptionalInt.of(50), 300);

    @ParameterizedTest
    @CsvSource({
        // the least number of k at which both find the same optimum
        "mall_customers, 5",
        "telco_churn, 3",
        "s1, 5",
        "s2, 5",
        "unbalance, 5",
        "marketing_campaign, 1"
    })
    void whereTheSameOptimumIsFoundTheIndicesAgree(String name, int least) {
        JsonObject reference = SharedData.reference(name);
        Matrix matrix = SharedData.standardised(reference);
        List<JsonElement> figures = reference.getAsJsonArray("figures").asList();
        int most = 1 + figures.size();

        try (Workers workers = new Workers(2)) {
            List<Clustering> found = KMeans.sweep(matrix, 2, most, FIFTY_STARTS, new Seeds(42), workers, Progress.NONE);
            List<Validity> indices = Indices.of(matrix, found, new Seeds(42), workers);

            int same = 0;
            for (int at = 0; at < found.size(); at++) {
                JsonObject expected = figures.get(at).getAsJsonObject();
                double inertia = expected.get("inertia").getAsDouble();
                if (Math.abs(found.get(at).inertia() - inertia) <= 1e-9 * inertia) {
                    same++;
                    String k = "k = " + found.get(at).k();
                    close(k, indices.get(at).silhouette().overall().getAsDouble(), expected.get("silhouette"));
                    close(k, indices.get(at).calinskiHarabasz().getAsDouble(), expected.get("calinski_harabasz"));
                    close(k, indices.get(at).daviesBouldin().getAsDouble(), expected.get("davies_bouldin"));
                }
            }
            assertThat(same).as("k at which the same optimum was found").isGreaterThanOrEqualTo(least);
        }
    }

    private static void close(String k, double found, JsonElement expected) {
        double value = expected.getAsDouble();
        assertThat(found).as(k).isCloseTo(value, within(1e-9 * Math.abs(value)));
    }
}
