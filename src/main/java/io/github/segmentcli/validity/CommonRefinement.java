package io.github.segmentcli.validity;

import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.IntRows;
import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The common refinement of several clusterings of the same rows: a partition into cells, where two rows are in the same cell if
 * every clustering has them in the same cluster. Each cluster of each clustering is a union of cells, so a sum over a cluster is
 * the sum over its cells.
 */
final class CommonRefinement {

    private final List<Clustering> clusterings = new ArrayList<>();
    private int count = 1;
    private final IntRows cellOfRow;
    /** By clustering: the cluster of each cell. */
    private List<int[]> labels = new ArrayList<>();

    CommonRefinement(Matrix matrix) {
        this.cellOfRow = IntRows.in(matrix.store(), matrix.rows());
    }

    /**
     * Refines by one more clustering, unless that would make more than {@code maxCells} cells. The first clustering is always
     * taken. O(n + cells k).
     *
     * @return whether the clustering was taken
     */
    boolean refine(Clustering clustering, int maxCells) {
        int k = clustering.k();
        // The new cell of each pair of an old cell and a cluster, -1 for pairs without rows. Pairs are numbered cell *
        // k + cluster, and cells in the order of their pairs, so that the order of the rows does not matter.
        int[] cellOfPair = new int[count * k];
        Arrays.fill(cellOfPair, -1);
        int rows = cellOfRow.rows();
        for (int i = 0; i < rows; i++) {
            cellOfPair[cellOfRow.get(i) * k + clustering.label(i)] = 0;
        }
        int cells = 0;
        for (int pair = 0; pair < cellOfPair.length; pair++) {
            if (cellOfPair[pair] == 0) {
                cellOfPair[pair] = cells++;
            }
        }
        if (cells > maxCells && !clusterings.isEmpty()) {
            return false;
        }
        for (int i = 0; i < rows; i++) {
            cellOfRow.set(i, cellOfPair[cellOfRow.get(i) * k + clustering.label(i)]);
        }
        List<int[]> newLabels = new ArrayList<>();
        for (int[] ofOldCells : labels) {
            int[] ofCells = new int[cells];
            for (int pair = 0; pair < cellOfPair.length; pair++) {
                if (cellOfPair[pair] >= 0) {
                    ofCells[cellOfPair[pair]] = ofOldCells[pair / k];
                }
            }
            newLabels.add(ofCells);
        }
        int[] ofCells = new int[cells];
        for (int pair = 0; pair < cellOfPair.length; pair++) {
            if (cellOfPair[pair] >= 0) {
                ofCells[cellOfPair[pair]] = pair % k;
            }
        }
        newLabels.add(ofCells);
        labels = newLabels;
        count = cells;
        clusterings.add(clustering);
        return true;
    }

    /** The number of cells. */
    int count() {
        return count;
    }

    /** The clusterings that were taken, in order. */
    List<Clustering> clusterings() {
        return clusterings;
    }

    int cellOfRow(int row) {
        return cellOfRow.get(row);
    }

    /**
     * The cluster that contains a cell.
     *
     * @param clustering the index of the clustering in {@link #clusterings()}
     */
    int label(int clustering, int cell) {
        return labels.get(clustering)[cell];
    }

    /** The number of rows of each cell. */
    int[] sizes() {
        int[] sizes = new int[count];
        for (int i = 0; i < cellOfRow.rows(); i++) {
            sizes[cellOfRow.get(i)]++;
        }
        return sizes;
    }
}
