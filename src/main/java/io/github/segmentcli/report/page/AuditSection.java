package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.audit.Audit;
import io.github.segmentcli.audit.Variation;
import java.util.OptionalDouble;

/** The section "What if?": a row for each variation, in the order of {@link Audit#variations}. */
final class AuditSection extends Section {

    AuditSection(Page page) {
        super(page);
    }

    void write() {
        page.found.audit().ifPresent(this::write);
    }

    private void write(Audit audit) {
        html.section("audit", "What if?", audit.sentence());
        html.table("table class='sortable' id='variations'", "The effect of each other choice, the largest first");
        page.textHead("Other choice");
        page.figureHead("Change segment");
        page.figureHead(page.noun().first());
        page.figureHead("Agreement", "agreement");
        html.rows();
        audit.variations().forEach(this::row);
        html.endTable();
        html.note("Agreement is the adjusted Rand index of the two clusterings: 1 is the same, about 0 is chance.");
        html.close("section");
    }

    private void row(Variation variation) {
        html.open("tr data-find=''").element("td", variation.name());
        if (variation.failure().isPresent()) {
            html.element("td colspan='3'", variation.failure().get()).close("tr");
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
