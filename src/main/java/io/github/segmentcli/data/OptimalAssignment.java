package io.github.segmentcli.data;

import java.util.Arrays;

/**
 * Pairs rows with columns so that the sum of the weights of the pairs is as large as it can be: the Hungarian method of Kuhn
 * (1955) with potentials and shortest augmenting paths. Of several best pairings the same one is always found. Time
 * O(rows² columns).
 *
 * @see <a href="https://doi.org/10.1002/nav.3800020109">doi:10.1002/nav.3800020109</a>
 */
public final class OptimalAssignment {

    public static final int UNPAIRED = -1;

    private OptimalAssignment() {}

    /**
     * @param weights rows x columns, finite and not negative; a weight of 0 forbids the pair
     * @return the column of each row, {@link #UNPAIRED} where it has none
     */
    public static int[] of(double[][] weights) {
        int rows = weights.length;
        int columns = rows == 0 ? 0 : weights[0].length;
        if (rows > columns) {
            return inverse(of(transposed(weights, columns)), rows);
        }
        int[] rowOf = match(negated(weights), rows, columns);
        int[] columnOf = new int[rows];
        Arrays.fill(columnOf, UNPAIRED);
        for (int c = 0; c < columns; c++) {
            int row = rowOf[c + 1] - 1;
            if (row >= 0 && weights[row][c] > 0) {
                columnOf[row] = c;
            }
        }
        return columnOf;
    }

    /**
     * The pairing of all rows with all columns whose sum of costs is as small as it can be.
     *
     * @param cost k x k, finite
     * @return the column of each row
     */
    public static int[] cheapest(double[][] cost) {
        int[] rowOf = match(cost, cost.length, cost.length);
        int[] columnOf = new int[cost.length];
        for (int c = 0; c < cost.length; c++) {
            columnOf[rowOf[c + 1] - 1] = c;
        }
        return columnOf;
    }

    private static double[][] negated(double[][] weights) {
        return Arrays.stream(weights)
                .map(row -> Arrays.stream(row).map(weight -> -weight).toArray())
                .toArray(double[][]::new);
    }

    /** The row (from 1, 0 for none) of each column (from 1) in a cheapest full matching of the rows; rows <= columns. */
    private static int[] match(double[][] cost, int rows, int columns) {
        double[] rowPotential = new double[rows + 1];
        double[] columnPotential = new double[columns + 1];
        int[] rowOf = new int[columns + 1];
        int[] cameFrom = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            rowOf[0] = row;
            int at = 0;
            double[] slack = new double[columns + 1];
            Arrays.fill(slack, Double.POSITIVE_INFINITY);
            boolean[] used = new boolean[columns + 1];
            do {
                used[at] = true;
                int current = rowOf[at];
                double least = Double.POSITIVE_INFINITY;
                int next = 0;
                for (int c = 1; c <= columns; c++) {
                    if (used[c]) {
                        continue;
                    }
                    double reduced = cost[current - 1][c - 1] - rowPotential[current] - columnPotential[c];
                    if (reduced < slack[c]) {
                        slack[c] = reduced;
                        cameFrom[c] = at;
                    }
                    if (slack[c] < least) {
                        least = slack[c];
                        next = c;
                    }
                }
                for (int c = 0; c <= columns; c++) {
                    if (used[c]) {
                        rowPotential[rowOf[c]] += least;
                        columnPotential[c] -= least;
                    } else {
                        slack[c] -= least;
                    }
                }
                at = next;
            } while (rowOf[at] != 0);
            while (at != 0) {
                rowOf[at] = rowOf[cameFrom[at]];
                at = cameFrom[at];
            }
        }
        return rowOf;
    }

    private static double[][] transposed(double[][] weights, int columns) {
        double[][] turned = new double[columns][weights.length];
        for (int r = 0; r < weights.length; r++) {
            for (int c = 0; c < columns; c++) {
                turned[c][r] = weights[r][c];
            }
        }
        return turned;
    }

    private static int[] inverse(int[] pairs, int size) {
        int[] inverse = new int[size];
        Arrays.fill(inverse, UNPAIRED);
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] != UNPAIRED) {
                inverse[pairs[i]] = i;
            }
        }
        return inverse;
    }
}
