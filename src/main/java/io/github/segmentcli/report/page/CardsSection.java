package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.TextCells;
import io.github.segmentcli.model.SpecialRows;
import io.github.segmentcli.profile.NearestSegment;
import io.github.segmentcli.profile.NumberColumnProfile;
import io.github.segmentcli.profile.NumberProfile;
import io.github.segmentcli.profile.SegmentProfile;
import io.github.segmentcli.profile.SegmentRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A card for each segment: description, most distinctive features, stability, and suggestions. */
final class CardsSection extends Section {

    private static final int FIGURES = 6;
    private static final int MAX_SPECIAL = 20;
    private static final double WIDEST = 3;

    private static final double FEW = 0.02;

    private final double widest;

    CardsSection(Page page) {
        super(page);
        this.widest = Math.max(1, Math.min(WIDEST, largest(page)));
    }

    /** The largest z of all segments, those of a few customers excepted: they would shorten the bars of all others. */
    private static double largest(Page page) {
        double largest = 0;
        for (NumberColumnProfile column : page.found.profiles().measured()) {
            for (int c = 0; c < page.found.k(); c++) {
                boolean rules = !column.date() && page.found.segment(c).share() >= FEW;
                largest = Math.max(largest, rules ? Math.abs(z(column, c)) : 0);
            }
        }
        return largest;
    }

    void write() {
        html.section("cards", "Who they are", "");
        String medians = page.medians();
        html.element(
                "p",
                medians.isEmpty()
                        ? "Figures are means."
                        : "Figures are means; those of " + medians + " are medians, because distances were measured on"
                                + " transformed values.",
                "class",
                "lead");
        html.open("div class='cards'");
        for (int c = 0; c < page.found.k(); c++) {
            card(c);
        }
        html.close("div");
        special();
        html.close("section");
    }

    /** Who belongs to no segment; the ids stand in assignments.csv. */
    private void special() {
        SpecialRows special = page.found.special();
        if (special.count() == 0) {
            return;
        }
        html.element("h3", "Special " + page.noun().many());
        html.element(
                "p",
                "Too far from all others to belong to a segment; they were set aside before the fit. Grey in the"
                        + " pictures, segment 0 in assignments.csv.",
                "class",
                "lead");
        html.open("ul");
        for (int at = 0; at < Math.min(MAX_SPECIAL, special.count()); at++) {
            html.element(
                    "li",
                    "Line " + page.found.input().table().line(special.row(at)) + ", nearest to segment "
                            + page.found.segment(special.nearest(at)).id() + ", "
                            + Page.fixed(special.distance(at), 1) + " standard deviations away");
        }
        if (special.count() > MAX_SPECIAL) {
            html.element("li", Figures.count(special.count() - MAX_SPECIAL) + " more");
        }
        html.close("ul");
    }

    private void card(int c) {
        SegmentProfile segment = page.found.segment(c);
        html.open("article class='card %s' id='%s' data-find=''", page.colour(c), page.anchor(c));
        html.open("h3");
        page.chip(c);
        html.element("bdi", segment.name()).close("h3");
        html.open("p class='size'").element("b", Figures.percent(segment.share()));
        html.text(" of " + page.noun().many() + ", " + Figures.count(segment.size()) + trust(c))
                .close("p");
        html.element("p", segment.description());
        figures(c);
        segment.nearest().ifPresent(this::nearest);
        segment.action().ifPresent(action -> line("What to try", action));
        html.open("p class='card-line'").element("b", "In short");
        html.text(" ").element("span", segment.rule().map(this::rule).orElse("No short rule tells them apart well."));
        html.close("p").close("article");
    }

    private String trust(int c) {
        OptionalDouble silhouette = page.found.validity().silhouette().ofCluster(c);
        String trust = " · silhouette " + Page.index(silhouette);
        return page.found
                .stability(c)
                .map(stability -> trust + " · stability " + Page.fixed(stability.mean(), 2))
                .orElse(trust);
    }

    private void figures(int c) {
        List<NumberColumnProfile> strongest =
                new ArrayList<>(page.found.profiles().measured());
        strongest.removeIf(
                column -> column.date() || column.segments().get(c).z().isEmpty());
        strongest.sort(Comparator.comparingDouble(column -> -Math.abs(z(column, c))));
        if (strongest.isEmpty()) {
            return;
        }
        // No caption: browsers ignore the widths of columns beside a caption that is out of the flow.
        html.open(
                "table class='strengths' aria-label='Its mean against that of all %s, in standard deviations'",
                page.noun().many());
        html.open("tbody");
        for (NumberColumnProfile column : strongest.subList(0, Math.min(FIGURES, strongest.size()))) {
            NumberProfile own = column.segments().get(c);
            html.open("tr");
            page.columnHead(column.column(), true);
            html.open("td class='bar'");
            bar(z(column, c));
            html.close("td").element("td class='n'", page.value(page.typical(column, own), column));
            html.element("td class='n faint'", "all " + page.bare(page.typical(column, column.overall()), column))
                    .close("tr");
        }
        html.close("tbody").close("table");
    }

    private static double z(NumberColumnProfile column, int c) {
        return column.segments().get(c).z().orElse(0);
    }

    /** A bar from the overall mean, in the middle, to the segment's mean; longer bars are cut at the edge. */
    private void bar(double z) {
        double end = 50 + 50 * Math.max(-1, Math.min(1, z / widest));
        html.open("svg viewBox='0 0 100 10' preserveAspectRatio='none' aria-hidden='true'");
        html.empty(
                "rect class='fill' x='%s' y='1' width='%s' height='8'",
                Page.at(Math.min(50, end)), Page.at(Math.max(0.6, Math.abs(end - 50))));
        html.empty("rect class='axis' x='49.7' y='0' width='0.6' height='10'");
        html.close("svg");
    }

    private void nearest(NearestSegment nearest) {
        int other = 0;
        while (page.found.segment(other).id() != nearest.segment()) {
            other++;
        }
        html.open("p class='card-line'").element("b", "Nearest segment");
        html.text(" ").open("a href='#%s'", page.anchor(other));
        html.element("bdi", page.found.segment(other).name()).close("a");
        html.text(". What tells them apart: "
                        + difference(nearest, page.found.segment(other).name()))
                .close("p");
    }

    /** The sentence on how a segment differs from its nearest one, without repeating that one's name. */
    private static String difference(NearestSegment nearest, String name) {
        return nearest.difference()
                .text()
                .substring(NearestSegment.opening(nearest.segment(), name).length());
    }

    private void line(String head, String text) {
        html.open("p class='card-line'")
                .element("b", head)
                .text(" ")
                .element("span", text)
                .close("p");
    }

    private String rule(SegmentRule rule) {
        return rule.conditions().stream().map(TextCells::shown).collect(Collectors.joining(" and ")) + ": finds "
                + Figures.percent(rule.recall()) + " of the segment, and " + Figures.percent(rule.precision())
                + " of those it finds belong to it.";
    }

    static String signed(double value) {
        String text = Page.fixed(value, 1);
        return value >= 0.05 ? "+" + text : text;
    }
}
