package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.compare.Comparison;
import io.github.segmentcli.compare.Finding;
import io.github.segmentcli.compare.WithinSpread;
import io.github.segmentcli.report.CompareSummary;
import io.github.segmentcli.report.Summary;

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

    /** The page as HTML; {@code version} of this program is shown at its end. */
    public static String of(CompareSummary summary, String version) {
        return new ComparePage(summary).write(version);
    }

    private String write(String version) {
        DriftTables tables = new DriftTables(html);
        html.raw("<!doctype html>\n").open("html", "lang", "en").open("head").open("meta", "charset", "utf-8");
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", PageLook.POLICY);
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "referrer", "content", "no-referrer");
        html.open("meta", "name", "generator", "content", "segment " + version);
        html.element("title", title());
        html.open("style").raw(PageLook.STYLE).close("style").close("head").open("body");
        html.open("main").open("header", "class", "overview");
        html.element("p", summary.path(), "class", "source").element("h1", title());
        comparison.notices().stream()
                .filter(Notice::comesFirst)
                .forEach(notice -> html.element("p", notice.text(), "class", "part"));
        verdict();
        facts(comparison.tightness());
        html.close("header");
        if (!comparison.reasons().isEmpty()) {
            reasons();
        }
        section("sizes", "Segments then and now");
        tables.sizes(comparison);
        html.close("section");
        comparison.migration().ifPresent(migration -> {
            section("moves", "Who moved");
            html.element("p", DriftTables.moved(migration), "class", "lead");
            tables.moves(migration);
            comparison.value().ifPresent(value -> html.element("p", "In small print: " + value + ".", "class", "note"));
            html.close("section");
        });
        section("columns", "What drifted");
        tables.columns(comparison.columns());
        html.close("section");
        notices();
        files();
        html.close("main")
                .open("footer")
                .element(
                        "p",
                        "Made by segment " + version
                                + ". This page is one file, asks nothing of the network, and holds no customer ids.");
        return html.close("footer").close("body").close("html").raw("\n").toString();
    }

    private String title() {
        return Figures.count(comparison.scores().rows()) + " customers against the segments of "
                + Figures.count(comparison.baseline().rows());
    }

    private void verdict() {
        String sentence = comparison.sentence();
        int colon = sentence.indexOf(": ");
        html.open("p", "class", "verdict " + Summary.lower(comparison.advice()));
        html.element("strong", sentence.substring(0, colon), "class", "badge").text(" ");
        String rest = sentence.substring(colon + 2);
        html.element("span", Character.toUpperCase(rest.charAt(0)) + rest.substring(1));
        html.close("p");
    }

    private void facts(WithinSpread tightness) {
        html.open("dl", "class", "facts");
        fact("Spread in the fit", Figures.number(tightness.inFit()), "per customer, standardised");
        fact("Spread now", Figures.number(tightness.frozen()), "with the segments as they were");
        fact("If fitted again", Figures.number(tightness.refit()), "with as many segments");
        double outside = (double) comparison.scores().outside()
                / Math.max(1, comparison.scores().rows());
        fact("Outside", Figures.percent(outside), "have a value beyond all that was seen in the fit");
        html.close("dl");
    }

    private void fact(String name, String figure, String reading) {
        html.open("div").element("dt", name).open("dd");
        html.element("b", figure).element("span", reading).close("dd").close("div");
    }

    private void reasons() {
        section("reasons", "Reasons");
        html.open("ul", "class", "notices");
        for (Finding reason : comparison.reasons()) {
            String sentence = reason.sentence();
            item(
                    Summary.lower(reason.advice()),
                    switch (reason.advice()) {
                        case CHECK -> "Check the file";
                        case REFIT -> "Fit again";
                        case WATCH -> "Watch";
                        case KEEP -> "Keep";
                    },
                    Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1));
        }
        html.close("ul").close("section");
    }

    private void notices() {
        if (comparison.notices().isEmpty()) {
            return;
        }
        section("notices", "Notices");
        html.open("ul", "class", "notices");
        for (Notice notice : comparison.notices()) {
            boolean warning = notice.level() == Notice.Level.WARNING;
            item(Summary.lower(notice.level()), warning ? "Look at this" : "Note", notice.text());
        }
        html.close("ul").close("section");
    }

    private void item(String kind, String label, String text) {
        html.open("li", "class", kind).element("b", label).element("span", text).close("li");
    }

    private void files() {
        section("files", "The files beside this page");
        html.open("ul", "class", "files");
        for (String file : summary.files()) {
            html.open("li").element("a", file, "href", file).close("li");
        }
        html.close("ul").close("section");
    }

    private void section(String id, String title) {
        html.open("section", "id", id, "aria-labelledby", id + "-title");
        html.element("h2", title, "id", id + "-title");
    }
}
