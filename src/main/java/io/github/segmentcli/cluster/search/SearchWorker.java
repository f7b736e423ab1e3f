package io.github.segmentcli.cluster.search;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.OptimalAssignment;
import java.util.Arrays;
import java.util.SplittableRandom;

/** One thread's place to work on solutions of a {@link Search}: a descent and the moves that a search makes with it. */
final class SearchWorker {

    private static final int ROUGH_PASSES = 8;
    private static final double ROUGH = 1e-3;

    /** A swap pays when it lowers the inertia by a larger share. */
    private static final double PAYS = 1e-4;

    /** Draws of swaps in all, those that paid included. */
    private static final int MAX_DRAWS = 10_000;

    /** A solution this much worse than the best is not polished. */
    private static final double HOPELESS = 2e-2;

    private static final double SETTLED = 1e-5;
    private static final double POLISHED = 1e-6;
    private static final int MAX_HARTIGAN_ROUNDS = 8;

    private static final Population NOTHING = new Population();

    private final Tiles tiles;
    private final Descent descent;
    private final CentroidSwaps swaps;
    private final HartiganMoves hartigan;
    private final int d;

    SearchWorker(Tiles tiles) {
        this.tiles = tiles;
        this.d = tiles.d();
        this.descent = new Descent(tiles, Workers.sequential());
        this.swaps = new CentroidSwaps(tiles, descent);
        this.hartigan = new HartiganMoves(tiles, descent);
    }

    /** How many distances of a row to a centroid were computed here so far. */
    long evaluations() {
        return descent.evaluations();
    }

    /** The mean of all rows. */
    Solution mean() {
        descent.place(new float[d], 1);
        descent.assign();
        descent.moveToMeans();
        return Solution.of(descent, swaps.look());
    }

    /** As the other, with nothing known. */
    Solution settle(Solution solution) {
        descent.place(solution.values(), solution.k());
        return settle(NOTHING);
    }

    /** A few passes from a solution on other rows. */
    Solution rough(Solution solution) {
        return rough(solution.values(), solution.k());
    }

    /** A few passes from given centroids. */
    Solution rough(float[] centroids, int k) {
        descent.place(centroids, k);
        return Solution.of(descent, descent.descend(ROUGH_PASSES, ROUGH));
    }

    /**
     * The solution in hand, of which {@link #mean} or {@link #improve} made the last look, with one centroid more: the best
     * of some rows. Null where every row lies on a centroid.
     */
    float[] grown(int candidates, SplittableRandom random) {
        return swaps.grow(candidates, random);
    }

    /** Only looks at given centroids, so that they can be grown further. */
    Solution look(float[] centroids, int k) {
        descent.place(centroids, k);
        return Solution.of(descent, swaps.look());
    }

    /**
     * Swaps that pay, each followed by a few passes, until some draws in a row bring nothing. What a swap is priced at only
     * says whether it is worth trying: the price is a difference of sums, of which rounding may leave nothing where one row
     * lies very far out. A swap counts when the inertia measured after it is lower, and is taken back otherwise.
     */
    Solution improve(int patience, int candidates, SplittableRandom random) {
        double inertia = swaps.look();
        int fails = 0;
        for (int draws = 0; fails < patience && draws < MAX_DRAWS && descent.k() > 1; draws++) {
            float[] swapped = swaps.swap(candidates, random);
            if (swapped == null) {
                break;
            }
            fails++;
            double limit = inertia * (1 - PAYS);
            if (swaps.bestInertia() < limit) {
                float[] before = descent.centroids().clone();
                descent.place(swapped, descent.k());
                descent.descend(ROUGH_PASSES, ROUGH);
                double found = swaps.look();
                if (found < limit) {
                    inertia = found;
                    fails = 0;
                } else {
                    descent.place(before, descent.k());
                    inertia = swaps.look();
                }
            }
        }
        return Solution.of(descent, inertia);
    }

    /** Lets the centroids in hand settle, unless they are hopeless or on their way to a solution that is known. */
    Solution settle(Population known) {
        double inertia = descent.descend(2 * ROUGH_PASSES, PAYS);
        Solution here = Solution.of(descent, inertia);
        if (!known.isEmpty() && (inertia > known.best().inertia() * (1 + HOPELESS) || known.isOnItsWayToOne(here))) {
            return here;
        }
        return Solution.of(descent, descent.descend(100, SETTLED));
    }

    /** A solution after convergence and moves of single rows ({@link HartiganMoves}). */
    Solution polish(Solution solution) {
        descent.place(solution.values(), solution.k());
        double inertia = descent.descend(100, POLISHED);
        for (int round = 0; round < MAX_HARTIGAN_ROUNDS && hartigan.moveRows() > 0; round++) {
            inertia = descent.descend(30, POLISHED);
        }
        return Solution.of(descent, inertia);
    }

    /** Each centroid nearer to some row, by a share of the way. */
    Solution shaken(Solution solution, float share, SplittableRandom random) {
        float[] centroids = solution.values().clone();
        float[] row = new float[d];
        for (int c = 0; c < solution.k(); c++) {
            tiles.copyRow(random.nextInt(tiles.n()), row, 0);
            for (int j = 0; j < d; j++) {
                centroids[c * d + j] += share * (row[j] - centroids[c * d + j]);
            }
        }
        descent.place(centroids, solution.k());
        return Solution.of(descent, solution.inertia());
    }

    /** One centroid fewer: the two whose union costs least (Ward 1963) become one, then a few passes. */
    Solution merge(Solution above) {
        int k = above.k();
        descent.place(above.values(), k);
        descent.pass();
        float[] c = above.values().clone();
        double least = Double.POSITIVE_INFINITY;
        int keep = 0;
        int drop = 1;
        for (int a = 0; a < k; a++) {
            for (int b = a + 1; b < k; b++) {
                double both = descent.weight(a) + descent.weight(b);
                double cost = both > 0
                        ? descent.weight(a) * descent.weight(b) / both * Solution.squaredDistance(c, a, c, b, d)
                        : 0;
                if (cost < least) {
                    least = cost;
                    keep = a;
                    drop = b;
                }
            }
        }
        double both = descent.weight(keep) + descent.weight(drop);
        double share = both > 0 ? descent.weight(drop) / both : 0;
        for (int j = 0; j < d; j++) {
            c[keep * d + j] += (float) (share * (c[drop * d + j] - c[keep * d + j]));
            c[drop * d + j] = c[(k - 1) * d + j];
        }
        return rough(Arrays.copyOf(c, (k - 1) * d), k - 1);
    }

    /**
     * A child of two solutions: their centroids are matched, each pair gives one of its two at random, and then the best of
     * some swaps is made, whether it pays at once or not (after HG-means, Gribel and Vidal 2019, whose mutation removes a
     * centroid at random).
     */
    Solution child(Solution one, Solution other, int candidates, Population known, SplittableRandom random) {
        int k = one.k();
        float[] crossed = one.values().clone();
        if (one != other) {
            int[] match = OptimalAssignment.cheapest(Solution.squaredDistances(one, other, d));
            for (int c = 0; c < k; c++) {
                if (random.nextBoolean()) {
                    System.arraycopy(other.values(), match[c] * d, crossed, c * d, d);
                }
            }
        }
        descent.place(crossed, k);
        swaps.look();
        float[] swapped = swaps.swap(candidates, random);
        if (swapped != null) {
            descent.place(swapped, k);
        }
        return settle(known);
    }
}
