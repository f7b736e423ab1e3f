package io.github.segmentcli.cluster;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.FixedPointSums;
import io.github.segmentcli.data.Matrix;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Lloyd's iteration under bounds on sizes (Bradley, Bennett and Demiriz 2000): rows are placed at least cost such that every
 * cluster keeps to its bounds, every centroid moves to the mean of its rows, until no label changes. Neither step raises the
 * inertia.
 *
 * <p>The placement is optimal, not a heuristic. Its dual has a price for each cluster, and at the right prices every row is
 * where its squared distance less the price is least: a power diagram (Aurenhammer, Hoffmann and Aronov 1998). A pass places
 * all rows at the prices of the last round, which are nearly right; how many rows are then too many somewhere says how many
 * rows between any two clusters can matter, a second pass collects these, and {@link MinCostFlow} puts them right. So memory
 * and time beside the two passes depend on what is wrong, not on all rows.
 */
final class SizedAlternation {

    private final Matrix matrix;
    private final SizeBounds bounds;
    private final Workers workers;
    private final int n;
    private final int d;
    private final int k;
    private final int blocks;
    private final int parts;
    private final int blocksInPart;
    private Centroids centroids;
    private double[] prices;
    private int[] labels;
    private int[] sizes;

    private SizedAlternation(Matrix matrix, double[] start, double[] prices, SizeBounds bounds, Workers workers) {
        this.matrix = matrix;
        this.bounds = bounds;
        this.workers = workers;
        this.n = matrix.rows();
        this.d = matrix.features();
        this.k = bounds.k();
        this.blocks = ExactKernel.blocks(matrix);
        this.blocksInPart = Math.max(1, (blocks + 4 * workers.threads() - 1) / (4 * workers.threads()));
        this.parts = (blocks + blocksInPart - 1) / blocksInPart;
        this.centroids = Centroids.owning(k, d, start.clone());
        this.prices = prices.clone();
        this.labels = new int[n];
    }

    /**
     * Where an alternation ended.
     *
     * @param prices by how much less a squared distance to each cluster counts
     */
    record End(
            Centroids centroids,
            double[] prices,
            int[] labels,
            int[] sizes,
            double inertia,
            int iterations,
            boolean converged) {}

    /**
     * @param start k x d coordinates; where bounds differ, in the order of the bounds
     * @param prices to begin with
     * @param maxIterations rounds after which the clusters are taken as they are
     */
    static End run(
            Matrix matrix, double[] start, double[] prices, SizeBounds bounds, int maxIterations, Workers workers) {
        SizedAlternation run = new SizedAlternation(matrix, start, prices, bounds, workers);
        boolean converged = false;
        int iterations = 0;
        while (!converged && iterations < maxIterations) {
            if (iterations > 0) {
                run.moveToMeans();
            }
            int[] before = run.labels;
            run.labels = new int[run.n];
            run.place();
            converged = iterations > 0 && Arrays.equals(before, run.labels);
            iterations++;
        }
        return new End(run.centroids, run.prices, run.labels, run.sizes, run.inertia(), iterations, converged);
    }

    /** One optimal placement of all rows among given centroids. */
    static End place(Matrix matrix, double[] centroids, SizeBounds bounds, Workers workers) {
        return run(matrix, centroids, new double[bounds.k()], bounds, 1, workers);
    }

    private interface BlockWork {
        void of(int part, int block, int rows, ExactKernel kernel);
    }

    private void overBlocks(BlockWork work) {
        workers.run(parts, part -> {
            ExactKernel kernel = new ExactKernel(matrix);
            for (int block = part * blocksInPart; block < Math.min(blocks, (part + 1) * blocksInPart); block++) {
                int rows = kernel.load(block);
                work.of(part, block, rows, kernel);
            }
        });
    }

    private void place() {
        int[][] partSizes = new int[parts][k];
        overBlocks((part, block, rows, kernel) -> {
            int base = block * ExactKernel.ROWS;
            double[][] distances = kernel.measure(centroids);
            for (int i = 0; i < rows; i++) {
                int label = 0;
                double least = distances[0][i] - prices[0];
                for (int c = 1; c < k; c++) {
                    double reduced = distances[c][i] - prices[c];
                    if (reduced < least) {
                        least = reduced;
                        label = c;
                    }
                }
                labels[base + i] = label;
                partSizes[part][label]++;
            }
        });
        sizes = new int[k];
        for (int[] some : partSizes) {
            for (int c = 0; c < k; c++) {
                sizes[c] += some[c];
            }
        }
        double[] potentials = Arrays.copyOf(prices, k + 1);
        long paths = MinCostFlow.paths(sizes, potentials, bounds.least(), bounds.most());
        RowHeap[] cheapest = cheapest((int) Math.min(n, paths + 1));
        int[] movable = rows(cheapest);
        double[][] costs = new double[k][movable.length];
        int[] places = new int[movable.length];
        for (int at = 0; at < movable.length; at++) {
            places[at] = labels[movable[at]];
            double[] row = row(movable[at]);
            for (int c = 0; c < k; c++) {
                costs[c][at] = centroids.squaredDistance(row, c);
            }
        }
        MinCostFlow flow = new MinCostFlow(costs, places, sizes, potentials, bounds.least(), bounds.most());
        for (int pair = 0; pair < k * k; pair++) {
            for (int at = 0; at < cheapest[pair].size(); at++) {
                flow.offer(Arrays.binarySearch(movable, -cheapest[pair].row(at)), pair % k);
            }
        }
        flow.solve();
        for (int at = 0; at < movable.length; at++) {
            sizes[labels[movable[at]]]--;
            sizes[places[at]]++;
            labels[movable[at]] = places[at];
        }
        prices = flow.middlePrices();
    }

    /** At a · k + b the rows of cluster a that are the {@code most} cheapest to move to b, as negative numbers. */
    private RowHeap[] cheapest(int most) {
        RowHeap[][] ofParts = new RowHeap[parts][k * k];
        for (RowHeap[] heaps : ofParts) {
            Arrays.setAll(heaps, pair -> new RowHeap());
        }
        overBlocks((part, block, rows, kernel) -> {
            int base = block * ExactKernel.ROWS;
            double[][] distances = kernel.measure(centroids);
            RowHeap[] heaps = ofParts[part];
            for (int i = 0; i < rows; i++) {
                int a = labels[base + i];
                double here = distances[a][i];
                for (int b = 0; b < k; b++) {
                    if (b != a) {
                        heaps[a * k + b].addLargest(here - distances[b][i], -base - i, most);
                    }
                }
            }
        });
        RowHeap[] all = ofParts[0];
        for (int part = 1; part < parts; part++) {
            for (int pair = 0; pair < k * k; pair++) {
                RowHeap some = ofParts[part][pair];
                for (int at = 0; at < some.size(); at++) {
                    all[pair].addLargest(some.key(at), some.row(at), most);
                }
            }
        }
        return all;
    }

    /** All rows of some heaps, ascending. */
    private int[] rows(RowHeap[] heaps) {
        BitSet chosen = new BitSet(n);
        for (RowHeap heap : heaps) {
            for (int at = 0; at < heap.size(); at++) {
                chosen.set(-heap.row(at));
            }
        }
        return chosen.stream().toArray();
    }

    private double[] row(int i) {
        double[] row = new double[d];
        for (int j = 0; j < d; j++) {
            row[j] = matrix.value(i, j);
        }
        return row;
    }

    private void moveToMeans() {
        FixedPointSums[] found = new FixedPointSums[parts];
        Arrays.setAll(found, part -> new FixedPointSums(k * d, matrix.largest(), 2L * n));
        overBlocks((part, block, rows, kernel) ->
                found[part].addRows(kernel.features(), rows, labels, block * ExactKernel.ROWS));
        double[] means = new double[k * d];
        for (int part = 1; part < parts; part++) {
            found[0].add(found[part]);
        }
        for (int at = 0; at < means.length; at++) {
            means[at] = found[0].over(at, sizes[at / d]);
        }
        centroids = Centroids.owning(k, d, means);
    }

    private double inertia() {
        double[] sums = new double[blocks];
        overBlocks((part, block, rows, kernel) -> {
            int base = block * ExactKernel.ROWS;
            double[][] distances = kernel.measure(centroids);
            for (int i = 0; i < rows; i++) {
                sums[block] += distances[labels[base + i]][i];
            }
        });
        return Arrays.stream(sums).sum();
    }
}
