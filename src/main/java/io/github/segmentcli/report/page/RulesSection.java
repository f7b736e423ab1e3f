package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.profile.SegmentProfile;
import io.github.segmentcli.profile.SegmentRule;
import java.util.OptionalDouble;

/** The rules that approximate the segments, as text and as SQL, with their precision and recall. */
final class RulesSection extends Section {

    private static final double GOOD = 0.8;

    RulesSection(Page page) {
        super(page);
    }

    void write() {
        html.section("rules", "Rules to copy", "");
        html.open("p class='lead'").text(lead());
        if (page.found.profiles().rulesF1().isPresent()) {
            html.text(" ");
            page.explanations.mark("f1");
        }
        html.close("p");
        for (int c = 0; c < page.found.k(); c++) {
            SegmentProfile segment = page.found.segment(c);
            html.open("div class='rule %s' data-find=''", page.colour(c)).open("h3");
            page.chip(c);
            html.element("bdi", segment.name()).close("h3");
            if (segment.rule().isPresent()) {
                rule(segment, segment.rule().get());
            } else {
                html.element("p", "No short rule tells this segment apart well. Use segment score with model.json.");
            }
            html.close("div");
        }
        html.close("section");
    }

    private String lead() {
        OptionalDouble f1 = page.found.profiles().rulesF1();
        if (f1.isEmpty()) {
            return "Short rules stand in for the segments where a few conditions pick out the same "
                    + page.noun().many() + ".";
        }
        return f1.getAsDouble() >= GOOD
                ? "A few conditions pick out nearly the same " + page.noun().many() + " (F1 " + Page.index(f1)
                        + ", weighted by size). For the exact segments use segment score with model.json."
                : "No short rules reach an F1 of 0.8 here (weighted by size: " + Page.index(f1)
                        + "), so take these as descriptions and use segment score with model.json.";
    }

    private void rule(SegmentProfile segment, SegmentRule rule) {
        String id = "rule-" + segment.id();
        html.open("ul class='conditions'");
        rule.conditions().forEach(condition -> html.element("li", condition));
        html.close("ul");
        html.open("p class='size'").element("b", Figures.percent(rule.precision()));
        html.text(" of the " + page.noun().many() + " it picks are in the segment; it picks ");
        html.element("b", Figures.percent(rule.recall())).text(" of the segment and ");
        html.element("b", Figures.percent(rule.coverage()))
                .text(" of all " + page.noun().many() + ".")
                .close("p");
        copyable(html, id, rule.sql());
    }

    /** A line of code with a button that copies it. */
    static void copyable(Html html, String id, String code) {
        html.open("div class='code'").element("code id='%s'", code, id);
        html.element("button type='button' class='copy scripted' data-copy='%s' hidden=''", "Copy", id);
        html.close("div");
    }
}
