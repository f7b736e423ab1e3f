package io.github.segmentcli.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The 95 % intervals cover the truth as often as they should, on customers made with known parameters. */
class CoverageTest {

    private static final BgNbd BG = new BgNbd(0.8, 8, 0.9, 2.5);
    private static final ParetoNbd PARETO = new ParetoNbd(0.9, 9, 0.8, 20);
    private static final GammaGamma MONEY = new GammaGamma(4, 5, 60);
    private static final int CUSTOMERS = 2_000;
    private static final int RUNS = 100;

    @Test
    void oneFitOfEachIsNearTheTruth() {
        Estimate bg = LifetimeFit.lifetime(ValueSettings.Kind.BG_NBD, new SimulatedBuyers(1, 3_000).of(BG, MONEY));
        Estimate pareto =
                LifetimeFit.lifetime(ValueSettings.Kind.PARETO_NBD, new SimulatedBuyers(2, 3_000).of(PARETO, MONEY));

        assertThat(farthest(bg, BG.parameters())).isLessThan(3.5);
        assertThat(farthest(pareto, PARETO.parameters())).isLessThan(3.5);
    }

    @Test
    @Tag("slow")
    void theIntervalsOfBgNbdCoverTheTruth() {
        covers(
                BG.parameters(),
                seed -> LifetimeFit.lifetime(
                        ValueSettings.Kind.BG_NBD, new SimulatedBuyers(seed, CUSTOMERS).of(BG, MONEY)));
    }

    @Test
    @Tag("slow")
    void theIntervalsOfParetoNbdCoverTheTruth() {
        covers(
                PARETO.parameters(),
                seed -> LifetimeFit.lifetime(
                        ValueSettings.Kind.PARETO_NBD, new SimulatedBuyers(seed, CUSTOMERS).of(PARETO, MONEY)));
    }

    @Test
    @Tag("slow")
    void theIntervalsOfGammaGammaCoverTheTruth() {
        covers(MONEY.parameters(), seed -> LifetimeFit.spend(new SimulatedBuyers(seed, CUSTOMERS).of(BG, MONEY)));
    }

    private static void covers(double[] truth, IntFunction<Estimate> fit) {
        int[] covered = new int[truth.length];
        for (int run = 0; run < RUNS; run++) {
            Estimate found = fit.apply(1_000 + run);
            for (int k = 0; k < truth.length; k++) {
                covered[k] += found.lower(k) <= truth[k] && truth[k] <= found.upper(k) ? 1 : 0;
            }
        }
        assertThat(Arrays.stream(covered)).as(Arrays.toString(covered)).allMatch(c -> c >= 90 && c <= 98);
    }

    /** The largest distance from the truth, in standard errors. */
    private static double farthest(Estimate found, double[] truth) {
        double most = 0;
        for (int k = 0; k < truth.length; k++) {
            most = Math.max(
                    most,
                    Math.abs(found.values().get(k) - truth[k])
                            / found.standardErrors().get(k));
        }
        return most;
    }
}
