package io.github.segmentcli.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class PcaTest {

    private static final double[] R_SHARES = {0.58770336932626588, 0.41154985248439996, 0.00074677818933418009};
    private static final double[][] R_LOADINGS = {
        {0.90886690568195150, 0.30549868801023455, -0.28395686182964458},
        {0.38459033938941001, -0.35038153643426412, 0.85400412749254451},
        {-0.16140389897537452, 0.88538315465677886, 0.43594202693197343}
    };

    @Test
    void theComponentsAgreeWithR() {
        Matrix matrix = Matrix.owning(
                List.of("a", "b", "c"), new double[][] {{1, 2, 4, 7, 11}, {3, 1, 4, 1, 5}, {2, 7, 1, 8, 2}});

        Projection found = Pca.project(matrix, Workers.sequential());

        // R 4.2.2, prcomp(cbind(a = c(1,2,4,7,11), b = c(3,1,4,1,5), c = c(2,7,1,8,2))), signs as promised
        assertThat(found.components()).isEqualTo(3);
        for (int component = 0; component < 3; component++) {
            assertThat(found.share(component)).isCloseTo(R_SHARES[component], within(1e-12));
            for (int j = 0; j < 3; j++) {
                assertThat(found.loading(component, j)).isCloseTo(R_LOADINGS[component][j], within(1e-12));
            }
        }
    }

    @Test
    void aSingleFeatureIsItsOwnComponent() {
        Projection found = Pca.project(Matrix.owning(List.of("a"), new double[][] {{1, 2, 6}}), Workers.sequential());

        assertThat(found.components()).isEqualTo(1);
        assertThat(found.share(0)).isEqualTo(1);
        assertThat(found.coordinate(new double[] {6}, 0)).isEqualTo(3);
    }

    @Test
    void rowsThatAllCoincideHaveNoVarianceToShare() {
        Projection found = Pca.project(
                Matrix.owning(List.of("a", "b"), new double[][] {{2, 2, 2}, {5, 5, 5}}), Workers.sequential());

        assertThat(found.components()).isEqualTo(2);
        assertThat(found.share(0)).isZero();
        assertThat(found.coordinate(new double[] {2, 5}, 0)).isZero();
    }

    @Test
    void aWeightCountsAsThatManyRepetitions() {
        Matrix weighted =
                Matrix.owning(List.of("a", "b"), new double[][] {{1, 2, 4}, {3, 1, 4}}, new double[] {2, 1, 3});
        Matrix repeated = Matrix.owning(List.of("a", "b"), new double[][] {{1, 1, 2, 4, 4, 4}, {3, 3, 1, 4, 4, 4}});

        Projection ofWeighted = Pca.project(weighted, Workers.sequential());
        Projection ofRepeated = Pca.project(repeated, Workers.sequential());

        assertThat(ofWeighted.share(0)).isCloseTo(ofRepeated.share(0), within(1e-14));
        assertThat(ofWeighted.loading(0, 1)).isCloseTo(ofRepeated.loading(0, 1), within(1e-14));
    }
}
