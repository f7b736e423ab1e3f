package io.github.segmentcli.select;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.SizeBounds;
import io.github.segmentcli.cluster.SizeLimits;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.validity.Gap;
import io.github.segmentcli.validity.GlobalStability;
import io.github.segmentcli.validity.Measured;
import io.github.segmentcli.validity.OrderedRows;
import io.github.segmentcli.validity.PredictionStrength;
import io.github.segmentcli.validity.StructureTest;
import io.github.segmentcli.validity.SystematicSample;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * The measures that need many additional fits: gap statistic, prediction strength and stability of every candidate.
 *
 * <p>They are computed on one sample of rows, so that the cost does not grow with the file. The measure of the deciding rule gets
 * the number of replicates that its authors use; measures shown for comparison get fewer.
 */
record EvidenceTable(
        EvidenceSample evidence,
        List<Gap.Point> gap,
        List<PredictionStrength.Strength> strengths,
        List<GlobalStability.Agreement> agreements) {

    /** Size of the sample of rows. */
    static final int ROWS = 1000;

    /** Size of the sample of rows if one of the three measures decides on k. */
    private static final int ROWS_TO_DECIDE = 2000;

    private static final int GAP_SETS = 10;
    private static final int GAP_SETS_TO_DECIDE = 100;
    private static final int HALVES = 10;
    private static final int HALVES_TO_DECIDE = 50;
    private static final int SAMPLES = 8;
    private static final int SAMPLES_TO_DECIDE = 20;

    /** Least average number of rows per cluster in the sample; candidates with more clusters are not measured. */
    static final int ROWS_PER_CLUSTER = 10;

    /** Nothing measured. */
    static EvidenceTable none() {
        return new EvidenceTable(EvidenceSample.NONE, List.of(), List.of(), List.of());
    }

    /**
     * Measures the candidates {@code least} to {@code most}, as far as the sample has {@link #ROWS_PER_CLUSTER} rows per cluster.
     *
     * @param limits constraints on sizes, as shares, with which all samples and reference sets are clustered
     */
    static EvidenceTable of(
            OrderedRows ordered,
            int least,
            int most,
            SizeLimits limits,
            Rule rule,
            Workers workers,
            Progress progress) {
        Seeds seeds = OrderedRows.SEEDS;
        boolean decides = rule == Rule.GAP || rule == Rule.PREDICTION_STRENGTH;
        Matrix rows = SystematicSample.rows(ordered.matrix(), decides ? ROWS_TO_DECIDE : ROWS, "evidence", seeds);
        int last = Math.min(most, rows.rows() / ROWS_PER_CLUSTER);
        int lastStable = Math.min(most, ordered.size() / ROWS_PER_CLUSTER);
        if (lastStable < least) {
            return none();
        }
        EvidenceSample evidence = new EvidenceSample(
                rows.rows(),
                rule == Rule.GAP ? GAP_SETS_TO_DECIDE : GAP_SETS,
                rule == Rule.PREDICTION_STRENGTH ? HALVES_TO_DECIDE : HALVES,
                rule == Rule.STABILITY ? SAMPLES_TO_DECIDE : SAMPLES);
        IntFunction<Optional<SizeBounds>> ofK = k -> limits.ofEach(k, ordered.all());
        progress.begin("Clustering other samples");
        List<GlobalStability.Agreement> agreements = GlobalStability.of(
                ordered.matrix(), least, lastStable, ofK, evidence.samples(), seeds, workers, progress);
        progress.begin("Letting halves predict each other");
        List<PredictionStrength.Strength> strengths = last < least
                ? List.of()
                : PredictionStrength.of(rows, least, last, ofK, evidence.halves(), seeds, workers, progress);
        progress.begin("Clustering rows without structure");
        Matrix few = rule == Rule.GAP ? rows : StructureTest.gapRows(ordered);
        int lastOfFew = Math.min(last, few.rows() / ROWS_PER_CLUSTER);
        List<Gap.Point> gap = Gap.curve(few, lastOfFew, ofK, evidence.gapSets(), seeds, workers, progress);
        return new EvidenceTable(evidence, gap, strengths, agreements);
    }

    /** The measurements of a k; empty if its stability was not measured. */
    Optional<Measured> measured(int k) {
        return ofK(agreements, GlobalStability.Agreement::k, k)
                .map(agreement -> new Measured(agreement, gap, Optional.empty()));
    }

    /** The candidate with the measurements of its k filled in. */
    Candidate complete(Candidate candidate) {
        return candidate.with(
                ofK(gap, Gap.Point::k, candidate.k()),
                ofK(strengths, PredictionStrength.Strength::k, candidate.k()),
                ofK(agreements, GlobalStability.Agreement::k, candidate.k()));
    }

    private static <T> Optional<T> ofK(List<T> measurements, ToIntFunction<T> kOf, int k) {
        return measurements.stream()
                .filter(measured -> kOf.applyAsInt(measured) == k)
                .findFirst();
    }
}
