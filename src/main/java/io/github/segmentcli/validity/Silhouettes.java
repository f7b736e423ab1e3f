package io.github.segmentcli.validity;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * Silhouette widths after Rousseeuw (1987), each in [-1, 1].
 *
 * <p>With a the mean distance from a row to the others of its cluster and b the smallest mean distance to another cluster,
 * the width is (b - a) / max(a, b). Distances are Euclidean, in the units of the matrix.
 * <ul>
 *   <li>A row alone in its cluster has width 0.
 *   <li>Coinciding rows can make a = b = 0; the width is then 0, not NaN.
 *   <li>Unless 2 &le; k &le; n - 1 there is no width at all.
 *   <li>Weights count as repetitions: a row of weight w is w rows in one place. A row is not its own neighbour: in the
 *       mean distance to its own cluster its weight is reduced by 1, or to 0 if it is below 1.
 * </ul>
 *
 * <p>Up to {@link #EXACT_ROWS} rows, every row is measured against every row. Beyond, about {@link #SAMPLE_ROWS} rows, or twice, four or six
 * times as many where the standard error is {@link #LARGEST_ERROR} or more, are
 * measured against each other: drawn without replacement from each cell of the common refinement of all clusterings, in
 * proportion to its size but more densely where a cluster would get fewer than {@link #CLUSTER_ROWS} rows; in the
 * mean distances and in the mean width, a drawn row has the weight of the rows of its cell per row drawn. The standard error treats the
 * clusters as strata.
 *
 * <p>Exact widths and their means are summed over the rows in ascending order of their values ({@link OrderedRows}), so that the
 * order of the file changes no bit of them.
 *
 * <p>All clusterings share the distances, so the silhouettes of k = 2 to 10 cost little more than one of them: see
 * {@link PairSums} for the cost.
 *
 * @see <a href="https://doi.org/10.1016/0377-0427(87)90125-7">doi:10.1016/0377-0427(87)90125-7</a>
 */
final class Silhouettes {

    /** Up to this number of rows the widths are exact. */
    static final int EXACT_ROWS = 30_000;

    /** The approximate size of the first sample from more than {@link #EXACT_ROWS} rows. */
    static final int SAMPLE_ROWS = 5_000;

    /** The sample grows, up to {@link #EXACT_ROWS}, until no mean width has a larger standard error. */
    static final double LARGEST_ERROR = 0.005;

    /** The least number of rows drawn from each cluster, or all that it has. */
    static final int CLUSTER_ROWS = 200;

    /** The most sums to hold at once, in doubles: 32 MB. */
    private static final int MAX_SUMS = 4_000_000;

    private static final int MIN_CELLS = 32;
    private static final int BLOCK = 1024;

    private final Matrix matrix;
    private final Seeds seeds;
    private final Workers workers;
    private final boolean exact;

    private Silhouettes(Matrix matrix, Seeds seeds, Workers workers) {
        this.matrix = matrix;
        this.seeds = seeds;
        this.workers = workers;
        this.exact = matrix.rows() <= EXACT_ROWS;
    }

    /** One for each clustering, in order. */
    static List<Silhouette> of(Matrix matrix, List<Clustering> clusterings, Seeds seeds, Workers workers) {
        return new Silhouettes(matrix, seeds, workers).measure(clusterings);
    }

    private List<Silhouette> measure(List<Clustering> clusterings) {
        int mostCells = Math.max(MIN_CELLS, MAX_SUMS / Math.min(matrix.rows(), EXACT_ROWS));
        List<Silhouette> all = new ArrayList<>();
        CommonRefinement cells = new CommonRefinement(matrix);
        for (Clustering clustering : clusterings) {
            boolean defined = clustering.k() >= 2 && clustering.k() < matrix.rows();
            if (!defined || !cells.refine(clustering, mostCells)) {
                all.addAll(measure(cells));
                cells = new CommonRefinement(matrix);
                if (defined) {
                    cells.refine(clustering, mostCells);
                } else {
                    all.add(undefined(clustering.k()));
                }
            }
        }
        all.addAll(measure(cells));
        return all;
    }

    static Silhouette undefined(int k) {
        OptionalDouble[] byCluster = new OptionalDouble[k];
        Arrays.fill(byCluster, OptionalDouble.empty());
        return Silhouette.owning(
                new int[0], new double[0], OptionalDouble.empty(), byCluster, OptionalDouble.empty(), true);
    }

    private List<Silhouette> measure(CommonRefinement cells) {
        if (cells.clusterings().isEmpty()) {
            return List.of();
        }
        if (exact) {
            return measure(cells, all(matrix.rows()));
        }
        List<Silhouette> measured = measure(cells, sample(cells, SAMPLE_ROWS));
        for (int size = 2 * SAMPLE_ROWS; !isSure(measured) && size < 2 * EXACT_ROWS; size *= 2) {
            measured = measure(cells, sample(cells, Math.min(size, EXACT_ROWS)));
        }
        return measured;
    }

    private static boolean isSure(List<Silhouette> measured) {
        return measured.stream()
                .allMatch(silhouette -> silhouette.standardError().orElse(0) < LARGEST_ERROR);
    }

    private List<Silhouette> measure(CommonRefinement cells, int[] rows) {
        int[] sorted = sortedByCell(cells, exact ? OrderedRows.sorted(matrix, rows) : rows);
        double[] standsFor = standsFor(cells, sorted);
        int[] cellOfPosition = new int[sorted.length];
        for (int at = 0; at < sorted.length; at++) {
            cellOfPosition[at] = cells.cellOfRow(sorted[at]);
        }
        boolean plain = exact && matrix.weights().isEmpty();
        PairSums pairs = new PairSums(columns(sorted), plain ? null : standsFor, cellOfPosition);
        double[][] sums = pairs.compute(workers);
        List<Silhouette> measured = new ArrayList<>();
        for (int m = 0; m < cells.clusterings().size(); m++) {
            int[] clusterOfSlot = new int[sums.length];
            for (int slot = 0; slot < sums.length; slot++) {
                clusterOfSlot[slot] = cells.label(m, pairs.cellOfSlot(slot));
            }
            measured.add(widths(cells.clusterings().get(m), rows, sorted, standsFor, sums, clusterOfSlot));
        }
        return measured;
    }

    private static int[] all(int n) {
        int[] rows = new int[n];
        for (int i = 0; i < n; i++) {
            rows[i] = i;
        }
        return rows;
    }

    /** Draws about the given number of rows from each cell; ascending. */
    private int[] sample(CommonRefinement cells, int size) {
        int[] left = cells.sizes();
        int[] wanted = new int[left.length];
        int drawn = 0;
        for (int cell = 0; cell < wanted.length; cell++) {
            double rate = (double) size / matrix.rows();
            for (int m = 0; m < cells.clusterings().size(); m++) {
                int members = cells.clusterings().get(m).size(cells.label(m, cell));
                rate = Math.max(rate, Math.min(1, (double) CLUSTER_ROWS / members));
            }
            wanted[cell] = Math.min(left[cell], (int) Math.ceil(rate * left[cell]));
            drawn += wanted[cell];
        }
        int[] rows = new int[drawn];
        int at = 0;
        SplittableRandom random = seeds.stream("silhouette sample");
        for (int i = 0; at < drawn; i++) {
            int cell = cells.cellOfRow(i);
            if (random.nextInt(left[cell]) < wanted[cell]) {
                rows[at++] = i;
                wanted[cell]--;
            }
            left[cell]--;
        }
        return rows;
    }

    /** A counting sort: rows of a cell stay in the given order. */
    private static int[] sortedByCell(CommonRefinement cells, int[] rows) {
        int[] next = new int[cells.count() + 1];
        for (int row : rows) {
            next[cells.cellOfRow(row) + 1]++;
        }
        for (int cell = 0; cell < cells.count(); cell++) {
            next[cell + 1] += next[cell];
        }
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[next[cells.cellOfRow(row)]++] = row;
        }
        return sorted;
    }

    /** The weight of each row drawn times the rows of its cell per row drawn. */
    private double[] standsFor(CommonRefinement cells, int[] sorted) {
        double[] standsFor = new double[sorted.length];
        int[] drawn = new int[cells.count()];
        for (int row : sorted) {
            drawn[cells.cellOfRow(row)]++;
        }
        int[] sizes = cells.sizes();
        for (int at = 0; at < sorted.length; at++) {
            int cell = cells.cellOfRow(sorted[at]);
            standsFor[at] = matrix.weight(sorted[at]) * sizes[cell] / drawn[cell];
        }
        return standsFor;
    }

    private double[][] columns(int[] sorted) {
        double[][] columns = new double[matrix.features()][sorted.length];
        workers.run(columns.length, j -> Arrays.setAll(columns[j], at -> matrix.value(sorted[at], j)));
        return columns;
    }

    private Silhouette widths(
            Clustering clustering, int[] rows, int[] sorted, double[] standsFor, double[][] sums, int[] clusterOfSlot) {
        int k = clustering.k();
        int m = sorted.length;
        double[] totals = new double[k];
        int[] members = new int[k];
        for (int at = 0; at < m; at++) {
            totals[clustering.label(sorted[at])] += standsFor[at];
            members[clustering.label(sorted[at])]++;
        }
        double[] widthOf = new double[m];
        int blocks = (m + BLOCK - 1) / BLOCK;
        workers.run(blocks, block -> {
            int from = block * BLOCK;
            int to = Math.min(m, from + BLOCK);
            double[][] distances = new double[k][to - from];
            for (int slot = 0; slot < sums.length; slot++) {
                double[] into = distances[clusterOfSlot[slot]];
                double[] out = sums[slot];
                for (int at = from; at < to; at++) {
                    into[at - from] += out[at];
                }
            }
            for (int at = from; at < to; at++) {
                int own = clustering.label(sorted[at]);
                double weight = matrix.weight(sorted[at]);
                double self = standsFor[at] > weight ? standsFor[at] : Math.min(1, weight);
                boolean alone = members[own] == 1 && weight <= 1;
                widthOf[at] = alone ? 0 : width(distances, at - from, own, totals, totals[own] - self);
            }
        });
        return summary(clustering, rows, sorted, standsFor, totals, widthOf);
    }

    private static double width(double[][] distances, int at, int own, double[] totals, double others) {
        double a = others > 0 ? distances[own][at] / others : 0;
        double b = Double.POSITIVE_INFINITY;
        for (int c = 0; c < totals.length; c++) {
            if (c != own) {
                b = Math.min(b, distances[c][at] / totals[c]);
            }
        }
        double larger = Math.max(a, b);
        return larger > 0 ? (b - a) / larger : 0;
    }

    /** Puts the widths back into row order and takes the means. */
    private Silhouette summary(
            Clustering clustering, int[] rows, int[] sorted, double[] standsFor, double[] totals, double[] widthOf) {
        int k = clustering.k();
        int m = sorted.length;
        double[] widths = new double[m];
        double[] means = new double[k];
        double total = 0;
        double overall = 0;
        for (int at = 0; at < m; at++) {
            widths[Arrays.binarySearch(rows, sorted[at])] = widthOf[at];
            means[clustering.label(sorted[at])] += standsFor[at] * widthOf[at];
            overall += standsFor[at] * widthOf[at];
            total += standsFor[at];
        }
        OptionalDouble[] byCluster = new OptionalDouble[k];
        for (int c = 0; c < k; c++) {
            means[c] /= totals[c];
            byCluster[c] = OptionalDouble.of(means[c]);
        }
        OptionalDouble error = OptionalDouble.empty();
        if (!exact) {
            double variance = 0;
            double[] squares = new double[k];
            double[] spreads = new double[k];
            for (int at = 0; at < m; at++) {
                int c = clustering.label(sorted[at]);
                double offset = widthOf[at] - means[c];
                squares[c] += standsFor[at] * standsFor[at];
                spreads[c] += standsFor[at] * offset * offset;
            }
            for (int c = 0; c < k; c++) {
                variance += squares[c] * spreads[c] / totals[c];
            }
            error = OptionalDouble.of(Math.sqrt(variance) / total);
        }
        return Silhouette.owning(rows, widths, OptionalDouble.of(overall / total), byCluster, error, exact);
    }
}
