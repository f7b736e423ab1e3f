package io.github.segmentcli.model;

import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Centroids;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.io.cells.ColumnReading;
import io.github.segmentcli.io.settings.Dialect;
import io.github.segmentcli.prepare.OrderStatistics;
import io.github.segmentcli.prepare.Recipe;
import io.github.segmentcli.profile.SegmentProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What outlives a run: all that is needed to place later customers as the customers of the fit were placed, to recognise
 * its segments in a later fit, and to tell whether later customers are still alike.
 *
 * @param provenance where it came from
 * @param rows customers that took part in the fit
 * @param dialect how the file of the fit was understood, and the decimal mark of its figures
 * @param columns every column of that file, in its order, whether used or not
 * @param readings how the cells of the columns that matter were understood, by column
 * @param idColumn the column that names a customer
 * @param recipe how cells become features
 * @param centroids of the segments, in the recipe's standardised units
 * @param segments in the order of the centroids
 * @param references how the columns were distributed
 * @param places digest of where every row of the file was placed ({@link AssignmentDigest}), by which a table of customers is
 *     known to belong to this model
 * @param nextId the smallest id that no segment has ever had
 */
public record SegmentModel(
        Provenance provenance,
        long rows,
        Dialect dialect,
        List<String> columns,
        Map<String, ColumnReading> readings,
        Optional<String> idColumn,
        Recipe recipe,
        Centroids centroids,
        List<ModelSegment> segments,
        List<Reference> references,
        String places,
        int nextId) {

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

    /** The model of a run that starts counting its segments from 1. */
    public static SegmentModel of(Segmentation found, Workers workers) {
        return of(found, 1, workers);
    }

    /** The model of a run whose segments follow those of {@code baseline}, so that none of its ids is used again. */
    public static SegmentModel of(Segmentation found, SegmentModel baseline, Workers workers) {
        return of(found, baseline.nextId(), workers);
    }

    private static SegmentModel of(Segmentation found, int leastNextId, Workers workers) {
        Clustering clustering = found.clustering();
        List<ModelSegment> segments = new ArrayList<>();
        int nextId = leastNextId;
        double[][] quantiles = new double[clustering.k()][];
        double[][] distances = distances(found.places(), clustering.k());
        workers.run(clustering.k(), c -> quantiles[c] = quantiles(distances[c], 50, 99));
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
                    quantiles[c][0],
                    quantiles[c][1]));
        }
        List<Reference> references = References.of(found.input().table(), found.prepared(), workers);
        return new SegmentModel(
                found.provenance(),
                clustering.rows(),
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
        for (int label : found.places().labels()) {
            if (label == Assignment.UNASSIGNED) {
                digest.addNowhere();
            } else {
                digest.add(found.segment(label).id());
            }
        }
        return digest.hex();
    }

    /** How the columns of the references were read; those of a file whose readings are not known are left out. */
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

    /** The distances of the customers of each cluster to their centroid. */
    private static double[][] distances(Assignment places, int k) {
        int[] sizes = new int[k];
        for (int label : places.labels()) {
            if (label != Assignment.UNASSIGNED) {
                sizes[label]++;
            }
        }
        double[][] distances = new double[k][];
        for (int c = 0; c < k; c++) {
            distances[c] = new double[sizes[c]];
        }
        int[] filled = new int[k];
        for (int row = 0; row < places.rows(); row++) {
            int label = places.label(row);
            if (label != Assignment.UNASSIGNED) {
                distances[label][filled[label]++] = places.distance(row);
            }
        }
        return distances;
    }

    /** The smallest values that so many in 100 do not exceed (type 1). */
    private static double[] quantiles(double[] values, int... percents) {
        int[] ranks = new int[percents.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = (int) (((long) values.length * percents[i] + 99) / 100) - 1;
        }
        OrderStatistics found = OrderStatistics.of(values, ranks);
        double[] quantiles = new double[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            quantiles[i] = found.value(i);
        }
        return quantiles;
    }
}
