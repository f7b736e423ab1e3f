package io.github.segmentcli.cluster;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.FixedPointSums;
import io.github.segmentcli.data.IntRows;
import io.github.segmentcli.data.Labels;
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

    private static final int MAX_PARTS = 128;

    /** Rounds after the last iteration, that fill empty clusters and put their numbers in order. */
    private static final int MAX_ROUNDS_AFTER = 100;

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
    private final IntRows labels;
    /** The bits of floats. */
    private final IntRows keys;

    private final int[][] moves;
    private final int[] moveCounts;
    private final double[] reaches;
    private final double slack;
    private Centroids centroids;
    private double[] drift;
    private double travelled;
    private ClusterSums sums;
    private int repairs;

    private HamerlyLloyd(Matrix matrix, double[] start, IntRows guess, Workers workers) {
        this.matrix = matrix;
        this.workers = workers;
        this.n = matrix.rows();
        this.d = matrix.features();
        this.k = start.length / d;
        this.blocks = ExactKernel.blocks(matrix);
        this.blocksInPart = Math.max(1, (blocks + MAX_PARTS - 1) / MAX_PARTS);
        this.parts = (blocks + blocksInPart - 1) / blocksInPart;
        this.centroids = Centroids.owning(k, d, start.clone());
        this.labels = guess == null ? IntRows.in(matrix.store(), n) : guess;
        this.keys = IntRows.in(matrix.store(), n);
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
            Matrix matrix, double[] start, IntRows guess, int spent, int maxIterations, int starts, Workers workers) {
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
            if (after > MAX_ROUNDS_AFTER && refilled) {
                throw Fitness.tooFewDistinct(finish.k - 1, finish.k);
            }
            settled = converged || iterations >= maxIterations && !refilled && (kept || after > MAX_ROUNDS_AFTER);
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
                    partSums[part].add(kernel, block, look.own, look.at);
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
                sums.move(moves[part][at], moves[part][at + 1], labels.get(moves[part][at]));
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
        private final int[] spareLabels = new int[ExactKernel.ROWS];
        private final int[] spareKeys = new int[ExactKernel.ROWS];
        /** The labels and the keys of a block, the first of them at {@link #at}. */
        private int[] own;

        private int[] ownKeys;
        private int at;
        private int base;

        void at(ExactKernel kernel, int block, int part, boolean first) {
            base = block * ExactKernel.ROWS;
            int rows = Math.min(ExactKernel.ROWS, n - base);
            own = labels.load(base, rows, spareLabels);
            ownKeys = keys.load(base, rows, spareKeys);
            at = labels.offset(base);
            int count = first ? rows : overdue(rows);
            if (first || count > DENSE * rows) {
                all(kernel, block, part, first);
            } else {
                for (int k = 0; k < count; k++) {
                    one(due[k], part);
                }
            }
            if (first || count > 0) {
                labels.save(base, rows, own);
                keys.save(base, rows, ownKeys);
            }
        }

        private int overdue(int rows) {
            int count = 0;
            for (int i = 0; i < rows; i++) {
                if (!(drift[own[at + i]] < Float.intBitsToFloat(ownKeys[at + i]))) {
                    due[count++] = i;
                }
            }
            return count;
        }

        private void all(ExactKernel kernel, int block, int part, boolean first) {
            int rows = kernel.load(block);
            double[][] distances = kernel.measure(centroids);
            ExactKernel.least(distances, k, rows, least);
            if (first) {
                reaches[part] = Math.max(reaches[part], ExactKernel.largest(least, rows));
            }
            for (int i = 0; i < rows; i++) {
                int label = own[at + i];
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
                settle(i, label, k == 1 ? Double.POSITIVE_INFINITY : gaps[i], part, first);
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
                row[j] = matrix.value(base + i, j);
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
            if (!first && label != own[at + i]) {
                note(part, base + i, own[at + i]);
            }
            own[at + i] = label;
            ownKeys[at + i] = Float.floatToRawIntBits(Math.nextDown((float) (gap + drift[label])));
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
                int from = labels.get(row);
                labels.set(row, c);
                keys.set(row, Float.floatToRawIntBits(Float.NEGATIVE_INFINITY));
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
            if (sums.size(labels.get(i)) > 1 && Float.intBitsToFloat(keys.get(i)) != Float.NEGATIVE_INFINITY) {
                for (int j = 0; j < d; j++) {
                    row[j] = matrix.value(i, j);
                }
                double here = centroids.squaredDistance(row, labels.get(i));
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
        double[] values = centroids.flat();
        int[] order = Numbering.canonical(sums.weights(), values, d);
        if (Numbering.isIdentity(order)) {
            return false;
        }
        int[] names = Numbering.inverse(order);
        workers.run(parts, part -> {
            int to = Math.min(n, (part + 1) * blocksInPart * ExactKernel.ROWS);
            for (int i = part * blocksInPart * ExactKernel.ROWS; i < to; i++) {
                labels.set(i, names[labels.get(i)]);
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
        double largest = 0;
        double runnerUp = 0;
        int farthest = 0;
        for (int c = 0; c < k; c++) {
            double squares = 0;
            for (int j = 0; j < d; j++) {
                means[c * d + j] = sums.mean(c, j);
                double step = means[c * d + j] - centroids.value(c, j);
                squares += step * step;
            }
            steps[c] = Math.sqrt(squares) * (1 + slack);
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
        Labels places = Labels.in(matrix.store(), n, k);
        workers.run(parts, part -> {
            found[part] = new FixedPointSums(k, largest, 2L * n);
            ExactKernel kernel = new ExactKernel(matrix);
            double[] own = new double[ExactKernel.ROWS];
            int[] spare = new int[ExactKernel.ROWS];
            int to = Math.min(blocks, (part + 1) * blocksInPart);
            for (int block = part * blocksInPart; block < to; block++) {
                int rows = kernel.load(block);
                int base = block * ExactKernel.ROWS;
                int[] near = labels.load(base, rows, spare);
                int at = labels.offset(base);
                kernel.measureOwn(centroids, near, at, own);
                ClusterSums.add(matrix, own, rows, near, at, base, found[part]);
                for (int i = 0; i < rows; i++) {
                    places.set(base + i, near[at + i]);
                }
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
                places,
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
}
