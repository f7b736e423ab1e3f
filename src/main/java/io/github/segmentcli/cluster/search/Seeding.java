package io.github.segmentcli.cluster.search;

import io.github.segmentcli.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * First centroids by greedy k-means++ (Arthur and Vassilvitskii 2007, section 5), over {@link Tiles}: each next centroid is
 * the best of 2 + floor(ln k) rows that are drawn with probability proportional to weight times squared distance to the
 * nearest centroid so far; best is the one that leaves the smallest inertia. Time O(n k d log k), all threads at work.
 */
public final class Seeding {

    private final Tiles tiles;
    private final Workers workers;
    private final List<float[][]> trials = new ArrayList<>();
    private float[][] nearest;
    private double[] inertias;

    /** One that can seed any number of times, and keeps 4 bytes a row for each candidate and one more. */
    public Seeding(Tiles tiles, Workers workers) {
        this.tiles = tiles;
        this.workers = workers;
        this.nearest = new float[tiles.count()][];
        for (int t = 0; t < nearest.length; t++) {
            nearest[t] = new float[tiles.rows(t)];
        }
    }

    /** Every row is as likely as its weight says. */
    private void begin() {
        inertias = new double[tiles.count()];
        for (int t = 0; t < nearest.length; t++) {
            Arrays.fill(nearest[t], 1);
            inertias[t] = tiles.sum(t, nearest[t]);
        }
    }

    /** How many rows compete for each next centroid. */
    static int candidates(int k) {
        return 2 + (int) StrictMath.log(k);
    }

    /** k x d coordinates, centroid after centroid, or null where fewer than k rows differ in float32. */
    public static float[] greedy(Tiles tiles, int k, SplittableRandom random, Workers workers) {
        return new Seeding(tiles, workers).greedy(k, random);
    }

    /** The same. */
    public float[] greedy(int k, SplittableRandom random) {
        begin();
        int d = tiles.d();
        float[] seeds = new float[k * d];
        tiles.copyRow(draw(random), seeds, 0);
        for (float[] all : nearest) {
            Arrays.fill(all, Float.POSITIVE_INFINITY);
        }
        settleBest(seeds, 1);
        int candidates = candidates(k);
        float[] rivals = new float[candidates * d];
        for (int c = 1; c < k; c++) {
            if (!(Arrays.stream(inertias).sum() > 0)) {
                return null;
            }
            for (int rival = 0; rival < candidates; rival++) {
                tiles.copyRow(draw(random), rivals, rival * d);
            }
            int best = settleBest(rivals, candidates);
            System.arraycopy(rivals, best * d, seeds, c * d, d);
        }
        return seeds;
    }

    /** k rows, each as likely as its weight says; the same row may come twice. */
    static float[] even(Tiles tiles, int k, SplittableRandom random) {
        Seeding seeding = new Seeding(tiles, Workers.sequential());
        seeding.begin();
        float[] seeds = new float[k * tiles.d()];
        for (int c = 0; c < k; c++) {
            tiles.copyRow(seeding.draw(random), seeds, c * tiles.d());
        }
        return seeds;
    }

    /** A row with probability proportional to its share of the inertia. */
    private int draw(SplittableRandom random) {
        return tiles.draw(inertias, nearest, random.nextDouble());
    }

    /** Lets the rival that leaves the smallest inertia stand, and returns which it is. */
    private int settleBest(float[] rivals, int candidates) {
        while (trials.size() < candidates) {
            float[][] trial = new float[tiles.count()][];
            for (int t = 0; t < trial.length; t++) {
                trial[t] = new float[tiles.rows(t)];
            }
            trials.add(trial);
        }
        double[][] trialInertias = new double[candidates][tiles.count()];
        int stretch = stretch();
        workers.run((tiles.count() + stretch - 1) / stretch, at -> {
            float[][] distances = new float[candidates][];
            for (int t = at * stretch; t < Math.min(tiles.count(), (at + 1) * stretch); t++) {
                for (int rival = 0; rival < candidates; rival++) {
                    distances[rival] = trials.get(rival)[t];
                }
                TileKernel.distances(tiles.tile(t), tiles.rows(t), rivals, 0, candidates, distances);
                for (int rival = 0; rival < candidates; rival++) {
                    NearestDistances.lower(nearest[t], tiles.rows(t), distances[rival]);
                    trialInertias[rival][t] = tiles.sum(t, distances[rival]);
                }
            }
        });
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int rival = 0; rival < candidates; rival++) {
            double inertia = 0;
            for (double part : trialInertias[rival]) {
                inertia += part;
            }
            if (inertia < least) {
                least = inertia;
                best = rival;
            }
        }
        float[][] loser = nearest;
        nearest = trials.set(best, loser);
        inertias = trialInertias[best];
        return best;
    }

    /** Tiles to a task: enough to be worth handing over. */
    private int stretch() {
        return Math.max(16, (tiles.count() + 63) / 64);
    }
}
