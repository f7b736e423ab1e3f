package io.github.segmentcli.report.page;

import io.github.segmentcli.validity.WardTree;
import java.util.List;

/**
 * How alike the segments are: a dendrogram of their centroids by Ward's criterion, each segment with its weight. Two segments
 * that join far to the left are alike.
 */
final class AlikeSection extends Section {

    private static final int WIDTH = 420;
    private static final int ROW = 34;
    private static final int END = 12;

    AlikeSection(Page page) {
        super(page);
    }

    /** Nothing for two segments or one, which have nothing to compare. */
    void write() {
        if (page.found.k() < 3) {
            return;
        }
        WardTree root = WardTree.of(page.found.clustering());
        List<Integer> order = root.leaves();
        html.element("h3", "How alike they are");
        html.lead(
                "Segments that join further to the left are more alike; the last line joins the two that differ most.");
        html.open(
                "div class='alike' role='img' aria-label='%s'",
                "The segments from the top, alike ones side by side: "
                        + String.join(
                                ", ",
                                order.stream()
                                        .map(c -> page.found.segment(c).name())
                                        .toList()));
        html.open("ol");
        for (int c : order) {
            html.open("li");
            page.chip(c);
            html.element("bdi", page.found.segment(c).name()).close("li");
        }
        html.close("ol");
        html.open("svg viewBox='0 0 %s %s' preserveAspectRatio='none' aria-hidden='true'", WIDTH, ROW * order.size());
        draw(root, order, root.height());
        html.close("svg").close("div");
    }

    private void draw(WardTree branch, List<Integer> order, double most) {
        if (branch.isLeaf()) {
            return;
        }
        for (WardTree part : List.of(branch.one(), branch.other())) {
            double y = ROW * part.row(order);
            html.empty(
                    "path class='branch' d='M%s %sH%s'",
                    Page.at(x(part.height(), most)), Page.at(y), Page.at(x(branch.height(), most)));
            draw(part, order, most);
        }
        html.empty(
                "path class='branch' d='M%s %sV%s'",
                Page.at(x(branch.height(), most)),
                Page.at(ROW * branch.one().row(order)),
                Page.at(ROW * branch.other().row(order)));
    }

    private static double x(double height, double most) {
        return most > 0 ? (WIDTH - END) * height / most : 0;
    }
}
