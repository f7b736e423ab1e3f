package io.github.segmentcli.cluster;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.Matrix;
import java.util.Arrays;

/**
 * Rows in the power diagram of centroids with prices: each is where its squared distance less the price is least. A row is
 * measured only when its cluster could have changed, or when it may be near a border.
 *
 * <p>What a row has to spare, its margin, is by how much its second least cost is above the least. Let o be where the centroid
 * of its cluster a stood at first. Then the difference of the costs of c and a is -2 (x - o)(w_c) + f_c, with w_c the way from
 * the centroid of a to that of c, and f_c a number that does not depend on x. So when centroids and prices change, the margin
 * of a row falls by no more than |x - o| times twice the largest change of a w, plus the largest fall of an f. Both are summed
 * up for each cluster; with the margin at the last measuring and |x - o| for each row that tells, at two numbers a row, how
 * small the margin may have become (after the bound of Hamerly 2010 for diagrams without prices).
 *
 * <p>Bounds are rounded such that no row is passed over wrongly. Takes 12 bytes a row beside the matrix.
 */
final class PricedRows {

    private static final int MAX_PARTS = 128;

    /** The share of rows of a block that must be measured for the whole block to be measured in vectors. */
    private static final double DENSE = 0.12;

    /** The most rows on which the distribution of margins is estimated. */
    private static final int SAMPLE = 4096;

    private final Matrix matrix;
    private final Workers workers;
    private final int n;
    private final int d;
    private final int k;
    private final int blocks;
    private final int blocksInPart;
    private final int parts;
    private final int[] labels;
    private final float[] margins;
    private final float[] radii;
    private final Centroids origin;
    private final double slack;
    private final double[] slopes;
    private final double[] falls;
    private final double[] sizes;
    private double[] offsets;
    private Centroids centroids;
    private double[] prices;
    private boolean begun;

    PricedRows(Matrix matrix, Centroids centroids, double[] prices, Workers workers) {
        this.matrix = matrix;
        this.workers = workers;
        this.n = matrix.rows();
        this.d = matrix.features();
        this.k = centroids.k();
        this.blocks = ExactKernel.blocks(matrix);
        this.blocksInPart = Math.max(1, (blocks + MAX_PARTS - 1) / MAX_PARTS);
        this.parts = (blocks + blocksInPart - 1) / blocksInPart;
        this.labels = new int[n];
        this.margins = new float[n];
        this.radii = new float[n];
        this.origin = centroids;
        this.slack = (d + 8) * 0x1p-50;
        this.slopes = new double[k];
        this.falls = new double[k];
        this.sizes = new double[k];
        this.offsets = new double[k];
        this.centroids = centroids;
        this.prices = prices;
        Arrays.fill(margins, Float.NEGATIVE_INFINITY);
    }

    /** Rows that were measured and have a margin of no more than was asked for, ascending, and their k squared distances. */
    record Near(int[] rows, double[][] distances) {}

    Centroids centroids() {
        return centroids;
    }

    double[] prices() {
        return prices;
    }

    /** The live array. */
    int[] labels() {
        return labels;
    }

    /** The live array: the weight of each cluster. */
    double[] sizes() {
        return sizes;
    }

    /** Puts a row into a cluster. It is measured again the next time. */
    void place(int row, int c) {
        if (c != labels[row]) {
            double weight = matrix.weight(row);
            sizes[labels[row]] -= weight;
            sizes[c] += weight;
            labels[row] = c;
            margins[row] = Float.NEGATIVE_INFINITY;
        }
    }

    /** Changes centroids and prices; labels are as they were. */
    void change(Centroids to, double[] newPrices) {
        for (int a = 0; a < k; a++) {
            double slope = 0;
            double fall = Double.NEGATIVE_INFINITY;
            double[] o = origin.row(a);
            double ownOld = centroids.squaredDistance(o, a) - prices[a];
            double ownNew = to.squaredDistance(o, a) - newPrices[a];
            for (int c = 0; c < k; c++) {
                if (c != a) {
                    double squares = 0;
                    for (int j = 0; j < d; j++) {
                        double way = to.value(c, j) - centroids.value(c, j) - to.value(a, j) + centroids.value(a, j);
                        squares += way * way;
                    }
                    slope = Math.max(slope, 2 * Math.sqrt(squares));
                    double otherOld = centroids.squaredDistance(o, c) - prices[c];
                    double otherNew = to.squaredDistance(o, c) - newPrices[c];
                    double size = Math.abs(otherOld) + Math.abs(otherNew) + Math.abs(ownOld) + Math.abs(ownNew);
                    fall = Math.max(fall, otherOld - ownOld - (otherNew - ownNew) + slack * size);
                }
            }
            slopes[a] += slope * (1 + slack);
            falls[a] += fall;
        }
        centroids = to;
        prices = newPrices;
        double[] away = new double[k];
        Arrays.setAll(away, a -> Math.sqrt(to.squaredDistance(origin.row(a), a)) * (1 + slack));
        offsets = away;
    }

    /** Brings labels up to date of all rows whose margin may be {@code threshold} or less, and returns those of which it is. */
    Near near(double threshold) {
        Part[] found = new Part[parts];
        workers.run(parts, part -> {
            found[part] = new Part(threshold);
            for (int block = part * blocksInPart; block < Math.min(blocks, (part + 1) * blocksInPart); block++) {
                found[part].look(block);
            }
        });
        int count = 0;
        for (Part part : found) {
            count += part.count;
            for (int c = 0; c < k; c++) {
                sizes[c] += part.change[c];
            }
        }
        int[] rows = new int[count];
        double[][] distances = new double[k][count];
        int at = 0;
        for (Part part : found) {
            for (int i = 0; i < part.count; i++, at++) {
                rows[at] = part.rows[i];
                for (int c = 0; c < k; c++) {
                    distances[c][at] = part.distances[i * k + c];
                }
            }
        }
        begun = true;
        return new Near(rows, distances);
    }

    private double margin(int i) {
        int a = labels[i];
        return margins[i] - radii[i] * slopes[a] - falls[a];
    }

    /** An estimate of the margin that the given number of rows do not exceed; infinite from the number of all rows on. */
    double marginOf(double rows) {
        if (rows >= n) {
            return Double.POSITIVE_INFINITY;
        }
        int step = (n + SAMPLE - 1) / SAMPLE;
        double[] some = new double[(n + step - 1) / step];
        Arrays.setAll(some, at -> margin(at * step));
        Arrays.sort(some);
        return some[(int) Math.min(some.length - 1.0, rows / n * some.length + 1)];
    }

    /** One thread's work on blocks of rows. */
    private final class Part {
        private final double threshold;
        private final double[] change = new double[k];
        private final double[] row = new double[d];
        private final double[] own = new double[k];
        private final int[] due = new int[ExactKernel.ROWS];
        private ExactKernel kernel;
        private int[] rows = new int[16];
        private double[] distances = new double[16 * k];
        private int count;

        Part(double threshold) {
            this.threshold = threshold;
        }

        void look(int block) {
            int base = block * ExactKernel.ROWS;
            int size = Math.min(ExactKernel.ROWS, n - base);
            int overdue = 0;
            for (int i = base; i < base + size; i++) {
                if (!begun || !(margin(i) > threshold)) {
                    due[overdue++] = i;
                }
            }
            if (overdue > DENSE * size) {
                kernel = kernel == null ? new ExactKernel(matrix) : kernel;
                kernel.load(block);
                double[][] all = kernel.measure(centroids);
                for (int i = 0; i < size; i++) {
                    for (int c = 0; c < k; c++) {
                        own[c] = all[c][i];
                    }
                    settle(base + i);
                }
                return;
            }
            for (int at = 0; at < overdue; at++) {
                for (int j = 0; j < d; j++) {
                    row[j] = matrix.value(due[at], j);
                }
                for (int c = 0; c < k; c++) {
                    own[c] = centroids.squaredDistance(row, c);
                }
                settle(due[at]);
            }
        }

        /** A row stays where it is as long as nothing is less by more than rounding. */
        private void settle(int i) {
            int label = 0;
            double least = own[0] - prices[0];
            double second = Double.POSITIVE_INFINITY;
            int next = 0;
            for (int c = 1; c < k; c++) {
                double cost = own[c] - prices[c];
                if (cost < least) {
                    second = least;
                    next = label;
                    least = cost;
                    label = c;
                } else if (cost < second) {
                    second = cost;
                    next = c;
                }
            }
            double rounding = slack * (own[label] + own[next] + Math.abs(prices[label]) + Math.abs(prices[next]));
            int had = labels[i];
            if (begun && label != had && own[had] - prices[had] - least <= rounding) {
                label = had;
            }
            double margin = second - least - rounding;
            if (!begun) {
                change[label] += matrix.weight(i);
            } else if (label != had) {
                change[label] += matrix.weight(i);
                change[had] -= matrix.weight(i);
            }
            labels[i] = label;
            double radius = (Math.sqrt(own[label]) + offsets[label]) * (1 + slack);
            radii[i] = Math.nextUp((float) radius);
            margins[i] = Math.nextDown((float) (margin + radii[i] * slopes[label] + falls[label]));
            if (!(margin > threshold)) {
                note(i);
            }
        }

        private void note(int i) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, 2 * count);
                distances = Arrays.copyOf(distances, 2 * count * k);
            }
            rows[count] = i;
            System.arraycopy(own, 0, distances, count * k, k);
            count++;
        }
    }
}
