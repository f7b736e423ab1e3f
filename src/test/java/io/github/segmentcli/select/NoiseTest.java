package io.github.segmentcli.select;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.validity.ClusterBoot;
import io.github.segmentcli.validity.OrderedRows;
import io.github.segmentcli.validity.Structure;
import io.github.segmentcli.validity.StructureTest;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of customers without groups, whatever their columns and however many. The slow ones print the table of docs/statistics.md. */
class NoiseTest {

    private static final int[][] SHAPES = {
        {60, 2}, {200, 10}, {200, 50}, {1000, 100}, {300, 300}, {60, 5000}, {5000, 20}
    };

    @ParameterizedTest
    @EnumSource(Noise.class)
    void noiseHasNoSegments(Noise noise) {
        assertThat(calledMore(noise, new int[][] {{60, 2}, {200, 10}}, 3)).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Noise.class)
    @Tag("slow")
    void noiseIsCalledMoreThanConstructedAtMostFiveTimesInAHundred(Noise noise) {
        int seeds = Integer.getInteger("simulations", 100);
        for (int[] shape : SHAPES) {
            assertThat(calledMore(noise, new int[][] {shape}, seeds))
                    .as("%s %d x %d", noise, shape[0], shape[1])
                    .isLessThanOrEqualTo(Math.max(1, seeds / 20));
        }
    }

    /** How often noise is called anything but none or constructed; that there are gaps is never said. */
    private static int calledMore(Noise noise, int[][] shapes, int seeds) {
        int more = 0;
        try (Workers workers = new Workers(2)) {
            for (int[] shape : shapes) {
                Map<Structure.Verdict, Integer> verdicts = new EnumMap<>(Structure.Verdict.class);
                for (int seed = 0; seed < seeds; seed++) {
                    Matrix matrix = noise.of(shape[0], shape[1], seed);
                    OrderedRows rows = OrderedRows.of(matrix);
                    Selection selection = KSelector.search(
                            rows,
                            SelectSettings.DEFAULTS,
                            KMeansSettings.DEFAULTS,
                            new Seeds(seed),
                            workers,
                            Progress.NONE);
                    Structure found = StructureTest.judge(
                            rows,
                            selection.chosen(),
                            Optional.empty(),
                            selection.measured(),
                            ClusterBoot.stability(
                                    rows,
                                    selection.chosen(),
                                    Optional.empty(),
                                    OrderedRows.SEEDS,
                                    workers,
                                    Progress.NONE),
                            workers,
                            Progress.NONE);
                    verdicts.merge(found.verdict(), 1, Integer::sum);
                    assertThat(found.sentence()).doesNotContain("are gaps").doesNotContain("clear gaps");
                }
                System.out.printf(Locale.ROOT, "%s %d x %d: %s%n", noise, shape[0], shape[1], verdicts);
                more += verdicts.getOrDefault(Structure.Verdict.NATURAL, 0)
                        + verdicts.getOrDefault(Structure.Verdict.REPRODUCIBLE, 0);
            }
        }
        return more;
    }
}
