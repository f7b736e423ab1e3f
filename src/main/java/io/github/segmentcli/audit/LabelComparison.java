package io.github.segmentcli.audit;

import io.github.segmentcli.audit.Variation.Kind;
import io.github.segmentcli.data.OptimalAssignment;
import io.github.segmentcli.validity.RandIndex;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Two clusterings of the same customers, compared.
 *
 * @param agreement adjusted Rand index
 * @param changed customers in another cluster, with the clusters of the second matched to those of the first so that as few as
 *     possible are
 * @param compared all customers
 */
record LabelComparison(double agreement, long changed, long compared) {

    /**
     * @param before the segment of each customer, below k
     * @param after the same in the refit
     */
    static LabelComparison of(int[] before, int[] after, int k) {
        double[][] both = new double[k][k];
        for (int i = 0; i < before.length; i++) {
            both[before[i]][after[i]]++;
        }
        int[] pairs = OptimalAssignment.of(both);
        long same = 0;
        for (int c = 0; c < k; c++) {
            same += pairs[c] == OptimalAssignment.UNPAIRED ? 0 : (long) both[c][pairs[c]];
        }
        return new LabelComparison(RandIndex.adjusted(before, after), before.length - same, before.length);
    }

    Variation as(Kind kind, String name, Optional<String> column) {
        return new Variation(kind, name, column, OptionalDouble.of(agreement), changed, compared, Optional.empty());
    }
}
