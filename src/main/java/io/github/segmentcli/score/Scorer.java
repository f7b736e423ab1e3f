package io.github.segmentcli.score;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.ExactSum;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.prepare.PreparedRows;
import io.github.segmentcli.roles.Understanding;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** The largest accepted standardised value, 2^480: the sum of up to 2^63 of its squares does not overflow a double. */
    private static final double MAX_STANDARDISED = 0x1p480;

    private final SegmentModel model;
    private final Workers workers;
    private final ScoreTally total;
    /** The names of the columns of the file, empty before {@link #requireColumns}. */
    private List<String> columns = List.of();

    public Scorer(SegmentModel model, Workers workers) {
        this.model = model;
        this.workers = workers;
        this.total = new ScoreTally(model);
    }

    /**
     * Checks that the file has the columns of all features. Call it before the first row.
     *
     * @param source the name of the file in messages
     * @param names the names of its columns
     * @throws InputException when the column of a feature is missing; suggests a similarly named column
     */
    public void requireColumns(String source, List<String> names) {
        columns = List.copyOf(names);
        Set<String> missing = new LinkedHashSet<>();
        for (String column : model.recipe().columnsNeeded()) {
            if (!columns.contains(column)) {
                missing.add(column);
            }
        }
        if (!missing.isEmpty()) {
            throw missingColumns(source, missing);
        }
    }

    /**
     * Assigns the rows of a table, without adding them to {@link #scores}. May be called from several threads. O(n k d).
     *
     * @param rows customers with the columns of the model; others are ignored
     * @return one label and one distance per row, and the counts of these rows
     * @throws InputException when a feature's column has another type than in the fit
     */
    public ScoredRows score(Table rows) {
        Table customers = model.recipe().asFitted(rows);
        PreparedRows prepared = model.recipe().apply(customers, workers);
        requireRange(prepared.matrix());
        Assignment assignment = RowAssignments.of(prepared, customers.rows(), model.centroids(), workers);
        Assignment.Distances distances = assignment.inOrder();
        ScoreTally scored = new ScoreTally(model);
        Optional<RowWeights> weights = RowWeights.of(model, customers);
        for (int row = 0; row < customers.rows(); row++) {
            double weight = weights.isEmpty() ? 1 : weights.get().of(row);
            scored.faulty += weights.isPresent() && weights.get().isFaulty(row) ? 1 : 0;
            if (assignment.label(row) != Assignment.UNASSIGNED) {
                scored.count(assignment.label(row), distances.nearest(row), weight, model);
            } else if (assignment.isSpecial(row)) {
                scored.special++;
            }
        }
        scored.rows = customers.rows();
        scored.unweighted = weights.isEmpty() ? customers.rows() : 0;
        scored.assigned = prepared.matrix().rows() - scored.special;
        scored.outside = outside(customers).cardinality();
        List<BinCounts> histograms = histograms(scored);
        workers.run(histograms.size(), at -> histograms.get(at).add(customers));
        return new ScoredRows(assignment, scored);
    }

    /**
     * Checks that distances to the centroids cannot overflow.
     *
     * @param matrix standardised values
     * @throws InputException when a value is above {@link #MAX_STANDARDISED} in magnitude, or is not a number
     */
    private static void requireRange(Matrix matrix) {
        for (int j = 0; matrix.rows() > 0 && j < matrix.features(); j++) {
            Matrix.Range range = matrix.range(j);
            double farthest = range.greatest() > -range.least() ? range.greatest() : range.least();
            if (!(Math.abs(farthest) <= MAX_STANDARDISED)) {
                throw new InputException("Feature \"" + matrix.names().get(j) + "\" holds a value " + farthest
                        + " standard units from the mean of the fit, which is too far out for a distance. Correct the"
                        + " cell, or fit the model again.");
            }
        }
    }

    /**
     * Adds rows to {@link #scores}. Call it for the parts of a file in the order of the file, on which it depends which unseen words are
     * listed. Where the file is cut into parts changes nothing.
     */
    public void count(ScoreTally scored) {
        total.add(scored);
    }

    private List<BinCounts> histograms(ScoreTally scored) {
        List<BinCounts> histograms = new ArrayList<>();
        for (int at = 0; at < model.references().size(); at++) {
            histograms.add(new BinCounts(model.references().get(at), scored.columns.get(at)));
        }
        return histograms;
    }

    /** The result for all rows that were counted so far. */
    public Scores scores() {
        List<Scores.SegmentCount> segments = new ArrayList<>();
        long far = 0;
        double weight =
                Arrays.stream(total.weights).mapToDouble(ExactSum::value).sum();
        double squares = total.squaredWeights.value();
        // Weights that are shares count as in a fit: with a mean of 1.
        double scale = weight > 0 && weight < total.weighty ? total.weighty / weight : 1;
        for (int c = 0; c < model.k(); c++) {
            segments.add(new Scores.SegmentCount(
                    model.segments().get(c),
                    Math.round(scale * total.weights[c].value()),
                    total.sizes[c],
                    total.weights[c].value(),
                    total.far[c]));
            far += total.far[c];
        }
        List<BinCounts> histograms = histograms(total);
        return new Scores(
                total.rows,
                total.assigned,
                total.special,
                segments,
                histograms,
                new Weighing(
                        model.weightColumn().isEmpty() || total.unweighted == 0,
                        weight,
                        squares > 0 ? weight * weight / squares : 0),
                total.outside,
                far,
                total.inertia.value(),
                notices(histograms));
    }

    private List<Notice> notices(List<BinCounts> histograms) {
        List<Notice> notices = new ArrayList<>();
        if (total.rows > 0) {
            RowWeights.notice(model, total).ifPresent(notices::add);
        }
        notices.addAll(new ScoreNotices(model, histograms, columns, total.rows, total.assigned + total.special).all());
        return List.copyOf(notices);
    }

    private InputException missingColumns(String source, Set<String> missing) {
        List<String> unknown =
                columns.stream().filter(name -> !model.columns().contains(name)).toList();
        StringBuilder message = new StringBuilder(source).append(": the model needs ");
        message.append(missing.size() == 1 ? "the column " : "the columns ")
                .append(ColumnPhrases.quoted(List.copyOf(missing)))
                .append(missing.size() == 1 ? ", which is not there." : ", which are not there.");
        for (String name : missing) {
            likelyNewName(name, unknown)
                    .ifPresent(meant -> message.append(" Is ")
                            .append(missing.size() == 1 ? "it" : ColumnNames.quote(name))
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
     * Checks that the file has the column that identified a customer in the fit, where there was one.
     *
     * @param source the name of the file in messages
     * @param names the names of its columns
     * @throws InputException when it has not; suggests a similarly named column, or the only one that the model does not have
     */
    public static void requireId(SegmentModel model, String source, List<String> names) {
        if (model.idColumn().isEmpty() || names.contains(model.idColumn().get())) {
            return;
        }
        String id = model.idColumn().get();
        List<String> unknown =
                names.stream().filter(name -> !model.columns().contains(name)).toList();
        Optional<String> meant = likelyNewName(id, unknown)
                .or(() -> unknown.size() == 1 ? Optional.of(unknown.get(0)) : Optional.empty());
        throw new InputException(source + ": the model knows customers by the column " + ColumnNames.quote(id)
                + ", which is not there."
                + meant.map(name -> " Is it now called " + ColumnNames.quote(name) + "? Then add --id "
                                + Understanding.shell(name) + ".")
                        .orElse(" The file has: " + ColumnNames.list(names)
                                + ". Name the column that identifies a customer with --id."));
    }

    /**
     * The column that a missing one was probably renamed to: the names differ in one or two letters, or one is the beginning of
     * the other.
     *
     * @param unknown the columns of the file that the model does not have
     */
    private static Optional<String> likelyNewName(String missing, List<String> unknown) {
        Optional<String> near = ColumnNames.closest(missing, unknown);
        String wanted = missing.toLowerCase(Locale.ROOT);
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
            if (column instanceof RowValues values) {
                values.byBlocks((block, n, from) -> {
                    for (int i = 0; i < n; i++) {
                        if (block[i] < feature.least() || block[i] > feature.greatest()) {
                            outside.set(from + i);
                        }
                    }
                });
            }
        }
        return outside;
    }
}
