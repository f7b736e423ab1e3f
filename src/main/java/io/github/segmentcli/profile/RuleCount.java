package io.github.segmentcli.profile;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.Labels;
import java.util.Arrays;
import java.util.List;

/**
 * Counts whom rules pick, on every customer. A block of rows is taken at a time, and each column that the rules speak of is
 * read once for all of them.
 */
final class RuleCount {

    /** Rows that are counted at a time: their numbers stay near. */
    private static final int BLOCK = 1 << 12;

    /** Blocks that are one task: a worker's buffers serve them all. */
    private static final int RUN = 16;

    private final List<RuleColumn> columns;
    private final List<List<RuleCondition>> rules;
    private final Labels labels;
    private final double[] weights;

    /**
     * @param labels per row, the number of the rule that should pick it, or {@link Assignment#UNASSIGNED}
     * @param weights how many customers each row stands for, or null for one each
     */
    RuleCount(List<RuleColumn> columns, List<List<RuleCondition>> rules, Labels labels, double[] weights) {
        this.weights = weights;
        this.columns = columns;
        this.rules = rules;
        this.labels = labels;
    }

    /** Per rule, the customers with a place that it picks, and how many of them it should. */
    double[][] count(Workers workers) {
        int blocks = (labels.rows() + BLOCK - 1) / BLOCK;
        int runs = (blocks + RUN - 1) / RUN;
        double[][][] parts = new double[runs][][];
        workers.run(runs, run -> {
            Tally tally = new Tally();
            for (int block = run * RUN; block < Math.min(blocks, (run + 1) * RUN); block++) {
                tally.add(block * BLOCK, Math.min(labels.rows(), (block + 1) * BLOCK));
            }
            parts[run] = tally.counts;
        });
        double[][] counts = new double[rules.size()][2];
        for (double[][] part : parts) {
            for (int c = 0; c < counts.length; c++) {
                counts[c][0] += part[c][0];
                counts[c][1] += part[c][1];
            }
        }
        return counts;
    }

    /** Of a run of blocks. */
    private final class Tally {
        private final double[][] counts = new double[rules.size()][2];
        private final double[][] values = new double[columns.size()][];
        private final boolean[] isRead = new boolean[columns.size()];
        private final int[] rows = new int[BLOCK];

        void add(int from, int to) {
            Arrays.fill(isRead, false);
            for (int c = 0; c < counts.length; c++) {
                int n = placed(labels, from, to, rows);
                for (RuleCondition condition : rules.get(c)) {
                    RuleColumn column = columns.get(condition.column());
                    n = column.filter(condition, read(condition.column(), from, to), rows, n);
                }
                for (int i = 0; i < n; i++) {
                    int row = from + rows[i];
                    double customers = weights == null ? 1 : weights[row];
                    counts[c][0] += customers;
                    counts[c][1] += labels.get(row) == c ? customers : 0;
                }
            }
        }

        private double[] read(int column, int from, int to) {
            if (!isRead[column]) {
                values[column] = values[column] == null ? new double[BLOCK] : values[column];
                columns.get(column).read(from, to, values[column]);
                isRead[column] = true;
            }
            return values[column];
        }
    }

    /** Lists the rows with a place, counted from the first of the block. */
    private static int placed(Labels labels, int from, int to, int[] rows) {
        int n = 0;
        for (int i = from; i < to; i++) {
            rows[n] = i - from;
            n += labels.get(i) != Assignment.UNASSIGNED ? 1 : 0;
        }
        return n;
    }
}
