package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.render.kit.Axis;
import io.github.segmentcli.validity.Projection;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;

/**
 * Customers as points. Without scripts, a drawing of some of them on the first two principal components. With scripts, any two
 * columns with zoom, hover and a selection that the other sections apply too.
 */
final class ExploreSection extends Section {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 440;
    private static final int EDGE = 16;
    private static final int LEFT = 46;
    private static final int BOTTOM = 40;

    private final PageSample sample;

    ExploreSection(Page page, PageSample sample) {
        super(page);
        this.sample = sample;
    }

    void write() {
        html.section("explore", "Explore", lead());
        tools();
        html.open("div class='explore'");
        html.open("div id='plot' class='plot'");
        drawing();
        html.close("div");
        html.open(
                "div role='region' aria-label='Selection' id='selection' class='selection scripted' hidden='' aria-live='polite'");
        html.close("div").close("div");
        html.element(
                "p class='note scripted' hidden=''",
                "Drag to select, wheel or + and − to zoom, Shift and drag or the arrow keys to move, N and P to step from "
                        + page.noun().one() + " to" + " " + page.noun().one() + ", Escape to clear.");
        html.close("section");
    }

    private String lead() {
        String customers = sample.whole()
                ? "Every point is " + page.noun().withArticle() + "."
                : "Every point is " + page.noun().withArticle() + ": a fair sample of " + Figures.count(sample.size())
                        + " of "
                        + Figures.count(page.found.matrix().rows())
                        + ", drawn by the seed, in which small segments have a few more than their share.";
        int columns = page.found.profiles().measured().size();
        String chosen = columns > PageData.MAX_COLUMNS
                ? " The first " + PageData.MAX_COLUMNS + " of " + Figures.count(columns) + " columns can be chosen."
                : "";
        return customers + " All other figures on this page are counted from all "
                + page.noun().many() + "." + chosen;
    }

    private void tools() {
        html.open("div class='tools scripted' hidden=''");
        select("axis-x", "Across");
        select("axis-y", "Up");
        select("axis-colour", "Colour");
        html.element("button type='button' id='zoom-in' aria-label='Zoom in'", "+");
        html.element("button type='button' id='zoom-out' aria-label='Zoom out'", "−");
        html.element("button type='button' id='select-view'", "Select all in view");
        html.element("button type='button' id='reset'", "Reset");
        html.close("div");
        html.open("div class='toggles scripted' id='toggles' role='group' aria-label='Segments shown' hidden=''");
        for (int c = 0; c < page.found.k(); c++) {
            html.open(
                    "button type='button' aria-pressed='true' data-segment='%s' class='toggle %s'", c, page.colour(c));
            page.chip(c);
            html.element("bdi", page.found.segment(c).name()).close("button");
        }
        html.close("div");
    }

    private void select(String id, String label) {
        html.open("label")
                .text(label + " ")
                .open("select id='%s'", id)
                .close("select")
                .close("label");
    }

    /** All points of the sample on the first two components, with axes: what is seen where scripts don't run. */
    private void drawing() {
        Projection projection = page.found.projection();
        double[][] at = {coordinates(projection, 0), coordinates(projection, 1)};
        html.open(
                "svg viewBox='%s' class='still' role='img' aria-label='%s'",
                "0 0 " + WIDTH + " " + HEIGHT,
                "Map of " + page.noun().many() + " on two principal components. Segments: "
                        + DistributionSection.segmentNames(page) + ". The figures stand in the tables.");
        Axis across = axis(at[0]);
        Axis up = axis(at[1]);
        for (Axis.Mark mark : across.marks()) {
            double x = x(mark.at(), across);
            html.empty("path class='grid' d='%s'", "M" + Page.at(x) + " " + EDGE + "V" + (HEIGHT - BOTTOM));
            label(mark.label(), x, HEIGHT - BOTTOM + 17, "middle");
        }
        for (Axis.Mark mark : up.marks()) {
            double y = y(mark.at(), up);
            html.empty("path class='grid' d='%s'", "M" + LEFT + " " + Page.at(y) + "H" + (WIDTH - EDGE));
            label(mark.label(), LEFT - 8, y + 4, "end");
        }
        label(PageData.component(projection, 0), WIDTH - EDGE, HEIGHT - 8, "end");
        if (projection.components() > 1) {
            label(PageData.component(projection, 1), LEFT, 11, "start");
        }
        for (int c = 0; c < page.found.k(); c++) {
            StringBuilder dots = new StringBuilder();
            for (int i = 0; i < sample.size(); i++) {
                if (page.found.clustering().label(sample.row(i)) == c) {
                    dots.append('M').append(Math.round(x(at[0][i], across)));
                    dots.append(' ').append(Math.round(y(at[1][i], up))).append("h0");
                }
            }
            html.empty("path class='dots %s' d='%s'", page.colour(c), dots.toString());
        }
        html.close("svg");
    }

    /** Of all points of the sample; zeros where there is no such component. */
    private double[] coordinates(Projection projection, int component) {
        Matrix matrix = page.found.matrix();
        double[] at = new double[sample.size()];
        double[] point = new double[matrix.features()];
        for (int i = 0; i < at.length && component < projection.components(); i++) {
            for (int j = 0; j < point.length; j++) {
                point[j] = matrix.value(sample.row(i), j);
            }
            at[i] = projection.coordinate(point, component);
        }
        return at;
    }

    private static Axis axis(double[] values) {
        DoubleSummaryStatistics range = Arrays.stream(values).summaryStatistics();
        return Axis.around(range.getMin(), range.getMax(), 0.03, 6);
    }

    private static double x(double value, Axis axis) {
        return LEFT + (WIDTH - EDGE - LEFT) * (value - axis.least()) / (axis.greatest() - axis.least());
    }

    private static double y(double value, Axis axis) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - EDGE) * (value - axis.least()) / (axis.greatest() - axis.least());
    }

    private void label(String text, double x, double y, String anchor) {
        html.element("text x='%s' y='%s' text-anchor='%s'", text, Page.at(x), Page.at(y), anchor);
    }
}
