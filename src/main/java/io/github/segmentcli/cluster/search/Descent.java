package io.github.segmentcli.cluster.search;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.IntRows;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lloyd's iteration over {@link Tiles}, and the questions a search asks along the way.
 *
 * <p>A pass computes all distances of a tile with {@link TileKernel}, takes the minimum per row in vectors, and then looks
 * once at each row: only where the minimum is not the distance to the row's present centroid is the new label searched.
 * A label so costs about a nanosecond a row whatever k is.
 *
 * <p>Sums are kept in 64-bit fixed point: integer addition is exact and associative, so that neither threads nor the order
 * of passes can change a bit, and a row that moves is subtracted exactly. Only moved rows are touched. With total weight W
 * the resolution is about W · 2<sup>-61</sup> of the widest feature's reach.
 *
 * <p>The labels and sums survive a change of centroids, so the next pass pays for the rows that differ only.
 */
public final class Descent {

    /** Up to this number of centroids, comparing all without branches is faster than stopping early. */
    private static final int FEW = 6;

    /** When a larger share of rows moved in a pass, the next looks for changes without branches. */
    private static final double RESTLESS = 0.03;

    private final Tiles tiles;
    private final Workers workers;
    private final int d;
    private final double fixed;
    private final IntRows labels;
    private final double[] inertias;
    private final Lane[] lanes;
    private int k;
    private float[] centroids;
    private long[] sums;
    private long[] weights;
    private long moved;
    private long evaluations;
    private boolean fresh = true;
    private boolean restless;
    private float[][] nearest;
    private float[][] second;

    /** What one thread needs while it works through tiles. */
    private static final class Lane {
        private Tiles.Hand hand;
        private float[][] distances = new float[0][];
        private float[] least = new float[TileKernel.ROWS];
        private int[] changed = new int[TileKernel.ROWS + 1];
        private int[] spare = new int[TileKernel.ROWS];
        private long[] sums = new long[0];
        private long[] weights = new long[0];
        private long moved;

        Lane(Tiles tiles) {
            this.hand = tiles.new Hand();
        }

        /** Shares the tile in hand, and the buffers that mean nothing from one tile to the next. */
        void borrow(Lane other) {
            hand = other.hand;
            distances = other.distances;
            least = other.least;
            changed = other.changed;
        }

        void prepare(int k, int d) {
            if (distances.length < k) {
                int had = distances.length;
                distances = Arrays.copyOf(distances, k);
                for (int c = had; c < k; c++) {
                    distances[c] = new float[TileKernel.ROWS];
                }
            }
            if (weights.length != k) {
                sums = new long[k * d];
                weights = new long[k];
            } else {
                Arrays.fill(sums, 0);
                Arrays.fill(weights, 0);
            }
            moved = 0;
        }
    }

    /** Begins without labels, with one centroid at zero; the first pass labels every row. */
    public Descent(Tiles tiles, Workers workers) {
        this.tiles = tiles;
        this.workers = workers;
        this.d = tiles.d();
        this.fixed = Math.scalb(1.0, Math.min(1000, 60 - Math.getExponent(tiles.totalWeight())));
        this.labels = IntRows.in(tiles.store(), tiles.n());
        this.inertias = new double[tiles.count()];
        this.lanes = new Lane[Math.min(workers.threads(), tiles.count())];
        Arrays.setAll(lanes, lane -> new Lane(tiles));
        this.k = 1;
        this.centroids = new float[d];
        this.sums = new long[d];
        this.weights = new long[1];
    }

    private interface TileWork {
        void accept(Lane lane, int tile);
    }

    private void overTiles(TileWork work) {
        AtomicInteger next = new AtomicInteger();
        workers.run(lanes.length, at -> {
            Lane lane = lanes[at];
            lane.prepare(k, d);
            for (int t = next.getAndIncrement(); t < tiles.count(); t = next.getAndIncrement()) {
                work.accept(lane, t);
            }
        });
    }

    private void collect() {
        evaluations += (long) tiles.n() * k;
        fresh = false;
        moved = 0;
        for (Lane lane : lanes) {
            for (int at = 0; at < sums.length; at++) {
                sums[at] += lane.sums[at];
            }
            for (int c = 0; c < k; c++) {
                weights[c] += lane.weights[c];
            }
            moved += lane.moved;
        }
        restless = moved > RESTLESS * tiles.n();
    }

    public int k() {
        return k;
    }

    /** The live centroids: k x d coordinates in the units of the tiles. */
    public float[] centroids() {
        return centroids;
    }

    /** How many rows changed their label in the last pass. */
    public long moved() {
        return moved;
    }

    /** The live array of labels, where rows are few. */
    int[] labels() {
        return labels.array();
    }

    /** The labels of all rows, which can be modified. */
    public IntRows copyOfLabels() {
        return labels.copy(tiles.store());
    }

    /** The weight of a cluster as of the last pass, 0 when it is empty. */
    double weight(int c) {
        return weights[c] / fixed;
    }

    /** Writes the mean of cluster c at its place among k x d coordinates; the centroid where it is empty. */
    void mean(int c, double[] into) {
        for (int j = 0; j < d; j++) {
            into[c * d + j] = weights[c] > 0 ? (double) sums[c * d + j] / weights[c] : centroids[c * d + j];
        }
    }

    /** How many distances of a row to a centroid were computed so far. */
    long evaluations() {
        return evaluations;
    }

    /** Counts distances that were computed elsewhere on this descent's behalf. */
    void count(long more) {
        evaluations += more;
    }

    /** Takes new centroids, and a new k with them; labels stay where they can and are brought up to date by the next pass. */
    public void place(float[] newCentroids, int newK) {
        if (newK < k && !fresh) {
            for (int i = 0; i < labels.rows(); i++) {
                if (labels.get(i) >= newK) {
                    labels.set(i, 0);
                }
            }
            for (int c = newK; c < k; c++) {
                weights[0] += weights[c];
                for (int j = 0; j < d; j++) {
                    sums[j] += sums[c * d + j];
                }
            }
        }
        sums = Arrays.copyOf(sums, newK * d);
        weights = Arrays.copyOf(weights, newK);
        centroids = newCentroids.clone();
        k = newK;
    }

    /** Assigns every row to its nearest centroid; where several are equally near, a row stays, or goes to the lowest. */
    public void assign() {
        overTiles((lane, t) -> {
            measure(lane, t);
            relabel(lane, t);
        });
        collect();
    }

    /** As {@link #assign}, and returns the inertia. */
    double pass() {
        return pass(List.of(this))[0];
    }

    private void look(Lane lane, int t) {
        measure(lane, t);
        inertias[t] = relabelAndSum(lane, t);
    }

    /**
     * A pass of several descents over the same tiles, all with the same k; the same as one after the other, but that a tile is
     * fetched from memory once for all of them.
     *
     * @return their inertias
     */
    static double[] pass(List<Descent> descents) {
        Descent leader = descents.get(0);
        AtomicInteger next = new AtomicInteger();
        leader.workers.run(leader.lanes.length, at -> {
            for (Descent descent : descents) {
                descent.lanes[at].borrow(leader.lanes[at]);
                descent.lanes[at].prepare(descent.k, descent.d);
            }
            for (int t = next.getAndIncrement(); t < leader.tiles.count(); t = next.getAndIncrement()) {
                for (Descent descent : descents) {
                    descent.look(descent.lanes[at], t);
                }
            }
        });
        descents.forEach(Descent::collect);
        return descents.stream().mapToDouble(descent -> total(descent.inertias)).toArray();
    }

    /** As {@link #pass}, and keeps every row's squared distances to the nearest and the second nearest centroid. */
    double detailedPass() {
        if (nearest == null) {
            nearest = new float[tiles.count()][];
            second = new float[tiles.count()][];
            for (int t = 0; t < nearest.length; t++) {
                nearest[t] = new float[tiles.rows(t)];
                second[t] = new float[tiles.rows(t)];
            }
        }
        overTiles((lane, t) -> {
            int rows = tiles.rows(t);
            TileKernel.distances(lane.hand.tile(t), rows, centroids, 0, k, lane.distances);
            NearestDistances.leastTwo(lane.distances, k, rows, nearest[t], second[t]);
            System.arraycopy(nearest[t], 0, lane.least, 0, rows);
            inertias[t] = relabelAndSum(lane, t);
        });
        collect();
        return total(inertias);
    }

    /** Squared distances to the nearest centroid of the rows of a tile, as of the last detailed pass. */
    float[] nearest(int t) {
        return nearest[t];
    }

    /** Squared distances to the second nearest. */
    float[] second(int t) {
        return second[t];
    }

    /** A row with probability proportional to its share of the inertia, as of the last detailed pass. */
    int draw(SplittableRandom random) {
        return tiles.draw(inertias, nearest, random.nextDouble());
    }

    /** Moves every centroid to the mean of its rows; one without rows stays. */
    public void moveToMeans() {
        for (int c = 0; c < k; c++) {
            if (weights[c] > 0) {
                for (int j = 0; j < d; j++) {
                    centroids[c * d + j] = (float) ((double) sums[c * d + j] / weights[c]);
                }
            }
        }
    }

    /**
     * Alternates passes and means until no label changes, the inertia falls by no more than {@code tolerance} of itself in
     * a round, or {@code most} passes are done. The centroids are then those that the returned inertia belongs to.
     */
    public double descend(int most, double tolerance) {
        return Descents.descend(List.of(this), most, tolerance)[0];
    }

    private void measure(Lane lane, int t) {
        int rows = tiles.rows(t);
        TileKernel.distances(lane.hand.tile(t), rows, centroids, 0, k, lane.distances);
        NearestDistances.least(lane.distances, k, rows, lane.least);
    }

    private void relabel(Lane lane, int t) {
        int base = t * TileKernel.ROWS;
        int rows = tiles.rows(t);
        int[] own = labels.load(base, rows, lane.spare);
        int at = labels.offset(base);
        int changes;
        if (fresh) {
            changes = Mismatches.everything(rows, lane.changed);
        } else if (restless) {
            changes = Mismatches.many(lane.distances, lane.least, own, at, rows, lane.changed);
        } else {
            changes = Mismatches.few(lane.distances, lane.least, own, at, rows, lane.changed);
        }
        enter(lane, t, changes, own);
    }

    private double relabelAndSum(Lane lane, int t) {
        if (fresh || restless || tiles.weighted()) {
            relabel(lane, t);
            return tiles.sum(t, lane.least);
        }
        int base = t * TileKernel.ROWS;
        int rows = tiles.rows(t);
        int[] own = labels.load(base, rows, lane.spare);
        double inertia = Mismatches.fewAndSum(lane.distances, lane.least, own, labels.offset(base), rows, lane.changed);
        enter(lane, t, lane.changed[rows], own);
        return inertia;
    }

    private void enter(Lane lane, int t, int changes, int[] own) {
        if (changes > 0) {
            int base = t * TileKernel.ROWS;
            lane.moved += changes;
            int at = labels.offset(base);
            enter(lane.hand.tile(t), lane, changes, own, at, base, k, fixed, tiles.weights(), fresh);
            labels.save(base, tiles.rows(t), own);
        }
    }

    /** Gives the rows listed in {@code lane.changed} their new labels, and the lane's sums what that changes. */
    private static void enter(
            float[][] tile,
            Lane lane,
            int changes,
            int[] labels,
            int first,
            int base,
            int k,
            double fixed,
            double[] rowWeights,
            boolean fresh) {
        int d = tile.length;
        float[][] distances = lane.distances;
        float[] least = lane.least;
        int[] changed = lane.changed;
        long[] sums = lane.sums;
        long[] weights = lane.weights;
        for (int at = 0; at < changes; at++) {
            int i = changed[at];
            int to = k <= FEW
                    ? Mismatches.lowestOfFew(distances, k, i, least[i])
                    : Mismatches.lowest(distances, i, least[i]);
            int from = labels[first + i];
            labels[first + i] = to;
            double unit = rowWeights == null ? fixed : rowWeights[base + i] * fixed;
            weights[to] += (long) unit;
            int b = to * d;
            if (fresh) {
                for (int j = 0; j < d; j++) {
                    sums[b + j] += (long) (tile[j][i] * unit);
                }
            } else {
                weights[from] -= (long) unit;
                int a = from * d;
                for (int j = 0; j < d; j++) {
                    long value = (long) (tile[j][i] * unit);
                    sums[a + j] -= value;
                    sums[b + j] += value;
                }
            }
        }
    }

    private static double total(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }
}
