package io.github.segmentcli.compare;

import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.model.ModelSegment;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.prepare.PreparedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Counts the {@link Migration} of known customers between the segments of a model.
 *
 * @param id the column that identifies a customer; empty for that of the fit
 * @param values a value for each customer of today, to be summed; missing values count as 0
 */
record MigrationCount(Baseline baseline, Optional<String> id, Optional<NumberColumn> values) {

    /**
     * The migration; empty when no customer of today was in the earlier file. Customers who were or are special are not counted.
     *
     * @param applied the customers, prepared by the model
     * @param assignment the segment of each row of the table
     */
    Optional<Migration> of(Table customers, PreparedRows applied, Assignment assignment) {
        SegmentModel model = baseline.model();
        int k = model.k();
        int[] earlier = baseline.earlierSegments(customers, id);
        long[][] flows = new long[k][k];
        long[][] border = new long[k][k];
        double[][] worth = new double[k][k];
        long known = 0;
        long moved = 0;
        long beyond = 0;
        long atTheBorder = 0;
        long special = 0;
        long becameSpecial = 0;
        long repeated = 0;
        double[] point = new double[applied.matrix().features()];
        Assignment.Distances distances = assignment.inOrder();
        for (int i = 0; i < applied.matrix().rows(); i++) {
            int row = applied.tableRow(i);
            int then = earlier[row];
            int now = assignment.label(row);
            if (then == Baseline.REPEATED) {
                repeated++;
                continue;
            }
            if (now == Assignment.UNASSIGNED) {
                special++;
                becameSpecial += then < 0 ? 0 : 1;
                continue;
            }
            if (then < 0) {
                continue;
            }
            known++;
            flows[then][now]++;
            worth[then][now] += worth(row);
            if (then != now) {
                moved++;
                if (distances.nearest(row) > model.segments().get(now).farDistance()) {
                    beyond++;
                    continue;
                }
                for (int j = 0; j < point.length; j++) {
                    point[j] = applied.matrix().value(i, j);
                }
                double from = Math.sqrt(model.centroids().squaredDistance(point, then));
                if (2 * distances.nearest(row) > Migration.BORDER * (distances.nearest(row) + from)) {
                    border[then][now]++;
                    atTheBorder++;
                }
            }
        }
        if (known == 0) {
            return Optional.empty();
        }
        List<ModelSegment> segments = model.segments();
        return Optional.of(new Migration(
                segments,
                segments,
                cells(flows, border, worth),
                known,
                applied.matrix().rows() - repeated - special - known,
                baseline.known() - becameSpecial - known,
                moved,
                beyond,
                atTheBorder));
    }

    private double worth(int row) {
        return values.isEmpty() || values.get().isMissing(row)
                ? 0
                : values.get().value(row);
    }

    private List<List<Migration.Flow>> cells(long[][] flows, long[][] border, double[][] worth) {
        List<List<Migration.Flow>> cells = new ArrayList<>();
        for (int a = 0; a < flows.length; a++) {
            List<Migration.Flow> row = new ArrayList<>();
            for (int b = 0; b < flows.length; b++) {
                OptionalDouble value = values.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(worth[a][b]);
                row.add(new Migration.Flow(flows[a][b], border[a][b], value));
            }
            cells.add(row);
        }
        return cells;
    }
}
