package io.github.segmentcli.cluster;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.search.Coresets;
import io.github.segmentcli.cluster.search.Descent;
import io.github.segmentcli.cluster.search.Descents;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.cluster.search.PlainSeeding;
import io.github.segmentcli.cluster.search.Population;
import io.github.segmentcli.cluster.search.Search;
import io.github.segmentcli.cluster.search.SearchBudget;
import io.github.segmentcli.cluster.search.Seeding;
import io.github.segmentcli.cluster.search.Solution;
import io.github.segmentcli.cluster.search.Tiles;
import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * One call of {@link KMeans}: finds good centroids for every k asked for, then finishes each on all rows.
 *
 * <p>The search works on a few thousand rows, more for a larger k, that stand for all ({@link Coresets}), or on all where
 * there are hardly more; equal rows are merged before. Its best few solutions compete on all of up to {@value #MEDIUM} rows, of more on {@value #MOST}, and the winner settles on all: the
 * sampling error of an optimum is removed by a few iterations over all rows, and which of the optima is lowest is seen on few.
 */
final class KMeansRun {

    /** Rows for each cluster that a search works on, and the fewest and the most in all, powers of two. */
    private static final int ROWS_TO_A_CLUSTER = 400;

    private static final int FEWEST = 8_192;

    private static final int MOST = 32_768;

    /** The most rows that the best few solutions of a sample compete on without a sample between. */
    private static final int MEDIUM = 131_072;

    /** Of more rows, and of rows that are kept in a file, tiles are made when they are asked for, if there are few passes. */
    private static final int MAX_STORED = 1 << 19;

    /** With more clusters than this a sample has too few rows for each, and starts on all rows replace the search. */
    private static final int MAX_SEARCHED = 512;

    private static final int MANY_STARTS = 2;

    /** A start has converged when a pass gains no larger share of the inertia. */
    private static final double TOLERANCE = 1e-6;

    /** How many starts on many rows go in step. */
    private static final int IN_STEP = 4;

    private static final int MAX_RIVALS = 8;

    /** Solutions of a sample that are worse by a larger share do not compete on more rows. */
    private static final double CLOSE = 0.02;

    /** As {@link #CLOSE}, for the medium sample. */
    private static final double CLOSER = 3e-4;

    private static final int MAX_FINALISTS = 3;
    private static final int FINAL_PASSES = 3;

    /** Starts for matrices that the search cannot tell apart in float32. */
    private static final int PLAIN_STARTS = 10;

    /** Passes over all rows stop in float32, and the finish takes over, when a smaller share of rows changes its label. */
    private static final double SETTLED = 0.001;

    private final Matrix matrix;
    private final KMeansSettings settings;
    private final Seeds seeds;
    private final Workers workers;
    private final Progress progress;
    private Coresets coresets;

    KMeansRun(Matrix matrix, KMeansSettings settings, Seeds seeds, Workers workers, Progress progress) {
        this.matrix = matrix;
        this.settings = settings;
        this.seeds = seeds;
        this.workers = workers;
        this.progress = progress;
    }

    List<Clustering> sweep(int least, int most) {
        Clustering[] found = new Clustering[most - least + 1];
        Tiles tiles = matrix.store().spills() && matrix.rows() > MEDIUM
                        || fewPasses(least, most) && matrix.rows() > MAX_STORED
                ? Tiles.computed(matrix, workers)
                : Tiles.of(matrix, workers);
        if (settings.restarts().isPresent()) {
            for (int k = least; k <= most; k++) {
                found[k - least] = textbook(tiles, k, settings.restarts().getAsInt());
                progress.update((k - least + 1.0) / found.length);
            }
        } else {
            search(tiles, least, most, found);
        }
        progress.update(1);
        return List.of(found);
    }

    /** Whether there are some ten passes over all rows only: a search for one k. */
    private boolean fewPasses(int least, int most) {
        return least == most && most <= MAX_SEARCHED && settings.restarts().isEmpty();
    }

    private void search(Tiles tiles, int least, int most, Clustering[] found) {
        Population[] best = searched(tiles.merged(), least, Math.min(most, MAX_SEARCHED));
        coresets = null;
        progress.update(0.3);
        if (matrix.rows() <= MEDIUM) {
            workers.run(found.length, at -> {
                int k = least + at;
                found[at] = k > MAX_SEARCHED
                        ? textbook(tiles, k, MANY_STARTS)
                        : best[at].isEmpty() ? plain(k) : finish(tiles, best[at].best());
            });
            return;
        }
        Descent descent = new Descent(tiles, workers);
        for (int at = 0; at < found.length; at++) {
            int k = least + at;
            if (k > MAX_SEARCHED) {
                found[at] = textbook(tiles, k, MANY_STARTS);
            } else if (best[at].isEmpty()) {
                found[at] = plain(k);
            } else {
                descent.place(bestOnAllRows(descent, best[at].within(CLOSER, MAX_FINALISTS), k), k);
                found[at] = rest(tiles, descent, 1);
            }
            progress.update(0.3 + 0.7 * (at + 1) / found.length);
        }
    }

    /** The best solutions for every k on up to {@link #MEDIUM} rows. */
    private Population[] searched(Tiles tiles, int least, int most) {
        Population[] found = new Population[Math.max(0, most - least + 1)];
        SearchBudget budget = SearchBudget.of(settings.effort());
        Tiles medium = sample(tiles, tiles.n() <= MEDIUM ? MEDIUM : MOST);
        Search wide = new Search(medium, budget, seeds, workers);
        for (int k = least; k <= most; ) {
            int rows = rowsFor(k, tiles.n());
            int last = k;
            while (last < most && rowsFor(last + 1, tiles.n()) == rows) {
                last++;
            }
            boolean all = rows >= medium.n();
            Tiles few = all ? medium : sample(tiles, rows);
            Population[] here = new Search(few, budget, seeds, workers).all(k, last);
            int first = k;
            workers.run(
                    here.length,
                    at -> found[first - least + at] =
                            all ? here[at] : wide.contest(here[at].within(CLOSE, MAX_RIVALS)));
            k = last + 1;
        }
        return found;
    }

    /** How many rows the search for k works on: all where there are not many more. */
    private int rowsFor(int k, int n) {
        int rows = FEWEST;
        while (rows < MOST && rows < ROWS_TO_A_CLUSTER * k) {
            rows *= 2;
        }
        return n <= rows + rows / 2 ? n : rows;
    }

    private Tiles sample(Tiles tiles, int rows) {
        if (rows >= tiles.n()) {
            return tiles;
        }
        if (coresets == null) {
            coresets = Coresets.of(tiles, workers);
        }
        return coresets.draw(rows, seeds.stream("sample", rows));
    }

    private Clustering finish(Tiles tiles, Solution solution) {
        double[] start = tiles.restore(solution.values(), solution.k());
        return HamerlyLloyd.of(matrix, start, null, 0, settings.maxIterations(), 1, workers);
    }

    private static float[] bestOnAllRows(Descent descent, List<Solution> finalists, int k) {
        float[] best = finalists.get(0).values();
        double least = Double.POSITIVE_INFINITY;
        for (int at = 0; finalists.size() > 1 && at < finalists.size(); at++) {
            descent.place(finalists.get(at).values(), k);
            double inertia = descent.descend(FINAL_PASSES, 0);
            if (inertia < least) {
                least = inertia;
                best = descent.centroids().clone();
            }
        }
        return best;
    }

    /** Lets a descent over all rows settle and finishes it. */
    private Clustering rest(Tiles tiles, Descent descent, int starts) {
        int spent = 1;
        descent.assign();
        while (spent < settings.maxIterations() && descent.moved() > SETTLED * matrix.rows()) {
            descent.moveToMeans();
            descent.assign();
            spent++;
        }
        return HamerlyLloyd.of(
                matrix,
                tiles.restore(descent.centroids(), descent.k()),
                descent.copyOfLabels(),
                spent,
                settings.maxIterations(),
                starts,
                workers);
    }

    /** Independent greedy k-means++ starts; the lowest inertia wins, the earliest start where several are equal. */
    private Clustering textbook(Tiles tiles, int k, int starts) {
        Solution[] found = matrix.rows() <= MEDIUM ? sideBySide(tiles, k, starts) : inStep(tiles, k, starts);
        int best = -1;
        for (int start = 0; start < starts; start++) {
            if (found[start] != null && (best < 0 || found[start].inertia() < found[best].inertia())) {
                best = start;
            }
        }
        if (best < 0) {
            return plain(k);
        }
        Descent descent = new Descent(tiles, workers);
        descent.place(found[best].values(), k);
        return rest(tiles, descent, starts);
    }

    /** Every start on one thread; null where too few rows differ in float32. */
    private Solution[] sideBySide(Tiles tiles, int k, int starts) {
        Solution[] found = new Solution[starts];
        workers.run(starts, start -> {
            float[] seeding = Seeding.greedy(tiles, k, seeds.stream("start", k, start), Workers.sequential());
            if (seeding != null) {
                Descent descent = new Descent(tiles, Workers.sequential());
                descent.place(seeding, k);
                double inertia = descent.descend(settings.maxIterations(), TOLERANCE);
                found[start] = Solution.of(descent, inertia);
            }
        });
        return found;
    }

    /** The same, but every start on all threads, and some in step: each takes 4 bytes a row. */
    private Solution[] inStep(Tiles tiles, int k, int starts) {
        Solution[] found = new Solution[starts];
        Seeding seeding = new Seeding(tiles, workers);
        for (int from = 0; from < starts; from += IN_STEP) {
            List<Integer> going = new ArrayList<>();
            List<Descent> descents = new ArrayList<>();
            for (int start = from; start < Math.min(starts, from + IN_STEP); start++) {
                float[] seeded = seeding.greedy(k, seeds.stream("start", k, start));
                if (seeded != null) {
                    Descent descent = new Descent(tiles, workers);
                    descent.place(seeded, k);
                    descents.add(descent);
                    going.add(start);
                }
            }
            double[] inertias = Descents.descend(descents, settings.maxIterations(), TOLERANCE);
            for (int at = 0; at < inertias.length; at++) {
                found[going.get(at)] = Solution.of(descents.get(at), inertias[at]);
            }
        }
        return found;
    }

    /** Starts in double precision, for rows that coincide in float32. */
    private Clustering plain(int k) {
        Clustering[] found = new Clustering[settings.restarts().orElse(PLAIN_STARTS)];
        workers.run(found.length, start -> {
            double[] seeding = PlainSeeding.greedy(matrix, k, seeds.stream("start", k, start));
            found[start] = HamerlyLloyd.of(
                    matrix, seeding, null, 0, settings.maxIterations(), found.length, Workers.sequential());
        });
        Clustering best = found[0];
        for (Clustering candidate : found) {
            if (candidate.inertia() < best.inertia()) {
                best = candidate;
            }
        }
        return best;
    }
}
