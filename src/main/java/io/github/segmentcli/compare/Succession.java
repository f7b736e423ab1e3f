package io.github.segmentcli.compare;

import io.github.segmentcli.Figures;
import io.github.segmentcli.model.Lineage;
import io.github.segmentcli.model.Lineage.Fate;
import io.github.segmentcli.model.Lineage.Heir;
import io.github.segmentcli.model.Lineage.Verdict;
import io.github.segmentcli.model.ModelSegment;
import io.github.segmentcli.model.SegmentModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which of today's clusters carries on which earlier segment, and what became of the others.
 *
 * <p>A cluster may carry on a segment when it holds at least {@link #SURVIVES} of the segment's followed members, or, if no
 * cluster does but several hold {@link #PART} or more each, when it is one of these parts. Among all such pairs the
 * assignment with the largest sum of Jaccard similarities is taken. A cluster that carries on nothing is new, and gets an
 * id that no segment ever had. The thresholds are those of MONIC as implemented in clusTransition.
 *
 * @see <a href="https://doi.org/10.1145/1150402.1150491">doi:10.1145/1150402.1150491</a>
 */
final class Succession {

    static final double SURVIVES = 0.7;
    static final double PART = 0.3;

    private final SegmentModel baseline;
    private final long[][] flows;
    private final List<String> proposed;
    private final int clusters;
    private final int[] clusterOf;
    private final int[] segmentOf;
    private final int[] ids;
    private final int[] colours;
    private final List<String> names = new ArrayList<>();

    /**
     * @param flows followed customers by earlier segment (in the baseline's order) and cluster of today
     * @param proposed a name per cluster, used where it carries on nothing
     */
    Succession(SegmentModel baseline, long[][] flows, List<String> proposed) {
        this.baseline = baseline;
        this.flows = flows;
        this.proposed = proposed;
        this.clusters = proposed.size();
        this.clusterOf = OptimalAssignment.of(similarities());
        this.segmentOf = new int[clusters];
        this.ids = new int[clusters];
        this.colours = new int[clusters];
        Arrays.fill(segmentOf, OptimalAssignment.UNPAIRED);
        for (int s = 0; s < clusterOf.length; s++) {
            if (clusterOf[s] != OptimalAssignment.UNPAIRED) {
                segmentOf[clusterOf[s]] = s;
            }
        }
        christen();
    }

    /** The id of a cluster of today. */
    int id(int cluster) {
        return ids[cluster];
    }

    int colour(int cluster) {
        return colours[cluster];
    }

    String name(int cluster) {
        return names.get(cluster);
    }

    Lineage lineage(Lineage.Method method) {
        List<Fate> fates = new ArrayList<>();
        for (int s = 0; s < flows.length; s++) {
            fates.add(fateOf(s));
        }
        for (int c = 0; c < clusters; c++) {
            if (segmentOf[c] == OptimalAssignment.UNPAIRED) {
                fates.add(birthOf(c));
            }
        }
        long shared = 0;
        for (long[] row : flows) {
            shared += sum(row);
        }
        return new Lineage(baseline.provenance().inputSha256(), method, shared, fates);
    }

    /** Jaccard similarities of the pairs that may carry on, 0 elsewhere. */
    private double[][] similarities() {
        double[][] similarities = new double[flows.length][clusters];
        for (int s = 0; s < flows.length; s++) {
            long members = sum(flows[s]);
            boolean split = parts(s) >= 2;
            for (int c = 0; c < clusters; c++) {
                long both = flows[s][c];
                double share = members == 0 ? 0 : (double) both / members;
                if (share >= SURVIVES || (split && share >= PART)) {
                    similarities[s][c] = (double) both / (members + known(c) - both);
                }
            }
        }
        return similarities;
    }

    private void christen() {
        Set<String> taken = new HashSet<>();
        Set<Integer> shown = new HashSet<>();
        for (int c = 0; c < clusters; c++) {
            if (segmentOf[c] != OptimalAssignment.UNPAIRED) {
                ModelSegment carriedOn = baseline.segments().get(segmentOf[c]);
                ids[c] = carriedOn.id();
                colours[c] = carriedOn.colour();
                taken.add(carriedOn.name());
                shown.add(carriedOn.colour());
            }
        }
        Set<Integer> seenBefore = new HashSet<>(shown);
        baseline.segments().forEach(segment -> seenBefore.add(segment.colour()));
        int nextId = baseline.nextId();
        for (int c = 0; c < clusters; c++) {
            if (segmentOf[c] != OptimalAssignment.UNPAIRED) {
                names.add(baseline.segments().get(segmentOf[c]).name());
                continue;
            }
            ids[c] = nextId++;
            colours[c] = free(seenBefore);
            seenBefore.add(colours[c]);
            String name = proposed.get(c);
            for (int tries = 2; taken.contains(name); tries++) {
                name = proposed.get(c) + " (" + tries + ")";
            }
            taken.add(name);
            names.add(name);
        }
    }

    private static int free(Set<Integer> used) {
        int colour = 0;
        while (used.contains(colour)) {
            colour++;
        }
        return colour;
    }

    private Fate fateOf(int s) {
        ModelSegment segment = baseline.segments().get(s);
        long members = sum(flows[s]);
        List<Heir> heirs = Stream.iterate(0, c -> c < clusters, c -> c + 1)
                .filter(c -> flows[s][c] > 0)
                .sorted(Comparator.comparingLong(c -> -flows[s][c]))
                .map(c -> new Heir(ids[c], names.get(c), flows[s][c], (double) flows[s][c] / members))
                .toList();
        OptionalInt goesOn =
                clusterOf[s] == OptimalAssignment.UNPAIRED ? OptionalInt.empty() : OptionalInt.of(segment.id());
        Verdict verdict;
        String what;
        if (heirs.isEmpty()) {
            verdict = Verdict.VANISHED;
            what = "vanished: none of its customers could be found";
        } else if (heirs.get(0).share() >= SURVIVES) {
            Heir heir = heirs.get(0);
            verdict = heir.id() == segment.id() ? Verdict.SURVIVES : Verdict.MERGED;
            goesOn = OptionalInt.of(heir.id());
            what = verdict == Verdict.SURVIVES
                    ? "survives with " + Figures.percent(heir.share()) + " of its customers"
                    : "merged into segment " + heir.id() + " (" + heir.name() + "), which holds "
                            + Figures.percent(heir.share()) + " of its customers";
        } else if (parts(s) >= 2) {
            verdict = Verdict.SPLIT;
            List<String> into = heirs.stream()
                    .filter(heir -> heir.share() >= PART)
                    .map(heir -> heir.id() + " (" + heir.name() + ", " + Figures.percent(heir.share()) + ")")
                    .toList();
            what = "split into segments " + String.join(" and ", into)
                    + (goesOn.isPresent() ? "" : "; none of them carries it on");
        } else {
            verdict = Verdict.VANISHED;
            what = "vanished: its customers are scattered, most of them ("
                    + Figures.percent(heirs.get(0).share()) + ") in segment "
                    + heirs.get(0).id() + " (" + heirs.get(0).name() + ")";
        }
        String sentence = "Segment " + segment.id() + " (" + segment.name() + ") " + what + ".";
        return new Fate(verdict, segment.id(), segment.name(), members, heirs, goesOn, sentence);
    }

    private Fate birthOf(int c) {
        long known = known(c);
        List<Heir> origins = Stream.iterate(0, s -> s < flows.length, s -> s + 1)
                .filter(s -> flows[s][c] > 0)
                .sorted(Comparator.comparingLong(s -> -flows[s][c]))
                .map(s -> new Heir(
                        baseline.segments().get(s).id(),
                        baseline.segments().get(s).name(),
                        flows[s][c],
                        (double) flows[s][c] / known))
                .toList();
        String from = origins.isEmpty()
                ? "none of its customers was known before"
                : "of its known customers " + Figures.percent(origins.get(0).share()) + " were in segment "
                        + origins.get(0).id() + " (" + origins.get(0).name() + ")";
        String sentence = "Segment " + ids[c] + " (" + names.get(c) + ") is new: " + from + ".";
        return new Fate(Verdict.NEW, ids[c], names.get(c), known, origins, OptionalInt.of(ids[c]), sentence);
    }

    /** In how many clusters a segment has a part. */
    private int parts(int s) {
        long members = sum(flows[s]);
        int parts = 0;
        for (long customers : flows[s]) {
            if (members > 0 && (double) customers / members >= PART) {
                parts++;
            }
        }
        return parts;
    }

    /** How many customers of a cluster were followed. */
    private long known(int c) {
        long known = 0;
        for (long[] row : flows) {
            known += row[c];
        }
        return known;
    }

    private static long sum(long[] row) {
        long sum = 0;
        for (long customers : row) {
            sum += customers;
        }
        return sum;
    }
}
