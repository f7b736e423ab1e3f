package io.github.segmentcli.cluster.search;

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
final class CentroidSwaps {

    /** Candidates that are evaluated in one pass over the labels. */
    private static final int TOGETHER = 4;

    private final Tiles tiles;
    private final Descent descent;
    private final int d;
    private float[][] distances = new float[0][];
    private float[] drawn;
    private final float[] saved = new float[TileKernel.ROWS];
    private float[][] regained = new float[0][];
    private double inertia;
    private double[] losses;
    private double bestInertia;

    CentroidSwaps(Tiles tiles, Descent descent) {
        this.tiles = tiles;
        this.descent = descent;
        this.d = tiles.d();
    }

    /** Looks at the descent's present centroids: one detailed pass. Returns their inertia. */
    double look() {
        inertia = descent.detailedPass();
        int k = descent.k();
        losses = new double[k];
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
        draw(candidates, random);
        double[] savings = new double[candidates];
        for (int t = 0; t < tiles.count(); t++) {
            TileKernel.distances(tiles.tile(t), tiles.rows(t), drawn, 0, candidates, distances);
            for (int trial = 0; trial < candidates; trial++) {
                savings[trial] += saving(t, distances[trial]);
            }
        }
        int best = 0;
        for (int trial = 1; trial < candidates; trial++) {
            best = savings[trial] > savings[best] ? trial : best;
        }
        int k = descent.k();
        float[] grown = Arrays.copyOf(descent.centroids(), (k + 1) * d);
        System.arraycopy(drawn, best * d, grown, k * d, d);
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
        draw(candidates, random);
        int k = descent.k();
        double[] shared = new double[candidates];
        double[][] gains = new double[candidates][k];
        price(shared, gains);
        bestInertia = Double.POSITIVE_INFINITY;
        int row = 0;
        int removed = 0;
        for (int trial = 0; trial < candidates; trial++) {
            for (int c = 0; c < k; c++) {
                double after = inertia - shared[trial] + losses[c] - gains[trial][c];
                if (after < bestInertia) {
                    bestInertia = after;
                    row = trial;
                    removed = c;
                }
            }
        }
        float[] swapped = descent.centroids().clone();
        System.arraycopy(drawn, row * d, swapped, removed * d, d);
        return swapped;
    }

    private void draw(int candidates, SplittableRandom random) {
        if (distances.length < candidates) {
            distances = new float[candidates][TileKernel.ROWS];
            drawn = new float[candidates * d];
        }
        for (int trial = 0; trial < candidates; trial++) {
            tiles.copyRow(descent.draw(random), drawn, trial * d);
        }
        descent.count((long) candidates * tiles.n());
    }

    /** The inertia right after the swap that was last returned, before any descent. */
    double bestInertia() {
        return bestInertia;
    }

    /** What a candidate saves among the rows of a tile, all centroids staying. */
    private double saving(int t, float[] distances) {
        float[] nearest = descent.nearest(t);
        int base = t * TileKernel.ROWS;
        double saving = 0;
        for (int i = 0; i < nearest.length; i++) {
            float gain = nearest[i] - distances[i];
            if (gain > 0) {
                saving += tiles.weight(base + i) * gain;
            }
        }
        return saving;
    }

    /**
     * For each candidate what it saves, all centroids staying, and what each centroid's rows get back when that goes.
     *
     * @param shared 0 for each candidate, to be added to
     * @param gains 0 for each candidate and centroid, to be added to
     */
    private void price(double[] shared, double[][] gains) {
        int candidates = shared.length;
        int groups = (candidates + TOGETHER - 1) / TOGETHER;
        if (regained.length < groups * TOGETHER) {
            regained = new float[groups * TOGETHER][TileKernel.ROWS];
        }
        float[] sums = new float[TOGETHER * descent.k()];
        for (int t = 0; t < tiles.count(); t++) {
            int rows = tiles.rows(t);
            TileKernel.distances(tiles.tile(t), rows, drawn, 0, candidates, distances);
            for (int trial = 0; trial < candidates; trial++) {
                savings(descent.nearest(t), descent.second(t), distances[trial], rows, saved, regained[trial]);
                if (tiles.weighted()) {
                    weigh(tiles.shares(t), rows, saved, regained[trial]);
                }
                shared[trial] += tiles.heaviest() * Tiles.sum(saved, rows);
            }
            for (int from = 0; from < candidates; from += TOGETHER) {
                Arrays.fill(sums, 0);
                scatter(
                        descent.labels(),
                        t * TileKernel.ROWS,
                        rows,
                        regained[from],
                        regained[from + 1],
                        regained[from + 2],
                        regained[from + 3],
                        sums);
                for (int trial = from; trial < Math.min(candidates, from + TOGETHER); trial++) {
                    for (int c = 0; c < descent.k(); c++) {
                        gains[trial][c] += tiles.heaviest() * sums[TOGETHER * c + trial - from];
                    }
                }
            }
        }
    }

    private static void savings(
            float[] nearest, float[] second, float[] distances, int rows, float[] saved, float[] regained) {
        for (int i = 0; i < rows; i++) {
            float p = Math.max(nearest[i], distances[i]);
            saved[i] = nearest[i] - Math.min(nearest[i], distances[i]);
            regained[i] = second[i] - Math.min(second[i], p);
        }
    }

    private static void weigh(float[] shares, int rows, float[] saved, float[] regained) {
        for (int i = 0; i < rows; i++) {
            saved[i] *= shares[i];
            regained[i] *= shares[i];
        }
    }

    /** Adds four values of each row to four sums of its label: the label is looked up once, and no sum waits for another. */
    private static void scatter(
            int[] labels, int base, int rows, float[] a, float[] b, float[] c, float[] e, float[] sums) {
        for (int i = 0; i < rows; i++) {
            int at = TOGETHER * labels[base + i];
            sums[at] += a[i];
            sums[at + 1] += b[i];
            sums[at + 2] += c[i];
            sums[at + 3] += e[i];
        }
    }
}
