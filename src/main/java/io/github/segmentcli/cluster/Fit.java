package io.github.segmentcli.cluster;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Matrix;
import java.util.List;

/**
 * One call of {@link KMeans}: finds good centroids for every k asked for, then finishes each on all rows.
 *
 * <p>Up to {@value #SAMPLE} rows the search works on all of them. Beyond, it works on a {@link Sample} of so many, and its best few
 * solutions compete on all rows: the sampling error of the optimum, not the search, is then the limit, and a few rounds
 * over all rows mend it.
 */
final class Fit {

    /** The most rows that the search works on. */
    private static final int SAMPLE = 32_768;

    /** Beyond so many clusters a sample has too few rows for each, and starts on all rows take the place of the search. */
    private static final int MOST_SEARCHED = SAMPLE / 64;

    private static final int MANY_STARTS = 2;

    private static final int MOST_RIVALS = 5;
    private static final int RIVAL_PASSES = 3;

    /** Solutions of a sample that are worse by a larger share do not compete on all rows. */
    private static final double CLOSE = 0.015;

    /** Starts for matrices that the search cannot tell apart in float32. */
    private static final int PLAIN_STARTS = 10;

    /** Passes over all rows stop in float32, and the finish takes over, when a smaller share of rows changes its label. */
    private static final double SETTLED = 0.001;

    private final Matrix matrix;
    private final KMeansSettings settings;
    private final Seeds seeds;
    private final Workers workers;
    private final Progress progress;

    Fit(Matrix matrix, KMeansSettings settings, Seeds seeds, Workers workers, Progress progress) {
        this.matrix = matrix;
        this.settings = settings;
        this.seeds = seeds;
        this.workers = workers;
        this.progress = progress;
    }

    List<Clustering> sweep(int least, int most) {
        Clustering[] found = new Clustering[most - least + 1];
        if (settings.restarts().isPresent()) {
            Tiles tiles = Tiles.of(matrix, workers);
            for (int k = least; k <= most; k++) {
                found[k - least] = textbook(tiles, k, settings.restarts().getAsInt());
                progress.update((k - least + 1.0) / found.length);
            }
        } else if (matrix.rows() <= SAMPLE) {
            searchAll(least, most, found);
        } else {
            searchSample(least, most, found);
        }
        progress.update(1);
        return List.of(found);
    }

    private void searchAll(int least, int most, Clustering[] found) {
        Tiles tiles = Tiles.of(matrix, workers);
        Search search = new Search(tiles, Budget.of(settings.effort()), seeds, workers);
        Solution[][] chains = search.chains(Math.min(most, MOST_SEARCHED) + 1);
        workers.run(found.length, at -> {
            int k = least + at;
            if (k > MOST_SEARCHED) {
                found[at] = textbook(tiles, k, MANY_STARTS);
                return;
            }
            Population best = search.refine(k, chains[k], chains[k + 1]);
            found[at] = best.isEmpty()
                    ? plain(k)
                    : Finish.of(
                            matrix,
                            tiles.restore(best.best().values(), k),
                            null,
                            0,
                            settings.maxIterations(),
                            1,
                            workers);
        });
    }

    private void searchSample(int least, int most, Clustering[] found) {
        Matrix sample = Sample.of(matrix, SAMPLE, seeds.stream("sample"));
        Tiles few = Tiles.of(sample, workers);
        Search search = new Search(few, Budget.of(settings.effort()).forSample(), seeds, workers);
        Solution[][] chains = search.chains(Math.min(most, MOST_SEARCHED) + 1);
        double[][][] starts = new double[found.length][][];
        workers.run(found.length, at -> {
            int k = least + at;
            if (k > MOST_SEARCHED) {
                return;
            }
            Population best = search.refine(k, chains[k], chains[k + 1]);
            starts[at] = rivals(few, best);
        });
        progress.update(0.3);
        Tiles tiles = Tiles.of(matrix, workers);
        Descent descent = new Descent(tiles, workers);
        for (int at = 0; at < found.length; at++) {
            int k = least + at;
            if (k > MOST_SEARCHED) {
                found[at] = textbook(tiles, k, MANY_STARTS);
            } else if (starts[at].length == 0) {
                found[at] = plain(k);
            } else {
                descent.place(bestOnAllRows(tiles, descent, starts[at], k), k);
                found[at] = rest(tiles, descent, 1);
            }
            progress.update(0.3 + 0.7 * (at + 1) / found.length);
        }
    }

    /** The few solutions of a search over a sample that may be the best on all rows. */
    private static double[][] rivals(Tiles few, Population best) {
        int count = 0;
        while (count < Math.min(MOST_RIVALS, best.size())
                && best.get(count).inertia() <= best.best().inertia() * (1 + CLOSE)) {
            count++;
        }
        double[][] rivals = new double[count][];
        for (int at = 0; at < count; at++) {
            rivals[at] = few.restore(best.get(at).values(), best.get(at).k());
        }
        return rivals;
    }

    private static float[] bestOnAllRows(Tiles tiles, Descent descent, double[][] rivals, int k) {
        float[] best = tiles.convert(rivals[0]);
        double least = Double.POSITIVE_INFINITY;
        for (int at = 0; rivals.length > 1 && at < rivals.length; at++) {
            descent.place(tiles.convert(rivals[at]), k);
            double inertia = descent.descend(RIVAL_PASSES, 0);
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
        return Finish.of(
                matrix,
                tiles.restore(descent.centroids(), descent.k()),
                descent.labels().clone(),
                spent,
                settings.maxIterations(),
                starts,
                workers);
    }

    /** Independent greedy k-means++ starts; the lowest inertia wins, the earliest start where several are equal. */
    private Clustering textbook(Tiles tiles, int k, int starts) {
        Solution[] found = new Solution[starts];
        boolean small = matrix.rows() <= SAMPLE;
        Workers inside = small ? Workers.sequential() : workers;
        (small ? workers : Workers.sequential()).run(starts, start -> {
            float[] seeding = Seeding.greedy(tiles, k, seeds.stream("start", k, start), inside);
            if (seeding != null) {
                Descent descent = new Descent(tiles, inside);
                descent.place(seeding, k);
                double inertia = descent.descend(settings.maxIterations(), 1e-6);
                found[start] = Solution.of(descent, inertia);
            }
        });
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

    /** Starts in double precision, for rows that coincide in float32. */
    private Clustering plain(int k) {
        Clustering[] found = new Clustering[settings.restarts().orElse(PLAIN_STARTS)];
        workers.run(found.length, start -> {
            double[] seeding = PlainSeeding.greedy(matrix, k, seeds.stream("start", k, start));
            found[start] =
                    Finish.of(matrix, seeding, null, 0, settings.maxIterations(), found.length, Workers.sequential());
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
