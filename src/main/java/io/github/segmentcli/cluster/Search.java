package io.github.segmentcli.cluster;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import java.util.SplittableRandom;

/**
 * Looks for the best centroids over tiles, for one k or many.
 *
 * <p>A <em>chain</em> grows from one centroid to as many as are wanted, one at a time: the best of a few rows is added, a few
 * passes follow, and then swaps as long as they pay. It serves every k on its way. For a k that was asked for, its link of the
 * chain, the next link with its two nearest clusters merged, and a number of k-means++ starts are compared after a few
 * passes; the best are improved by swaps, settled, and become the parents of generations of children, until some
 * generations in a row bring nothing or the budget is spent.
 *
 * <p>What is found for k depends on k, the rows and the seeds alone, never on how far the chain went on or which other k were
 * asked for. Budgets count distances and generations, never seconds. Threads work on lanes, starts and children side by side.
 */
final class Search {

    private static final int ROWS_TO_GROW = 5;

    /** Up to so many centroids every link of a chain is improved; beyond, one in about k / {@value} of them. */
    private static final int EVERY_LINK = 64;

    private static final int SELDOM = 16;

    /** One start in so many draws rows evenly: k-means++ goes for outliers, which is now and then a mistake each time. */
    private static final int EVEN_EVERY = 3;

    private final Tiles tiles;
    private final Budget budget;
    private final Seeds seeds;
    private final Workers workers;

    Search(Tiles tiles, Budget budget, Seeds seeds, Workers workers) {
        this.tiles = tiles;
        this.budget = budget;
        this.seeds = seeds;
        this.workers = workers;
    }

    /** At index k the links of all lanes for k centroids, k from 1 to {@code most}; null where no k rows differ in float32. */
    Solution[][] chains(int most) {
        Solution[][] links = new Solution[most + 1][budget.lanes()];
        workers.run(budget.lanes(), lane -> {
            Bench bench = new Bench(tiles);
            links[1][lane] = bench.mean();
            for (int k = 2; k <= most; k++) {
                SplittableRandom random = seeds.stream("chain", k, lane);
                float[] grown = bench.grown(ROWS_TO_GROW, random);
                if (grown == null) {
                    return;
                }
                if (k <= EVERY_LINK || k % (k / SELDOM) == 0) {
                    bench.rough(grown, k);
                    links[k][lane] = bench.improve(budget.failsFor(k), budget.candidates(), random);
                } else {
                    links[k][lane] = bench.look(grown, k);
                }
            }
        });
        return links;
    }

    /**
     * The best solutions for k.
     *
     * @param here the links of the chains for k
     * @param above those for k + 1
     * @return empty where no k rows differ in float32
     */
    Population refine(int k, Solution[] here, Solution[] above) {
        Population population = new Population();
        if (here[0] == null || k == 1) {
            population.add(here[0]);
            return population;
        }
        int firsts = here.length + above.length + budget.startsFor(k, pass(k));
        Bench[] benches = new Bench[Math.max(firsts, budget.children())];
        Population rough = new Population(firsts);
        for (Solution first : firsts(k, here, above, benches)) {
            rough.add(first);
        }
        Population leader = new Population();
        leader.add(rough.best());
        Solution[] settled = new Solution[Math.min(budget.keptFor(pass(k)), rough.size())];
        workers.run(settled.length, at -> {
            Bench bench = at(benches, at);
            bench.rough(rough.get(at).values(), k);
            bench.improve(budget.failsFor(k), budget.candidates(), seeds.stream("improve", k, at));
            settled[at] = bench.settle(leader);
        });
        for (Solution solution : settled) {
            population.add(solution);
        }
        generations(k, population, benches);
        return population;
    }

    private Solution[] firsts(int k, Solution[] here, Solution[] above, Bench[] benches) {
        Solution[] firsts = new Solution[here.length + above.length + budget.startsFor(k, pass(k))];
        workers.run(firsts.length, at -> {
            Bench bench = at(benches, at);
            int start = at - here.length - above.length;
            if (at < here.length) {
                firsts[at] = here[at];
            } else if (start < 0) {
                Solution link = above[at - here.length];
                firsts[at] = link == null ? null : bench.merge(link);
            } else {
                SplittableRandom random = seeds.stream("search start", k, start);
                float[] seeding = start % EVEN_EVERY == EVEN_EVERY - 1
                        ? Seeding.even(tiles, k, random)
                        : Seeding.greedy(tiles, k, random, Workers.sequential());
                firsts[at] = seeding == null ? null : bench.rough(seeding, k);
            }
        });
        return firsts;
    }

    private void generations(int k, Population population, Bench[] benches) {
        double limit = budget.limitFor(tiles.n(), k, tiles.d());
        int patience = budget.patienceFor(pass(k));
        int fruitless = 0;
        for (int generation = 0; fruitless < patience && evaluations(benches) < limit; generation++) {
            Population parents = population.snapshot();
            Solution[] children = new Solution[budget.children()];
            int number = generation;
            workers.run(children.length, at -> {
                SplittableRandom random = seeds.stream("child", k, number, at);
                children[at] = at(benches, at)
                        .child(
                                parents.tournament(random),
                                parents.tournament(random),
                                budget.candidates(),
                                parents,
                                random);
            });
            for (Solution child : children) {
                population.add(child);
            }
            fruitless = population.best().inertia() < parents.best().inertia() ? 0 : fruitless + 1;
        }
    }

    /** What a pass over all rows costs, in (row, centroid, feature) steps. */
    private double pass(int k) {
        return (double) tiles.n() * k * tiles.d();
    }

    /** The bench of a slot, made when it is first wanted; a slot is one task's at a time. */
    private Bench at(Bench[] benches, int slot) {
        if (benches[slot] == null) {
            benches[slot] = new Bench(tiles);
        }
        return benches[slot];
    }

    private static long evaluations(Bench[] benches) {
        long evaluations = 0;
        for (Bench bench : benches) {
            evaluations += bench == null ? 0 : bench.evaluations();
        }
        return evaluations;
    }
}
