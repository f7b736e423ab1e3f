package io.github.segmentcli.cluster;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Moves of one centroid at a time: a row is drawn with probability proportional to weight times squared distance to its
 * nearest centroid, and the exact inertia is computed for that row becoming a centroid while any one of the k others goes.
 *
 * <p>With d1 and d2 a row's squared distances to its nearest and second nearest centroid and p that to the candidate, the
 * candidate alone saves Σ max(d1 - p, 0), and removing centroid c on top of it costs, over the rows of c, min(p, d2) -
 * min(p, d1). Where p ≥ d2 that is d2 - d1, summed once for all candidates, so only the rows near a candidate
 * need a closer look: all k removals are priced in one scan (the bookkeeping of FastPAM, Schubert and Rousseeuw 2019, and of the
 * local search of Lattanzi and Sohler 2019).
 *
 * <p>Works on one thread; a search has several of these at work.
 */
final class Swaps {

    private final Tiles tiles;
    private final Descent descent;
    private final int d;
    private final float[] distances = new float[TileKernel.ROWS];
    private final float[] candidate;
    private double inertia;
    private double[] losses;
    private double[] gains;
    private final float[] bestRow;
    private double bestInertia;
    private int bestRemoved;

    Swaps(Tiles tiles, Descent descent) {
        this.tiles = tiles;
        this.descent = descent;
        this.d = tiles.d();
        this.candidate = new float[d];
        this.bestRow = new float[d];
    }

    /** Looks at the descent's present centroids: one detailed pass. Returns their inertia. */
    double look() {
        inertia = descent.detailedPass();
        int k = descent.k();
        losses = new double[k];
        gains = new double[k];
        int[] labels = descent.labels();
        for (int t = 0; t < tiles.count(); t++) {
            addLosses(t, labels, descent.nearest(t), descent.second(t));
        }
        return inertia;
    }

    private void addLosses(int t, int[] labels, float[] nearest, float[] second) {
        int base = t * TileKernel.ROWS;
        if (tiles.weighted()) {
            for (int i = 0; i < nearest.length; i++) {
                losses[labels[base + i]] += tiles.weight(base + i) * (second[i] - nearest[i]);
            }
        } else {
            for (int i = 0; i < nearest.length; i++) {
                losses[labels[base + i]] += second[i] - nearest[i];
            }
        }
    }

    /**
     * Tries rows as a further centroid and keeps the best; all centroids stay.
     *
     * @return the centroids with the new one last, or null where every row lies on a centroid
     */
    float[] grow(int candidates, SplittableRandom random) {
        if (!(inertia > 0)) {
            return null;
        }
        double bestSaving = -1;
        for (int trial = 0; trial < candidates; trial++) {
            tiles.copyRow(descent.draw(random), candidate, 0);
            double saving = saving();
            if (saving > bestSaving) {
                bestSaving = saving;
                System.arraycopy(candidate, 0, bestRow, 0, d);
            }
        }
        int k = descent.k();
        float[] grown = Arrays.copyOf(descent.centroids(), (k + 1) * d);
        System.arraycopy(bestRow, 0, grown, k * d, d);
        return grown;
    }

    /**
     * Tries rows in the place of a centroid and keeps the best of all pairs. Needs at least two centroids.
     *
     * @return the centroids after that swap, better or not, or null where every row lies on a centroid
     */
    float[] swap(int candidates, SplittableRandom random) {
        if (!(inertia > 0)) {
            return null;
        }
        bestInertia = Double.POSITIVE_INFINITY;
        for (int trial = 0; trial < candidates; trial++) {
            tiles.copyRow(descent.draw(random), candidate, 0);
            price();
        }
        float[] swapped = descent.centroids().clone();
        System.arraycopy(bestRow, 0, swapped, bestRemoved * d, d);
        return swapped;
    }

    /** The inertia right after the swap that was last returned, before any descent. */
    double bestInertia() {
        return bestInertia;
    }

    private double saving() {
        descent.count(tiles.n());
        double saving = 0;
        for (int t = 0; t < tiles.count(); t++) {
            int rows = tiles.rows(t);
            TileKernel.distances(tiles.tile(t), rows, candidate, 0, distances);
            float[] nearest = descent.nearest(t);
            int base = t * TileKernel.ROWS;
            for (int i = 0; i < rows; i++) {
                float gain = nearest[i] - distances[i];
                if (gain > 0) {
                    saving += tiles.weight(base + i) * gain;
                }
            }
        }
        return saving;
    }

    private void price() {
        descent.count(tiles.n());
        int k = descent.k();
        int[] labels = descent.labels();
        Arrays.fill(gains, 0);
        double shared = 0;
        for (int t = 0; t < tiles.count(); t++) {
            int rows = tiles.rows(t);
            TileKernel.distances(tiles.tile(t), rows, candidate, 0, distances);
            float[] nearest = descent.nearest(t);
            float[] second = descent.second(t);
            int base = t * TileKernel.ROWS;
            for (int i = 0; i < rows; i++) {
                float p = distances[i];
                if (p < second[i]) {
                    double weight = tiles.weight(base + i);
                    float near = nearest[i];
                    if (p < near) {
                        shared += weight * (near - p);
                        gains[labels[base + i]] += weight * (second[i] - near);
                    } else {
                        gains[labels[base + i]] += weight * (second[i] - p);
                    }
                }
            }
        }
        for (int c = 0; c < k; c++) {
            double after = inertia - shared + losses[c] - gains[c];
            if (after < bestInertia) {
                bestInertia = after;
                bestRemoved = c;
                System.arraycopy(candidate, 0, bestRow, 0, d);
            }
        }
    }
}
