package io.github.segmentcli.compare;

import io.github.segmentcli.Figures;
import io.github.segmentcli.data.OptimalAssignment;
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
 * Matches today's clusters to the earlier segments that they continue, and classifies what became of every segment.
 *
 * <p>A cluster can continue a segment if it holds at least {@link #SURVIVES} of the segment's members, or, where no cluster
 * does, if it is one of several parts of the segment. A part holds at least {@link #PART} of the members, and they are at least
 * half of the cluster's own (if they are not, they joined another segment); all parts together hold at least {@link #SURVIVES}.
 * Among all such pairs, the assignment with the largest sum of Jaccard similarities is taken. The thresholds are those of MONIC
 * as implemented in clusTransition.
 *
 * <p>In a first step, members are the customers with the same id in both files. For segments that no cluster continues then,
 * because few of their members are known or these are scattered, there is a second step, in which their members are today's
 * customers whom the earlier model assigns to them. So a segment continues even if half of its customers change every month, as
 * long as there are customers of its kind. A cluster that continues no segment is new and gets an id that was never used.
 *
 * @see <a href="https://doi.org/10.1145/1150402.1150491">doi:10.1145/1150402.1150491</a>
 */
final class Succession {

    static final double SURVIVES = 0.7;
    static final double PART = 0.3;

    /** Number of members in both files that a segment needs for the first step. */
    private static final long MIN_MEMBERS = 5;

    /** Share of its earlier members that must be in both files for the first step. */
    private static final double MIN_SHARE = 0.1;

    /** Where a smaller share of the members is in both files, sentences say of how many they speak. */
    private static final double FOUND = 0.7;

    private final SegmentModel baseline;
    private final long[][] byId;
    private final long[][] byPlace;
    private final long[][] flows;
    private final boolean[] placed;
    private final List<String> proposed;
    private final int clusters;
    private final int[] clusterOf;
    private final int[] segmentOf;
    private final int[] ids;
    private final int[] colours;
    private final List<String> names = new ArrayList<>();

    /**
     * @param byId counts of the customers in both files: a row per earlier segment (in the baseline's order), a column per
     *     cluster of today
     * @param byPlace counts of today's customers: a row per segment to which the baseline assigns them, a column per cluster
     * @param proposed a name per cluster, used if it continues no segment
     */
    Succession(SegmentModel baseline, long[][] byId, long[][] byPlace, List<String> proposed) {
        this.baseline = baseline;
        this.byId = byId;
        this.byPlace = byPlace;
        this.proposed = proposed;
        this.clusters = proposed.size();
        this.flows = byId.clone();
        this.placed = new boolean[byId.length];
        this.segmentOf = new int[clusters];
        this.ids = new int[clusters];
        this.colours = new int[clusters];
        Arrays.fill(segmentOf, OptimalAssignment.UNPAIRED);
        boolean[] trusted = new boolean[byId.length];
        for (int s = 0; s < byId.length; s++) {
            long members = sum(byId[s]);
            trusted[s] = members >= MIN_MEMBERS
                    && members >= MIN_SHARE * baseline.segments().get(s).size();
        }
        this.clusterOf = OptimalAssignment.of(similarities(byId, trusted));
        claim();
        matchByAssignment(trusted);
        matchShrunk(trusted);
        assignIdsAndNames();
    }

    private void claim() {
        for (int s = 0; s < clusterOf.length; s++) {
            if (clusterOf[s] != OptimalAssignment.UNPAIRED) {
                segmentOf[clusterOf[s]] = s;
            }
        }
    }

    /** The second step, for segments that are not continued and did not merge or split. */
    private void matchByAssignment(boolean[] trusted) {
        boolean[] open = new boolean[byId.length];
        for (int s = 0; s < open.length; s++) {
            boolean resolved = trusted[s] && (largestShare(byId[s]) >= SURVIVES || parts(byId, s).length >= 2);
            open[s] = clusterOf[s] == OptimalAssignment.UNPAIRED && !resolved;
        }
        double[][] similarities = similarities(byPlace, open);
        for (double[] row : similarities) {
            for (int c = 0; c < clusters; c++) {
                row[c] = segmentOf[c] == OptimalAssignment.UNPAIRED ? row[c] : 0;
            }
        }
        int[] pairs = OptimalAssignment.of(similarities);
        for (int s = 0; s < pairs.length; s++) {
            if (open[s] && (pairs[s] != OptimalAssignment.UNPAIRED || !trusted[s])) {
                clusterOf[s] = pairs[s];
                flows[s] = byPlace[s];
                placed[s] = true;
            }
        }
        claim();
    }

    /**
     * A segment that is not matched yet also survives, smaller, in an unmatched cluster that holds more than half of its members
     * and few known customers of other segments. At most one cluster meets this condition.
     */
    private void matchShrunk(boolean[] trusted) {
        for (int s = 0; s < byId.length; s++) {
            if (!trusted[s] || clusterOf[s] != OptimalAssignment.UNPAIRED || parts(byId, s).length >= 2) {
                continue;
            }
            for (int c = 0; c < clusters; c++) {
                long both = byId[s][c];
                boolean mostOfBoth = 2 * both > sum(byId[s]) && both >= SURVIVES * column(byId, c);
                if (mostOfBoth && segmentOf[c] == OptimalAssignment.UNPAIRED) {
                    clusterOf[s] = c;
                    segmentOf[c] = s;
                }
            }
        }
    }

    /** The segment id of a cluster of today. */
    int id(int cluster) {
        return ids[cluster];
    }

    int colour(int cluster) {
        return colours[cluster];
    }

    String name(int cluster) {
        return names.get(cluster);
    }

    Lineage lineage() {
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
        for (long[] row : byId) {
            shared += sum(row);
        }
        Lineage.Method method = shared > 0 ? Lineage.Method.SHARED_CUSTOMERS : Lineage.Method.PLACED_CUSTOMERS;
        return new Lineage(baseline.provenance().inputSha256(), method, shared, fates);
    }

    /**
     * A row per segment, a column per cluster: the Jaccard similarity of each pair that may be matched, 0 for all others and for
     * segments that do not take part.
     */
    private double[][] similarities(long[][] members, boolean[] takesPart) {
        double[][] similarities = new double[members.length][clusters];
        for (int s = 0; s < members.length; s++) {
            long all = sum(members[s]);
            boolean[] part = new boolean[clusters];
            int[] parts = parts(members, s);
            for (int c : parts) {
                part[c] = parts.length >= 2;
            }
            for (int c = 0; c < clusters && takesPart[s]; c++) {
                long both = members[s][c];
                double share = all == 0 ? 0 : (double) both / all;
                if (share >= SURVIVES || part[c]) {
                    similarities[s][c] = (double) both / (all + column(members, c) - both);
                }
            }
        }
        return similarities;
    }

    private void assignIdsAndNames() {
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
            what = "vanished: "
                    + (sum(byId[s]) == 0
                            ? "none of its customers could be found"
                            : "none of today's customers would be in it");
        } else if (heirs.get(0).share() >= SURVIVES) {
            Heir heir = heirs.get(0);
            verdict = heir.id() == segment.id() ? Verdict.SURVIVES : Verdict.MERGED;
            goesOn = OptionalInt.of(heir.id());
            what = verdict == Verdict.SURVIVES
                    ? survival(s, heir)
                    : "merged into segment " + heir.id() + " (" + heir.name() + "), which holds "
                            + Figures.percent(heir.share()) + " of " + followed(s);
        } else if (goesOn.isPresent() && !isSplit(s)) {
            verdict = Verdict.SURVIVES;
            what = survival(s, heirs.get(0)) + ", and shrank";
        } else if (isSplit(s)) {
            verdict = Verdict.SPLIT;
            int[] parts = parts(placed[s] ? byPlace : byId, s);
            List<String> into = Arrays.stream(parts)
                    .boxed()
                    .sorted(Comparator.comparingLong(c -> -flows[s][c]))
                    .map(c ->
                            ids[c] + " (" + names.get(c) + ", " + Figures.percent((double) flows[s][c] / members) + ")")
                    .toList();
            what = "split into segments " + String.join(" and ", into)
                    + (goesOn.isPresent() ? "" : "; none of them carries it on");
        } else {
            verdict = Verdict.VANISHED;
            what = "vanished: " + followed(s) + " are scattered, the largest part ("
                    + Figures.percent(heirs.get(0).share()) + ") in segment "
                    + heirs.get(0).id() + " (" + heirs.get(0).name() + ")";
        }
        String sentence = "Segment " + segment.id() + " (" + segment.name() + ") " + what + ".";
        return new Fate(verdict, segment.id(), segment.name(), members, heirs, goesOn, sentence);
    }

    private boolean isSplit(int s) {
        return parts(placed[s] ? byPlace : byId, s).length >= 2;
    }

    private String survival(int s, Heir heir) {
        if (!placed[s]) {
            return "survives with " + Figures.percent(heir.share()) + " of " + followed(s);
        }
        String kind = "survives: " + Figures.percent(heir.share()) + " of " + followed(s);
        long found = sum(byId[s]);
        double stayed = (double) byId[s][clusterOf[s]] / Math.max(1, found);
        if (found < MIN_MEMBERS) {
            return kind;
        }
        return kind + (stayed < SURVIVES ? ", though only " : ", and ") + Figures.percent(stayed) + " of " + found(s)
                + " stayed";
    }

    /** The customers whose whereabouts the sentences about a segment tell. */
    private String followed(int s) {
        if (placed[s]) {
            return "the customers that it would hold today";
        }
        return sum(byId[s]) < FOUND * baseline.segments().get(s).size() ? found(s) : "its customers";
    }

    private String found(int s) {
        return "its " + Figures.count(sum(byId[s])) + " customers found again (of "
                + Figures.count(baseline.segments().get(s).size()) + ")";
    }

    private Fate birthOf(int c) {
        long known = column(byId, c);
        List<Heir> origins = Stream.iterate(0, s -> s < flows.length, s -> s + 1)
                .filter(s -> byId[s][c] > 0)
                .sorted(Comparator.comparingLong(s -> -byId[s][c]))
                .map(s -> new Heir(
                        baseline.segments().get(s).id(),
                        baseline.segments().get(s).name(),
                        byId[s][c],
                        (double) byId[s][c] / known))
                .toList();
        boolean mostlyUnknown = 2 * known < column(byPlace, c);
        String from = origins.isEmpty()
                ? "none of its customers was known before"
                : mostlyUnknown
                        ? "most of its customers were not known before"
                        : "of its known customers "
                                + Figures.percent(origins.get(0).share()) + " were in segment "
                                + origins.get(0).id() + " (" + origins.get(0).name() + ")";
        String sentence = "Segment " + ids[c] + " (" + names.get(c) + ") is new: " + from + ".";
        return new Fate(Verdict.NEW, ids[c], names.get(c), known, origins, OptionalInt.of(ids[c]), sentence);
    }

    /** The clusters that are parts of a segment; empty if together they hold less than {@link #SURVIVES} of it. */
    private static int[] parts(long[][] members, int s) {
        long all = sum(members[s]);
        long held = 0;
        int found = 0;
        int[] parts = new int[members[s].length];
        for (int c = 0; c < members[s].length; c++) {
            long both = members[s][c];
            if (both > 0 && both >= PART * all && 2 * both >= column(members, c)) {
                parts[found++] = c;
                held += both;
            }
        }
        return held >= SURVIVES * all ? Arrays.copyOf(parts, found) : new int[0];
    }

    private static double largestShare(long[] members) {
        long all = sum(members);
        long largest = 0;
        for (long customers : members) {
            largest = Math.max(largest, customers);
        }
        return all == 0 ? 0 : (double) largest / all;
    }

    private static long column(long[][] members, int c) {
        long sum = 0;
        for (long[] row : members) {
            sum += row[c];
        }
        return sum;
    }

    private static long sum(long[] row) {
        long sum = 0;
        for (long customers : row) {
            sum += customers;
        }
        return sum;
    }
}
