package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Stability on eight data sets of different shape, against a plain computation after the definition and R's fpc: ten starts, all
 * rows, draws of its own. Written by src/test/reference/stability.R, which names the versions.
 */
class StabilityAgainstRTest {

    private static final JsonObject SETS = JsonParser.parseString(ReferenceSet.text("stability", "r.json"))
            .getAsJsonObject()
            .getAsJsonObject("sets");

    @ParameterizedTest
    @ValueSource(strings = {"separate", "overlapping", "cloud", "skewed", "flags", "counts", "elongated", "unequal"})
    void theAgreementOfSamplesIsThatOfThePlainComputationWithinTwoStandardErrors(String name) {
        JsonObject expected = SETS.getAsJsonObject(name);
        int k = expected.get("k").getAsInt();

        GlobalStability.Agreement found = GlobalStability.of(
                        OrderedRows.of(ReferenceSet.in("stability", name).matrix)
                                .matrix(),
                        k,
                        k,
                        any -> Optional.empty(),
                        20,
                        OrderedRows.SEEDS,
                        Workers.sequential(),
                        Progress.NONE)
                .get(0);

        double error = Math.hypot(found.error(), expected.get("global_error").getAsDouble());
        assertThat(found.mean()).isCloseTo(expected.get("global").getAsDouble(), within(2 * error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"separate", "overlapping", "cloud", "skewed", "flags", "counts", "elongated", "unequal"})
    void theStabilityOfSegmentsIsThatOfClusterbootWithinTwoStandardErrors(String name) {
        JsonObject expected = SETS.getAsJsonObject(name);
        JsonArray means = expected.getAsJsonArray("segments");
        JsonArray errors = expected.getAsJsonArray("segment_errors");
        ReferenceSet set = ReferenceSet.in("stability", name);

        List<SegmentStability> found = ClusterBoot.stability(
                OrderedRows.of(set.matrix),
                set.clustering,
                Optional.empty(),
                OrderedRows.SEEDS,
                Workers.sequential(),
                Progress.NONE);

        double error = 0;
        double apart = 0;
        for (int c = 0; c < means.size(); c++) { // segments share their samples, so their errors go together
            double ofSegment = Math.hypot(found.get(c).error(), errors.get(c).getAsDouble());
            error += ofSegment / means.size();
            apart += (found.get(c).mean() - means.get(c).getAsDouble()) / means.size();
            assertThat(found.get(c).mean())
                    .as("segment %d", c)
                    .isCloseTo(means.get(c).getAsDouble(), within(3.5 * ofSegment));
        }
        assertThat(apart).isCloseTo(0, within(2 * error));
    }
}
