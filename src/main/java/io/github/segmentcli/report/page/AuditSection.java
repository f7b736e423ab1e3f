package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.audit.Audit;
import io.github.segmentcli.audit.Variation;
import java.util.OptionalDouble;

/** How the segments depend on single choices of the run, the most influential choice first. */
final class AuditSection {

    private final Page page;
    private final Html html;

    AuditSection(Page page) {
        this.page = page;
        this.html = page.html;
    }

    void write() {
        page.found.audit().ifPresent(this::write);
    }

    private void write(Audit audit) {
        page.section("audit", "What if?", audit.sentence());
        html.open("div", "class", "scroll").open("table", "class", "sortable", "id", "variations");
        html.element("caption", "Each choice made otherwise, the worst first", "class", "unseen")
                .open("thead")
                .open("tr");
        page.textHead("Had it been");
        page.figureHead("In another segment");
        page.figureHead("Customers");
        page.figureHead("Agreement");
        html.close("tr").close("thead").open("tbody");
        audit.variations().forEach(this::row);
        html.close("tbody").close("table").close("div");
        html.element(
                "p",
                "Agreement is the adjusted Rand index of the two clusterings: 1 is the same, about 0 is chance.",
                "class",
                "lead");
        html.close("section");
    }

    private void row(Variation variation) {
        html.open("tr", "data-find", "").element("td", variation.name());
        if (variation.failure().isPresent()) {
            html.element("td", variation.failure().get(), "colspan", "3").close("tr");
            return;
        }
        page.figureCell(Figures.percent(variation.changedShare()), OptionalDouble.of(variation.changedShare()));
        page.figureCell(
                Figures.count(variation.changed()) + " of " + Figures.count(variation.compared()),
                OptionalDouble.of(variation.changed()));
        page.figureCell(Page.index(variation.agreement()), variation.agreement());
        html.close("tr");
    }
}
