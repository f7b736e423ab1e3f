package io.github.segmentcli.validity;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.NearestCentroid;
import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Judges whether the data holds segments at all, in the three kinds of Dolnicar and Leisch (2010): natural, reproducible,
 * constructed; and none.
 *
 * <p>Four questions are put, each to a seeded sample of stated size.
 * <ol>
 *   <li>Is the space between neighbouring segments emptier than the segments ({@link DensityValleys})?
 *   <li>Would another sample be cut in the same way ({@link GlobalStability})?
 *   <li>Is the gap statistic satisfied with one group ({@link Gap})?
 *   <li>Do the rows crowd at all ({@link Hopkins})?
 * </ol>
 * Segments are natural if every one has a gap to each of its neighbours and the cut is found again. Otherwise there are none
 * if the gap statistic is satisfied with one group and fewer than half of the segments stand apart, or if there is nothing at
 * all to be seen: no gap, no common cut, no crowding. What remains is reproducible or constructed, by the second answer. The first question decides about natural because the others may not:
 * Hopkins and the gap statistic, whose null is a uniform box, take every long tail for clusters, and one elongated cloud is
 * cut in the same way each time.
 */
public final class StructureTest {

    private static final int HOPKINS_ROWS = 1000;
    private static final int SAMPLES = 8;
    private static final int VALLEY_ROWS = 5_000;
    private static final int GAP_ROWS = 500;
    private static final int GAP_SETS = 10;
    private static final int HOPKINS_DRAWS = 100;
    private static final double SAME_CUT = 0.8;
    private static final double CROWDED = 0.05;
    private static final int ROWS_PER_SEGMENT = 10;
    /** Of all inertia, what rounding leaves where the rows of each segment are equal. */
    private static final double NOTHING = 1e-18;

    private StructureTest() {}

    /**
     * The verdict on one clustering of the rows: unknown where there are few of them, or where the rows of each segment are
     * equal, so that there is no cloud to look at.
     *
     * <p>Cost: bounded whatever the number of rows, up to 5,000 rows of which are looked at.
     */
    public static Structure judge(
            OrderedRows rows, Clustering clustering, Optional<Measured> known, Workers workers, Progress progress) {
        Seeds seeds = OrderedRows.SEEDS;
        int n = rows.size();
        int k = clustering.k();
        if (k < 2 || n < ROWS_PER_SEGMENT * k) {
            return unknown(n, VerdictSentence.tooFew(rows.all().rows()));
        }
        if (clustering.inertia() <= NOTHING * Indices.inertiaOfOne(clustering)) {
            return unknown(n, VerdictSentence.allAlike(k));
        }
        GlobalStability.Agreement agreement = known.map(Measured::agreement)
                .orElseGet(() -> GlobalStability.of(rows.matrix(), k, k, SAMPLES, seeds, workers, progress)
                        .get(0));
        List<Integer> apart = apart(rows.matrix(), clustering, seeds, workers);
        List<Gap.Point> gap = known.map(Measured::gap)
                .orElseGet(() -> Gap.curve(gapRows(rows), 2, GAP_SETS, seeds, workers, Progress.NONE));
        boolean oneGroup = Gap.chosen(gap).orElse(0) == 1;
        Matrix sample = SystematicSample.rows(rows.matrix(), HOPKINS_ROWS, "evidence", seeds);
        int draws = Math.min(HOPKINS_DRAWS, (sample.rows() + 9) / 10);
        Hopkins hopkins = Hopkins.of(sample, Hopkins.draw(sample, draws, seeds.stream("hopkins draws")));
        boolean sameCut = agreement.mean() >= SAME_CUT;
        boolean evenCloud =
                oneGroup && 2 * apart.size() < k || !sameCut && apart.isEmpty() && hopkins.upperTail() > CROWDED;
        Structure.Verdict verdict = verdict(apart.size() == k, sameCut, evenCloud);
        return new Structure(
                verdict,
                VerdictSentence.sentence(verdict, k, apart.size(), agreement),
                Optional.of(oneGroup),
                OptionalDouble.of(hopkins.statistic()),
                OptionalDouble.of(hopkins.upperTail()),
                OptionalDouble.of(agreement.mean()),
                OptionalDouble.of(agreement.error()),
                apart,
                Resampling.draws(rows.matrix()),
                agreement.bySample().size());
    }

    /** The rows on which a gap statistic that does not decide is computed. */
    public static Matrix gapRows(OrderedRows rows) {
        return SystematicSample.rows(rows.matrix(), GAP_ROWS, "gap", OrderedRows.SEEDS);
    }

    private static Structure unknown(int n, String sentence) {
        return new Structure(
                Structure.Verdict.UNKNOWN,
                sentence,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                n,
                0);
    }

    /** The clusters with a gap to each of their neighbours. */
    private static List<Integer> apart(Matrix matrix, Clustering clustering, Seeds seeds, Workers workers) {
        Matrix sample = SystematicSample.rows(matrix, VALLEY_ROWS, "valleys", seeds);
        Assignment places = NearestCentroid.of(sample, clustering.centroids(), workers);
        boolean[] joined = new boolean[clustering.k()];
        for (DensityValleys.Valley valley : DensityValleys.between(sample, clustering.centroids(), places, seeds)) {
            joined[valley.first()] |= !valley.parts();
            joined[valley.second()] |= !valley.parts();
        }
        List<Integer> apart = new ArrayList<>();
        for (int c = 0; c < joined.length; c++) {
            if (!joined[c]) {
                apart.add(c);
            }
        }
        return apart;
    }

    private static Structure.Verdict verdict(boolean allApart, boolean sameCut, boolean evenCloud) {
        if (allApart && sameCut) {
            return Structure.Verdict.NATURAL;
        }
        if (evenCloud) {
            return Structure.Verdict.NONE;
        }
        return sameCut ? Structure.Verdict.REPRODUCIBLE : Structure.Verdict.CONSTRUCTED;
    }
}
