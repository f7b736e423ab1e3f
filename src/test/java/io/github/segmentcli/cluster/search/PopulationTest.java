package io.github.segmentcli.cluster.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clouds;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Solutions of two centroids, by hand. The median of the rows is 0 and their reach 0.75, so the tiles hold them as they are. */
class PopulationTest {

    private static final Tiles TILES =
            Tiles.of(Clouds.matrix(new double[] {-0.5, -0.5, 0, 0.75, 0.75}), Workers.sequential());

    /** The weights are 3 and 2 for centroids as near to the rows as these. */
    private static Solution solution(double inertia, float... centroids) {
        Descent descent = new Descent(TILES, Workers.sequential());
        descent.place(centroids, centroids.length);
        descent.pass();
        return Solution.of(descent, inertia);
    }

    /** Another kind of solution for each place. */
    private static Solution at(double place, double inertia) {
        return solution(inertia, -0.5f, (float) place);
    }

    @Test
    void solutionsAreNearWhereMovingOnesCentroidsToTheOthersCostsLittle() {
        Solution one = solution(1, -0.5f, 0.75f);
        Solution other = solution(1, 0.75f, -0.4f); // three rows move by 0.1: 0.03

        assertThat(one.isNear(other, 0.0301)).isTrue();
        assertThat(one.isNear(other, 0.0299)).isFalse();
        assertThat(solution(2, -0.5f, 0.75f).isNear(other, 0.0151)).isTrue();
        assertThat(solution(2, -0.5f, 0.75f).isNear(other, 0.0149)).isFalse();
        // two rows move by 0.25: 0.125
        assertThat(one.isNear(solution(1, -0.5f, 0.5f), 0.126)).isTrue();
        assertThat(one.isNear(solution(1, -0.5f, 0.5f), 0.124)).isFalse();
        assertThat(one.isNear(one, 0)).isTrue();
        assertThat(one.k()).isEqualTo(2);
    }

    @Test
    void distancesAreThoseOfAllPairs() {
        double[][] found = Solution.squaredDistances(solution(1, -0.5f, 0.75f), solution(1, 0.25f, -0.25f), 1);

        assertThat(found[0]).containsExactly(0.5625, 0.0625);
        assertThat(found[1]).containsExactly(0.25, 1);
        assertThat(Solution.squaredDistance(new float[] {9, 9, 1, 2}, 1, new float[] {4, 6}, 0, 2))
                .isEqualTo(25);
    }

    @Test
    void theBestComesFirstAndTheWorstGoes() {
        Population population = new Population(3);
        assertThat(population.isEmpty()).isTrue();
        for (double inertia : new double[] {1.2, 1, 1.3, 1.1}) {
            population.add(at(inertia - 0.8, inertia));
        }
        population.add(null);

        assertThat(population.isEmpty()).isFalse();
        assertThat(population.size()).isEqualTo(3);
        assertThat(population.first(9)).extracting(Solution::inertia).containsExactly(1.0, 1.1, 1.2);
        assertThat(population.first(2)).extracting(Solution::inertia).containsExactly(1.0, 1.1);
        assertThat(population.get(2).inertia()).isEqualTo(1.2);
        assertThat(population.within(0.1, 9)).hasSize(2);
        assertThat(population.within(0.0999, 9)).hasSize(1);
        assertThat(population.within(0.5, 2)).hasSize(2);
        assertThat(population.within(0.5, 9)).hasSize(3);
    }

    /** Moving two rows by 0.01 costs 0.0002, less than a thousandth of an inertia of 1 and more than one of 0.1. */
    @Test
    void ofNearSolutionsTheBestStays() {
        Population population = new Population();
        population.add(at(0.5, 1));
        population.add(at(0.51, 1.05));
        assertThat(population.size()).isEqualTo(1);
        assertThat(population.best().inertia()).isEqualTo(1);

        population.add(at(0.2, 1.5));
        population.add(at(0.51, 0.95));

        assertThat(population.first(9)).extracting(Solution::inertia).containsExactly(0.95, 1.5);
        Population apart = new Population();
        apart.add(at(0.5, 0.1));
        apart.add(at(0.51, 0.105));
        assertThat(apart.size()).isEqualTo(2);
    }

    @Test
    void aSnapshotStaysAsItIs() {
        Population population = new Population();
        population.add(at(0.5, 1));

        Population snapshot = population.snapshot();
        population.add(at(0.2, 0.9));

        assertThat(snapshot.size()).isEqualTo(1);
        assertThat(snapshot.best().inertia()).isEqualTo(1);
        assertThat(population.best().inertia()).isEqualTo(0.9);
    }

    @Test
    void theBetterOfTwoDrawnIsTaken() {
        Population population = new Population();
        for (int at = 0; at < 6; at++) {
            population.add(at(0.1 * at, 1 + at));
        }
        SplittableRandom random = new SplittableRandom(3);
        SplittableRandom same = new SplittableRandom(3);

        for (int draw = 0; draw < 50; draw++) {
            assertThat(population.tournament(random).inertia())
                    .isEqualTo(1 + Math.min(same.nextInt(6), same.nextInt(6)));
        }
    }

    /** Moving two rows by 0.01 costs 0.0002, a 5,000th of an inertia of 1 and less of a larger one. */
    @Test
    void aWorseSolutionNearAMemberIsOnItsWayToIt() {
        Population population = new Population();
        population.add(at(0.2, 0.5));
        population.add(at(0.5, 1));

        assertThat(population.isOnItsWayToOne(at(0.5099f, 1.02))).isTrue();
        assertThat(population.isOnItsWayToOne(at(0.5, 1))).isTrue();
        assertThat(population.isOnItsWayToOne(at(0.5099f, 0.99))).isFalse();
        assertThat(population.isOnItsWayToOne(at(0.5205f, 1.02))).isFalse();
        assertThat(new Population().isOnItsWayToOne(at(0.5, 1))).isFalse();
    }

    @Test
    void weightsAreThoseOfTheRows() {
        assertThat(solution(1, -0.5f, 0.75f).isNear(solution(1, -0.4f, 0.65f), 0.0501))
                .isTrue();
        assertThat(solution(1, -0.5f, 0.75f).isNear(solution(1, -0.4f, 0.65f), 0.0499))
                .isFalse();
        assertThat(solution(1, -0.5f, 0.75f).values()).containsExactly(new float[] {-0.5f, 0.75f}, within(0f));
    }
}
