package io.github.segmentcli.validity;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Seeds;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.SizeBounds;
import io.github.segmentcli.data.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Judges whether the data holds segments at all, in the three kinds of Dolnicar and Leisch (2010): natural, reproducible,
 * constructed; and none.
 *
 * <p>Three questions are put, each to a sample of stated size.
 * <ol>
 *   <li>Is the space between neighbouring segments emptier than the segments ({@link DensityValleys})?
 *   <li>Would another sample be cut in the same way ({@link GlobalStability})?
 *   <li>Are the segments tighter than those of a single cloud with the same columns and correlations ({@link SingleCloud})?
 * </ol>
 * Segments are sound if the cut is found again, each of them is, and each has ten customers or more. Sound ones are natural if
 * every one has a gap to each of its neighbours. Otherwise there are none unless they are tighter than a single cloud's or
 * at least half of them have such gaps; what remains is reproducible if it is sound, or else constructed. So the verdict is never better than the weakest of separation,
 * stability and size.
 *
 * <p>The gap statistic and Hopkins are reported and do not decide: their null is a uniform box, so that they take every long tail
 * and every correlation for clusters.
 */
public final class StructureTest {

    private static final int HOPKINS_ROWS = 1000;
    private static final int SAMPLES = 8;
    private static final int VALLEY_ROWS = 5_000;
    private static final int GAP_ROWS = 500;
    private static final int GAP_SETS = 10;
    private static final int HOPKINS_DRAWS = 100;
    private static final double SAME_CUT = 0.8;
    private static final int ROWS_PER_SEGMENT = 10;
    /** Of all inertia, what rounding leaves where the rows of each segment are equal. */
    private static final double NOTHING = 1e-18;

    private StructureTest() {}

    /**
     * The verdict on one clustering of the rows: unknown where there are few of them, or where the rows of each segment are
     * equal, so that there is no cloud to look at.
     *
     * @param limits on sizes that the clustering keeps to, and every other that it is held against, in shares
     * @param known what was measured of this k before
     * @param segments how well each is found again
     *
     * <p>Cost: bounded whatever the number of rows, up to 5,000 rows of which are looked at.
     */
    public static Structure judge(
            OrderedRows rows,
            Clustering clustering,
            Optional<SizeBounds> limits,
            Optional<Measured> known,
            List<SegmentStability> segments,
            Workers workers,
            Progress progress) {
        Seeds seeds = OrderedRows.SEEDS;
        int n = rows.size();
        int k = clustering.k();
        if (!hasEnough(rows, k)) {
            return unknown(n, VerdictSentence.tooFew(rows.all().rows()));
        }
        if (areAllAlike(clustering)) {
            return unknown(n, VerdictSentence.allAlike(k));
        }
        GlobalStability.Agreement agreement = known.map(Measured::agreement)
                .orElseGet(
                        () -> GlobalStability.of(rows.matrix(), k, k, any -> limits, SAMPLES, seeds, workers, progress)
                                .get(0));
        Optional<CloudSeparation> searched = known.flatMap(Measured::separation);
        CloudSeparation separation = searched.orElseGet(() -> separation(rows, clustering, limits, workers));
        List<Integer> apart = separation.apart();
        List<Gap.Point> gap = known.filter(measured -> limits.isEmpty())
                .map(Measured::gap)
                .orElseGet(() -> Gap.curve(gapRows(rows), 2, GAP_SETS, seeds, workers, Progress.NONE));
        boolean oneGroup = Gap.chosen(gap).orElse(0) == 1;
        Matrix sample = SystematicSample.rows(rows.matrix(), HOPKINS_ROWS, "evidence", seeds);
        int draws = Math.min(HOPKINS_DRAWS, (sample.rows() + 9) / 10);
        Hopkins hopkins = Hopkins.of(sample, Hopkins.draw(sample, draws, seeds.stream("hopkins draws")));
        boolean sameCut = isSameCut(agreement.mean());
        int lost = (int) segments.stream().filter(SegmentStability::isLost).count();
        int small = (int) IntStream.range(0, k)
                .filter(c -> clustering.weight(c) < ROWS_PER_SEGMENT)
                .count();
        boolean sound = sameCut && lost == 0 && small == 0;
        Structure.Verdict verdict = verdict(apart.size() == k, sound, !separation.isOneCloud(k));
        return new Structure(
                verdict,
                VerdictSentence.sentence(
                        verdict, k, apart.size(), agreement, lost, small, rows.kinds(), searched.isPresent()),
                Optional.of(oneGroup),
                OptionalDouble.of(hopkins.statistic()),
                OptionalDouble.of(hopkins.upperTail()),
                OptionalDouble.of(agreement.mean()),
                OptionalDouble.of(agreement.error()),
                apart,
                Resampling.draws(rows.matrix()),
                agreement.bySample().size());
    }

    /** Whether a verdict on this clustering can be given. */
    public static boolean canJudge(OrderedRows rows, Clustering clustering) {
        return hasEnough(rows, clustering.k()) && !areAllAlike(clustering);
    }

    private static boolean hasEnough(OrderedRows rows, int k) {
        return k >= 2 && rows.size() >= ROWS_PER_SEGMENT * k;
    }

    private static boolean areAllAlike(Clustering clustering) {
        return clustering.inertia() <= NOTHING * Indices.inertiaOfOne(clustering);
    }

    /** Whether other samples of the same customers are cut in nearly the same way. */
    public static boolean isSameCut(double agreement) {
        return agreement >= SAME_CUT;
    }

    /** The part of the evidence that tells clusters from cuts of a single cloud. */
    public static CloudSeparation separation(
            OrderedRows rows, Clustering clustering, Optional<SizeBounds> limits, Workers workers) {
        Seeds seeds = OrderedRows.SEEDS;
        return new CloudSeparation(
                SingleCloud.excess(rows.matrix(), clustering.k(), limits, seeds, workers),
                apart(rows.matrix(), clustering, limits, seeds, workers));
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
    private static List<Integer> apart(
            Matrix matrix, Clustering clustering, Optional<SizeBounds> limits, Seeds seeds, Workers workers) {
        Matrix sample = SystematicSample.rows(matrix, VALLEY_ROWS, "valleys", seeds);
        boolean[] joined = new boolean[clustering.k()];
        for (DensityValleys.Valley valley :
                DensityValleys.crossed(sample, clustering.centroids(), limits, seeds, workers)) {
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

    private static Structure.Verdict verdict(boolean allApart, boolean sound, boolean moreThanCloud) {
        if (allApart && sound) {
            return Structure.Verdict.NATURAL;
        }
        if (!moreThanCloud) {
            return Structure.Verdict.NONE;
        }
        return sound ? Structure.Verdict.REPRODUCIBLE : Structure.Verdict.CONSTRUCTED;
    }
}
