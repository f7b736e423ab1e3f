package io.github.segmentcli.cluster;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Looks for the best centroids over tiles: chains that grow one centroid at a time, then generations of children.
 */
final class Search {

    private final Tiles tiles;
    private final Budget budget;
    private final Seeds seeds;
    private final Workers workers;

    record Budget(int lanes, int fails, int candidates, int children, int patience, int generations) {
        static Budget of(KMeansSettings.Effort effort) {
            return switch (effort) {
                case QUICK -> new Budget(1, 3, 4, 0, 0, 0);
                case NORMAL ->
                    new Budget(
                            2,
                            Integer.getInteger("fails", 3),
                            4,
                            2,
                            Integer.getInteger("patience", 4),
                            Integer.getInteger("gens", 12));
                case THOROUGH -> new Budget(4, 8, 8, 4, 25, 150);
            };
        }
    }

    Search(Tiles tiles, Budget budget, Seeds seeds, Workers workers) {
        this.tiles = tiles;
        this.budget = budget;
        this.seeds = seeds;
        this.workers = workers;
    }

    /** At index k the solutions of every lane for k clusters, k from 1 to most. */
    Solution[][] chains(int most) {
        Solution[][] found = new Solution[most + 1][budget.lanes()];
        workers.run(budget.lanes(), lane -> {
            Descent descent = new Descent(tiles, Workers.sequential());
            Swaps swaps = new Swaps(tiles, descent);
            descent.assign();
            descent.moveToMeans();
            double inertia = swaps.look();
            found[1][lane] = Solution.of(descent, inertia);
            for (int k = 2; k <= most; k++) {
                SplittableRandom random = seeds.stream("chain", k, lane);
                float[] grown = swaps.grow(8, random);
                if (grown == null) {
                    return;
                }
                descent.place(grown, k);
                inertia = descent.descend(30, 1e-3);
                inertia = improve(descent, swaps, budget.fails(), budget.candidates(), random);
                found[k][lane] = Solution.of(descent, inertia);
            }
        });
        return found;
    }

    /** Swaps that pay at once, each followed by a descent, until some draws in a row bring nothing; the descent is then settled. */
    private static double improve(Descent descent, Swaps swaps, int patience, int candidates, SplittableRandom random) {
        double inertia = swaps.look();
        int fails = 0;
        while (fails < patience) {
            float[] swapped = swaps.swap(candidates, random);
            if (swapped == null) {
                return inertia;
            }
            if (swaps.bestInertia() < inertia * (1 - 1e-4)) {
                descent.place(swapped, descent.k());
                descent.descend(10, 1e-3);
                inertia = swaps.look();
                fails = 0;
            } else {
                fails++;
            }
        }
        descent.place(descent.centroids(), descent.k());
        inertia = descent.descend(100, 1e-5);
        return swaps.look();
    }

    /** The best few solutions for k, best first, given those of the chains for k and, where they exist, k + 1. */
    List<Solution> refine(int k, Solution[] same, Solution[] above) {
        List<Solution> population = new ArrayList<>();
        for (Solution solution : same) {
            if (solution != null) {
                insert(population, solution);
            }
        }
        if (k == 1 || population.isEmpty()) {
            return population;
        }
        int slots = Math.max(above.length, budget.children());
        Descent[] descents = new Descent[slots];
        Swaps[] swaps = new Swaps[slots];
        Solution[] children = new Solution[slots];
        workers.run(above.length, at -> {
            descents[at] = new Descent(tiles, Workers.sequential());
            swaps[at] = new Swaps(tiles, descents[at]);
            children[at] =
                    above[at] == null ? null : merged(above[at], descents[at], swaps[at], seeds.stream("merge", k, at));
        });
        for (int at = 0; at < above.length; at++) {
            if (children[at] != null) {
                insert(population, children[at]);
            }
        }
        int fruitless = 0;
        for (int generation = 0; generation < budget.generations() && fruitless < budget.patience(); generation++) {
            double before = population.get(0).inertia();
            int now = generation;
            List<Solution> parents = List.copyOf(population);
            workers.run(budget.children(), at -> {
                if (descents[at] == null) {
                    descents[at] = new Descent(tiles, Workers.sequential());
                    swaps[at] = new Swaps(tiles, descents[at]);
                }
                children[at] = child(parents, descents[at], swaps[at], seeds.stream("child", k, now, at));
            });
            for (int at = 0; at < budget.children(); at++) {
                insert(population, children[at]);
            }
            fruitless = population.get(0).inertia() < before * (1 - 1e-6) ? 0 : fruitless + 1;
        }
        Solution best = population.get(0);
        descents[0].place(best.values(), k);
        double inertia = descents[0].descend(100, 1e-7);
        population.set(0, Solution.of(descents[0], inertia));
        return population;
    }

    private Solution merged(Solution above, Descent descent, Swaps swaps, SplittableRandom random) {
        int k = above.k();
        int d = tiles.d();
        descent.place(above.values(), k);
        descent.pass();
        float[] c = above.values().clone();
        double least = Double.POSITIVE_INFINITY;
        int keep = 0;
        int drop = 1;
        for (int a = 0; a < k; a++) {
            for (int b = a + 1; b < k; b++) {
                double both = descent.weight(a) + descent.weight(b);
                double cost =
                        both > 0 ? descent.weight(a) * descent.weight(b) / both * squaredDistance(c, a, c, b, d) : 0;
                if (cost < least) {
                    least = cost;
                    keep = a;
                    drop = b;
                }
            }
        }
        double share = descent.weight(drop) / Math.max(Double.MIN_NORMAL, descent.weight(keep) + descent.weight(drop));
        for (int j = 0; j < d; j++) {
            c[keep * d + j] += (float) (share * (c[drop * d + j] - c[keep * d + j]));
            c[drop * d + j] = c[(k - 1) * d + j];
        }
        descent.place(Arrays.copyOf(c, (k - 1) * d), k - 1);
        descent.descend(30, 1e-3);
        double inertia = k > 2
                ? improve(descent, swaps, budget.fails(), budget.candidates(), random)
                : descent.descend(100, 1e-5);
        return Solution.of(descent, inertia);
    }

    private Solution child(List<Solution> parents, Descent descent, Swaps swaps, SplittableRandom random) {
        Solution one = tournament(parents, random);
        Solution other = tournament(parents, random);
        int k = one.k();
        int d = tiles.d();
        float[] a = one.values();
        float[] b = other.values();
        float[] crossed = a.clone();
        if (one != other) {
            double[][] cost = new double[k][k];
            for (int s = 0; s < k; s++) {
                for (int t = 0; t < k; t++) {
                    cost[s][t] = squaredDistance(a, s, b, t, d);
                }
            }
            int[] match = Matching.cheapest(cost);
            for (int c = 0; c < k; c++) {
                if (random.nextBoolean()) {
                    System.arraycopy(b, match[c] * d, crossed, c * d, d);
                }
            }
        }
        descent.place(crossed, k);
        swaps.look();
        float[] swapped = swaps.swap(budget.candidates(), random);
        if (swapped != null) {
            descent.place(swapped, k);
        }
        double inertia = descent.descend(60, 1e-4);
        return Solution.of(descent, inertia);
    }

    private static Solution tournament(List<Solution> parents, SplittableRandom random) {
        Solution one = parents.get(random.nextInt(parents.size()));
        Solution other = parents.get(random.nextInt(parents.size()));
        return one.inertia() <= other.inertia() ? one : other;
    }

    /** Keeps the population sorted, small and free of twins. */
    private static void insert(List<Solution> population, Solution solution) {
        int at = 0;
        while (at < population.size() && population.get(at).inertia() <= solution.inertia()) {
            at++;
        }
        double twin = 1e-6 * solution.inertia();
        if (at > 0 && solution.inertia() - population.get(at - 1).inertia() <= twin) {
            return;
        }
        population.add(at, solution);
        if (at + 1 < population.size() && population.get(at + 1).inertia() - solution.inertia() <= twin) {
            population.remove(at + 1);
        }
        if (population.size() > 8) {
            population.remove(population.size() - 1);
        }
    }

    private static double squaredDistance(float[] a, int s, float[] b, int t, int d) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
            double u = a[s * d + j] - b[t * d + j];
            sum += u * u;
        }
        return sum;
    }
}
