package io.github.segmentcli.cluster;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.FixedPointSums;
import io.github.segmentcli.data.Matrix;
import java.util.Arrays;

/**
 * The last stretch of a fit, in double precision: rounds of assigning and averaging over all rows until no label changes.
 *
 * <p>It comes to the same result as one row after the other would, up to the last bits of sums, but looks at a
 * row only when its label could have changed. When a row is looked at, the distance to its second nearest centroid minus
 * that to its nearest is kept as its key, counted from how far its cluster has drifted until then. In a round
 * the drift of a cluster grows by its centroid's step plus the largest step of any other; while a cluster's
 * drift is below a row's key, no centroid can have overtaken. The key is rounded down by more than the rounding of the
 * distances, so a row is never passed over wrongly. After a search the centroids hardly move, and a round costs about
 * a nanosecond a row (the bound of Hamerly 2010, with one number a row and no square roots on the way).
 *
 * <p>Sums are those of {@link FixedPointSums}, so that means are rounded once, at the end, and their bits depend neither on the
 * threads nor on the order of the rows. Takes 8 bytes a row beside the matrix.
 */
final class HamerlyLloyd {

    private static final int MOST_PARTS = 128;

    /** Rounds after the last iteration, that fill empty clusters and put their numbers in order. */
    private static final int MOST_ROUNDS_AFTER = 100;

    /** The share of rows of a block that must be looked at for the whole block to be measured in vectors. */
    private static final double DENSE = 0.15;

    private final Matrix matrix;
    private final Workers workers;
    private final int n;
    private final int d;
    private final int k;
    private final int blocks;
    private final int blocksInPart;
    private final int parts;
    private final int[] labels;
    private final float[] keys;
    private final int[][] moves;
    private final int[] moveCounts;
    private final double[] reaches;
    private final double slack;
    private Centroids centroids;
    private double[] drift;
    private double travelled;
    private ClusterSums sums;
    private int repairs;

    private HamerlyLloyd(Matrix matrix, double[] start, int[] guess, Workers workers) {
        this.matrix = matrix;
        this.workers = workers;
        this.n = matrix.rows();
        this.d = matrix.features();
        this.k = start.length / d;
        this.blocks = ExactKernel.blocks(matrix);
        this.blocksInPart = Math.max(1, (blocks + MOST_PARTS - 1) / MOST_PARTS);
        this.parts = (blocks + blocksInPart - 1) / blocksInPart;
        this.centroids = Centroids.owning(k, d, start.clone());
        this.labels = guess == null ? new int[n] : guess;
        this.keys = new float[n];
        this.moves = new int[parts][];
        this.moveCounts = new int[parts];
        this.reaches = new double[parts];
        this.slack = (d + 8) * 0x1p-50;
        this.drift = new double[k];
        this.sums = new ClusterSums(matrix, k);
    }

    /**
     * @param start k x d coordinates, centroid after centroid
     * @param guess a label per row that is probably right, taken over; null when nothing is known
     * @param spent iterations that were made on all rows before, counted against the limit
     * @param starts how many starts there were, for the record
     */
    static Clustering of(
            Matrix matrix, double[] start, int[] guess, int spent, int maxIterations, int starts, Workers workers) {
        HamerlyLloyd finish = new HamerlyLloyd(matrix, start, guess, workers);
        int iterations = Math.min(spent, maxIterations - 1);
        boolean converged = false;
        boolean settled = false;
        boolean first = true;
        for (int after = 0; !settled; ) {
            boolean still = finish.assign(first);
            boolean refilled = finish.refill();
            boolean kept = !finish.renumber();
            boolean limited = iterations >= maxIterations;
            after += limited ? 1 : 0;
            iterations += limited ? 0 : 1;
            converged = !first && !limited && still && kept && !refilled;
            if (after > MOST_ROUNDS_AFTER && refilled) {
                throw Fitness.tooFewDistinct(finish.k - 1, finish.k);
            }
            settled = converged || iterations >= maxIterations && !refilled && (kept || after > MOST_ROUNDS_AFTER);
            if (!settled && (iterations < maxIterations || refilled)) {
                finish.update();
            }
            first = false;
        }
        return finish.outcome(iterations, converged, starts);
    }

    /** Brings all labels up to date; true when none changed. */
    private boolean assign(boolean first) {
        ClusterSums[] partSums = new ClusterSums[parts];
        workers.run(parts, part -> {
            ExactKernel kernel = new ExactKernel(matrix);
            Look look = new Look();
            moveCounts[part] = 0;
            partSums[part] = first ? sums.empty() : null;
            int to = Math.min(blocks, (part + 1) * blocksInPart);
            for (int block = part * blocksInPart; block < to; block++) {
                look.at(kernel, block, part, first);
                if (first) {
                    partSums[part].add(kernel, block, labels);
                }
            }
        });
        if (first) {
            for (ClusterSums part : partSums) {
                sums.add(part);
            }
            return false;
        }
        boolean still = true;
        for (int part = 0; part < parts; part++) {
            for (int at = 0; at < moveCounts[part]; at += 2) {
                sums.move(moves[part][at], moves[part][at + 1], labels[moves[part][at]]);
                still = false;
            }
        }
        return still;
    }

    /** One thread's work on blocks of rows. */
    private final class Look {
        private final double[] row = new double[d];
        private final int[] due = new int[ExactKernel.ROWS];
        private final double[] least = new double[ExactKernel.ROWS];
        private final double[] next = new double[ExactKernel.ROWS];
        private final double[] gaps = new double[ExactKernel.ROWS];

        void at(ExactKernel kernel, int block, int part, boolean first) {
            int base = block * ExactKernel.ROWS;
            int rows = Math.min(ExactKernel.ROWS, n - base);
            int count = rows;
            if (!first) {
                count = overdue(base, rows);
            }
            if (first || count > DENSE * rows) {
                all(kernel, block, part, first);
            } else {
                for (int at = 0; at < count; at++) {
                    one(base + due[at], part);
                }
            }
        }

        private int overdue(int base, int rows) {
            int count = 0;
            for (int i = 0; i < rows; i++) {
                if (!(drift[labels[base + i]] < keys[base + i])) {
                    due[count++] = i;
                }
            }
            return count;
        }

        private void all(ExactKernel kernel, int block, int part, boolean first) {
            int base = block * ExactKernel.ROWS;
            int rows = kernel.load(block);
            double[][] distances = kernel.measure(centroids);
            ExactKernel.least(distances, k, rows, least);
            if (first) {
                reaches[part] = Math.max(reaches[part], ExactKernel.largest(least, rows));
            }
            for (int i = 0; i < rows; i++) {
                int label = labels[base + i];
                if (distances[label][i] != least[i]) {
                    label = ExactKernel.lowest(distances, i, least[i]);
                }
                due[i] = label;
                distances[label][i] = Double.POSITIVE_INFINITY;
            }
            ExactKernel.least(distances, k, rows, next);
            gaps(least, next, rows, slack, gaps);
            for (int i = 0; i < rows; i++) {
                int label = due[i];
                if (next[i] == least[i]) {
                    distances[label][i] = least[i];
                    label = ExactKernel.lowest(distances, i, least[i]);
                }
                settle(base + i, label, k == 1 ? Double.POSITIVE_INFINITY : gaps[i], part, first);
            }
        }

        /** How much farther the second nearest centroid is than the nearest, less what rounding may have added. */
        private static void gaps(double[] least, double[] next, int rows, double slack, double[] gaps) {
            for (int i = 0; i < rows; i++) {
                double far = Math.sqrt(next[i]);
                gaps[i] = far - Math.sqrt(least[i]) - slack * far;
            }
        }

        private void one(int i, int part) {
            for (int j = 0; j < d; j++) {
                row[j] = matrix.value(i, j);
            }
            int label = 0;
            double nearest = Double.POSITIVE_INFINITY;
            double second = Double.POSITIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                double distance = centroids.squaredDistance(row, c);
                if (distance < nearest) {
                    second = nearest;
                    nearest = distance;
                    label = c;
                } else if (distance < second) {
                    second = distance;
                }
            }
            double far = Math.sqrt(second);
            settle(i, label, k == 1 ? second : far - Math.sqrt(nearest) - slack * far, part, false);
        }

        private void settle(int i, int label, double gap, int part, boolean first) {
            if (!first && label != labels[i]) {
                note(part, i, labels[i]);
            }
            labels[i] = label;
            keys[i] = Math.nextDown((float) (gap + drift[label]));
        }
    }

    private void note(int part, int row, int from) {
        int at = moveCounts[part];
        if (moves[part] == null) {
            moves[part] = new int[64];
        } else if (at == moves[part].length) {
            moves[part] = Arrays.copyOf(moves[part], 2 * at);
        }
        moves[part][at] = row;
        moves[part][at + 1] = from;
        moveCounts[part] = at + 2;
    }

    /** Gives every empty cluster the row farthest from its centroid, the lowest row on a tie, of a cluster that has two. */
    private boolean refill() {
        boolean refilled = false;
        for (int c = 0; c < k; c++) {
            if (sums.size(c) == 0) {
                int row = farthest();
                int from = labels[row];
                labels[row] = c;
                keys[row] = Float.NEGATIVE_INFINITY;
                sums.move(row, from, c);
                repairs++;
                refilled = true;
            }
        }
        return refilled;
    }

    private int farthest() {
        double[] row = new double[d];
        int farthest = -1;
        double distance = 0;
        for (int i = 0; i < n; i++) {
            if (sums.size(labels[i]) > 1 && keys[i] != Float.NEGATIVE_INFINITY) {
                for (int j = 0; j < d; j++) {
                    row[j] = matrix.value(i, j);
                }
                double here = centroids.squaredDistance(row, labels[i]);
                if (here > distance) {
                    distance = here;
                    farthest = i;
                }
            }
        }
        if (farthest < 0) {
            throw Fitness.tooFewDistinct(sums.occupied(), k);
        }
        return farthest;
    }

    private boolean renumber() {
        double[] values = flat(centroids);
        int[] order = Numbering.canonical(sums.weights(), values, d);
        if (Numbering.isIdentity(order)) {
            return false;
        }
        int[] names = Numbering.inverse(order);
        workers.run(parts, part -> {
            int to = Math.min(n, (part + 1) * blocksInPart * ExactKernel.ROWS);
            for (int i = part * blocksInPart * ExactKernel.ROWS; i < to; i++) {
                labels[i] = names[labels[i]];
            }
        });
        centroids = Centroids.owning(k, d, Numbering.reorder(values, d, order));
        double[] before = drift.clone();
        Arrays.setAll(drift, c -> before[order[c]]);
        sums = sums.reordered(order);
        return true;
    }

    private void update() {
        double[] means = new double[k * d];
        double[] steps = new double[k];
        for (int c = 0; c < k; c++) {
            double squares = 0;
            for (int j = 0; j < d; j++) {
                means[c * d + j] = sums.mean(c, j);
                double step = means[c * d + j] - centroids.value(c, j);
                squares += step * step;
            }
            steps[c] = Math.sqrt(squares) * (1 + slack);
        }
        double largest = 0;
        double runnerUp = 0;
        int farthest = 0;
        for (int c = 0; c < k; c++) {
            if (steps[c] > largest) {
                runnerUp = largest;
                largest = steps[c];
                farthest = c;
            } else {
                runnerUp = Math.max(runnerUp, steps[c]);
            }
        }
        for (int c = 0; c < k; c++) {
            drift[c] += steps[c] + (c == farthest ? runnerUp : largest);
        }
        travelled += largest;
        centroids = Centroids.owning(k, d, means);
    }

    private Clustering outcome(int iterations, boolean converged, int starts) {
        FixedPointSums[] found = new FixedPointSums[parts];
        double largest = sums.heaviest() * farthestAtMost();
        workers.run(parts, part -> {
            found[part] = new FixedPointSums(k, largest, 2L * n);
            ExactKernel kernel = new ExactKernel(matrix);
            double[] own = new double[ExactKernel.ROWS];
            int to = Math.min(blocks, (part + 1) * blocksInPart);
            for (int block = part * blocksInPart; block < to; block++) {
                int rows = kernel.load(block);
                kernel.measureOwn(centroids, labels, block * ExactKernel.ROWS, own);
                ClusterSums.add(matrix, own, rows, labels, block * ExactKernel.ROWS, found[part]);
            }
        });
        FixedPointSums inertias = found[0];
        for (int part = 1; part < parts; part++) {
            inertias.add(found[part]);
        }
        double[] perCluster = new double[k];
        Arrays.setAll(perCluster, inertias::value);
        return Clustering.owning(
                centroids,
                labels,
                sums.sizes(),
                sums.weights(),
                perCluster,
                inertias.total(),
                new Clustering.Search(starts, iterations, converged, repairs));
    }

    /**
     * An upper bound of the squared distance of a row to its centroid: the largest of the first round, and since then a
     * distance to the nearest centroid grew by the largest step of a round at most. The bound does not depend on the order of the rows.
     */
    private double farthestAtMost() {
        double reach = Math.sqrt(Arrays.stream(reaches).max().orElse(0)) + travelled;
        return reach * reach * (1 + slack);
    }

    private static double[] flat(Centroids centroids) {
        double[] values = new double[centroids.k() * centroids.features()];
        for (int c = 0; c < centroids.k(); c++) {
            System.arraycopy(centroids.row(c), 0, values, c * centroids.features(), centroids.features());
        }
        return values;
    }
}
