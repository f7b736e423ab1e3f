package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.data.Matrix;
import io.github.segmentcli.validity.Projection;

/**
 * Customers as points. Without scripts, a drawing of some of them on the first two principal components. With scripts, any two
 * columns with zoom, hover and a selection that the other sections apply too.
 */
final class ExploreSection {

    private static final int POINTS = 700;
    private static final int WIDTH = 720;
    private static final int HEIGHT = 440;
    private static final int EDGE = 14;

    private final Page page;
    private final Html html;
    private final PageSample sample;

    ExploreSection(Page page, PageSample sample) {
        this.page = page;
        this.html = page.html;
        this.sample = sample;
    }

    void write() {
        page.html.section("explore", "Explore", lead());
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
                "Drag to select, wheel or + and − to zoom, Shift and drag or the arrow keys to move, N and P to step from customer to"
                        + " customer, Escape to clear.");
        html.close("section");
    }

    private String lead() {
        String customers = sample.whole()
                ? "Every point is a customer."
                : "Every point is a customer: a fair sample of " + Figures.count(sample.size()) + " of "
                        + Figures.count(page.found.matrix().rows())
                        + ", drawn by the seed, in which small segments have a few more than their share.";
        int columns = page.found.profiles().numbers().size();
        String chosen = columns > PageData.MOST_COLUMNS
                ? " The first " + PageData.MOST_COLUMNS + " of " + Figures.count(columns) + " columns can be chosen."
                : "";
        return customers + " All other figures on this page are counted from all customers." + chosen;
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
            html.element("span", page.found.segment(c).name()).close("button");
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

    private void drawing() {
        Projection projection = page.found.projection();
        Matrix matrix = page.found.matrix();
        int every = Math.max(1, sample.size() / POINTS);
        int count = (sample.size() + every - 1) / every;
        double[][] at = new double[2][count];
        double[] point = new double[matrix.features()];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < point.length; j++) {
                point[j] = matrix.value(sample.row(i * every), j);
            }
            for (int component = 0; component < projection.components(); component++) {
                at[component][i] = projection.coordinate(point, component);
            }
        }
        html.open(
                "svg viewBox='0 0 %s %s' class='still' role='img' aria-label='Map of customers on two principal"
                        + " components. Segments: %s. The figures stand in the tables.'",
                WIDTH, HEIGHT, DistributionSection.segmentNames(page));
        double[] x = fitted(at[0], EDGE, WIDTH - EDGE);
        double[] y = fitted(at[1], HEIGHT - EDGE, EDGE);
        for (int c = 0; c < page.found.k(); c++) {
            html.open("g class='%s'", page.colour(c));
            for (int i = 0; i < count; i++) {
                if (page.found.clustering().label(sample.row(i * every)) == c) {
                    html.open("circle cx='%s' cy='%s' r='2.4'", Page.at(x[i]), Page.at(y[i]))
                            .close("circle");
                }
            }
            html.close("g");
        }
        html.close("svg");
    }

    /**
     * Scales values linearly so that the least is {@code from} and the greatest {@code to}; all to the middle when they are
     * equal.
     */
    private static double[] fitted(double[] values, double from, double to) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double[] fitted = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            fitted[i] = most > least ? from + (to - from) * (values[i] - least) / (most - least) : (from + to) / 2;
        }
        return fitted;
    }
}
