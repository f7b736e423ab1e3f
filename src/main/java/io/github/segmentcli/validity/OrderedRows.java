package io.github.segmentcli.validity;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.RowOrder;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows in an order of their own, so that nothing that is drawn from them depends on the order of the file, on how often the
 * whole file is repeated, or on whether a customer is a row of weight 2 or two rows.
 *
 * <p>Rows ascend by their first feature, equal ones by the second, and so on. Each stands in as many copies as its weight,
 * or as often as it occurs; where all of these numbers have a common divisor, they are divided by it, unless the file holds a
 * handful of different rows only.
 *
 * <p>Up to {@link #MOST} copies that is exact. From more, from weights that are no whole numbers, and from files of more rows,
 * a sample is taken: rows at equal distances in the cumulated weight, {@link #MOST} at most. Beyond {@link #MOST} rows a row
 * is first drawn from each stretch of the file, which then depends on its order.
 *
 * <p>Time O(n log n d) at worst, bounded by {@link #MOST} rows.
 */
public final class OrderedRows {

    /** How many rows there are at most. */
    public static final int MOST = 50_000;

    private static final int FEW_KINDS = 20;

    /** With more kinds of rows than this, nothing tells them from a cloud. */
    private static final int MOST_KINDS = 64;

    /**
     * What evidence draws by. It is not {@code --seed}, which steers the search for clusters alone: the same clusters are judged
     * alike, whatever found them, and the standard errors say how far other draws would differ.
     */
    public static final Seeds SEEDS = new Seeds(1);

    private final Matrix all;
    private final int[] rows;
    private final Matrix matrix;
    private final int[] places;
    private final long divisor;

    /** @param places where a row, or one that equals it, stands here; null where some have no place */
    private OrderedRows(Matrix all, int[] drawn, Matrix sample, int[] picked, int[] places, long divisor) {
        this.all = all;
        this.rows = Arrays.stream(picked).map(at -> drawn[at]).toArray();
        this.matrix = Matrix.owning(sample.names(), columns(sample.rows(picked)));
        this.places = places;
        this.divisor = divisor;
    }

    /** How many rows differ; 0 if they are more than {@value #MOST_KINDS}. */
    public int kinds() {
        int kinds = Math.min(1, matrix.rows());
        for (int i = 1; i < matrix.rows() && kinds <= MOST_KINDS; i++) {
            kinds += isLikeTheOneBefore(i) ? 0 : 1;
        }
        return kinds > MOST_KINDS ? 0 : kinds;
    }

    private boolean isLikeTheOneBefore(int row) {
        for (int j = 0; j < matrix.features(); j++) {
            if (matrix.value(row, j) != matrix.value(row - 1, j)) {
                return false;
            }
        }
        return true;
    }

    public static OrderedRows of(Matrix all) {
        int[] drawn = SystematicSample.rows(all.rows(), MOST, "evidence", SEEDS);
        Matrix sample = all.rows(drawn);
        int[] order = ascending(sample);
        int[] starts = starts(sample, order);
        long[] copies = copies(sample, order, starts);
        long divisor = copies.length < FEW_KINDS ? 1 : divisor(copies);
        long total = 0;
        for (long copiesOfOne : copies) {
            total += copiesOfOne / divisor;
        }
        if (drawn.length < all.rows() || copies.length == 0 || total > MOST) {
            long most = copies.length == 0 ? order.length : total;
            int[] picked = spaced(sample, order, (int) Math.min(MOST, most));
            return new OrderedRows(all, drawn, sample, picked, null, 1);
        }
        int[] picked = new int[(int) total];
        int[] places = new int[all.rows()];
        int at = 0;
        for (int g = 0; g < copies.length; g++) {
            int size = starts[g + 1] - starts[g];
            for (int i = starts[g]; i < starts[g + 1]; i++) {
                places[order[i]] = at;
            }
            for (int copy = 0; copy < copies[g] / divisor; copy++) {
                picked[at++] = order[starts[g] + copy % size];
            }
        }
        return new OrderedRows(all, drawn, sample, picked, places, divisor);
    }

    /** All rows, in the order of the file. */
    public Matrix all() {
        return all;
    }

    /** The rows, none of which has a weight. */
    public Matrix matrix() {
        return matrix;
    }

    /** How many there are. */
    public int size() {
        return rows.length;
    }

    /** The row of the whole matrix that stands at a position. */
    public int row(int at) {
        return rows[at];
    }

    /** Whether every row is here, in its proportion. */
    public boolean exact() {
        return places != null;
    }

    /** All rows in ascending order, equal ones in the order of the file, where they are {@link #exact()}; otherwise none. */
    public int[] order() {
        return exact() ? sorted(all, IntStream.range(0, all.rows()).toArray()) : new int[0];
    }

    /** The clustering of all rows that one of these rows stands for, where they are {@link #exact()}. */
    public Clustering ofAll(Clustering ofThese) {
        int k = ofThese.k();
        int[] labels = new int[places.length];
        int[] sizes = new int[k];
        double[] weights = new double[k];
        double[] inertias = new double[k];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = ofThese.label(places[i]);
            sizes[labels[i]]++;
        }
        for (int c = 0; c < k; c++) {
            weights[c] = divisor * ofThese.weight(c);
            inertias[c] = divisor * ofThese.inertia(c);
        }
        return Clustering.owning(
                ofThese.centroids(), labels, sizes, weights, inertias, divisor * ofThese.inertia(), ofThese.search());
    }

    /** Some rows in ascending order; equal rows keep their order. */
    static int[] sorted(Matrix all, int[] some) {
        int[] order = ascending(all.rows(some));
        Arrays.setAll(order, at -> some[order[at]]);
        return order;
    }

    private static int[] ascending(Matrix some) {
        return RowOrder.ascending(columns(some), IntStream.range(0, some.rows()).toArray());
    }

    private static double[][] columns(Matrix all) {
        double[][] columns = new double[all.features()][];
        Arrays.setAll(columns, all::column);
        return columns;
    }

    /** Where the groups of equal rows begin in the order, and where the last one ends. */
    private static int[] starts(Matrix some, int[] order) {
        double[][] columns = columns(some);
        int[] starts = new int[order.length + 1];
        int groups = 0;
        for (int at = 0; at < order.length; at++) {
            if (at == 0 || RowOrder.compare(columns, order[at - 1], order[at]) != 0) {
                starts[groups++] = at;
            }
        }
        starts[groups] = order.length;
        return Arrays.copyOf(starts, groups + 1);
    }

    /** How many copies of each group there are; none where weights are no whole numbers. */
    private static long[] copies(Matrix some, int[] order, int[] starts) {
        long[] copies = new long[starts.length - 1];
        for (int g = 0; g < copies.length; g++) {
            double weight = 0;
            for (int at = starts[g]; at < starts[g + 1]; at++) {
                weight += some.weight(order[at]);
            }
            if (weight != Math.rint(weight) || weight > 1e15) {
                return new long[0];
            }
            copies[g] = (long) weight;
        }
        return copies;
    }

    /** The greatest common divisor. */
    private static long divisor(long[] numbers) {
        long divisor = 0;
        for (long number : numbers) {
            long rest = number;
            while (rest != 0) {
                long next = divisor % rest;
                divisor = rest;
                rest = next;
            }
        }
        return divisor;
    }

    /** A number of rows at equal distances in the cumulated weight. */
    private static int[] spaced(Matrix some, int[] order, int most) {
        double total = 0;
        for (int row : order) {
            total += some.weight(row);
        }
        int[] rows = new int[most];
        int at = 0;
        double passed = some.weight(order[0]);
        for (int i = 0; i < rows.length; i++) {
            double target = total * (i + 0.5) / rows.length;
            while (passed < target && at < order.length - 1) {
                passed += some.weight(order[++at]);
            }
            rows[i] = order[at];
        }
        return rows;
    }
}
