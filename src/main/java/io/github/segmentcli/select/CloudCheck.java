package io.github.segmentcli.select;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Clustering;
import io.github.segmentcli.cluster.SizeBounds;
import io.github.segmentcli.cluster.SizeLimits;
import io.github.segmentcli.validity.CloudSeparation;
import io.github.segmentcli.validity.ClusterBoot;
import io.github.segmentcli.validity.Measured;
import io.github.segmentcli.validity.OrderedRows;
import io.github.segmentcli.validity.Structure.Verdict;
import io.github.segmentcli.validity.StructureTest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether the clusters that the combined rule chose are more than cuts of a single cloud, and, if they are not, the next best
 * candidate that is, and that is sound. So the verdict on a range is never that there are no segments while a k of the range,
 * asked for alone, has reproducible ones. Simulated noise is not called more by it (docs/statistics.md).
 *
 * @param at the index of the candidate: the chosen one, unless another is better
 * @param separation of that candidate; empty where there are too few rows to tell
 */
record CloudCheck(int at, Optional<CloudSeparation> separation) {

    /** Cost: that of the separation, about 20 fits of 500 rows, for the chosen k; for others only where that one is a single cloud. */
    static CloudCheck of(
            OrderedRows rows,
            SizeLimits limits,
            List<Clustering> tried,
            List<Candidate> candidates,
            EvidenceTable evidence,
            int chosen,
            Workers workers) {
        if (!StructureTest.canJudge(rows, tried.get(chosen))) {
            return new CloudCheck(chosen, Optional.empty());
        }
        int k = tried.get(chosen).k();
        CloudSeparation first =
                StructureTest.separation(rows, tried.get(chosen), limits.ofEach(k, rows.all()), workers);
        if (!first.isOneCloud(k)) {
            return new CloudCheck(chosen, Optional.of(first));
        }
        List<Integer> others = IntStream.range(0, candidates.size())
                .filter(at -> at != chosen && isStable(candidates.get(at)))
                .filter(at -> StructureTest.canJudge(rows, tried.get(at)))
                .boxed()
                .sorted(Comparator.comparingDouble(
                        at -> -candidates.get(at).combined().orElse(0)))
                .toList();
        for (int at : others) {
            Clustering other = tried.get(at);
            Optional<SizeBounds> bounds = limits.ofEach(other.k(), rows.all());
            CloudSeparation separation = StructureTest.separation(rows, other, bounds, workers);
            if (!separation.isOneCloud(other.k()) && isSound(rows, other, bounds, evidence, separation, workers)) {
                return new CloudCheck(at, Optional.of(separation));
            }
        }
        return new CloudCheck(chosen, Optional.of(first));
    }

    private static boolean isStable(Candidate candidate) {
        return candidate.admissible()
                && StructureTest.isSameCut(candidate.stability().orElse(0));
    }

    private static boolean isSound(
            OrderedRows rows,
            Clustering clustering,
            Optional<SizeBounds> bounds,
            EvidenceTable evidence,
            CloudSeparation separation,
            Workers workers) {
        Optional<Measured> measured = evidence.measured(clustering.k()).map(of -> of.with(Optional.of(separation)));
        Verdict verdict = StructureTest.judge(
                        rows,
                        clustering,
                        bounds,
                        measured,
                        ClusterBoot.stability(rows, clustering, bounds, OrderedRows.SEEDS, workers, Progress.NONE),
                        workers,
                        Progress.NONE)
                .verdict();
        return verdict == Verdict.NATURAL || verdict == Verdict.REPRODUCIBLE;
    }
}
