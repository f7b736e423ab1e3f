package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.TextCells;
import io.github.segmentcli.profile.SegmentProfile;
import io.github.segmentcli.profile.Trait;
import io.github.segmentcli.validity.SegmentStability;
import io.github.segmentcli.validity.Structure;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The segments at a glance: how reliable they are, their names, sizes and strongest traits. */
final class OverviewSection extends Section {

    private static final int BAR = 1000;

    OverviewSection(Page page) {
        super(page);
    }

    void write() {
        html.section("segments", "The segments at a glance", "");
        facts();
        shares();
        table();
        html.close("section");
    }

    private void facts() {
        html.open("dl class='facts'");
        int rows = page.found.input().table().rows();
        int used = page.found.matrix().rows();
        html.fact(
                page.noun().first(),
                Figures.count(page.found.customers()),
                page.found.matrix().weights().isPresent()
                        ? "in " + Figures.count(used) + " rows of the file"
                        : used == rows ? "all of the file" : "of " + Figures.count(rows) + " in the file");
        int features = page.found.prepared().recipe().features().size();
        html.fact(
                "Features",
                Figures.count(features),
                features == 1 ? "made the segments" : "made the segments together");
        OptionalDouble silhouette = page.found.validity().silhouette().overall();
        boolean none = page.found.structure().verdict() == Structure.Verdict.NONE;
        html.fact(
                "Silhouette",
                Page.index(silhouette),
                none ? "of cuts through one cloud" : Interpretation.silhouette(silhouette));
        OptionalDouble stability = page.found.stability().stream()
                .mapToDouble(SegmentStability::mean)
                .average();
        if (stability.isPresent()) {
            html.fact(
                    "Segment stability",
                    Page.index(stability),
                    none ? "of cuts through one cloud" : Interpretation.stability(stability.getAsDouble()));
        }
        html.close("dl");
    }

    /** A stacked bar of the segments' shares. */
    private void shares() {
        html.open(
                "svg class='shares' viewBox='0 0 %s 20' preserveAspectRatio='none' role='img' aria-label='Shares of %s: %s'",
                BAR,
                page.noun().many(),
                page.found.profiles().segments().stream()
                        .map(segment -> TextCells.shown(segment.name()) + " " + Figures.percent(segment.share()))
                        .collect(Collectors.joining(", ")));
        double x = 0;
        for (int c = 0; c < page.found.k(); c++) {
            double width = BAR * page.found.segment(c).share();
            html.open(
                    "rect class='%s' x='%s' y='0' width='%s' height='20'",
                    page.colour(c), Page.at(x), Page.at(Math.max(0.5, width - (c < page.found.k() - 1 ? 2 : 0))));
            html.close("rect");
            x += width;
        }
        html.close("svg");
    }

    private void table() {
        html.table("table class='glance sortable'", "The segments at a glance");
        page.textHead("Segment");
        page.figureHead(page.noun().first());
        page.figureHead("Share");
        html.element("th scope='col'", "What sets it apart");
        page.figureHead("Silhouette", "silhouette");
        if (!page.found.stability().isEmpty()) {
            page.figureHead("Stability", "stability");
        }
        html.element("th scope='col' class='n selected' hidden=''", "Selected");
        html.rows();
        for (int c = 0; c < page.found.k(); c++) {
            row(c);
        }
        html.endTable();
        Figures.roundedShares(page.found.profiles().segments().stream().mapToDouble(SegmentProfile::share))
                .ifPresent(note -> html.element("p class='faint'", note));
    }

    private void row(int c) {
        SegmentProfile segment = page.found.segment(c);
        html.open("tr data-segment='%s' data-find=''", c);
        page.who(c, "#" + page.anchor(c));
        page.figureCell(Figures.count(segment.size()), OptionalDouble.of(segment.size()));
        page.figureCell(Figures.percent(segment.share()), OptionalDouble.of(segment.share()));
        html.element(
                "td class='traits'",
                segment.traits().stream().map(Trait::phrase).distinct().limit(3).collect(Collectors.joining(", ")));
        OptionalDouble silhouette = page.found.validity().silhouette().ofCluster(c);
        page.figureCell(Page.index(silhouette), silhouette);
        page.found
                .stability(c)
                .ifPresent(stability -> html.element(
                        "td class='n' title='%s' data-v='%s'",
                        Page.fixed(stability.mean(), 2), stability.level().reading(), Page.plain(stability.mean())));
        html.element("td class='n selected' hidden=''", "").close("tr");
    }
}
