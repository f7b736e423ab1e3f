package io.github.segmentcli.cluster.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.KMeans;
import io.github.segmentcli.cluster.SharedData;
import io.github.segmentcli.data.Matrix;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the best of fifty starts of scikit-learn 1.2.1 for k from 2 to 10, as recorded beside the data. */
class ReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"s1", "s4", "a1", "mall_customers", "wholesale_customers", "marketing_campaign"})
    void aNormalSearchComesWithinATenthOfAPercentOnAverage(String name) {
        double excess = meanExcess(name, KMeansSettings.Effort.NORMAL);

        assertThat(excess).isLessThanOrEqualTo(1e-3);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "s1",
                "s2",
                "s3",
                "s4",
                "a1",
                "a2",
                "a3",
                "unbalance",
                "bank",
                "cc_general",
                "mall_customers",
                "marketing_campaign",
                "telco_churn",
                "wholesale_customers"
            })
    void aThoroughSearchFindsTheReferenceOrBetter(String name) {
        double excess = meanExcess(name, KMeansSettings.Effort.THOROUGH);

        assertThat(excess).isLessThanOrEqualTo(1e-6);
    }

    /** By how much the inertia exceeds that of the reference, as a share of it, averaged over k. */
    private static double meanExcess(String name, KMeansSettings.Effort effort) {
        JsonObject reference = SharedData.reference(name);
        Matrix matrix = SharedData.standardised(reference);
        KMeansSettings settings = new KMeansSettings(effort, OptionalInt.empty(), 300);
        List<Clustering> found =
                KMeans.sweep(matrix, 2, 10, settings, new Seeds(42), Workers.sequential(), Progress.NONE);
        double excess = 0;
        for (JsonElement element : reference.getAsJsonArray("figures")) {
            JsonObject figure = element.getAsJsonObject();
            int k = figure.get("k").getAsInt();
            if (k <= 10) {
                excess += found.get(k - 2).inertia() / figure.get("inertia").getAsDouble() - 1;
            }
        }
        return excess / 9;
    }
}
