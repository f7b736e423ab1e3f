package io.github.segmentcli.cluster.search;

/** Which rows of a tile are to have another label, and which one. The kernels of {@link Descent} that look at one row at a time. */
final class Mismatches {

    private Mismatches() {}

    /** Lists all rows. @return how many */
    static int everything(int rows, int[] changed) {
        for (int i = 0; i < rows; i++) {
            changed[i] = i;
        }
        return rows;
    }

    /** Lists the rows whose least distance is not that to their present centroid. @return how many */
    static int few(float[][] distances, float[] least, int[] labels, int base, int rows, int[] changed) {
        int changes = 0;
        for (int i = 0; i < rows; i++) {
            if (distances[labels[base + i]][i] != least[i]) {
                changed[changes++] = i;
            }
        }
        return changes;
    }

    /** As {@link #few}, without a branch that would be guessed wrong for every changed row. */
    static int many(float[][] distances, float[] least, int[] labels, int base, int rows, int[] changed) {
        int changes = 0;
        for (int i = 0; i < rows; i++) {
            int difference =
                    Float.floatToRawIntBits(distances[labels[base + i]][i]) ^ Float.floatToRawIntBits(least[i]);
            changed[changes] = i;
            changes += (difference | -difference) >>> 31;
        }
        return changes;
    }

    /**
     * As {@link #few}, and adds the distances up, for which the loop has time where rows come from a cache; writes how many there
     * are at {@code changed[rows]}.
     *
     * @return the sum of the least distances
     */
    static double fewAndSum(float[][] distances, float[] least, int[] labels, int base, int rows, int[] changed) {
        int changes = 0;
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 1 < rows; i += 2) {
            even += least[i];
            odd += least[i + 1];
            if (distances[labels[base + i]][i] != least[i]) {
                changed[changes++] = i;
            }
            if (distances[labels[base + i + 1]][i + 1] != least[i + 1]) {
                changed[changes++] = i + 1;
            }
        }
        if (i < rows) {
            even += least[i];
            if (distances[labels[base + i]][i] != least[i]) {
                changed[changes++] = i;
            }
        }
        changed[rows] = changes;
        return even + odd;
    }

    /** The lowest centroid at a distance. */
    static int lowest(float[][] distances, int i, float target) {
        int c = 0;
        while (distances[c][i] != target) {
            c++;
        }
        return c;
    }

    /** As {@link #lowest}, without branches. */
    static int lowestOfFew(float[][] distances, int k, int i, float target) {
        int bits = Float.floatToRawIntBits(target);
        int lowest = 0;
        for (int c = k - 1; c >= 0; c--) {
            int difference = Float.floatToRawIntBits(distances[c][i]) ^ bits;
            int other = (difference | -difference) >> 31;
            lowest = lowest & other | c & ~other;
        }
        return lowest;
    }
}
