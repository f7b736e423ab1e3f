package io.github.segmentcli.score;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Placement;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.prepare.Applied;
import io.github.segmentcli.prepare.ColumnPatterns;
import io.github.segmentcli.prepare.FittedFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Places customers in the segments of a model, a table at a time: what is learnt from a table is counted, never kept, so a
 * file of any length needs the memory of one of its blocks.
 *
 * <p>The rows of the fit come out with the labels of the fit, to the last bit of their distances.
 */
public final class Scorer {

    private final SegmentModel model;
    private final Workers workers;
    private final List<Tally> tallies;
    private final long[] sizes;
    private final long[] far;
    private List<String> columns = List.of();
    private long rows;
    private long placed;
    private long outside;
    private double squares;

    public Scorer(SegmentModel model, Workers workers) {
        this.model = model;
        this.workers = workers;
        this.tallies = model.references().stream().map(Tally::new).toList();
        this.sizes = new long[model.k()];
        this.far = new long[model.k()];
    }

    /**
     * Places the rows of a table, or of the next block of one.
     *
     * @return one entry per row; those with a gap are {@link Assignment#UNASSIGNED} where the model drops gaps
     * @throws InputException when a feature's column is not there or holds something else
     */
    public Assignment place(Table customers) {
        if (rows == 0) {
            columns = customers.columns().stream().map(Column::name).toList();
            requireFeatures(customers);
        }
        Applied applied = model.recipe().apply(customers, workers);
        Assignment near = Placement.of(applied.matrix(), model.centroids(), workers);
        for (int i = 0; i < near.rows(); i++) {
            int label = near.label(i);
            double distance = near.distance(i);
            sizes[label]++;
            squares += distance * distance;
            if (distance > model.segments().get(label).farDistance()) {
                far[label]++;
            }
        }
        rows += customers.rows();
        placed += near.rows();
        outside += outside(customers).cardinality();
        workers.run(tallies.size(), at -> tallies.get(at).add(customers));
        return applied.hasAllRows() ? near : spread(near, applied, customers.rows());
    }

    /** What was met in all tables so far. */
    public Scores scores() {
        List<Scores.SegmentCount> segments = new ArrayList<>();
        long allFar = 0;
        for (int c = 0; c < model.k(); c++) {
            segments.add(new Scores.SegmentCount(model.segments().get(c), sizes[c], far[c]));
            allFar += far[c];
        }
        return new Scores(
                rows,
                placed,
                segments,
                tallies,
                outside,
                allFar,
                squares,
                new ScoreNotices(model, tallies, columns, rows, placed).all());
    }

    private void requireFeatures(Table customers) {
        Set<String> lacking = new LinkedHashSet<>();
        for (FittedFeature feature : model.recipe().features()) {
            if (customers.column(feature.column()).isEmpty()) {
                lacking.add(feature.column());
            }
        }
        if (lacking.isEmpty()) {
            return;
        }
        List<String> strangers =
                columns.stream().filter(name -> !model.columns().contains(name)).toList();
        StringBuilder message = new StringBuilder(customers.source()).append(": the model needs ");
        message.append(lacking.size() == 1 ? "the column " : "the columns ")
                .append(Words.quoted(List.copyOf(lacking)))
                .append(lacking.size() == 1 ? ", which is not there." : ", which are not there.");
        for (String name : lacking) {
            renamed(name, strangers)
                    .ifPresent(meant -> message.append(" Is it now called ")
                            .append(Words.quoted(meant))
                            .append('?'));
        }
        throw new InputException(message.append(" The file has: ")
                .append(Words.all(columns))
                .append(". Give the columns the names they had, or fit the model again.")
                .toString());
    }

    /** The new column that a lost one may have become: one in a letter or two different, or with or without a unit. */
    private static Optional<String> renamed(String lost, List<String> strangers) {
        Optional<String> near = ColumnPatterns.closest(lost, strangers);
        String wanted = lost.toLowerCase(Locale.ROOT);
        return near.or(() -> strangers.stream()
                .filter(name -> {
                    String other = name.toLowerCase(Locale.ROOT);
                    return other.length() >= 3 && (wanted.startsWith(other) || other.startsWith(wanted));
                })
                .findFirst());
    }

    /** The rows with a value beyond the range of the fit in at least one feature. */
    private BitSet outside(Table customers) {
        BitSet outside = new BitSet(customers.rows());
        for (FittedFeature feature : model.recipe().features()) {
            Column column = customers.column(feature.column()).orElseThrow();
            double[] values = column instanceof NumberColumn number
                    ? number.values()
                    : column instanceof DateColumn date ? date.epochDays() : new double[0];
            for (int row = 0; row < values.length; row++) {
                if (values[row] < feature.least() || values[row] > feature.greatest()) {
                    outside.set(row);
                }
            }
        }
        return outside;
    }

    private static Assignment spread(Assignment near, Applied applied, int rows) {
        int[] labels = new int[rows];
        double[] distances = new double[rows];
        int[] seconds = near.hasSecond() ? new int[rows] : null;
        double[] secondDistances = near.hasSecond() ? new double[rows] : null;
        Arrays.fill(labels, Assignment.UNASSIGNED);
        Arrays.fill(distances, Double.NaN);
        for (int i = 0; i < near.rows(); i++) {
            int row = applied.tableRow(i);
            labels[row] = near.label(i);
            distances[row] = near.distance(i);
            if (seconds != null) {
                seconds[row] = near.second(i);
                secondDistances[row] = near.secondDistance(i);
            }
        }
        return Assignment.owning(labels, distances, seconds, secondDistances);
    }
}
