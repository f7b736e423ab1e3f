package io.github.segmentcli.score;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.prepare.PreparedRows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Assigns customers to the segments of a model, one table at a time. Only counts are kept between tables, so memory depends on
 * the largest table and not on the length of the file.
 *
 * <p>For the rows of the fit, labels and distances are the same as in the fit, bit for bit.
 */
public final class Scorer {

    /** Larger standardised values are refused, because their squares, summed over rows and features, could overflow. */
    private static final double FARTHEST = 0x1p480;

    private final SegmentModel model;
    private final Workers workers;
    private final ScoredRows all;
    private List<String> columns = List.of();

    public Scorer(SegmentModel model, Workers workers) {
        this.model = model;
        this.workers = workers;
        this.all = new ScoredRows(model, Assignment.owning(new int[0], new double[0], null, null));
    }

    /**
     * Checks that the file has the columns of all features. Call it before the first row.
     *
     * @param source the name of the file in messages
     * @param names of its columns
     * @throws InputException when the column of a feature is missing; suggests a similarly named column
     */
    public void require(String source, List<String> names) {
        columns = List.copyOf(names);
        Set<String> lacking = new LinkedHashSet<>();
        for (String column : model.recipe().columnsNeeded()) {
            if (!columns.contains(column)) {
                lacking.add(column);
            }
        }
        if (!lacking.isEmpty()) {
            throw lacking(source, lacking);
        }
    }

    /**
     * Assigns the rows of a table, without adding them to {@link #scores}. May be called from several threads. O(n k d).
     *
     * @throws InputException when a feature's column has another type than in the fit
     */
    public ScoredRows score(Table rows) {
        Table customers = model.recipe().asFitted(rows);
        PreparedRows applied = model.recipe().apply(customers, workers);
        requireRange(applied.matrix());
        Assignment assignment = RowAssignments.of(applied, customers.rows(), model.centroids(), workers);
        ScoredRows scored = new ScoredRows(model, assignment);
        for (int row = 0; row < customers.rows(); row++) {
            if (assignment.label(row) != Assignment.UNASSIGNED) {
                scored.count(assignment.label(row), assignment.distance(row), model);
            } else if (assignment.isSpecial(row)) {
                scored.special++;
            }
        }
        scored.rows = customers.rows();
        scored.assigned = applied.matrix().rows() - scored.special;
        scored.outside = outside(customers).cardinality();
        workers.run(scored.histograms.size(), at -> scored.histograms.get(at).add(customers));
        return scored;
    }

    /** @throws InputException when a value is so large that distances to the segments would overflow */
    private static void requireRange(Matrix matrix) {
        for (int j = 0; j < matrix.features(); j++) {
            for (double value : matrix.column(j)) {
                if (!(Math.abs(value) <= FARTHEST)) {
                    throw new InputException("Feature \"" + matrix.names().get(j) + "\" holds a value " + value
                            + " standard units from the mean of the fit, which is too far out for a distance. Correct the"
                            + " cell, or fit the model again.");
                }
            }
        }
    }

    /** Adds rows to {@link #scores}. Parts of a file must be added in the order of the file. */
    public void count(ScoredRows scored) {
        all.add(scored);
    }

    /** The result for all rows counted so far. */
    public Scores scores() {
        List<Scores.SegmentCount> segments = new ArrayList<>();
        long allFar = 0;
        for (int c = 0; c < model.k(); c++) {
            segments.add(new Scores.SegmentCount(model.segments().get(c), all.sizes[c], all.far[c]));
            allFar += all.far[c];
        }
        return new Scores(
                all.rows,
                all.assigned,
                all.special,
                segments,
                all.histograms,
                all.outside,
                allFar,
                all.squares,
                new ScoreNotices(model, all.histograms, columns, all.rows, all.assigned + all.special).all());
    }

    private InputException lacking(String source, Set<String> lacking) {
        List<String> unknown =
                columns.stream().filter(name -> !model.columns().contains(name)).toList();
        StringBuilder message = new StringBuilder(source).append(": the model needs ");
        message.append(lacking.size() == 1 ? "the column " : "the columns ")
                .append(ColumnPhrases.quoted(List.copyOf(lacking)))
                .append(lacking.size() == 1 ? ", which is not there." : ", which are not there.");
        for (String name : lacking) {
            renamed(name, unknown)
                    .ifPresent(meant -> message.append(" Is ")
                            .append(lacking.size() == 1 ? "it" : ColumnNames.quote(name))
                            .append(" now called ")
                            .append(ColumnNames.quote(meant))
                            .append('?'));
        }
        return new InputException(message.append(" The file has: ")
                .append(ColumnNames.list(columns))
                .append(". Give the columns the names they had, or fit the model again.")
                .toString());
    }

    /**
     * The column that was probably renamed from a missing one: the names differ in one or two letters, or one is the beginning
     * of the other.
     */
    private static Optional<String> renamed(String lost, List<String> unknown) {
        Optional<String> near = ColumnNames.closest(lost, unknown);
        String wanted = lost.toLowerCase(Locale.ROOT);
        return near.or(() -> unknown.stream()
                .filter(name -> {
                    String other = name.toLowerCase(Locale.ROOT);
                    return other.length() >= 3 && (wanted.startsWith(other) || other.startsWith(wanted));
                })
                .findFirst());
    }

    /** The rows with a value outside the range of the fit in at least one feature. */
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
}
