package io.github.segmentcli.cluster.search;

import io.github.segmentcli.Workers;
import java.util.SplittableRandom;

/**
 * Draws a few rows with weights that stand for all, in the same units: the lightweight coreset of Bachem, Lucic and Krause
 * (2018).
 *
 * <p>The rows are laid end to end, each as long as half its share of the weight and half its share of the squared
 * distances to the mean, and cut into equal stretches; from each the row under a random point is taken, with the
 * weight that makes sums over the few right on average. So the rows far out, of which an even sample would take one or none,
 * are there, and the few are spread evenly over the file however it is sorted. The distances are measured once for any number
 * of draws, and take 4 bytes a row.
 */
public final class Coresets {

    private final Tiles tiles;
    private final float[][] distances;
    private final double spread;

    private Coresets(Tiles tiles, float[][] distances, double spread) {
        this.tiles = tiles;
        this.distances = distances;
        this.spread = spread;
    }

    /** Measures all rows; to the last bit the same on any number of threads. */
    public static Coresets of(Tiles tiles, Workers workers) {
        float[] mean = mean(tiles, workers);
        float[][] distances = new float[tiles.count()][];
        double[] spreads = new double[tiles.count()];
        workers.run(tiles.count(), t -> {
            distances[t] = new float[tiles.rows(t)];
            TileKernel.distances(tiles.tile(t), tiles.rows(t), mean, 0, distances[t]);
            spreads[t] = tiles.sum(t, distances[t]);
        });
        double spread = 0;
        for (double part : spreads) {
            spread += part;
        }
        return new Coresets(tiles, distances, spread);
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
        private final double even = 0.5 / tiles.totalWeight();
        private int taken;
        private double end;
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
            for (int i = 0; i < rows; i++) {
                double share = even + (spread > 0 ? 0.5 * distances[t][i] / spread : even);
                end += tiles.weight(base + i) * share;
                if (point < end || last && i == rows - 1) {
                    take(base + i, share, last && i == rows - 1);
                }
            }
        }

        private void take(int row, double share, boolean all) {
            while (taken < chosen.length && (point < end || all)) {
                chosen[taken] = row;
                weights[taken] = 1 / (chosen.length * share);
                taken++;
                point = (taken + random.nextDouble()) / chosen.length;
            }
        }
    }
}
