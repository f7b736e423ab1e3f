package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.TextCells;
import io.github.segmentcli.compare.Advice;
import io.github.segmentcli.compare.ColumnDrift;
import io.github.segmentcli.compare.Comparison;
import io.github.segmentcli.compare.Migration;
import io.github.segmentcli.model.Lineage;
import io.github.segmentcli.model.ModelSegment;
import io.github.segmentcli.model.Reference;
import io.github.segmentcli.profile.ColumnLabels;
import io.github.segmentcli.render.kit.SegmentColours;
import io.github.segmentcli.report.Summary;
import io.github.segmentcli.roles.RowNoun;
import io.github.segmentcli.score.BinCounts;
import io.github.segmentcli.score.PopulationStability;
import io.github.segmentcli.score.Scores;
import java.util.List;
import java.util.Map;

/**
 * The tables of a comparison with an earlier model: sizes of segments, moves, drift of columns, and the fate of each segment.
 */
record DriftTables(Html html, RowNoun noun) {

    private static final int BAR = 120;
    private static final int SHADES = 8;
    private static final double ROUNDING = 1e-9;

    /** The size of each segment in the fit and now. */
    void sizes(Comparison comparison) {
        Scores scores = comparison.scores();
        head("Segment", "In the fit", "Share", "Now", "Share", "Change", "Far out");
        for (Scores.SegmentCount segment : scores.segments()) {
            html.open("tr");
            who(segment.segment());
            figure(Figures.count(segment.segment().size()));
            figure(Figures.percent(segment.segment().share()));
            figure(Figures.count(segment.size()));
            figure(Figures.percent(scores.share(segment)));
            figure(points(scores.share(segment) - segment.segment().share()));
            figure(Figures.count(segment.far()));
            html.close("tr");
        }
        foot();
    }

    /** The migration matrix; in small print the customers who are at the border of both segments. */
    void moves(Migration migration) {
        html.open("div class='scroll' tabindex='0'").open("table class='moves'");
        html.open("thead").open("tr").element("th scope='col'", "From \\ to");
        for (ModelSegment to : migration.now()) {
            html.open("th scope='col' class='n'");
            chip(to);
            html.element("bdi", to.name()).close("th");
        }
        html.rows();
        for (int a = 0; a < migration.then().size(); a++) {
            List<Migration.Flow> flows = migration.flows().get(a);
            long all = flows.stream().mapToLong(Migration.Flow::customers).sum();
            html.open("tr");
            who(migration.then().get(a));
            for (Migration.Flow flow : flows) {
                flow(flow, all);
            }
            html.close("tr");
        }
        foot();
    }

    private void flow(Migration.Flow flow, long all) {
        double share = all == 0 ? 0 : (double) flow.customers() / all;
        int shade = (int) Math.ceil(share * SHADES);
        html.open("td class='%s'", shade == 0 ? "n" : "n c" + shade);
        if (flow.customers() == 0) {
            html.text(Page.NOTHING);
        } else {
            html.text(Figures.count(flow.customers()));
            if (flow.value().isPresent()) {
                html.open("br").element("small", Figures.number(flow.value().getAsDouble()));
            }
            if (flow.atTheBorder() > 0) {
                html.open("br").element("small", Figures.count(flow.atTheBorder()) + " at the border");
            }
        }
        html.close("td");
    }

    /** Every column, the most drifted first. */
    void columns(List<ColumnDrift> columns) {
        ColumnLabels labels = labels(columns);
        head("Column", "Drift", "Drift index", "Shift", "Mean now", "In the fit", "Reading");
        for (ColumnDrift drift : columns) {
            boolean numbers = drift.histogram().reference() instanceof Reference.Numbers
                    && drift.histogram().present() > 0;
            html.open("tr").open("th scope='row' title='%s'", TextCells.shown(drift.column()));
            html.element("bdi", labels.of(drift.column())).close("th");
            bar(drift);
            figure(Page.fixed(drift.stability().index(), 3));
            figure(drift.shift().map(shift -> Page.fixed(shift.deviations(), 2)).orElse(Page.NOTHING));
            figure(numbers ? value(drift.histogram(), drift.histogram().mean()) : Page.NOTHING);
            figure(
                    drift.histogram().reference() instanceof Reference.Numbers reference
                            ? value(drift.histogram(), reference.mean())
                            : Page.NOTHING);
            html.element("td class='reading'", reading(drift)).close("tr");
        }
        foot();
        html.element(
                "p class='note'",
                "Drift index (population stability index, PSI) over the tenths of the fit, words and missing values: 0 is no change, 0.10 is some change, 0.25 is much. Shift in"
                        + " standard deviations; 0.20 is some change, if the column counts. A smaller change, or one that chance"
                        + " could make at this number of " + noun.many()
                        + ", is below the limits, even where a few large values move the"
                        + " mean.");
    }

    static ColumnLabels labels(List<ColumnDrift> columns) {
        return ColumnLabels.of(columns.stream().map(ColumnDrift::column).toList());
    }

    /** A value of a column; a date as a day. */
    static String value(BinCounts histogram, double value) {
        return histogram.isDates() ? Page.day(value) : Figures.number(value);
    }

    private void bar(ColumnDrift drift) {
        double width = BAR * Math.min(1, drift.stability().index() / (2 * PopulationStability.MAJOR));
        html.open("td");
        html.open("svg class='drift' viewBox='0 0 %s 12' width='%s'", BAR, BAR);
        html.empty(
                        "rect class='%s' width='%s' height='12'",
                        Summary.lower(drift.advice()), Page.at(Math.max(0.5, width)))
                .close("svg")
                .close("td");
    }

    private static String reading(ColumnDrift drift) {
        if (drift.advice() == Advice.KEEP) {
            return isSame(drift) ? "as in the fit" : "below the limits";
        }
        if (drift.advice() == Advice.CHECK) {
            return "values missing";
        }
        return drift.stability().isMajor() ? "much changed" : drift.stability().isModerate() ? "changed" : "moved";
    }

    private static boolean isSame(ColumnDrift drift) {
        BinCounts histogram = drift.histogram();
        boolean sameMean = !(histogram.reference() instanceof Reference.Numbers reference)
                || histogram.present() == 0
                || Math.abs(histogram.mean() - reference.mean()) <= ROUNDING * Math.abs(reference.mean());
        return drift.stability().index() == 0 && sameMean;
    }

    /**
     * The fate of each earlier segment.
     *
     * @param colours of segments by id, where they are known
     */
    void fates(List<Lineage.Fate> fates, Map<Integer, String> colours) {
        head("Segment", "Verdict", "Customers followed", "Found again in", "In words");
        for (Lineage.Fate fate : fates) {
            html.open("tr").open("th scope='row'").open("span class='who'");
            chip(fate.id(), colours);
            html.element("bdi", fate.name()).close("span").close("th");
            html.element("td", Summary.lower(fate.verdict()));
            figure(Figures.count(fate.followed()));
            html.open("td class='reading'");
            boolean first = true;
            for (Lineage.Heir heir : fate.heirs()) {
                if (!first) {
                    html.open("br");
                }
                chip(heir.id(), colours);
                html.text(Figures.count(heir.customers()) + " (" + Figures.percent(heir.share()) + ")");
                first = false;
            }
            html.close("td").element("td class='traits'", fate.sentence()).close("tr");
        }
        foot();
    }

    private void head(String first, String... others) {
        html.open("div class='scroll' tabindex='0'").open("table class='glance'");
        html.open("thead").open("tr").element("th scope='col'", first);
        for (String other : others) {
            boolean words = List.of("Drift", "Reading", "Verdict", "Found again in", "In words")
                    .contains(other);
            html.element("th scope='col' class='%s'", other, words ? null : "n");
        }
        html.rows();
    }

    private void foot() {
        html.endTable();
    }

    private void figure(String shown) {
        html.element("td class='n'", shown);
    }

    private void who(ModelSegment segment) {
        html.open("th scope='row'").open("span class='who'");
        chip(segment);
        html.element("bdi", segment.name()).close("span").close("th");
    }

    private void chip(ModelSegment segment) {
        html.element("span class='chip %s'", Integer.toString(segment.id()), colour(segment.colour()));
    }

    private void chip(int id, Map<Integer, String> colours) {
        String colour = colours.getOrDefault(id, colour(SegmentColours.count() - 1));
        html.element("span class='chip %s'", Integer.toString(id), colour);
    }

    static String colour(int index) {
        return "s" + index % SegmentColours.count();
    }

    private static String points(double change) {
        return (change > 0 ? "+" : "") + Page.fixed(100 * change, 1) + " points";
    }

    /** The sentence on moves. */
    String moved(Migration migration) {
        long real = migration.moved() - migration.beyond() - migration.atTheBorder();
        return Figures.count(migration.known(), noun.one())
                + (migration.known() == 1 ? " is in both files: " : " are in both files: ")
                + Figures.count(migration.known() - migration.moved()) + " stayed in their segment, "
                + Figures.count(real) + " moved, "
                + (migration.beyond() == 0
                        ? ""
                        : Figures.count(migration.beyond()) + (migration.beyond() == 1 ? " lies" : " lie")
                                + " beyond the " + noun.many() + " of the fit, ")
                + Figures.count(migration.atTheBorder())
                + " merely crossed a border. " + Figures.countAre(migration.arrived()) + " new and "
                + Figures.countAre(migration.left()) + " gone.";
    }
}
