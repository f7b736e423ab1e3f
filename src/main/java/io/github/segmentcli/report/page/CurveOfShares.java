package io.github.segmentcli.report.page;

import io.github.segmentcli.render.kit.Axis;

/**
 * A drawing of curves over an axis from 0 to 1 that is labelled with words, as wide as a column of text.
 *
 * @param axis of the values, from the lower edge up
 */
record CurveOfShares(Html html, Axis axis) {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 300;
    private static final int LEFT = 52;
    private static final int RIGHT = 26;
    private static final int TOP = 12;
    private static final int BOTTOM = 34;

    /**
     * Opens the drawing and draws its grid; {@link #close} ends it.
     *
     * @param label for those who do not see it
     * @param percent whether values are shares
     * @param below labels at equal distances from 0 to 1; an empty one is not drawn
     */
    void open(String label, boolean percent, String... below) {
        html.open("svg class='curve' viewBox='0 0 %s %s' role='img' aria-label='%s'", WIDTH, HEIGHT, label);
        for (Axis.Mark mark : axis.marks()) {
            double y = y(mark.at());
            html.empty("path class='grid' d='%s'", "M" + LEFT + " " + Page.at(y) + "H" + (WIDTH - RIGHT));
            html.element(
                    "text x='%s' y='%s' text-anchor='end'",
                    percent ? Math.round(100 * mark.at()) + "%" : mark.label(),
                    Integer.toString(LEFT - 8),
                    Page.at(y + 4));
        }
        for (int at = 0; at < below.length; at++) {
            html.element(
                    "text x='%s' y='%s' text-anchor='middle'",
                    below[at], Page.at(x(at / (below.length - 1.0))), Integer.toString(HEIGHT - 8));
        }
    }

    void close() {
        html.close("svg");
    }

    /** @param kind a class of the style sheet */
    void line(String kind, double[] x, double[] y) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < x.length; i++) {
            path.append(i == 0 ? "M" : "L").append(Page.at(x(x[i]))).append(' ').append(Page.at(y(y[i])));
        }
        html.empty("path class='%s' d='%s'", kind, path.toString());
    }

    void dot(double x, double y) {
        html.empty("circle class='dot marked' r='4.5' cx='%s' cy='%s'", Page.at(x(x)), Page.at(y(y)));
    }

    private static double x(double share) {
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * (value - axis.least()) / (axis.greatest() - axis.least());
    }
}
