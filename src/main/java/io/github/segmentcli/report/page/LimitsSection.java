package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.Notice;
import io.github.segmentcli.cluster.SizeEffect;
import java.util.OptionalDouble;

/** What limits on sizes cost: whom they moved, and who is nearest to being moved. */
final class LimitsSection extends Section {

    LimitsSection(Page page) {
        super(page);
    }

    void write() {
        page.found.selection().sizes().ifPresent(cost -> write(cost.effect()));
    }

    private void write(SizeEffect effect) {
        String sentence = page.found.notices().stream()
                .filter(notice -> notice.code().equals("size_limits"))
                .map(Notice::text)
                .findFirst()
                .orElse("");
        html.section("limits", "What the sizes cost", sentence);
        if (effect.moved() > 0) {
            head("Customers that are in another segment", "Would be in", "Are in", "Customers");
            effect.flows().forEach(flow -> {
                html.open("tr").element("td", name(flow.from())).element("td", name(flow.to()));
                page.figureCell(Figures.count(flow.customers()), OptionalDouble.of(flow.customers()));
                html.close("tr");
            });
            html.endTable();
        }
        html.element("h3", "Nearest to being moved");
        head("Customers nearest to being moved", "Are in", "Next would be", "Row", "Gap");
        effect.closest().forEach(near -> {
            int row = page.found.prepared().tableRow(near.row()) + 1;
            html.open("tr").element("td", name(near.segment())).element("td", name(near.other()));
            page.figureCell(Figures.count(row), OptionalDouble.of(row));
            page.figureCell(Figures.number(near.gap()), OptionalDouble.of(near.gap()));
            html.close("tr");
        });
        html.endTable();
        html.lead(
                "Gap: by how much the squared distance to the next segment, handicaps counted, is larger. At 0 a customer is on"
                        + " the border that the sizes make.");
        html.close("section");
    }

    private String name(int c) {
        return page.found.segment(c).id() + " " + page.found.segment(c).name();
    }

    /** The beginning of a table whose first two columns are words. */
    private void head(String caption, String... columns) {
        html.table("table class='sortable'", caption);
        for (int at = 0; at < columns.length; at++) {
            if (at < 2) {
                page.textHead(columns[at]);
            } else {
                page.figureHead(columns[at]);
            }
        }
        html.rows();
    }
}
