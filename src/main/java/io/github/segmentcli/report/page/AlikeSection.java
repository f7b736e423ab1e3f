package io.github.segmentcli.report.page;

import io.github.segmentcli.cluster.Centroids;
import java.util.ArrayList;
import java.util.List;

/**
 * How alike the segments are: a dendrogram of their centroids by Ward's criterion, each segment with its weight. Two segments
 * that join far to the left are alike.
 */
final class AlikeSection {

    private static final int WIDTH = 420;
    private static final int ROW = 34;
    private static final int END = 12;

    private final Page page;
    private final Html html;

    AlikeSection(Page page) {
        this.page = page;
        this.html = page.html;
    }

    /** A set of segments: {@code mean} in the matrix's units, {@code height} at which its two parts join. */
    private record Branch(List<Integer> segments, double[] mean, double mass, double height, Branch one, Branch other) {

        /** Where its line begins, counted in rows from the top; leaves are numbered in the order drawn. */
        double row(List<Integer> order) {
            return one == null ? order.indexOf(segments.get(0)) + 0.5 : (one.row(order) + other.row(order)) / 2;
        }
    }

    /** Nothing for two segments or one, which have nothing to compare. */
    void write() {
        if (page.found.k() < 3) {
            return;
        }
        Branch root = merged();
        List<Integer> order = root.segments();
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

    private void draw(Branch branch, List<Integer> order, double most) {
        if (branch.one() == null) {
            return;
        }
        for (Branch part : List.of(branch.one(), branch.other())) {
            double y = ROW * part.row(order);
            html.open(
                            "path class='branch' d='M%s %sH%s'",
                            Page.at(x(part.height(), most)), Page.at(y), Page.at(x(branch.height(), most)))
                    .close("path");
            draw(part, order, most);
        }
        html.open(
                        "path class='branch' d='M%s %sV%s'",
                        Page.at(x(branch.height(), most)),
                        Page.at(ROW * branch.one().row(order)),
                        Page.at(ROW * branch.other().row(order)))
                .close("path");
    }

    private static double x(double height, double most) {
        return most > 0 ? (WIDTH - END) * height / most : 0;
    }

    /** Merges the two sets whose union adds least to the inertia until one is left, in O(k³ d). */
    private Branch merged() {
        Centroids centroids = page.found.clustering().centroids();
        List<Branch> live = new ArrayList<>();
        for (int c = 0; c < page.found.k(); c++) {
            double[] mean = new double[page.found.matrix().features()];
            for (int j = 0; j < mean.length; j++) {
                mean[j] = centroids.value(c, j);
            }
            live.add(new Branch(List.of(c), mean, page.found.segment(c).size(), 0, null, null));
        }
        while (live.size() > 1) {
            Branch best = null;
            for (int a = 0; a < live.size(); a++) {
                for (int b = a + 1; b < live.size(); b++) {
                    Branch union = union(live.get(a), live.get(b));
                    best = best == null || union.height() < best.height() ? union : best;
                }
            }
            live.remove(best.one());
            live.remove(best.other());
            live.add(best);
        }
        return live.get(0);
    }

    /** Its height is the square root of what the union adds to the inertia. */
    private static Branch union(Branch one, Branch other) {
        double mass = one.mass() + other.mass();
        double[] mean = new double[one.mean().length];
        double squared = 0;
        for (int j = 0; j < mean.length; j++) {
            double gap = one.mean()[j] - other.mean()[j];
            squared += gap * gap;
            mean[j] = mass > 0 ? (one.mass() * one.mean()[j] + other.mass() * other.mean()[j]) / mass : one.mean()[j];
        }
        double cost = mass > 0 ? one.mass() * other.mass() / mass * squared : 0;
        List<Integer> segments = new ArrayList<>(one.segments());
        segments.addAll(other.segments());
        double height = Math.max(Math.sqrt(cost), Math.max(one.height(), other.height()));
        return new Branch(List.copyOf(segments), mean, mass, height, one, other);
    }
}
