package io.github.segmentcli.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.render.MadeSegmentations.Naming;
import io.github.segmentcli.render.kit.HostFonts;
import io.github.segmentcli.render.kit.Lettering;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void manyFeaturesAndSegmentsStandBesideThoseThatAreLikeThem() {
        PictureContext context = context(12, 40);

        Likeness likeness = Likeness.of(context, context.features());

        assertThat(likeness.features()).containsExactlyInAnyOrderElementsOf(context.features());
        assertThat(likeness.segments())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 12).boxed().toList());
        assertThat(steps(likeness.features())).isLessThan(0.9 * steps(context.features()));
        assertThat(likeness.note()).isEqualTo("; alike features and segments side by side");
    }

    /** How far each feature lies from the one before it, over all. */
    private static double steps(List<FeatureView> features) {
        double sum = 0;
        for (int f = 1; f < features.size(); f++) {
            double squared = 0;
            for (int c = 0; c < features.get(f).z().size(); c++) {
                double gap =
                        features.get(f).z().get(c) - features.get(f - 1).z().get(c);
                squared += gap * gap;
            }
            sum += Math.sqrt(squared);
        }
        return sum;
    }

    @Test
    void fewKeepTheOrderOfTheFileAndOfTheirNumbers() {
        PictureContext context = context(5, 3);

        Likeness likeness = Likeness.of(context, context.features());

        assertThat(likeness.features()).isEqualTo(context.features());
        assertThat(likeness.segments()).containsExactly(0, 1, 2, 3, 4);
        assertThat(likeness.note()).isEmpty();
    }

    private static PictureContext context(int k, int d) {
        return new PictureContext(
                MadeSegmentations.of(k, d, 600, Naming.SHORT, true), new Lettering(HostFonts.ofThisMachine()));
    }
}
