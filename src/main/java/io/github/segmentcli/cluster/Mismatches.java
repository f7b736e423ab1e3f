package io.github.segmentcli.cluster;

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
