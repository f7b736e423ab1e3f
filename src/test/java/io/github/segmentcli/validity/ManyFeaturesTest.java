package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Workers;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Apart from {@link PrincipalAxesTest}, since a decomposition of 500 by 500 takes seconds and mutation tests repeat it. */
class ManyFeaturesTest {

    @Test
    void manyFeaturesAreMeasuredOnRowsAtEqualDistances() {
        SplittableRandom random = new SplittableRandom(9);
        double[][] columns = new double[620][700];
        for (int i = 0; i < 700; i++) {
            double along = 30 * random.nextDouble();
            for (int j = 0; j < 620; j++) {
                columns[j][i] = random.nextDouble() + (j < 4 ? along : 0);
            }
        }

        PrincipalAxes axes = PrincipalAxes.of(Partitions.matrix(columns), new Workers(2));

        assertThat(axes.count()).isLessThanOrEqualTo(500);
        for (int j = 0; j < 4; j++) {
            assertThat(axes.axis(0)[j]).isCloseTo(0.5, within(0.01)); // 1 / sqrt(4)
        }
    }
}
