package io.github.segmentcli.cluster.search;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/**
 * Looks for the best centroids over tiles, for one k or many.
 *
 * <p>A <em>chain</em> grows from one centroid to the largest k that was asked for, one at a time: the best of a few rows is added, a few
 * passes follow, and then swaps as long as they pay. It serves every k on its way. For a k that was asked for, its link of the
 * chain, the next link with its two nearest clusters merged, and a number of k-means++ starts are compared after a few
 * passes; the best are improved by swaps, settled, and become the parents of generations of children, until some
 * generations in a row bring nothing, enough of them came back to the best, or the budget is spent.
 *
 * <p>What is found for k depends on k, the rows and the seeds alone, never on how far the chain went on or which other k were
 * asked for. Budgets count distances and generations, never seconds. Threads work on lanes, starts and children side by side.
 */
public record Search(Tiles tiles, SearchBudget budget, Seeds seeds, Workers workers) {

    private static final int ROWS_TO_GROW = 5;

    /** Up to this number of centroids every solution of a chain is improved; beyond, about one in k / {@value}. */
    private static final int EVERY_LINK = 64;

    private static final int SELDOM = 16;

    /** One start in this number draws rows uniformly, because k-means++ prefers outliers, which is sometimes wrong for every draw. */
    private static final int EVEN_EVERY = 3;

    /** The number of best solutions that are run to convergence at the end, if their inertia is within the share {@link #CLOSE} of the best. */
    private static final int MAX_POLISHED = 3;

    private static final double CLOSE = 1e-4;

    /** Starts whose inertia after a few passes is within this share of the best count as the same solution. */
    private static final double AGREE = 1e-3;

    /** A child whose inertia is within this share of the best counts as the same solution. */
    private static final double BACK = 2e-4;

    /** A round has one perturbation of each size. */
    private static final int SHAKES_IN_A_ROUND = 4;

    /** The largest number of rounds, including those that improved the solution. */
    private static final int MAX_ROUNDS = 50;

    /** Local optima whose inertias differ by at most this share are the same; those that are worse by {@link #FAR} are in another region. */
    private static final double ONE = 1e-9;

    private static final double FAR = 1e-3;

    /** A perturbation moves centroids by this share of the way to some row, or by twice, three or four times as much. */
    private static final float SHAKE = 0.05f;

    /** After a few passes on more rows, this number of solutions is run to convergence, if within {@link #WORTH_SETTLING} of the best. */
    private static final int MAX_SETTLED = 4;

    private static final double WORTH_SETTLING = 5e-3;

    /** Generations without gain that end a search after one on fewer rows. */
    private static final int CONTEST_PATIENCE = 3;

    /** A generation that lowers the inertia by a smaller share brought nothing. */
    private static final double WORTH = 1e-5;

    /**
     * The best solutions for every k from {@code least} to {@code most}; an empty population where no k rows differ in
     * float32.
     */
    public Population[] all(int least, int most) {
        Solution[][] chains = chains(most + 1);
        Population[] found = new Population[most - least + 1];
        workers.run(found.length, at -> found[at] = refine(least + at, chains[least + at], chains[least + at + 1]));
        return found;
    }

    /** At index k the links of all lanes for k centroids, k from 1 to {@code most}; null where no k rows differ in float32. */
    private Solution[][] chains(int most) {
        Solution[][] links = new Solution[most + 1][budget.lanes()];
        workers.run(budget.lanes(), lane -> {
            SearchWorker searcher = new SearchWorker(tiles);
            links[1][lane] = searcher.mean();
            for (int k = 2; k <= most; k++) {
                SplittableRandom random = seeds.stream("chain", k, lane);
                float[] grown = searcher.grown(ROWS_TO_GROW, random);
                if (grown == null) {
                    return;
                }
                if (k <= EVERY_LINK || k % (k / SELDOM) == 0) {
                    searcher.rough(grown, k);
                    links[k][lane] = searcher.improve(budget.failsOnTheWayTo(k), budget.candidates(), random);
                } else {
                    links[k][lane] = searcher.look(grown, k);
                }
            }
        });
        return links;
    }

    /** The best of solutions that were found on other rows and their children, settled on these. */
    public Population contest(List<Solution> rivals) {
        Population rough = new Population();
        for (Solution solution : all(rivals, SearchWorker::rough)) {
            rough.add(solution);
        }
        Population population = new Population();
        if (rough.isEmpty()) {
            return population;
        }
        for (Solution solution : all(rough.within(WORTH_SETTLING, MAX_SETTLED), SearchWorker::settle)) {
            population.add(solution);
        }
        for (int at = 0; at < rough.size(); at++) {
            population.add(rough.get(at));
        }
        int k = rivals.get(0).k();
        SearchWorker[] searchers = new SearchWorker[Math.max(SHAKES_IN_A_ROUND, budget.children())];
        generations(k, population, searchers, Math.min(CONTEST_PATIENCE, budget.patience()), budget.returnsFor(0));
        return polished(population, searchers, 0);
    }

    private Solution[] all(List<Solution> some, BiFunction<SearchWorker, Solution, Solution> work) {
        Solution[] done = new Solution[some.size()];
        workers.run(done.length, at -> done[at] = work.apply(new SearchWorker(tiles), some.get(at)));
        return done;
    }

    private Population refine(int k, Solution[] here, Solution[] above) {
        if (here[0] == null || k == 1) {
            Population alone = new Population();
            alone.add(here[0]);
            return alone;
        }
        Solution[] starts = starts(k, above);
        Population firsts = new Population(here.length + starts.length);
        Arrays.asList(here).forEach(firsts::add);
        Arrays.asList(starts).forEach(firsts::add);
        int agreeing = agreeing(starts, firsts.best());
        List<Solution> kept = firsts.first(budget.keptFor(pass(k)));
        Population leader = new Population();
        leader.add(kept.get(0));
        SearchWorker[] searchers =
                new SearchWorker[Math.max(SHAKES_IN_A_ROUND, Math.max(kept.size(), budget.children()))];
        Solution[] settled = new Solution[kept.size()];
        workers.run(settled.length, at -> {
            SearchWorker searcher = at(searchers, at);
            searcher.rough(kept.get(at).values(), k);
            searcher.improve(budget.failsFor(k), budget.candidates(), seeds.stream("improve", k, at));
            settled[at] = searcher.settle(leader);
        });
        Population population = new Population();
        List.of(settled).forEach(population::add);
        firsts.first(firsts.size()).forEach(population::add);
        generations(k, population, searchers, budget.patienceFor(k, pass(k)), budget.returnsFor(agreeing));
        return polished(population, searchers, budget.farFor(pass(k), agreeing, starts.length));
    }

    private static int agreeing(Solution[] starts, Solution best) {
        int agreeing = 0;
        for (Solution start : starts) {
            agreeing += start != null && start.isNear(best, AGREE) ? 1 : 0;
        }
        return agreeing;
    }

    /** What merging makes of the links above, and k-means++ starts, after a few passes each; null where there is none. */
    private Solution[] starts(int k, Solution[] above) {
        Solution[] starts = new Solution[above.length + budget.startsFor(k, pass(k))];
        workers.run(starts.length, at -> {
            SearchWorker searcher = new SearchWorker(tiles);
            if (at < above.length) {
                starts[at] = above[at] == null ? null : searcher.merge(above[at]);
                return;
            }
            int start = at - above.length;
            SplittableRandom random = seeds.stream("search start", k, start);
            float[] seeding = start % EVEN_EVERY == EVEN_EVERY - 1
                    ? Seeding.even(tiles, k, random)
                    : Seeding.greedy(tiles, k, random, Workers.sequential());
            starts[at] = seeding == null ? null : searcher.rough(seeding, k);
        });
        return starts;
    }

    /**
     * The few that may be the best after convergence, single rows moved; the others as they are. Then there are some starts from random rows, since what
     * many seedings, and all that grew out of them, have missed lies far from them; and the best of all is shaken.
     */
    private Population polished(Population population, SearchWorker[] searchers, int far) {
        Solution[] close = new Solution[Math.min(MAX_POLISHED, population.size())];
        double limit = population.best().inertia() * (1 + CLOSE);
        workers.run(close.length, at -> {
            Solution solution = population.get(at);
            close[at] = solution.inertia() <= limit ? at(searchers, at).polish(solution) : solution;
        });
        Population polished = new Population();
        List.of(close).forEach(polished::add);
        for (int at = close.length; at < population.size(); at++) {
            polished.add(population.get(at));
        }
        Solution best = polished.best();
        Solution[] fromFar = new Solution[far];
        workers.run(far, at -> fromFar[at] = farStart(best, at, polished));
        Arrays.asList(fromFar).forEach(polished::add);
        shake(polished, searchers);
        return polished;
    }

    /**
     * A local optimum is one of many that differ in a handful of rows, so the best is perturbed a little and iterated again, a few
     * rounds over; no longer than a round where all come back to one and the same, and longer where that found a better one.
     */
    private void shake(Population polished, SearchWorker[] searchers) {
        int k = polished.best().k();
        int left = budget.shakesFor(pass(k));
        boolean one = false;
        for (int round = 0; left > 0 && !one && round < MAX_ROUNDS; round++) {
            Solution best = polished.best();
            int number = round;
            Solution[] shaken = new Solution[Math.min(SHAKES_IN_A_ROUND, left)];
            workers.run(shaken.length, at -> {
                SearchWorker searcher = at(searchers, at);
                SplittableRandom random = seeds.stream("shake", k, number, at);
                shaken[at] = searcher.polish(searcher.shaken(best, SHAKE * (1 + at), random));
            });
            one = budget.trusting();
            for (Solution solution : shaken) {
                double worse = solution.inertia() / best.inertia() - 1;
                one &= Math.abs(worse) < ONE || worse > FAR;
                polished.add(solution);
            }
            left -= polished.best().inertia() < best.inertia() * (1 - ONE) ? 0 : shaken.length;
        }
    }

    /** A local optimum reached from random rows, or null where it is worse than the best or known. */
    private Solution farStart(Solution best, int number, Population known) {
        SearchWorker searcher = new SearchWorker(tiles);
        searcher.shaken(best, 1, seeds.stream("far", best.k(), number));
        Solution settled = searcher.settle(known);
        return settled.inertia() > best.inertia() * (1 + FAR) || known.isOnItsWayToOne(settled)
                ? null
                : searcher.polish(settled);
    }

    /**
     * Children, a few at a time, until some generations in a row bring nothing or enough children came back to the best. The
     * first of a generation takes the best of some swaps, the second whatever swap it draws: the one finds what is near, the
     * other what the greedy one never would.
     */
    private void generations(int k, Population population, SearchWorker[] searchers, int patience, int enough) {
        double limit = budget.limitFor(tiles.n(), k, tiles.d());
        int fruitless = 0;
        int back = 0;
        for (int generation = 0;
                fruitless < patience && back < enough && evaluations(searchers) < limit;
                generation++) {
            Population parents = population.snapshot();
            Solution[] children = new Solution[budget.children()];
            int number = generation;
            workers.run(children.length, at -> {
                SplittableRandom random = seeds.stream("child", k, number, at);
                Solution one = parents.tournament(random);
                Solution other = parents.tournament(random);
                int candidates = at % 2 == 0 ? budget.candidates() : 1;
                children[at] = at(searchers, at).child(one, other, candidates, parents, random);
            });
            for (Solution child : children) {
                back += child.isNear(parents.best(), BACK) ? 1 : 0;
                population.add(child);
            }
            boolean better = population.best().inertia() < parents.best().inertia() * (1 - WORTH);
            fruitless = better ? 0 : fruitless + 1;
            back = better ? 0 : back;
        }
    }

    private double pass(int k) {
        return SearchBudget.pass(tiles.n(), k, tiles.d());
    }

    /** The searcher at an index, made at its first use; an index belongs to one task at a time. */
    private SearchWorker at(SearchWorker[] searchers, int slot) {
        if (searchers[slot] == null) {
            searchers[slot] = new SearchWorker(tiles);
        }
        return searchers[slot];
    }

    private static long evaluations(SearchWorker[] searchers) {
        long evaluations = 0;
        for (SearchWorker searcher : searchers) {
            evaluations += searcher == null ? 0 : searcher.evaluations();
        }
        return evaluations;
    }
}
