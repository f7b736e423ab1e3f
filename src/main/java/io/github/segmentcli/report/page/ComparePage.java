package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.compare.Comparison;
import io.github.segmentcli.compare.Finding;
import io.github.segmentcli.compare.WithinSpread;
import io.github.segmentcli.data.Table;
import io.github.segmentcli.render.Picture;
import io.github.segmentcli.report.CompareSummary;
import io.github.segmentcli.report.Summary;
import java.util.Base64;
import java.util.List;

/**
 * The page of a comparison: advice and reasons, then moves and drift. It is one file without scripts or network access and
 * contains no data of single customers.
 */
public final class ComparePage {

    private final CompareSummary summary;
    private final Comparison comparison;
    private final Html html = new Html();

    private ComparePage(CompareSummary summary) {
        this.summary = summary;
        this.comparison = summary.comparison();
    }

    /**
     * The page as HTML.
     *
     * @param pictures of the comparison as SVG, which become part of the page; may be empty
     * @param version of this program, shown at the end
     */
    public static String of(CompareSummary summary, List<Picture> pictures, String version) {
        return new ComparePage(summary).write(pictures, version);
    }

    private String write(List<Picture> pictures, String version) {
        DriftTables tables = new DriftTables(html, comparison.baseline().noun());
        html.head(title(), version);
        html.open("main").open("header class='overview'");
        html.element("p class='source'", Table.fileName(summary.path())).element("h1", title());
        comparison.notices().stream()
                .filter(Notice::comesFirst)
                .forEach(notice -> html.element("p class='part'", notice.text()));
        verdict();
        facts(comparison.spread());
        html.close("header");
        if (!comparison.reasons().isEmpty()) {
            reasons();
        }
        html.section("sizes", "Segments then and now", "");
        tables.sizes(comparison);
        html.close("section");
        comparison.migration().ifPresent(migration -> {
            html.section("moves", "Who moved", tables.moved(migration));
            picture(pictures, "flow");
            tables.moves(migration);
            comparison.value().ifPresent(value -> html.note("In small print: " + value + "."));
            html.close("section");
        });
        html.section("columns", "What drifted", "");
        picture(pictures, "drift");
        tables.columns(comparison.columns());
        new ThenAndNow(html, comparison.baseline().noun())
                .write(comparison.columns(), DriftTables.labels(comparison.columns()));
        html.close("section");
        html.notices(comparison.notices());
        html.section("files", "The files beside this page", "");
        html.files(summary.files()).close("section");
        return html.close("main").end(version, "no customer ids");
    }

    private void picture(List<Picture> pictures, String name) {
        for (Picture picture : pictures) {
            if (picture.fileName().equals(name + ".svg")) {
                String data = Base64.getEncoder().encodeToString(picture.bytes());
                html.open("figure class='picture'");
                html.open("img src='data:image/svg+xml;base64,%s' alt='%s'", data, picture.caption());
                html.close("figure");
            }
        }
    }

    private String title() {
        return Figures.count(
                        comparison.scores().rows(), comparison.baseline().noun().one()) + " against the segments of "
                + Figures.count(comparison.baseline().rows());
    }

    private void verdict() {
        String sentence = comparison.sentence();
        int colon = sentence.indexOf(": ");
        html.open("p class='verdict %s'", Summary.lower(comparison.advice()));
        html.element("strong class='badge'", sentence.substring(0, colon)).text(" ");
        String rest = sentence.substring(colon + 2);
        html.element("span", Character.toUpperCase(rest.charAt(0)) + rest.substring(1));
        html.close("p");
    }

    private void facts(WithinSpread spread) {
        html.open("dl class='facts'");
        html.fact(
                "Spread in the fit",
                Figures.number(spread.inFit()),
                "per " + comparison.baseline().noun().one() + ", standardised");
        html.fact("Spread now", Figures.number(spread.frozen()), "with the segments as they were");
        html.fact("If fitted again", Figures.number(spread.refitToOthers()), "with as many segments, fitted to others");
        double outside = (double) comparison.scores().outside()
                / Math.max(1, comparison.scores().rows());
        html.fact("Outside", Figures.percent(outside), "have a value beyond all that was seen in the fit");
        html.close("dl");
    }

    private void reasons() {
        html.section("reasons", "Reasons", "");
        html.open("ul class='notices'");
        for (Finding reason : comparison.reasons()) {
            String sentence = reason.sentence();
            html.open("li class='%s'", Summary.lower(reason.advice()))
                    .element(
                            "b",
                            switch (reason.advice()) {
                                case CHECK -> "Check the file";
                                case REFIT -> "Fit again";
                                case WATCH -> "Watch";
                                case KEEP -> "Keep";
                            });
            html.element("span", Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1))
                    .close("li");
        }
        html.close("ul").close("section");
    }
}
