package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.compare.ColumnDrift;
import io.github.segmentcli.model.Reference;
import io.github.segmentcli.profile.ColumnLabels;
import io.github.segmentcli.roles.RowNoun;
import io.github.segmentcli.score.BinCounts;
import java.util.ArrayList;
import java.util.List;

/**
 * The distribution of each column in the fit and now, side by side: the bins that the drift index is counted over, which are
 * the tenths of the fit for numbers, the words for categories, and missing values.
 */
record ThenAndNow(Html html, RowNoun noun) {

    private static final int MOST = 12;
    private static final int MAX_LEVELS = 10;
    private static final List<String[]> GROUPS =
            List.of(new String[] {"then", "in the fit"}, new String[] {"now", "now"});

    /** Nothing where no column is in the file. */
    void write(List<ColumnDrift> columns, ColumnLabels labels) {
        List<ColumnDrift> present = columns.stream()
                .filter(drift -> drift.histogram().present() + drift.histogram().missing() > 0)
                .toList();
        if (present.isEmpty()) {
            return;
        }
        html.element("h3", "Then and now");
        html.open("p class='lead'").text("Share of the " + noun.many() + ", ");
        html.element("span class='key then'", "in the fit").text(" and ");
        html.element("span class='key now'", "now")
                .text(". The most drifted columns first.")
                .close("p");
        html.open("div class='ridges'");
        for (ColumnDrift drift : present.subList(0, Math.min(MOST, present.size()))) {
            new ShareBars(html)
                    .write(
                            labels.of(drift.column()),
                            "Drift index " + Page.fixed(drift.stability().index(), 3),
                            rows(drift.histogram()),
                            GROUPS,
                            new boolean[] {true, true});
        }
        html.close("div");
        if (present.size() > MOST) {
            html.note(Figures.count(present.size() - MOST) + " more that drifted less are not drawn.");
        }
    }

    private static List<ShareBars.Row> rows(BinCounts histogram) {
        long[] then = histogram.referenceCounts();
        long[] now = histogram.counts();
        List<String> names = names(histogram);
        List<ShareBars.Row> rows = new ArrayList<>();
        long thenMissing = histogram.reference().missing();
        long thenAll = Math.max(1, sum(then, 0) + thenMissing);
        long nowAll = Math.max(1, sum(now, 0) + histogram.missing());
        int shown = names.size() <= MAX_LEVELS + 1 ? names.size() : MAX_LEVELS;
        for (int bin = 0; bin < shown; bin++) {
            if (then[bin] + now[bin] > 0) {
                rows.add(row(names.get(bin), then[bin], thenAll, now[bin], nowAll));
            }
        }
        if (shown < names.size()) {
            rows.add(row("others", sum(then, shown), thenAll, sum(now, shown), nowAll));
        }
        if (thenMissing + histogram.missing() > 0) {
            rows.add(row("missing", thenMissing, thenAll, histogram.missing(), nowAll));
        }
        return rows;
    }

    private static ShareBars.Row row(String name, long then, long thenAll, long now, long nowAll) {
        return new ShareBars.Row(name, new double[] {(double) then / thenAll, (double) now / nowAll});
    }

    private static long sum(long[] counts, int from) {
        long sum = 0;
        for (int bin = from; bin < counts.length; bin++) {
            sum += counts[bin];
        }
        return sum;
    }

    /** What each bin holds, in order. */
    private static List<String> names(BinCounts histogram) {
        List<String> names = new ArrayList<>();
        if (histogram.reference() instanceof Reference.Numbers numbers) {
            List<Double> edges = numbers.edges();
            for (int bin = 0; bin <= edges.size(); bin++) {
                String from = bin == 0 ? "" : DriftTables.value(histogram, edges.get(bin - 1));
                String to = bin == edges.size() ? "" : DriftTables.value(histogram, edges.get(bin));
                names.add(from.isEmpty() ? "to " + to : to.isEmpty() ? "above " + from : from + " to " + to);
            }
        } else if (histogram.reference() instanceof Reference.Categories categories) {
            categories.levels().forEach(level -> names.add(level.name()));
            names.add("others");
        }
        return names;
    }
}
