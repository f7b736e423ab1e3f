package io.github.segmentcli.model;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.settings.Dialect;
import io.github.segmentcli.prepare.Recipe;
import io.github.segmentcli.profile.SegmentProfile;
import io.github.segmentcli.roles.RowNoun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fitted segmentation as it is stored: everything that is needed to assign later customers to the segments, to match the
 * segments with those of a later fit, and to test whether later customers have the same distributions.
 *
 * @param provenance what produced it
 * @param rows customers that took part in the fit
 * @param noun what a row of that file is called
 * @param dialect format of the file of the fit, with the decimal mark of its numbers
 * @param columns every column of that file, in its order, whether used or not
 * @param readings how the cells of the columns in {@code references} were parsed, by column
 * @param idColumn the column that identifies a customer
 * @param recipe how cells become features
 * @param centroids of the segments, in the recipe's standardised units
 * @param segments in the order of the centroids
 * @param references distributions of the columns in the fit
 * @param assignmentDigest digest of the segments of all rows of the file ({@link AssignmentDigest}), which identifies the
 *     {@code assignments.csv} of the same run
 * @param nextId the smallest id that no segment has ever had
 */
public record SegmentModel(
        Provenance provenance,
        long rows,
        RowNoun noun,
        Dialect dialect,
        List<String> columns,
        Map<String, ColumnReading> readings,
        Optional<String> idColumn,
        Recipe recipe,
        Centroids centroids,
        List<ModelSegment> segments,
        List<Reference> references,
        String assignmentDigest,
        int nextId) {

    /** The segment id, in tables, of special customers: those too far from every centroid to belong to a segment. */
    public static final int SPECIAL = 0;

    public SegmentModel {
        columns = List.copyOf(columns);
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        segments = List.copyOf(segments);
        references = List.copyOf(references);
        if (segments.size() != centroids.k() || recipe.features().size() != centroids.features()) {
            throw new IllegalArgumentException("segments, features and centroids differ in number");
        }
        for (ModelSegment segment : segments) {
            if (segment.id() >= nextId) {
                throw new IllegalArgumentException("id " + segment.id() + " would be used again");
            }
        }
    }

    /**
     * The model of a run.
     *
     * @param baseline the earlier model whose segments the run continues, if any; its ids are not given to other segments
     */
    public static SegmentModel of(Segmentation found, Optional<SegmentModel> baseline, Workers workers) {
        Clustering clustering = found.clustering();
        List<ModelSegment> segments = new ArrayList<>();
        int nextId = baseline.map(SegmentModel::nextId).orElse(1);
        List<double[]> quantiles = DistanceQuantiles.of(
                found.assignment(), clustering.k(), found.table().store(), workers, 50, 99);
        for (int c = 0; c < clustering.k(); c++) {
            SegmentProfile profile = found.segment(c);
            nextId = Math.max(nextId, profile.id() + 1);
            segments.add(new ModelSegment(
                    profile.id(),
                    profile.colour(),
                    profile.name(),
                    profile.description(),
                    profile.size(),
                    profile.share(),
                    clustering.inertia(c),
                    quantiles.get(c)[0],
                    quantiles.get(c)[1]));
        }
        List<Reference> references = References.of(found.table(), found.prepared(), workers);
        return new SegmentModel(
                found.provenance(),
                clustering.rows(),
                found.prepared().understanding().noun(),
                found.input().dialect().withDecimal(found.input().decimal()),
                found.input().table().columns().stream().map(Column::name).toList(),
                readings(found, references),
                found.prepared().idColumn(),
                found.prepared().recipe(),
                clustering.centroids(),
                segments,
                references,
                digest(found),
                nextId);
    }

    /** The words for missing values in the fit, where the user had named some. */
    public Optional<List<String>> ownNullValues() {
        String asked = provenance.settings().getOrDefault("null-value", "");
        return asked.isEmpty() ? Optional.empty() : Optional.of(dialect.nullValues());
    }

    /** The column with the weights of the rows of the fit; empty where each row counted once. */
    public Optional<String> weightColumn() {
        String asked = provenance.settings().getOrDefault("weight", "");
        return asked.isEmpty() ? Optional.empty() : Optional.of(asked);
    }

    /** The customers in segments: the sum of the weights of their rows, to half a customer per segment. */
    public double weight() {
        return weightColumn().isEmpty()
                ? rows
                : Math.max(1, segments.stream().mapToLong(ModelSegment::size).sum());
    }

    public int k() {
        return centroids.k();
    }

    /** The within-cluster sum of squares of the fit. */
    public double inertia() {
        double sum = 0;
        for (ModelSegment segment : segments) {
            sum += segment.inertia();
        }
        return sum;
    }

    private static String digest(Segmentation found) {
        AssignmentDigest digest = new AssignmentDigest();
        Assignment assignment = found.assignment();
        for (int row = 0; row < assignment.rows(); row++) {
            if (assignment.isSpecial(row)) {
                digest.add(SPECIAL);
            } else if (assignment.label(row) == Assignment.UNASSIGNED) {
                digest.addNowhere();
            } else {
                digest.add(found.segment(assignment.label(row)).id());
            }
        }
        return digest.hex();
    }

    /** How the columns of the references were parsed, without columns for which this is not known. */
    private static Map<String, ColumnReading> readings(Segmentation found, List<Reference> references) {
        Map<String, ColumnReading> readings = new LinkedHashMap<>();
        for (Reference reference : references) {
            ColumnReading reading = found.input().readings().get(reference.column());
            if (reading != null) {
                readings.put(reference.column(), reading);
            }
        }
        return readings;
    }
}
