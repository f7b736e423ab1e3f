package io.github.segmentcli.cluster;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.search.PlainSeeding;
import io.github.segmentcli.data.FixedPointSums;
import io.github.segmentcli.data.Matrix;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * K-means under bounds on the sizes of clusters, in rows or, where rows have weights, in weight: {@link SizedAlternation} from the clustering that was found
 * without bounds, from k-means++ starts, and from the best so far with one centroid moved elsewhere; on a sample where there
 * are many rows. The best goes on on all rows.
 *
 * <p>The clusters keep to the bounds exactly. The centroids carry the prices of the last placement, by which
 * {@link NearestCentroid} places other rows, and the rows of the fit but for those that lie exactly on a border between two
 * clusters: of several rows that are equal some may have to be on one side and some on the other.
 */
public final class SizedKMeans {

    /** The number of alternations on few rows; it falls to {@link #FEWEST} on many, and on a sample, where more find nothing better. */
    private static final int MOST = 240;

    private static final int FEWEST = 8;

    /** Distances of an alternation's pass, tries of it included, that are worth spending. */
    private static final long DISTANCES = 500_000;

    /** Every n-th try is a new start; the others change the best solution so far. */
    private static final int START_EVERY = 3;

    /** Tries that are made side by side. */
    private static final int TOGETHER = 8;

    /** Starts are made on no more rows than this for each cluster. */
    private static final int ROWS_TO_A_CLUSTER = 250;

    private static final int MIN_ROWS = 2000;

    /** The factor by which rows grow between the sample and all rows, because prices learnt on few rows are inaccurate. */
    private static final int LADDER = 24;

    private static final int SAMPLE_ITERATIONS = 100;

    /** Rows from which a larger sample takes centroids and prices to begin with. */
    private static final int REFIT_ROWS = 1000;

    /** Inertias that differ by no larger a share are those of one optimum. */
    private static final double SAME = 1e-5;

    private SizedKMeans() {}

    /**
     * The same bits on any number of threads.
     *
     * @param free the clustering without bounds
     * @param maxIterations rounds of the last alternation on all rows after which it is taken as it is
     */
    public static Clustering fit(
            Matrix matrix, Clustering free, SizeBounds bounds, int maxIterations, Seeds seeds, Workers workers) {
        if (bounds.allow(free)) {
            return free;
        }
        int k = free.k();
        int n = matrix.rows();
        int most = Math.max(MIN_ROWS, ROWS_TO_A_CLUSTER * k);
        boolean all = n <= most;
        Matrix sample = all ? matrix : matrix.rows(drawn(n, most, seeds.stream("sized sample", k)));
        SizeBounds fewer = all
                ? bounds
                : bounds.inShares(sample.totalWeight(), matrix.weights().isPresent());
        long worth = all ? DISTANCES / ((long) n * k) : FEWEST;
        int tries = (int) Math.max(FEWEST, Math.min(MOST, worth));
        SizedAlternation.End best = alternated(sample, flat(free.centroids()), fewer);
        for (int from = 0; from < tries; from += TOGETHER) {
            SizedAlternation.End soFar = best;
            SizedAlternation.End[] ends = new SizedAlternation.End[Math.min(TOGETHER, tries - from)];
            int first = from;
            workers.run(ends.length, at -> {
                SplittableRandom random = seeds.stream("sized start", k, first + at);
                boolean anew = first == 0 || at % START_EVERY == 0;
                ends[at] = alternated(
                        sample,
                        anew
                                ? bySize(sample, PlainSeeding.greedy(sample, k, random), k)
                                : changed(flat(soFar.centroids()), sample, fewer, random),
                        fewer);
            });
            for (SizedAlternation.End end : ends) {
                best = end.inertia() < best.inertia() ? end : best;
            }
        }
        for (long rows = (long) most * LADDER; rows * 4 < n; rows *= LADDER) {
            Matrix more = matrix.rows(drawn(n, (int) rows, seeds.stream("sized sample", k, (int) rows)));
            best = SizedAlternation.run(
                    more,
                    flat(best.centroids()),
                    best.prices(),
                    bounds.inShares(more.totalWeight(), matrix.weights().isPresent()),
                    SAMPLE_ITERATIONS,
                    workers);
        }
        SizedAlternation.End last =
                SizedAlternation.run(matrix, flat(best.centroids()), best.prices(), bounds, maxIterations, workers);
        return clustering(matrix, last, tries + 1, workers);
    }

    /**
     * Clusters of a sample of the rows that keep, in shares, to the bounds of all.
     *
     * @param start k x d coordinates that the sample has without bounds
     * @param bounds of all rows
     * @param tries changes of the solution that are tried on a small sample; on more rows they find nothing better
     */
    public static Clustering refit(Matrix sample, double[] start, SizeBounds bounds, int tries, Seeds seeds) {
        int k = bounds.k();
        boolean weighted = sample.weights().isPresent();
        int step = Math.max(1, sample.rows() / Math.max(REFIT_ROWS, ROWS_TO_A_CLUSTER * k));
        Matrix few = step == 1 ? sample : sample.rows(every(step, sample.rows()));
        SizeBounds fewer = bounds.inShares(few.totalWeight(), weighted);
        SizedAlternation.End best = alternated(few, bySize(few, start, k), fewer);
        for (int at = 0; step == 1 && at < tries; at++) {
            SizedAlternation.End end = alternated(
                    few, changed(flat(best.centroids()), few, fewer, seeds.stream("sized refit", k, at)), fewer);
            best = end.inertia() < best.inertia() ? end : best;
        }
        if (step > 1) {
            SizeBounds ofAll = bounds.inShares(sample.totalWeight(), weighted);
            double[] begin = flat(best.centroids());
            best = SizedAlternation.run(
                    sample, begin, best.prices(), ofAll, SAMPLE_ITERATIONS, SAME, Workers.sequential());
        }
        return clustering(sample, best, 1, Workers.sequential());
    }

    private static int[] every(int step, int n) {
        int[] rows = new int[(n + step - 1) / step];
        Arrays.setAll(rows, at -> at * step);
        return rows;
    }

    private static SizedAlternation.End alternated(Matrix sample, double[] start, SizeBounds bounds) {
        return SizedAlternation.run(
                sample, start, new double[bounds.k()], bounds, SAMPLE_ITERATIONS, SAME, Workers.sequential());
    }

    /** One centroid moved to a row; or two that exchange their bounds, where these differ. */
    private static double[] changed(double[] centroids, Matrix matrix, SizeBounds bounds, SplittableRandom random) {
        int d = matrix.features();
        int c = random.nextInt(bounds.k());
        int other = random.nextInt(bounds.k());
        boolean exchange = bounds.least()[c] != bounds.least()[other] && random.nextBoolean();
        int row = random.nextInt(matrix.rows());
        for (int j = 0; j < d; j++) {
            double value = centroids[c * d + j];
            centroids[c * d + j] = exchange ? centroids[other * d + j] : matrix.value(row, j);
            centroids[other * d + j] = exchange ? value : centroids[other * d + j];
        }
        return centroids;
    }

    /** Different rows, in the order of the file. */
    private static int[] drawn(int n, int size, SplittableRandom random) {
        int[] drawn = new int[size];
        int left = size;
        for (int i = 0; left > 0; i++) {
            if (random.nextInt(n - i) < left) {
                drawn[size - left--] = i;
            }
        }
        return drawn;
    }

    /** The centroids in the order of how many rows are nearest to each, as bounds of different sizes are. */
    private static double[] bySize(Matrix matrix, double[] centroids, int k) {
        double[] sizes = new double[k];
        for (int label : NearestCentroid.of(
                        matrix, Centroids.owning(k, matrix.features(), centroids), Workers.sequential())
                .labels()) {
            sizes[label]++;
        }
        return Numbering.reorder(
                centroids, matrix.features(), Numbering.canonical(sizes, centroids, matrix.features()));
    }

    private static double[] flat(Centroids centroids) {
        double[] flat = new double[centroids.k() * centroids.features()];
        for (int at = 0; at < flat.length; at++) {
            flat[at] = centroids.value(at / centroids.features(), at % centroids.features());
        }
        return flat;
    }

    /** In canonical numbers, with prices that only push away: that of the dearest cluster is 0. */
    private static Clustering clustering(Matrix matrix, SizedAlternation.End end, int starts, Workers workers) {
        int k = end.sizes().length;
        int d = matrix.features();
        double[] weights = weights(matrix, end.labels(), k);
        double[] values = flat(end.centroids());
        int[] order = Numbering.canonical(weights, values, d);
        int[] names = Numbering.inverse(order);
        double dearest = Arrays.stream(end.prices()).max().orElseThrow();
        double[] handicaps = new double[k];
        int[] sizes = new int[k];
        double[] heavy = new double[k];
        int[] labels = end.labels();
        for (int i = 0; i < labels.length; i++) {
            labels[i] = names[labels[i]];
            sizes[labels[i]]++;
        }
        for (int c = 0; c < k; c++) {
            handicaps[c] = dearest - end.prices()[order[c]];
            heavy[c] = weights[order[c]];
        }
        Centroids centroids = Centroids.owning(k, d, Numbering.reorder(values, d, order), handicaps);
        double[] inertias = inertias(matrix, centroids, labels, workers);
        return Clustering.owning(
                centroids,
                labels,
                sizes,
                heavy,
                Arrays.copyOf(inertias, k),
                inertias[k],
                new Clustering.Search(starts, end.iterations(), end.converged(), 0));
    }

    private static double[] weights(Matrix matrix, int[] labels, int k) {
        FixedPointSums sums = new FixedPointSums(k, heaviest(matrix), 2L * labels.length);
        for (int i = 0; i < labels.length; i++) {
            sums.add(labels[i], matrix.weight(i));
        }
        double[] weights = new double[k];
        Arrays.setAll(weights, sums::value);
        return weights;
    }

    private static double heaviest(Matrix matrix) {
        return matrix.weights().map(all -> Arrays.stream(all).max().orElse(1)).orElse(1.0);
    }

    /** Of each cluster, and of all together. */
    private static double[] inertias(Matrix matrix, Centroids centroids, int[] labels, Workers workers) {
        int k = centroids.k();
        int n = matrix.rows();
        int blocks = ExactKernel.blocks(matrix);
        double[] own = new double[n];
        workers.run(blocks, block -> {
            ExactKernel kernel = new ExactKernel(matrix);
            int rows = kernel.load(block);
            double[] distances = new double[rows];
            kernel.measureOwn(centroids, labels, block * ExactKernel.ROWS, distances);
            System.arraycopy(distances, 0, own, block * ExactKernel.ROWS, rows);
        });
        FixedPointSums sums = new FixedPointSums(
                k + 1, heaviest(matrix) * Arrays.stream(own).max().orElse(0), 2L * n);
        for (int i = 0; i < n; i++) {
            sums.add(labels[i], matrix.weight(i), own[i]);
            sums.add(k, matrix.weight(i), own[i]);
        }
        double[] inertias = new double[k + 1];
        Arrays.setAll(inertias, sums::value);
        return inertias;
    }
}
