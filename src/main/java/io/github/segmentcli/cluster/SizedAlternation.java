package io.github.segmentcli.cluster;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.FixedPointSums;
import io.github.segmentcli.data.Matrix;
import java.util.Arrays;

/**
 * Lloyd's iteration under bounds on sizes (Bradley, Bennett and Demiriz 2000): rows are placed at least cost such that every
 * cluster keeps to its bounds, every centroid moves to the mean of its rows, until no label changes. Neither step raises the
 * inertia. Where labels alone decide on the end, centroids make a {@link Leap}.
 *
 * <p>The placement is optimal, not a heuristic. Its dual has a price for each cluster, and at the right prices every row is
 * where its squared distance less the price is least: a power diagram (Aurenhammer, Hoffmann and Aronov 1998), which
 * {@link PricedRows} keeps. Rows are placed at the prices of the last round, which are nearly right, and {@link MinCostFlow}
 * puts right the sizes with those rows whose margin is small. It is the optimum among all rows as soon as the prices changed
 * by no more than that margin; otherwise more rows are taken. So the time of a round depends on the rows near a border.
 *
 * <p>Rows with weights are not divided: those that the optimum puts partly here and partly there, k - 1 at most but for ties, go
 * to one of their clusters ({@link WholeRows}). A size that then is out of its bounds is put right by moving one row, where there
 * is a row of such a weight.
 */
final class SizedAlternation {

    /** How many rows are taken for each that is too many somewhere. */
    private static final double ROWS_TO_ONE_TOO_MANY = 3;

    /** The margin of the rows that are taken, as a multiple of the largest change of prices of the last round. */
    private static final double WIDER = 2;

    /** Inertias of rows with weights, which rounding to whole rows may raise, count as equal where they differ by a smaller share. */
    private static final double EQUAL = 1e-12;

    private final Matrix matrix;
    private final SizeBounds bounds;
    private final Workers workers;
    private final int n;
    private final int d;
    private final int k;
    private final PricedRows rows;
    private final FixedPointSums sums;
    private double threshold;

    private SizedAlternation(Matrix matrix, double[] start, double[] prices, SizeBounds bounds, Workers workers) {
        this.matrix = matrix;
        this.bounds = bounds;
        this.workers = workers;
        this.n = matrix.rows();
        this.d = matrix.features();
        this.k = bounds.k();
        this.rows = new PricedRows(matrix, Centroids.owning(k, d, start.clone()), prices.clone(), workers);
        double heaviest =
                matrix.weights().map(all -> Arrays.stream(all).max().orElse(1)).orElse(1.0);
        this.sums = new FixedPointSums(k * d, heaviest * matrix.largest(), 4L * n);
    }

    /**
     * Where an alternation ended.
     *
     * @param prices by how much less a squared distance to each cluster counts
     * @param sizes the weight of each cluster
     */
    record End(
            Centroids centroids,
            double[] prices,
            int[] labels,
            double[] sizes,
            double inertia,
            int iterations,
            boolean converged) {}

    /** As the other, until no label changes. */
    static End run(
            Matrix matrix, double[] start, double[] prices, SizeBounds bounds, int maxIterations, Workers workers) {
        double least = matrix.weights().isPresent() ? EQUAL : 0;
        return run(matrix, start, prices, bounds, maxIterations, least, workers);
    }

    /**
     * @param start k x d coordinates; where bounds differ, in the order of the bounds
     * @param prices to begin with
     * @param maxIterations rounds after which the clusters are taken as they are
     * @param least the share by which a round has to lower the inertia for another to be made; with 0 labels alone decide
     */
    static End run(
            Matrix matrix,
            double[] start,
            double[] prices,
            SizeBounds bounds,
            int maxIterations,
            double least,
            Workers workers) {
        SizedAlternation run = new SizedAlternation(matrix, start, prices, bounds, workers);
        run.place();
        int[] placed = new int[run.n];
        double squares = run.squares();
        Leap leap = new Leap();
        double inertia = Double.POSITIVE_INFINITY;
        boolean converged = false;
        int iterations = 1;
        for (; !converged && iterations < maxIterations; iterations++) {
            run.addChanges(placed, iterations == 1);
            Centroids means = run.means();
            double now = squares - run.explained(means);
            Centroids to = least > 0 ? means : leap.next(run.rows.centroids(), means, now);
            run.rows.change(to, run.rows.prices());
            run.place();
            converged = to == means && Arrays.equals(placed, run.rows.labels())
                    || least > 0 && !(now < inertia * (1 - least));
            inertia = now;
        }
        return run.finished(iterations, converged);
    }

    /** The inertia of all rows about the origin. */
    private double squares() {
        double squares = 0;
        for (int j = 0; j < d; j++) {
            for (int i = 0; i < n; i++) {
                squares += matrix.weight(i) * matrix.value(i, j) * matrix.value(i, j);
            }
        }
        return squares;
    }

    /** By how much less the inertia about these means is. */
    private double explained(Centroids means) {
        double explained = 0;
        for (int at = 0; at < k * d; at++) {
            explained += rows.sizes()[at / d] * means.value(at / d, at % d) * means.value(at / d, at % d);
        }
        return explained;
    }

    /** One optimal placement of all rows among given centroids. */
    static End place(Matrix matrix, double[] centroids, SizeBounds bounds, Workers workers) {
        return run(matrix, centroids, new double[bounds.k()], bounds, 1, workers);
    }

    private void place() {
        double[] begin = rows.prices();
        double factor = ROWS_TO_ONE_TOO_MANY;
        for (boolean right = false; !right; factor *= 2) {
            PricedRows.Near near = rows.near(threshold);
            double excess =
                    MinCostFlow.excess(rows.sizes(), Arrays.copyOf(begin, k + 1), bounds.least(), bounds.most());
            right = excess == 0 || moveNear(near);
            if (!right && threshold == Double.POSITIVE_INFINITY) {
                throw new IllegalStateException("bounds that " + n + " rows cannot keep to");
            }
            if (!right) {
                threshold = Math.max(WIDER * threshold, rows.marginOf(factor * (excess + k)));
            }
        }
        threshold = WIDER * largestChange(begin, rows.prices());
    }

    /** Puts the sizes right with the rows at hand, where these suffice. */
    private boolean moveNear(PricedRows.Near near) {
        WholeRows split = new WholeRows(matrix, near.rows(), rows.labels(), k);
        MinCostFlow flow = flow(near, split.held());
        boolean right = flow.solve() && largestChange(rows.prices(), flow.prices()) <= threshold;
        if (right) {
            split.placeInto(rows);
            rows.change(rows.centroids(), flow.prices());
            if (matrix.weights().isPresent()) {
                WholeRows.mend(rows, matrix, bounds);
            }
        }
        return right;
    }

    private MinCostFlow flow(PricedRows.Near near, double[][] held) {
        double[] potentials = Arrays.copyOf(rows.prices(), k + 1);
        MinCostFlow flow = new MinCostFlow(
                near.distances(), held, rows.sizes().clone(), potentials, bounds.least(), bounds.most());
        for (int at = 0; at < near.rows().length; at++) {
            int own = rows.labels()[near.rows()[at]];
            double most = near.distances()[own][at] - potentials[own] + threshold;
            for (int c = 0; c < k; c++) {
                if (c != own && near.distances()[c][at] - potentials[c] <= most) {
                    flow.offer(at, own, c);
                }
            }
        }
        return flow;
    }

    /** By how much the price of a cluster rose more than that of another, at most. */
    private static double largestChange(double[] from, double[] to) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < from.length; c++) {
            least = Math.min(least, to[c] - from[c]);
            most = Math.max(most, to[c] - from[c]);
        }
        return most - least;
    }

    /** Brings the sums up to date of rows that changed their label, and the labels that they are of. */
    private void addChanges(int[] placed, boolean first) {
        int[] labels = rows.labels();
        if (first) {
            addAll(labels);
        } else {
            for (int i = 0; i < n; i++) {
                if (labels[i] != placed[i]) {
                    double weight = matrix.weight(i);
                    for (int j = 0; j < d; j++) {
                        sums.add(placed[i] * d + j, -weight, matrix.value(i, j));
                        sums.add(labels[i] * d + j, weight, matrix.value(i, j));
                    }
                }
            }
        }
        System.arraycopy(labels, 0, placed, 0, n);
    }

    private void addAll(int[] labels) {
        ExactKernel kernel = new ExactKernel(matrix);
        for (int block = 0; block < ExactKernel.blocks(matrix); block++) {
            int size = kernel.load(block);
            int base = block * ExactKernel.ROWS;
            if (matrix.weights().isPresent()) {
                sums.addRows(
                        kernel.features(), size, labels, base, matrix.weights().get(), base);
            } else {
                sums.addRows(kernel.features(), size, labels, base);
            }
        }
    }

    private Centroids means() {
        double[] means = new double[k * d];
        for (int at = 0; at < means.length; at++) {
            means[at] = sums.over(at, rows.sizes()[at / d]);
        }
        return Centroids.owning(k, d, means);
    }

    /** The inertia, and prices in the middle of those that are right, from one pass over all rows. */
    private End finished(int iterations, boolean converged) {
        int blocks = ExactKernel.blocks(matrix);
        double[] inertias = new double[blocks];
        double[][][] cheapest = new double[blocks][k][k];
        workers.run(blocks, block -> {
            ExactKernel kernel = new ExactKernel(matrix);
            int size = kernel.load(block);
            double[][] distances = kernel.measure(rows.centroids());
            for (double[] ofOne : cheapest[block]) {
                Arrays.fill(ofOne, Double.POSITIVE_INFINITY);
            }
            for (int i = 0; i < size; i++) {
                int own = rows.labels()[block * ExactKernel.ROWS + i];
                inertias[block] += matrix.weight(block * ExactKernel.ROWS + i) * distances[own][i];
                for (int c = 0; c < k; c++) {
                    cheapest[block][own][c] = Math.min(cheapest[block][own][c], distances[c][i] - distances[own][i]);
                }
            }
        });
        for (double[][] some : cheapest) {
            for (int pair = 0; pair < k * k; pair++) {
                cheapest[0][pair / k][pair % k] = Math.min(cheapest[0][pair / k][pair % k], some[pair / k][pair % k]);
            }
        }
        double[] prices = matrix.weights().isPresent()
                ? rows.prices()
                : MinCostFlow.middle(cheapest[0], rows.prices(), rows.sizes(), bounds.least(), bounds.most());
        return new End(
                rows.centroids(),
                prices,
                rows.labels(),
                rows.sizes(),
                Arrays.stream(inertias).sum(),
                iterations,
                converged);
    }
}
