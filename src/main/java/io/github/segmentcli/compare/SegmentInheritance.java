package io.github.segmentcli.compare;

import io.github.segmentcli.InputException;
import io.github.segmentcli.Notice;
import io.github.segmentcli.Workers;
import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.model.Lineage;
import io.github.segmentcli.model.SegmentModel;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.prepare.PreparedRows;
import io.github.segmentcli.profile.Profiles;
import io.github.segmentcli.profile.SegmentIdentity;
import io.github.segmentcli.profile.SegmentProfile;
import io.github.segmentcli.score.RowAssignments;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the segments of a run the ids, names and colours of the earlier segments that they continue. */
public record SegmentInheritance(Baseline baseline, Workers workers) {

    /** The run with these ids, names and colours, its {@link Lineage}, and notices about changed segments. */
    public Segmentation inherit(Segmentation found) {
        List<Notice> notices = new ArrayList<>(found.notices());
        notices.addAll(baseline.notices());
        int earlierK = baseline.model().k();
        long[][] byId = new long[earlierK][found.k()];
        Table customers = found.input().table();
        int[] earlier = baseline.earlierSegments(customers, found.prepared().idColumn());
        count(earlier, found.assignment(), byId);
        long[][] byPlace = new long[earlierK][found.k()];
        try {
            SegmentModel earlierModel = baseline.model();
            PreparedRows rows = earlierModel.recipe().apply(customers, workers);
            Assignment assigned = RowAssignments.of(rows, customers.rows(), earlierModel.centroids(), workers);
            count(assigned.labels(), found.assignment(), byPlace);
        } catch (InputException e) {
            notices.add(Notice.warning(
                    "baseline_cannot_place",
                    "The earlier model cannot place the customers of today, so its segments are recognised by shared"
                            + " customers only. " + e.getMessage()));
        }
        List<String> proposed =
                found.profiles().segments().stream().map(SegmentProfile::name).toList();
        Succession succession = new Succession(baseline.model(), byId, byPlace, proposed);
        Lineage lineage = succession.lineage();
        changes(lineage).ifPresent(notices::add);
        return new Segmentation(
                found.input(),
                found.prepared(),
                found.selection(),
                found.structure(),
                found.stability(),
                found.assignment(),
                found.nearBoundary(),
                found.projection(),
                renamed(found.profiles(), succession),
                notices,
                found.provenance(),
                Optional.of(lineage),
                found.audit(),
                found.special());
    }

    /** A notice unless every earlier segment survives and none is new. */
    private static Optional<Notice> changes(Lineage lineage) {
        Map<Lineage.Verdict, Integer> counts = new EnumMap<>(Lineage.Verdict.class);
        lineage.fates().forEach(fate -> counts.merge(fate.verdict(), 1, Integer::sum));
        if (counts.keySet().equals(EnumSet.of(Lineage.Verdict.SURVIVES))) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((verdict, count) -> parts.add(count + " "
                + switch (verdict) {
                    case SURVIVES -> count == 1 ? "survives" : "survive";
                    case SPLIT -> "split";
                    case MERGED -> "merged";
                    case VANISHED -> "vanished";
                    case NEW -> count == 1 ? "is new" : "are new";
                }));
        return Optional.of(Notice.warning(
                "segments_changed", "The earlier segments don't all go on: " + String.join(", ", parts) + "."));
    }

    private static void count(int[] earlier, Assignment today, long[][] flows) {
        for (int row = 0; row < earlier.length; row++) {
            int label = today.label(row);
            if (earlier[row] >= 0 && label != Assignment.UNASSIGNED) {
                flows[earlier[row]][label]++;
            }
        }
    }

    private static Profiles renamed(Profiles profiles, Succession succession) {
        List<SegmentIdentity> identities = new ArrayList<>();
        for (int c = 0; c < profiles.segments().size(); c++) {
            identities.add(new SegmentIdentity(succession.id(c), succession.colour(c), succession.name(c)));
        }
        return profiles.withIdentities(identities);
    }
}
