package io.github.segmentcli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The transport problem on a few rows of whole weights, whose optimum is whole too and can be tried out. */
class MinCostFlowTest {

    /** A flow in which every row is where it costs least, and may go anywhere. */
    private static final class Begun {
        private final double[][] costs;
        private final double[][] held;
        private final double[] prices;
        private final MinCostFlow flow;

        Begun(double[][] costs, double[] weights, double[] least, double[] most) {
            int k = costs.length;
            this.costs = costs;
            held = new double[k][weights.length];
            prices = new double[k + 1];
            double[] sizes = new double[k];
            int[] own = new int[weights.length];
            for (int i = 0; i < weights.length; i++) {
                for (int c = 1; c < k; c++) {
                    own[i] = costs[c][i] < costs[own[i]][i] ? c : own[i];
                }
                held[own[i]][i] = weights[i];
                sizes[own[i]] += weights[i];
            }
            flow = new MinCostFlow(costs, held, sizes, prices, least, most);
            for (int i = 0; i < weights.length; i++) {
                for (int c = 0; c < k; c++) {
                    if (c != own[i]) {
                        flow.offer(i, own[i], c);
                    }
                }
            }
        }

        double cost() {
            double cost = 0;
            for (int c = 0; c < costs.length; c++) {
                for (int i = 0; i < costs[c].length; i++) {
                    cost += held[c][i] * costs[c][i];
                }
            }
            return cost;
        }
    }

    /** By hand: four and two in the first cluster, three belong in each: three of the first row go, at 1 each. */
    @Test
    void aRowIsDividedWhereTheSizesCannotBeHadOtherwise() {
        Begun begun = new Begun(
                new double[][] {{0, 0}, {1, 3}}, new double[] {4, 2}, new double[] {3, 3}, new double[] {3, 3});

        assertThat(begun.flow.solve()).isTrue();

        assertThat(begun.held[0]).containsExactly(1, 2);
        assertThat(begun.held[1]).containsExactly(3, 0);
        assertThat(begun.flow.prices()[1] - begun.flow.prices()[0]).isEqualTo(1);
    }

    /** By hand: from the first cluster to the third by way of the second costs 1 + 1 each, straight 9. */
    @Test
    void aWayThroughAnotherClusterIsTakenWhereItIsCheaper() {
        Begun begun = new Begun(
                new double[][] {{0, 9}, {1, 0}, {9, 1}}, new double[] {6, 2}, new double[] {4, 2, 2}, new double[] {
                    4, 2, 2
                });

        assertThat(begun.flow.solve()).isTrue();

        assertThat(begun.held).isDeepEqualTo(new double[][] {{4, 0}, {2, 0}, {0, 2}});
    }

    @Test
    void whereRowsDoNotSufficeItIsSaid() {
        Begun begun = new Begun(
                new double[][] {{0, 0}, {1, 3}}, new double[] {4, 2}, new double[] {1, 7}, new double[] {9, 9});

        assertThat(begun.flow.solve()).isFalse();
    }

    /** By hand: 6 and 0 where 2 to 3 belong in each are 3 too many; a price above nothing asks for the least, below for the most. */
    @Test
    void whatIsTooMuchFollowsFromSizesAndPrices() {
        double[] least = {2, 2};
        double[] most = {3, 3};

        assertThat(MinCostFlow.excess(new double[] {6, 0}, new double[] {0, 0, 0}, least, most))
                .isEqualTo(3);
        assertThat(MinCostFlow.excess(new double[] {3, 3}, new double[] {0, 0, 0}, least, most))
                .isZero();
        assertThat(MinCostFlow.excess(new double[] {3, 3}, new double[] {1, 1, 1}, least, most))
                .isZero();
        assertThat(MinCostFlow.excess(new double[] {3, 3}, new double[] {1, 0, 0}, least, most))
                .isEqualTo(1);
        // one lacks 1, which the last node then has too much of
        assertThat(MinCostFlow.excess(new double[] {2, 2}, new double[] {-1, 0, 0}, least, most))
                .isEqualTo(1);
        assertThat(MinCostFlow.excess(new double[] {2, 2}, new double[] {0, 1, 1}, least, most))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theCostIsTheLeastOfAllDivisions(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 60; trial++) {
            int k = 2 + random.nextInt(2);
            int n = 3 + random.nextInt(2);
            double[] weights = new double[n];
            Arrays.setAll(weights, i -> 1 + random.nextInt(3));
            double[][] costs = new double[k][n];
            for (double[] ofCluster : costs) {
                Arrays.setAll(ofCluster, i -> random.nextInt(9));
            }
            double all = Arrays.stream(weights).sum();
            double[] least = new double[k];
            double[] most = new double[k];
            for (int c = 0; c < k; c++) {
                least[c] = 1 + random.nextInt(2);
                most[c] = least[c] + random.nextInt(4);
            }
            if (Arrays.stream(least).sum() > all || Arrays.stream(most).sum() < all) {
                continue;
            }
            double expected = cheapest(costs, weights, least, most, new double[k], 0);
            Begun begun = new Begun(costs, weights, least, most);

            assertThat(begun.flow.solve()).isTrue();

            assertThat(begun.cost()).isEqualTo(expected);
            double[] prices = begun.flow.prices();
            double dual = 0;
            for (int c = 0; c < k; c++) {
                double size = Arrays.stream(begun.held[c]).sum();
                assertThat(size).isBetween(least[c], most[c]);
                assertThat(prices[c] > 0 && size > least[c] || prices[c] < 0 && size < most[c])
                        .isFalse();
                dual += prices[c] * size;
            }
            for (int i = 0; i < n; i++) {
                int row = i;
                double held = 0;
                double best = Double.POSITIVE_INFINITY;
                for (int c = 0; c < k; c++) {
                    held += begun.held[c][row];
                    best = Math.min(best, costs[c][row] - prices[c]);
                }
                assertThat(held).isEqualTo(weights[row]);
                dual += weights[row] * best;
            }
            assertThat(dual).isCloseTo(expected, within(1e-9)); // the prices are those of the dual problem
        }
    }

    private static double cheapest(
            double[][] costs, double[] weights, double[] least, double[] most, double[] sizes, int row) {
        int k = sizes.length;
        if (row == weights.length) {
            for (int c = 0; c < k; c++) {
                if (sizes[c] < least[c] || sizes[c] > most[c]) {
                    return Double.POSITIVE_INFINITY;
                }
            }
            return 0;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int a = 0; a <= weights[row]; a++) {
            for (int b = 0; b <= weights[row] - a; b++) {
                double[] parts = {a, b, weights[row] - a - b};
                if (k == 2 && parts[2] > 0) {
                    continue;
                }
                double[] after = sizes.clone();
                double cost = 0;
                for (int c = 0; c < k; c++) {
                    after[c] += parts[c];
                    cost += parts[c] * costs[c][row];
                }
                best = Math.min(best, cost + cheapest(costs, weights, least, most, after, row + 1));
            }
        }
        return best;
    }

    private static final double FAR = Double.POSITIVE_INFINITY;

    /** By hand: with exact sizes a price may be 10 above the other or 4 below; 3 is in the middle. */
    @Test
    void pricesAreInTheMiddleOfThoseThatAreRight() {
        double[] found = MinCostFlow.middle(
                new double[][] {{FAR, 10}, {4, FAR}},
                new double[] {0, 0},
                new double[] {3, 2},
                new double[] {3, 2},
                new double[] {3, 2});

        assertThat(found).containsExactly(2, 5);
    }

    /**
     * By hand: the first cluster has its most, the second is free and has no price. The shortest paths to the first from
     * itself, the second and the last node, less those to the last node, are -3, 2 and 2.
     */
    @Test
    void aClusterWithinItsBoundsHasNoPrice() {
        double[] found = MinCostFlow.middle(
                new double[][] {{FAR, 5}, {1, FAR}},
                new double[] {-2, 0},
                new double[] {4, 3},
                new double[] {1, 1},
                new double[] {4, 9});

        assertThat(found[0]).isCloseTo(-5 / 3.0, within(1e-15));
        assertThat(found[1]).isZero();
    }

    /** The mirror image: the first cluster has its least, and its price is above nothing. */
    @Test
    void aClusterThatHasItsLeastHasAPriceAboveNothing() {
        double[] found = MinCostFlow.middle(
                new double[][] {{FAR, 1}, {5, FAR}},
                new double[] {2, 0},
                new double[] {4, 3},
                new double[] {4, 1},
                new double[] {9, 9});

        // paths to the first: 0, from the second 3 less 0, from the last node 3 by way of the second; its own to the
        // last is 2
        assertThat(found[0]).isCloseTo(2 + (0 - 2 + 3 + 3) / 3.0, within(1e-15));
        assertThat(found[1]).isZero();
    }
}
