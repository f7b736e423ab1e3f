package io.github.segmentcli.validity;

import io.github.segmentcli.cluster.Clustering;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The common refinement of several clusterings of the same rows: two rows share a cell when every clustering puts them
 * together. Sums over cells can be added up to sums over the clusters of each clustering.
 */
final class CommonRefinement {

    private final List<Clustering> clusterings = new ArrayList<>();
    private int count = 1;
    private int[] cellOfRow;
    private List<int[]> labels = new ArrayList<>();

    CommonRefinement(int rows) {
        this.cellOfRow = new int[rows];
    }

    /** Refines by one more clustering, unless that would make more than {@code most} cells; says whether it did. */
    boolean refine(Clustering clustering, int most) {
        int k = clustering.k();
        int[] target = new int[count * k];
        Arrays.fill(target, -1);
        int[] refined = new int[cellOfRow.length];
        int[] label = clustering.labels();
        int fresh = 0;
        for (int i = 0; i < refined.length; i++) {
            int joint = cellOfRow[i] * k + label[i];
            if (target[joint] < 0) {
                target[joint] = fresh++;
                if (fresh > most && !clusterings.isEmpty()) {
                    return false;
                }
            }
            refined[i] = target[joint];
        }
        List<int[]> carried = new ArrayList<>();
        for (int[] old : labels) {
            int[] now = new int[fresh];
            for (int joint = 0; joint < target.length; joint++) {
                if (target[joint] >= 0) {
                    now[target[joint]] = old[joint / k];
                }
            }
            carried.add(now);
        }
        int[] own = new int[fresh];
        for (int joint = 0; joint < target.length; joint++) {
            if (target[joint] >= 0) {
                own[target[joint]] = joint % k;
            }
        }
        carried.add(own);
        labels = carried;
        cellOfRow = refined;
        count = fresh;
        clusterings.add(clustering);
        return true;
    }

    int count() {
        return count;
    }

    /** The clusterings refined by, in order. */
    List<Clustering> clusterings() {
        return clusterings;
    }

    int cellOfRow(int row) {
        return cellOfRow[row];
    }

    /** The cluster in which a cell lies, in the clustering at a position of {@link #clusterings()}. */
    int label(int clustering, int cell) {
        return labels.get(clustering)[cell];
    }

    /** How many rows each cell has. */
    int[] sizes() {
        int[] sizes = new int[count];
        for (int cell : cellOfRow) {
            sizes[cell]++;
        }
        return sizes;
    }
}
