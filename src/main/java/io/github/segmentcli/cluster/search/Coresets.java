package io.github.segmentcli.cluster.search;

import io.github.segmentcli.Workers;
import io.github.segmentcli.data.IntRows;
import java.util.SplittableRandom;

/**
 * Draws weighted samples of rows that represent all rows: the lightweight coreset of Bachem, Lucic and Krause (2018).
 *
 * <p>A row is drawn with a probability that is half its share of the weight plus half its share of the squared distances to the
 * mean. Sampling is stratified: the cumulative probability is divided into strata of equal size, and one row is drawn from each,
 * so that the sample covers the whole file in any order; a row may be drawn several times. The weights are inverse to the
 * probabilities, so weighted sums over the sample are unbiased. Rows far from the mean, which a uniform sample would mostly miss,
 * are represented. The distances are computed once for any number of draws, and take 4 bytes a row.
 */
public final class Coresets {

    private final Tiles tiles;
    /** The bits of floats. */
    private final IntRows squaredDistances;

    private final double inertia;

    private Coresets(Tiles tiles, IntRows squaredDistances, double inertia) {
        this.tiles = tiles;
        this.squaredDistances = squaredDistances;
        this.inertia = inertia;
    }

    /** Computes the squared distance of every row to the mean; the same bits for any number of threads. */
    public static Coresets of(Tiles tiles, Workers workers) {
        float[] mean = mean(tiles, workers);
        IntRows squaredDistances = IntRows.in(tiles.store(), tiles.n());
        double[] inertias = new double[tiles.count()];
        workers.run(tiles.count(), t -> {
            int base = t * TileKernel.ROWS;
            int rows = tiles.rows(t);
            float[] ofTile = new float[rows];
            TileKernel.distances(tiles.tile(t), rows, mean, 0, ofTile);
            inertias[t] = tiles.sum(t, ofTile);
            int[] bits = squaredDistances.load(base, rows, new int[rows]);
            int at = squaredDistances.offset(base);
            for (int i = 0; i < rows; i++) {
                bits[at + i] = Float.floatToRawIntBits(ofTile[i]);
            }
            squaredDistances.save(base, rows, bits);
        });
        double inertia = 0;
        for (double part : inertias) {
            inertia += part;
        }
        return new Coresets(tiles, squaredDistances, inertia);
    }

    private static float[] mean(Tiles tiles, Workers workers) {
        double[][] sums = new double[tiles.count()][tiles.d()];
        workers.run(sums.length, t -> {
            float[][] tile = tiles.tile(t);
            for (int j = 0; j < tile.length; j++) {
                sums[t][j] = tiles.sum(t, tile[j]);
            }
        });
        float[] mean = new float[tiles.d()];
        for (int j = 0; j < mean.length; j++) {
            double sum = 0;
            for (double[] ofTile : sums) {
                sum += ofTile[j];
            }
            mean[j] = (float) (sum / tiles.totalWeight());
        }
        return mean;
    }

    /** A sample of {@code size} rows, scaled and shifted as the tiles are. */
    public Tiles draw(int size, SplittableRandom random) {
        Draw draw = new Draw(size, random);
        for (int t = 0; t < tiles.count(); t++) {
            draw.from(t, t == tiles.count() - 1);
        }
        return tiles.rows(draw.chosen, draw.weights);
    }

    /** One draw under way: how far along the rows it is. */
    private final class Draw {
        private final int[] chosen;
        private final double[] weights;
        private final SplittableRandom random;
        private final int[] spare = new int[TileKernel.ROWS];
        private final double uniformShare = 0.5 / tiles.totalWeight();
        private int taken;
        private double cumulative;
        private double point;

        Draw(int size, SplittableRandom random) {
            this.chosen = new int[size];
            this.weights = new double[size];
            this.random = random;
            this.point = random.nextDouble() / size;
        }

        void from(int t, boolean last) {
            int base = t * TileKernel.ROWS;
            int rows = tiles.rows(t);
            int[] bits = squaredDistances.load(base, rows, spare);
            int at = squaredDistances.offset(base);
            for (int i = 0; i < rows; i++) {
                float squared = Float.intBitsToFloat(bits[at + i]);
                double share = uniformShare + (inertia > 0 ? 0.5 * squared / inertia : uniformShare);
                cumulative += tiles.weight(base + i) * share;
                if (point < cumulative || last && i == rows - 1) {
                    take(base + i, share, last && i == rows - 1);
                }
            }
        }

        private void take(int row, double share, boolean all) {
            while (taken < chosen.length && (point < cumulative || all)) {
                chosen[taken] = row;
                weights[taken] = 1 / (chosen.length * share);
                taken++;
                point = (taken + random.nextDouble()) / chosen.length;
            }
        }
    }
}
