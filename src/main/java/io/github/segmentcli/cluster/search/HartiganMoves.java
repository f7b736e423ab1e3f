package io.github.segmentcli.cluster.search;

/**
 * Moves of single rows after Hartigan (1975): a row of weight w goes from cluster a to b when w·A/(A - w) times its squared
 * distance to the mean of a exceeds w·B/(B + w) times that to the mean of b, A and B being the clusters' weights.
 *
 * <p>Lloyd's iteration compares plain distances, so it stops where moving one row, which moves both means too, would still lower
 * the inertia; an optimum for this rule is always one for Lloyd's. Only rows near a border can qualify, so a detailed pass names the few
 * candidates, and each is decided in double precision against means that follow every move. Works on one thread.
 */
final class HartiganMoves {

    private final Tiles tiles;
    private final Descent descent;
    private final int d;
    private double[] means;
    private double[] weights;

    HartiganMoves(Tiles tiles, Descent descent) {
        this.tiles = tiles;
        this.descent = descent;
        this.d = tiles.d();
    }

    /**
     * Makes the moves that help, one after the other, and places the descent at the means they lead to.
     *
     * @return how many rows moved
     */
    int moveRows() {
        descent.detailedPass();
        int k = descent.k();
        if (k < 2) {
            return 0;
        }
        means = new double[k * d];
        weights = new double[k];
        double lightest = Double.POSITIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            weights[c] = descent.weight(c);
            descent.mean(c, means);
            lightest = Math.min(lightest, weights[c] > 0 ? weights[c] : lightest);
        }
        int[] labels = descent.labels();
        float[] row = new float[d];
        int moves = 0;
        for (int t = 0; t < tiles.count(); t++) {
            float[] nearest = descent.nearest(t);
            float[] second = descent.second(t);
            int base = t * TileKernel.ROWS;
            for (int i = 0; i < nearest.length; i++) {
                double w = tiles.weight(base + i);
                double own = weights[labels[base + i]];
                if (nearest[i] * own * (lightest + w) > second[i] * lightest * (own - w) && own > w) {
                    tiles.copyRow(base + i, row, 0);
                    moves += decide(row, w, labels[base + i], k) ? 1 : 0;
                }
            }
        }
        if (moves > 0) {
            float[] placed = new float[k * d];
            for (int at = 0; at < placed.length; at++) {
                placed[at] = (float) means[at];
            }
            descent.place(placed, k);
        }
        return moves;
    }

    private boolean decide(float[] row, double w, int from, int k) {
        if (!(weights[from] > w)) {
            return false;
        }
        double relief = weights[from] / (weights[from] - w) * squaredDistance(row, from);
        int to = from;
        double least = relief * (1 - 1e-9);
        for (int c = 0; c < k; c++) {
            if (c != from) {
                double burden = weights[c] / (weights[c] + w) * squaredDistance(row, c);
                if (burden < least) {
                    least = burden;
                    to = c;
                }
            }
        }
        if (to == from) {
            return false;
        }
        weights[from] -= w;
        weights[to] += w;
        for (int j = 0; j < d; j++) {
            means[from * d + j] += (means[from * d + j] - row[j]) * (w / weights[from]);
            means[to * d + j] += (row[j] - means[to * d + j]) * (w / weights[to]);
        }
        return true;
    }

    private double squaredDistance(float[] row, int c) {
        double sum = 0;
        for (int j = 0; j < d; j++) {
            double t = row[j] - means[c * d + j];
            sum += t * t;
        }
        return sum;
    }
}
