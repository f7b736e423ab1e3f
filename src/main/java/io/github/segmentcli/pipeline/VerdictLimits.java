package io.github.segmentcli.pipeline;

import io.github.segmentcli.cluster.Assignment;
import io.github.segmentcli.data.ColumnList;
import io.github.segmentcli.data.ColumnNames;
import io.github.segmentcli.data.Labels;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.prepare.ExcludedColumn;
import io.github.segmentcli.prepare.FittedFeature;
import io.github.segmentcli.prepare.Prepared;
import io.github.segmentcli.profile.ColumnLabels;
import io.github.segmentcli.roles.ColumnRole;
import io.github.segmentcli.roles.Sentinel;
import io.github.segmentcli.roles.TableKind;
import io.github.segmentcli.roles.Understanding;
import io.github.segmentcli.validity.Structure;
import io.github.segmentcli.validity.Structure.Verdict;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** No verdict is given on segments of purchases, nor on a segment made by one value that seems to mean missing. */
final class VerdictLimits {

    private static final double HALF = 0.5;
    /** From here on an amount of nines may be the largest that was written. */
    private static final double LARGEST_WRITTEN = 9_999;

    private VerdictLimits() {}

    static Structure of(Structure structure, Prepared prepared, Assignment places) {
        Understanding understanding = prepared.understanding();
        if (understanding.kind() == TableKind.TRANSACTIONS) {
            String rows = understanding.kindInWords();
            return structure.withheld("Not judged: the rows are " + rows + ", so the groups are groups of "
                    + (rows.equals(TableKind.TRANSACTIONS.plain()) ? rows : "rows") + ", not of customers.");
        }
        if (understanding.kind() == TableKind.TOTALS) {
            return structure.withheld("Not judged: the rows are totals of groups, not customers.");
        }
        boolean favourable = structure.verdict() == Verdict.NATURAL || structure.verdict() == Verdict.REPRODUCIBLE;
        for (Sentinel sentinel : understanding.sentinels()) {
            for (boolean held : favourable ? new boolean[] {true, false} : new boolean[0]) {
                int segment = madeBy(sentinel, held, prepared, places);
                if (segment >= 0) {
                    return structure.withheld("Not judged: segment " + (segment + 1) + " is made by the "
                            + (held ? "value " : "rows without the value ") + sentinel.shown() + " in "
                            + ColumnNames.quote(sentinel.column()) + ", which seems to mean a missing value.");
                }
            }
        }
        return structure.reworded(understanding.noun().said(structure.sentence()) + lookedAt(prepared));
    }

    /** Which columns the verdict is on, where more columns describe than count; else empty. */
    private static String lookedAt(Prepared prepared) {
        List<String> counting = prepared.recipe().features().stream()
                .map(FittedFeature::column)
                .distinct()
                .toList();
        long describing =
                prepared.leftOut().stream().filter(ExcludedColumn::describes).count();
        return describing <= counting.size()
                ? ""
                : " Only " + ColumnList.named(counting) + (counting.size() == 1 ? " was" : " were")
                        + " looked at; the other " + describing + " columns describe.";
    }

    /**
     * Names of segments that are made by a value that seems to mean missing, by segment id: {@code Age not known (118)}. An amount of
     * 99999 may stand for larger ones, too.
     */
    static Map<Integer, String> names(Prepared prepared, Assignment places) {
        Map<Integer, String> names = new LinkedHashMap<>();
        ColumnLabels labels =
                ColumnLabels.of(ColumnNames.names(prepared.understanding().table()));
        for (Sentinel sentinel : prepared.understanding().sentinels()) {
            int cluster = madeBy(sentinel, true, prepared, places);
            if (cluster >= 0) {
                String column = labels.plain(sentinel.column());
                boolean cut = prepared.understanding().is(sentinel.column(), ColumnRole.AMOUNT)
                        && sentinel.value() >= LARGEST_WRITTEN;
                names.putIfAbsent(
                        cluster + 1, column + (cut ? " " + sentinel.shown() : " not known (" + sentinel.shown() + ")"));
            }
        }
        return names;
    }

    /**
     * The cluster of which half or more has the value, and which holds half or more of the rows that have it; -1 for none. Where the
     * value is as common elsewhere, it makes nothing: its share of the other rows is less than half of its share of the cluster.
     *
     * @param held whether the rows are meant that have the value, or else those that have not
     */
    private static int madeBy(Sentinel sentinel, boolean held, Prepared prepared, Assignment places) {
        Table table = prepared.understanding().table();
        boolean feature = prepared.recipe().features().stream()
                .anyMatch(used -> used.column().equals(sentinel.column()));
        if (!feature || !(table.column(sentinel.column()).orElse(null) instanceof NumberColumn column)) {
            return -1;
        }
        Labels labels = places.places();
        int[] sizes = new int[most(labels) + 1];
        int[] holding = new int[sizes.length];
        for (int i = 0; i < labels.rows(); i++) {
            if (labels.get(i) != Assignment.UNASSIGNED) {
                sizes[labels.get(i)]++;
                holding[labels.get(i)] += (column.value(i) == sentinel.value()) == held ? 1 : 0;
            }
        }
        double all = Arrays.stream(sizes).sum();
        double having = Arrays.stream(holding).sum();
        for (int c = 0; c < sizes.length; c++) {
            double own = (double) holding[c] / Math.max(1, sizes[c]);
            double others = (having - holding[c]) / Math.max(1, all - sizes[c]);
            if (own >= HALF && holding[c] >= HALF * having && others < HALF * own) {
                return c;
            }
        }
        return -1;
    }

    private static int most(Labels labels) {
        int most = 0;
        for (int row = 0; row < labels.rows(); row++) {
            most = Math.max(most, labels.get(row));
        }
        return most;
    }
}
