package io.github.segmentcli.validity;

import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A k-means of hundreds to thousands of rows, for everything that asks what other rows would have given.
 *
 * <p>Evidence takes hundreds of such fits in a process that is a second old, where a fit costs what its code costs before the
 * optimising compiler has seen it. So where all rows meet all centroids, as in a start, distances are computed by columns
 * ({@link RowTiles}). Afterwards a row knows how far its own centroid is at most and any other at least, which settles most rows of
 * most passes (Hamerly 2010); where few rows of a tile are left, their distances are computed row by row.
 *
 * <p>The start is what counts. One from k-means++ ends in a poor optimum too often, and the centroids found on all rows would
 * find themselves again where there is nothing to be found. So {@link #scatter} puts many more centroids than are wanted among
 * the rows, {@link WardMerging} joins them to as many as are wanted, and {@link #settle} improves those. A few such starts are
 * about as good as ten from k-means++ (docs/statistics.md).
 *
 * @see <a href="https://doi.org/10.1137/1.9781611972801.12">doi:10.1137/1.9781611972801.12</a>
 */
final class QuickKMeans {

    /** Distances are computed row by row where at most one row in eight of a tile may have another nearest centroid. */
    private static final int ROW_BY_ROW = 8;

    private final double[] rows;
    private final RowTiles tiles;
    private final double[] weights;
    private final int n;
    private final int d;
    private final int[] labels;
    private final double[] upper;
    private final double[] lower;
    private final double[] distances = new double[RowTiles.MOST];
    private final int[] before = new int[RowTiles.MOST];
    private int k;
    private double[] centroids;
    private double[] scattered;
    private double[] sums;
    private double[] masses;
    private int[] sizes;

    /**
     * @param rows n rows of d values, one after the other, not modified
     * @param weights one per row, above 0, not modified
     */
    QuickKMeans(double[] rows, double[] weights) {
        this.rows = rows;
        this.weights = weights;
        this.n = weights.length;
        this.d = rows.length / n;
        this.tiles = new RowTiles(rows, n, d);
        this.labels = new int[n];
        this.upper = new double[n];
        this.lower = new double[n];
    }

    /** A copy of the rows and their weights; without weights where each is 1. */
    Matrix matrix() {
        double[][] columns = new double[d][n];
        List<String> names = new ArrayList<>();
        for (int j = 0; j < d; j++) {
            names.add(Integer.toString(j));
            for (int i = 0; i < n; i++) {
                columns[j][i] = rows[i * d + j];
            }
        }
        boolean even = Arrays.stream(weights).allMatch(weight -> weight == 1);
        return even ? Matrix.owning(names, columns) : Matrix.owning(names, columns, weights.clone());
    }

    int k() {
        return k;
    }

    /** The live labels. A cluster may be empty where rows coincide. */
    int[] labels() {
        return labels;
    }

    /** The live centroids, one after the other. */
    double[] centroids() {
        return centroids;
    }

    /** Takes centroids, one after the other, and gives every row to its nearest. */
    void place(double[] given) {
        resize(given.clone());
        for (int tile = 0, from = 0; tile < tiles.count(); from += tiles.size(tile++)) {
            searchAll(tile, from);
        }
        for (int i = 0; i < n; i++) {
            enter(i, labels[i], 1);
        }
    }

    /** The nearest centroid of every row of a tile, and how far it and the second nearest are. */
    private void searchAll(int tile, int from) {
        int to = from + tiles.size(tile);
        Arrays.fill(upper, from, to, Double.POSITIVE_INFINITY);
        Arrays.fill(lower, from, to, Double.POSITIVE_INFINITY);
        for (int c = 0; c < k; c++) {
            tiles.squared(tile, centroids, c * d, distances);
            for (int i = from; i < to; i++) {
                double squared = distances[i - from];
                if (squared < upper[i]) {
                    lower[i] = upper[i];
                    upper[i] = squared;
                    labels[i] = c;
                } else if (squared < lower[i]) {
                    lower[i] = squared;
                }
            }
        }
        for (int i = from; i < to; i++) {
            upper[i] = Math.sqrt(upper[i]);
            lower[i] = Math.sqrt(lower[i]);
        }
    }

    private void resize(double[] given) {
        centroids = given;
        k = given.length / d;
        sums = new double[given.length];
        masses = new double[k];
        sizes = new int[k];
    }

    /** Lloyd iterations until at most a given share of the rows changes its cluster in a pass, or a given number is reached. */
    void settle(double atRest, int passes) {
        for (int pass = 0; pass < passes; pass++) {
            if (pass() <= atRest * n) {
                return;
            }
        }
    }

    /** The weighted sum of squared distances to the means of the clusters. */
    double inertia() {
        double[] means = means();
        double inertia = 0;
        for (int i = 0; i < n; i++) {
            inertia += weights[i] * SquaredDistances.of(rows, i * d, means, labels[i] * d, d);
        }
        return inertia;
    }

    private double[] means() {
        double[] means = centroids.clone();
        for (int c = 0; c < k; c++) {
            for (int j = 0; masses[c] > 0 && j < d; j++) {
                means[c * d + j] = sums[c * d + j] / masses[c];
            }
        }
        return means;
    }

    /**
     * Puts centroids among the rows as k-means++ does: a row drawn by weight, then row after row by weight and squared distance to
     * the nearest centroid so far; one pass moves them to the means of their rows.
     *
     * @param most the number of centroids; fewer where there are fewer distinct rows
     * @return the clusters of that pass, to be merged
     */
    WardMerging scatter(int most, SplittableRandom random) {
        resize(new double[most * d]);
        Arrays.fill(labels, 0);
        Arrays.fill(upper, 1);
        double mass = 0;
        for (double weight : weights) {
            mass += weight;
        }
        System.arraycopy(rows, draw(random.nextDouble() * mass) * d, centroids, 0, d);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        double left = add(0);
        int found = 1;
        while (found < most && left > 0) {
            System.arraycopy(rows, draw(random.nextDouble() * left) * d, centroids, found * d, d);
            left = add(found);
            found++;
        }
        resize(Arrays.copyOf(centroids, found * d));
        for (int i = 0; i < n; i++) {
            enter(i, labels[i], 1);
        }
        scattered = centroids.clone();
        centroids = means();
        for (int tile = 0, from = 0; tile < tiles.count(); from += tiles.size(tile++)) {
            move(tile, from);
        }
        return new WardMerging(means(), masses.clone(), d);
    }

    /** The first k rows that were scattered: a start after k-means++. Empty where there were fewer than k. */
    Optional<double[]> firstScattered(int k) {
        return scattered.length < k * d ? Optional.empty() : Optional.of(Arrays.copyOf(scattered, k * d));
    }

    /** Gives centroid c the rows that it is nearest to; {@code upper} holds squared distances. Returns what is left of the inertia. */
    private double add(int c) {
        double left = 0;
        for (int tile = 0, from = 0; tile < tiles.count(); from += tiles.size(tile++)) {
            tiles.squared(tile, centroids, c * d, distances);
            int to = from + tiles.size(tile);
            for (int i = from; i < to; i++) {
                double squared = distances[i - from];
                if (squared < upper[i]) {
                    upper[i] = squared;
                    labels[i] = c;
                }
                left += weights[i] * upper[i];
            }
        }
        return left;
    }

    private int draw(double target) {
        int last = 0;
        double left = target;
        for (int i = 0; i < n; i++) {
            double share = weights[i] * upper[i];
            if (share > 0) {
                last = i;
                left -= share;
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    /** Moves the centroids to the means and every row to its nearest centroid; says how many rows changed sides. */
    private int pass() {
        double[] means = means();
        double[] steps = new double[k];
        double largest = 0;
        double runnerUp = 0;
        int farthest = 0;
        for (int c = 0; c < k; c++) {
            steps[c] = Math.sqrt(SquaredDistances.of(means, c * d, centroids, c * d, d));
            if (steps[c] > largest) {
                runnerUp = largest;
                largest = steps[c];
                farthest = c;
            } else {
                runnerUp = Math.max(runnerUp, steps[c]);
            }
        }
        centroids = means;
        double[] halves = halves();
        int moved = 0;
        for (int tile = 0, from = 0; tile < tiles.count(); from += tiles.size(tile++)) {
            int size = tiles.size(tile);
            int open = 0;
            for (int i = from; i < from + size; i++) {
                int label = labels[i];
                upper[i] += steps[label];
                lower[i] -= label == farthest ? runnerUp : largest;
                if (upper[i] > Math.max(lower[i], halves[label])) {
                    open++;
                }
            }
            if (open > size / ROW_BY_ROW) {
                moved += move(tile, from);
            } else if (open > 0) {
                moved += move(from, from + size, halves);
            }
        }
        return moved;
    }

    /** Gives every row of a tile to its nearest centroid; says how many changed sides. */
    private int move(int tile, int from) {
        int size = tiles.size(tile);
        System.arraycopy(labels, from, before, 0, size);
        searchAll(tile, from);
        int moved = 0;
        for (int i = from; i < from + size; i++) {
            if (labels[i] != before[i - from]) {
                change(i, before[i - from]);
                moved++;
            }
        }
        return moved;
    }

    /** Gives those of some rows to their nearest centroid whose bounds do not exclude that it is another; says how many changed sides. */
    private int move(int from, int to, double[] halves) {
        int moved = 0;
        for (int i = from; i < to; i++) {
            int label = labels[i];
            double enough = Math.max(lower[i], halves[label]);
            if (upper[i] > enough) {
                double own = SquaredDistances.of(rows, i * d, centroids, label * d, d);
                upper[i] = Math.sqrt(own);
                if (upper[i] > enough) {
                    search(i, own);
                    if (labels[i] != label) {
                        change(i, label);
                        moved++;
                    }
                }
            }
        }
        return moved;
    }

    private void change(int i, int before) {
        enter(i, before, -1);
        enter(i, labels[i], 1);
    }

    /** Half the distance of each centroid to the nearest other one. */
    private double[] halves() {
        double[] halves = new double[k];
        Arrays.fill(halves, Double.POSITIVE_INFINITY);
        for (int c = 0; c < k; c++) {
            for (int e = 0; e < c; e++) {
                double half = Math.sqrt(SquaredDistances.of(centroids, c * d, centroids, e * d, d)) / 2;
                halves[c] = Math.min(halves[c], half);
                halves[e] = Math.min(halves[e], half);
            }
        }
        return halves;
    }

    /** The nearest centroid of a row, and how far the second nearest is, where the squared distance to its own is known. */
    private void search(int i, double own) {
        int label = labels[i];
        double least = own;
        double next = Double.POSITIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            if (c != labels[i]) {
                double squared = SquaredDistances.upTo(next, rows, i * d, centroids, c * d, d);
                if (squared < least || squared == least && c < label) {
                    next = least;
                    least = squared;
                    label = c;
                } else if (squared < next) {
                    next = squared;
                }
            }
        }
        labels[i] = label;
        upper[i] = Math.sqrt(least);
        lower[i] = Math.sqrt(next);
    }

    private void enter(int i, int c, int sign) {
        double weight = sign * weights[i];
        int from = i * d;
        int to = c * d;
        sizes[c] += sign;
        if (sizes[c] == 0) { // what rounding would leave is no mean of anything
            masses[c] = 0;
            Arrays.fill(sums, to, to + d, 0);
            return;
        }
        masses[c] += weight;
        for (int j = 0; j < d; j++) {
            sums[to + j] += weight * rows[from + j];
        }
    }
}
