package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.render.kit.Axis;
import io.github.segmentcli.select.Candidate;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * One measure over the k that were tried, with the chosen k marked.
 *
 * @param candidates at least two
 */
record CurveChart(Html html, List<Candidate> candidates, int chosen) {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 150;
    private static final int LEFT = 46;
    private static final int RIGHT = 12;
    private static final int TOP = 20;
    private static final int BOTTOM = 26;

    /** Draws one measure over k; candidates without it are skipped, and nothing is drawn where fewer than two have it. */
    void write(String title, String reading, Function<Candidate, OptionalDouble> measure) {
        List<Candidate> measured = candidates.stream()
                .filter(candidate -> measure.apply(candidate).isPresent())
                .toList();
        if (measured.size() < 2) {
            return;
        }
        DoubleSummaryStatistics values = measured.stream()
                .mapToDouble(c -> measure.apply(c).getAsDouble())
                .summaryStatistics();
        Axis axis = Axis.around(values.getMin(), values.getMax(), 0.06, 5);
        html.open("figure").open("figcaption").element("b", title).element("span class='faint'", reading);
        html.close("figcaption");
        html.open(
                "svg class='curve' viewBox='%s' role='img' aria-label='%s'",
                "0 0 " + WIDTH + " " + HEIGHT, title + " by number of segments; the figures stand in the table below");
        for (Axis.Mark mark : axis.marks()) {
            double y = y(mark.at(), axis);
            html.empty("path class='grid' d='%s'", "M" + LEFT + " " + Page.at(y) + "H" + WIDTH);
            html.element(
                    "text x='%s' y='%s' text-anchor='end'", mark.label(), Integer.toString(LEFT - 14), Page.at(y + 4));
        }
        StringBuilder line = new StringBuilder();
        for (Candidate candidate : measured) {
            line.append(line.length() == 0 ? "M" : "L")
                    .append(Page.at(x(candidate.k())))
                    .append(' ')
                    .append(Page.at(y(measure.apply(candidate).getAsDouble(), axis)));
        }
        html.empty("path class='rule' d='%s'", "M" + (LEFT - 10) + " " + (HEIGHT - BOTTOM + 6) + "H" + WIDTH);
        html.empty(
                "path class='chosen' d='%s'",
                "M" + Page.at(x(chosen)) + " " + (TOP - 14) + "V" + (HEIGHT - BOTTOM + 6));
        html.empty("path class='line' d='%s'", line.toString());
        for (Candidate candidate : measured) {
            boolean marked = candidate.k() == chosen;
            double value = measure.apply(candidate).getAsDouble();
            html.open(
                    "circle class='%s' cx='%s' cy='%s' r='%s'",
                    marked ? "dot marked" : "dot",
                    Page.at(x(candidate.k())),
                    Page.at(y(value, axis)),
                    marked ? "4.5" : "3");
            html.element("title", "k = " + candidate.k() + ": " + Figures.number(value))
                    .close("circle");
            if (candidates.size() <= 16 || marked || candidate.k() % 5 == 0) {
                html.element(
                        "text class='%s' x='%s' y='%s' text-anchor='middle'",
                        Integer.toString(candidate.k()),
                        marked ? "marked" : null,
                        Page.at(x(candidate.k())),
                        Page.at(HEIGHT - 6.0));
            }
        }
        html.close("svg").close("figure");
    }

    private double x(int k) {
        int first = candidates.get(0).k();
        int last = candidates.get(candidates.size() - 1).k();
        return LEFT + (double) (WIDTH - LEFT - RIGHT) * (k - first) / (last - first);
    }

    private static double y(double value, Axis axis) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * (value - axis.least()) / (axis.greatest() - axis.least());
    }
}
