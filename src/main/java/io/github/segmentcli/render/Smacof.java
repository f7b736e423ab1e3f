package io.github.segmentcli.render;

/**
 * Multidimensional scaling in two dimensions by majorisation (SMACOF). Each step is a Guttman transform: a point moves to the
 * mean of the positions at which its distance to each other point would be right, which never increases the stress. O(k²) per
 * step.
 *
 * @see <a href="https://doi.org/10.18637/jss.v031.i03">doi:10.18637/jss.v031.i03</a>
 */
final class Smacof {

    private static final int STEPS = 500;

    private Smacof() {}

    /** Coordinates whose distances approximate the given ones, found from {@code start}, which is not modified. */
    static double[][] improve(double[][] distances, double[][] start) {
        int k = start.length;
        double[][] positions = new double[k][];
        for (int c = 0; c < k; c++) {
            positions[c] = start[c].clone();
        }
        for (int step = 0; step < STEPS; step++) {
            double[][] next = new double[k][2];
            for (int a = 0; a < k; a++) {
                for (int b = 0; b < k; b++) {
                    if (a != b) {
                        double dx = positions[a][0] - positions[b][0];
                        double dy = positions[a][1] - positions[b][1];
                        double drawn = Math.sqrt(dx * dx + dy * dy);
                        double stretch = drawn > 0 ? distances[a][b] / drawn : 0;
                        next[a][0] += positions[b][0] + stretch * dx;
                        next[a][1] += positions[b][1] + stretch * dy;
                    }
                }
                next[a][0] /= k - 1;
                next[a][1] /= k - 1;
            }
            positions = next;
        }
        return positions;
    }

    /** Kruskal's stress-1: the root of the squared errors of the drawn distances relative to the squared drawn distances. */
    static double stress(double[][] distances, double[][] positions) {
        double errors = 0;
        double all = 0;
        for (int a = 0; a < positions.length; a++) {
            for (int b = 0; b < a; b++) {
                double dx = positions[a][0] - positions[b][0];
                double dy = positions[a][1] - positions[b][1];
                double drawn = Math.sqrt(dx * dx + dy * dy);
                errors += (drawn - distances[a][b]) * (drawn - distances[a][b]);
                all += drawn * drawn;
            }
        }
        return all > 0 ? Math.sqrt(errors / all) : 0;
    }
}
