package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.compare.ColumnDrift;
import io.github.segmentcli.model.Lineage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the segments of an earlier model continue, where its customers are now, and which columns have drifted since. */
record LineageSection(Page page, List<ColumnDrift> drift) {

    void write() {
        page.found.lineage().ifPresent(this::write);
    }

    private void write(Lineage lineage) {
        page.html.section(
                "lineage",
                "Since the earlier model",
                Figures.count(lineage.shared())
                        + switch (lineage.method()) {
                            case SHARED_CUSTOMERS ->
                                " " + page.noun().many() + " of the earlier segments were followed by their ids.";
                            case PLACED_CUSTOMERS ->
                                " " + page.noun().many()
                                        + " of today were placed by the earlier model, to see where its segments went.";
                        });
        Map<Integer, String> colours = new HashMap<>();
        for (int c = 0; c < page.found.k(); c++) {
            colours.put(page.found.segment(c).id(), page.colour(c));
        }
        DriftTables tables = new DriftTables(page.html, page.noun());
        tables.fates(lineage.fates(), colours);
        if (!drift.isEmpty()) {
            page.html.element("h3", "What drifted");
            tables.columns(drift);
        }
        page.html.close("section");
    }
}
