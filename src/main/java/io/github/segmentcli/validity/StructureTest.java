package io.github.segmentcli.validity;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.Matrix;
import java.util.Optional;
import java.util.OptionalDouble;

/** Judges whether the data holds segments at all. */
public final class StructureTest {

    private StructureTest() {}

    public static Structure judge(
            Matrix matrix, Clustering clustering, Seeds seeds, Workers workers, Progress progress) {
        return new Structure(
                Structure.Verdict.UNKNOWN,
                "Whether these are natural segments was not examined.",
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                0,
                0);
    }
}
