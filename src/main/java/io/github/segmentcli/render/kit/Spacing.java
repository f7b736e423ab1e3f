package io.github.segmentcli.render.kit;

/** Moves labels apart that would touch. */
public final class Spacing {

    private Spacing() {}

    /**
     * Positions at least {@code step} apart, within [least, greatest] if they fit, with the smallest squared distance from the
     * wanted ones: neighbours that would overlap form a block, which is placed at the mean of what its members want.
     *
     * @param wanted wanted positions, ascending
     */
    public static double[] apart(double[] wanted, double step, double least, double greatest) {
        int n = wanted.length;
        double[] sums = new double[n];
        int[] counts = new int[n];
        int blocks = 0;
        for (int i = 0; i < n; i++) {
            // The start of the block that would put this member exactly at its wanted position.
            sums[blocks] = wanted[i];
            counts[blocks] = 1;
            blocks++;
            while (blocks > 1
                    && start(sums, counts, blocks - 2) + counts[blocks - 2] * step > start(sums, counts, blocks - 1)) {
                double moved = sums[blocks - 1] - counts[blocks - 1] * counts[blocks - 2] * step;
                sums[blocks - 2] += moved;
                counts[blocks - 2] += counts[blocks - 1];
                blocks--;
            }
        }
        double[] positions = new double[n];
        int i = 0;
        for (int b = 0; b < blocks; b++) {
            double at = start(sums, counts, b);
            for (int m = 0; m < counts[b]; m++) {
                positions[i++] = at + m * step;
            }
        }
        for (int a = n - 1; a >= 0; a--) {
            double ceiling = a == n - 1 ? greatest : positions[a + 1] - step;
            positions[a] = Math.min(positions[a], ceiling);
        }
        for (int a = 0; a < n; a++) {
            double floor = a == 0 ? least : positions[a - 1] + step;
            positions[a] = Math.max(positions[a], floor);
        }
        return positions;
    }

    private static double start(double[] sums, int[] counts, int block) {
        return sums[block] / counts[block];
    }

    /**
     * Moves points in a plane, in steps, until any two are at least {@code distance} apart or a step gains nothing more; they
     * stay inside {@code box}. Equal points are moved apart horizontally.
     */
    public static void apart(double[] x, double[] y, double distance, Box box) {
        for (int round = 0; round < 200; round++) {
            boolean settled = true;
            for (int a = 0; a < x.length; a++) {
                for (int b = 0; b < a; b++) {
                    double dx = x[a] - x[b];
                    double dy = y[a] - y[b];
                    double length = Math.sqrt(dx * dx + dy * dy);
                    if (length < distance - 0.5) {
                        double push = (distance - length) / 2;
                        double ux = length > 0 ? dx / length : 1;
                        double uy = length > 0 ? dy / length : 0;
                        x[a] += push * ux;
                        y[a] += push * uy;
                        x[b] -= push * ux;
                        y[b] -= push * uy;
                        settled = false;
                    }
                }
            }
            for (int a = 0; a < x.length; a++) {
                x[a] = Math.max(box.x(), Math.min(box.right(), x[a]));
                y[a] = Math.max(box.y(), Math.min(box.bottom(), y[a]));
            }
            if (settled) {
                return;
            }
        }
    }
}
