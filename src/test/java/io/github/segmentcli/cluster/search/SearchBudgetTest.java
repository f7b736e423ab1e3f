package io.github.segmentcli.cluster.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.segmentcli.cluster.search.KMeansSettings.Effort;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search may do, by hand from the constants of each effort. A pass of 16,666 steps or fewer is as cheap as any. */
class SearchBudgetTest {

    private static SearchBudget of(Effort effort) {
        return SearchBudget.of(effort);
    }

    @Test
    void aPassCostsAStepForEachCentroidAndFeatureAndFortyMore() {
        assertThat(SearchBudget.pass(1000, 5, 3)).isEqualTo(1000 * (15 + 40));
    }

    /** 120 / k starts, 2 to 8 of them, or 20 at least; and 4,000,000 / (12 passes) more, up to 20. */
    @ParameterizedTest
    @CsvSource({
        "QUICK, 10, 1000, 1",
        "NORMAL, 10, 1e6, 8",
        "NORMAL, 30, 1e6, 4",
        "NORMAL, 120, 1e6, 2",
        "NORMAL, 10, 55000, 14",
        "NORMAL, 10, 16000, 28",
        "NORMAL, 10, 1000, 28",
        "THOROUGH, 10, 1e6, 20",
        "THOROUGH, 10, 55000, 26"
    })
    void thereAreMoreStartsWhereTheyAreCheap(Effort effort, int k, double pass, int starts) {
        assertThat(of(effort).startsFor(k, pass)).isEqualTo(starts);
    }

    @ParameterizedTest
    @CsvSource({"QUICK, 1000, 1", "NORMAL, 1e6, 4", "NORMAL, 55000, 10", "NORMAL, 1000, 29", "THOROUGH, 1000, 33"})
    void moreSolutionsAreKeptWherePassesAreCheap(Effort effort, double pass, int kept) {
        assertThat(of(effort).keptFor(pass)).isEqualTo(kept);
    }

    /** 4 generations and one for every three centroids, 4 of these at most, and 40 more where they are cheap. */
    @ParameterizedTest
    @CsvSource({
        "QUICK, 30, 1000, 0",
        "NORMAL, 6, 1e6, 6",
        "NORMAL, 30, 1e6, 8",
        "NORMAL, 6, 55000, 12",
        "NORMAL, 6, 1000, 46",
        "THOROUGH, 300, 1e6, 80"
    })
    void patienceGrowsWithTheNumberOfCentroids(Effort effort, int k, double pass, int patience) {
        assertThat(of(effort).patienceFor(k, pass)).isEqualTo(patience);
    }

    /** 60,000,000 / (12 passes), 12 at most, and eight times as many by a thorough search. */
    @ParameterizedTest
    @CsvSource({"QUICK, 1e5, 0", "NORMAL, 1e6, 5", "NORMAL, 1e5, 12", "NORMAL, 1e8, 0", "THOROUGH, 1e6, 40"})
    void theBestIsShakenWherePassesAreCheap(Effort effort, double pass, int shakes) {
        assertThat(of(effort).shakesFor(pass)).isEqualTo(shakes);
    }

    /** A normal search does not start over where half of its starts agree; 8,000,000 and 400,000,000 steps are there for it. */
    @ParameterizedTest
    @CsvSource({
        "QUICK, 1e5, 0, 1, 0",
        "NORMAL, 1e5, 4, 10, 6",
        "NORMAL, 1e5, 5, 10, 0",
        "NORMAL, 1, 0, 10, 200",
        "THOROUGH, 1e6, 10, 10, 33",
        "THOROUGH, 1e5, 10, 10, 200"
    })
    void aSearchStartsOverWhereStartsDisagree(Effort effort, double pass, int agreeing, int starts, int far) {
        assertThat(of(effort).farFor(pass, agreeing, starts)).isEqualTo(far);
    }

    /** Eight finds of the best end a normal search, two of which are children. */
    @Test
    void findingTheBestAgainEndsASearchThatTrustsIt() {
        assertThat(of(Effort.NORMAL).returnsFor(0)).isEqualTo(8);
        assertThat(of(Effort.NORMAL).returnsFor(5)).isEqualTo(3);
        assertThat(of(Effort.NORMAL).returnsFor(7)).isEqualTo(2);
        assertThat(of(Effort.THOROUGH).returnsFor(7)).isEqualTo(Integer.MAX_VALUE);
    }

    /** 300 distances for each row and centroid, or 16,000,000 steps where that is more. */
    @Test
    void distancesAreLimited() {
        assertThat(of(Effort.QUICK).limitFor(1000, 5, 2)).isZero();
        assertThat(of(Effort.NORMAL).limitFor(1000, 5, 2)).isEqualTo(8e6);
        assertThat(of(Effort.NORMAL).limitFor(100_000, 5, 2)).isEqualTo(1.5e8);
    }

    @Test
    void drawsMayFailMoreOftenWithMoreCentroids() {
        assertThat(of(Effort.NORMAL).failsFor(12)).isEqualTo(4);
        assertThat(of(Effort.NORMAL).failsOnTheWayTo(12)).isEqualTo(2);
        assertThat(of(Effort.QUICK).failsFor(12)).isEqualTo(4);
        assertThat(of(Effort.QUICK).failsOnTheWayTo(12)).isEqualTo(4);
    }

    @Test
    void settingsBelowOneAreABug() {
        assertThat(new KMeansSettings(Effort.QUICK, OptionalInt.of(1), 1).maxIterations())
                .isEqualTo(1);
        assertThatThrownBy(() -> new KMeansSettings(Effort.QUICK, OptionalInt.of(0), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("restarts must be at least 1, not 0");
        assertThatThrownBy(() -> new KMeansSettings(Effort.QUICK, OptionalInt.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("max iterations must be at least 1, not 0");
    }
}
