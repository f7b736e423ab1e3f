package io.github.segmentcli.validity;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.Placement;
import io.github.segmentcli.data.Matrix;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Judges whether the data holds segments at all, after the three kinds of Dolnicar and Leisch (2010): natural,
 * reproducible, constructed.
 *
 * <p>Three questions are put, each to a seeded sample of stated size. Is the space between neighbouring segments emptier
 * than the segments ({@link Valleys})? Would another sample be cut in the same way ({@link GlobalStability})? Do the rows
 * crowd at all ({@link Hopkins})? Segments are natural only if every pair of neighbours is parted and the cut is found again:
 * Hopkins' statistic rises with every long tail, and a single elongated cloud is cut in the same way each time, so neither
 * may say it alone.
 */
public final class StructureTest {

    static final int STABILITY_ROWS = 1000;
    static final int PAIRS = 10;
    static final int VALLEY_ROWS = 20_000;
    static final int HOPKINS_ROWS = 1000;
    static final int HOPKINS_DRAWS = 100;
    static final double FOUND_AGAIN = 0.8;
    static final int ROWS_PER_SEGMENT = 10;

    private StructureTest() {}

    public static Structure judge(
            Matrix matrix, Clustering clustering, Seeds seeds, Workers workers, Progress progress) {
        int n = matrix.rows();
        int k = clustering.k();
        if (k < 2 || n < ROWS_PER_SEGMENT * k) {
            return unknown(n);
        }
        progress.begin("Judging the structure");
        Matrix few = subset(matrix, STABILITY_ROWS, "structure stability", seeds);
        double[] agreements = GlobalStability.pairs(few, k, PAIRS, seeds, workers);
        double stability = 0;
        for (double agreement : agreements) {
            stability += agreement / agreements.length;
        }
        progress.update(0.8);
        Matrix many = subset(matrix, VALLEY_ROWS, "structure valleys", seeds);
        Assignment places = Placement.of(many, clustering.centroids(), workers);
        List<Valleys.Valley> valleys = Valleys.between(many, clustering.centroids(), places, seeds);
        boolean parted = !valleys.isEmpty() && valleys.stream().allMatch(Valleys.Valley::parts);
        Matrix crowd = subset(matrix, HOPKINS_ROWS, "structure hopkins", seeds);
        int draws = Math.min(HOPKINS_DRAWS, (crowd.rows() + 9) / 10);
        Hopkins hopkins = Hopkins.of(crowd, Hopkins.draw(crowd, draws, seeds.stream("hopkins draws")));
        Structure.Verdict verdict = verdict(parted, stability, hopkins);
        return new Structure(
                verdict,
                sentence(verdict, k, stability),
                Optional.empty(),
                OptionalDouble.of(hopkins.statistic()),
                OptionalDouble.of(hopkins.upperTail()),
                OptionalDouble.of(stability),
                few.rows(),
                PAIRS);
    }

    private static Structure unknown(int n) {
        return new Structure(
                Structure.Verdict.UNKNOWN,
                String.format(
                        Locale.ROOT, "Too few customers (%,d) to tell whether these segments are more than chance.", n),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                n,
                0);
    }

    private static Matrix subset(Matrix matrix, int most, String purpose, Seeds seeds) {
        return matrix.rows() <= most
                ? matrix
                : matrix.rows(Resampling.subset(matrix.rows(), most, seeds.stream(purpose)));
    }

    private static Structure.Verdict verdict(boolean parted, double stability, Hopkins hopkins) {
        if (parted && stability >= FOUND_AGAIN) {
            return Structure.Verdict.NATURAL;
        }
        if (hopkins.upperTail() > 0.05) {
            return Structure.Verdict.NONE;
        }
        return stability >= FOUND_AGAIN ? Structure.Verdict.REPRODUCIBLE : Structure.Verdict.CONSTRUCTED;
    }

    private static String sentence(Structure.Verdict verdict, int k, double stability) {
        return switch (verdict) {
            case NATURAL ->
                String.format(
                        Locale.ROOT,
                        "Natural segments: %d groups with clear gaps between them, found again in other samples"
                                + " (agreement %.2f of 1).",
                        k,
                        stability);
            case REPRODUCIBLE ->
                String.format(
                        Locale.ROOT,
                        "Reproducible segments: there are no gaps between the %d groups, but other samples are cut in the same"
                                + " way (agreement %.2f of 1).",
                        k,
                        stability);
            case CONSTRUCTED ->
                String.format(
                        Locale.ROOT,
                        "Constructed segments: customers form a continuum without gaps, and another sample would draw the"
                                + " borders of the %d groups elsewhere (agreement %.2f of 1).",
                        k,
                        stability);
            case NONE ->
                String.format(
                        Locale.ROOT,
                        "No segments in this data: the customers form one even cloud, and the %d groups below are arbitrary"
                                + " cuts.",
                        k);
            case UNKNOWN -> "Whether these segments are more than chance cannot be told.";
        };
    }
}
