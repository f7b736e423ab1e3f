package io.github.segmentcli.model;

import io.github.segmentcli.Notice;
import io.github.segmentcli.audit.Audit;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.io.table.Loaded;
import io.github.segmentcli.prepare.Prepared;
import io.github.segmentcli.profile.Profiles;
import io.github.segmentcli.profile.SegmentProfile;
import io.github.segmentcli.select.Selection;
import io.github.segmentcli.validity.Projection;
import io.github.segmentcli.validity.SegmentStability;
import io.github.segmentcli.validity.Structure;
import io.github.segmentcli.validity.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The complete result of a run.
 *
 * @param input the file as read
 * @param prepared the matrix and its recipe
 * @param selection the candidates and the chosen clustering, over the rows of the matrix
 * @param structure tests of whether the data has any cluster structure
 * @param stability one per segment; empty when it was not asked for or cannot be computed
 * @param assignment the segment of every row of the table, including rows that took no part in the fit
 * @param nearBoundary the share of the customers of each segment who are near the boundary to the next one
 * @param projection principal components of the matrix
 * @param profiles descriptions of the segments
 * @param notices of all stages, in order
 * @param provenance program version, input, seed and settings
 * @param lineage how its segments correspond to those of an earlier model, if one was given
 * @param audit how the segments change with single settings and columns, if requested
 * @param special customers too far from every centroid to belong to a segment
 */
public record Segmentation(
        Loaded input,
        Prepared prepared,
        Selection selection,
        Structure structure,
        List<SegmentStability> stability,
        Assignment assignment,
        List<Double> nearBoundary,
        Projection projection,
        Profiles profiles,
        List<Notice> notices,
        Provenance provenance,
        Optional<Lineage> lineage,
        Optional<Audit> audit,
        SpecialRows special) {

    public Segmentation {
        stability = List.copyOf(stability);
        nearBoundary = List.copyOf(nearBoundary);
        notices = List.copyOf(notices);
    }

    /** The same run with further notices at the end. */
    public Segmentation with(List<Notice> further) {
        List<Notice> all = new ArrayList<>(notices);
        all.addAll(further);
        return new Segmentation(
                input,
                prepared,
                selection,
                structure,
                stability,
                assignment,
                nearBoundary,
                projection,
                profiles,
                all,
                provenance,
                lineage,
                audit,
                special);
    }

    /** The table after interpretation of its columns: numbers that are dates as dates, multiple choices as one column each. */
    public Table table() {
        Table understood = prepared.understanding().table();
        return understood.columns().isEmpty() ? input.table() : understood;
    }

    public Matrix matrix() {
        return prepared.matrix();
    }

    /** The number of customers in the fit: the number of rows, or the sum of their weights, rounded; the sizes of the segments add up to it. */
    public long customers() {
        return matrix().weights().isPresent()
                ? profiles.segments().stream().mapToLong(SegmentProfile::size).sum()
                : matrix().rows();
    }

    public Clustering clustering() {
        return selection.chosen();
    }

    public Validity validity() {
        return selection.validity();
    }

    public int k() {
        return clustering().k();
    }

    /** The profile of cluster c, from 0; its {@code id()} is the number of the segment in all output. */
    public SegmentProfile segment(int c) {
        return profiles.segments().get(c);
    }

    /** The stability of cluster c; empty where it was not computed. */
    public Optional<SegmentStability> stability(int c) {
        return stability.isEmpty() ? Optional.empty() : Optional.of(stability.get(c));
    }
}
