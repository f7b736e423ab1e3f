package io.github.segmentcli.report.page;

import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.profile.NumberColumnProfile;
import io.github.segmentcli.render.kit.Axis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The pair plot of the columns that tell the segments apart best: every two of them as points, and on the diagonal how each is
 * spread within each segment, as shares of that segment.
 */
final class PairsSection extends Section {

    private static final int MOST = 4;
    private static final int POINTS = 400;
    private static final int LEFT = 58;
    private static final int BOTTOM = 44;
    private static final int WIDE = 215;
    private static final int HIGH = 150;
    private static final int GAP = 12;
    private static final double FEW = 0.02;

    private final PageSample sample;

    PairsSection(Page page, PageSample sample) {
        super(page);
        this.sample = sample;
    }

    /** A column with the range that is drawn: the middle of its values, as in the distributions. */
    private record Side(NumberColumnProfile column, RowValues values, Histogram histogram) {

        double share(double value) {
            return (value - histogram.low()) / (histogram.high() - histogram.low());
        }

        Axis axis() {
            Axis axis = Axis.of(histogram.low(), histogram.high(), 3);
            return column.areYears() ? axis.ungrouped() : axis;
        }
    }

    /** Nothing where fewer than two columns hold numbers that differ. */
    void write() {
        List<Side> sides = sides();
        if (sides.size() < 2) {
            return;
        }
        html.section(
                "pairs",
                "Two columns at a time",
                "The columns that tell the segments apart best. Points are "
                        + page.noun().many()
                        + "; on the diagonal, the share of each segment along the column. Values far from the middle"
                        + " are not drawn.");
        int width = LEFT + sides.size() * WIDE;
        int height = sides.size() * HIGH + BOTTOM;
        html.open("div class='scroll' tabindex='0'");
        html.open(
                "svg class='pairs' viewBox='0 0 %s %s' role='img' aria-label='Pair plot of %s by segment. The means"
                        + " stand in Compare segments.'",
                width,
                height,
                String.join(
                        ", ",
                        sides.stream()
                                .map(side -> page.labels.of(side.column().column()))
                                .toList()));
        for (int row = 0; row < sides.size(); row++) {
            for (int across = 0; across <= row; across++) {
                cell(sides.get(across), sides.get(row), across, row, row == sides.size() - 1);
            }
        }
        html.close("svg").close("div").close("section");
    }

    private List<Side> sides() {
        List<NumberColumnProfile> columns =
                new ArrayList<>(page.found.profiles().measured());
        columns.removeIf(column -> column.date()
                || column.etaSquared().isEmpty()
                || !(column.overall().max().orElse(0) > column.overall().min().orElse(0))
                || !DistributionSection.hasRange(column.overall()));
        columns.sort(Comparator.comparingDouble(column -> -column.etaSquared().orElse(0)));
        List<Side> sides = new ArrayList<>();
        for (NumberColumnProfile column : columns) {
            if (sides.size() < MOST && !page.isShare(column) || sides.size() < 2) {
                DistributionSection.values(page, column.column())
                        .ifPresent(values -> sides.add(new Side(
                                column,
                                values,
                                Histogram.of(values, column.overall(), page.found.assignment(), page.found.k()))));
            }
        }
        return sides;
    }

    private void cell(Side x, Side y, int across, int row, boolean last) {
        double left = LEFT + across * WIDE;
        double top = row * HIGH + GAP;
        double wide = WIDE - GAP;
        double high = HIGH - GAP;
        html.empty(
                "rect class='frame' x='%s' y='%s' width='%s' height='%s'",
                Page.at(left), Page.at(top), Page.at(wide), Page.at(high));
        if (x == y) {
            densities(x, left, top, wide, high);
            html.element(
                    "text class='title' x='%s' y='%s'",
                    page.labels.of(x.column().column()), Page.at(left + 6), Page.at(top + 15));
        } else {
            points(x, y, left, top, wide, high);
        }
        if (last) {
            for (Axis.Mark mark : x.axis().marks()) {
                double at = left + wide * x.share(mark.at());
                html.element(
                        "text x='%s' y='%s' text-anchor='middle'", mark.label(), Page.at(at), Page.at(top + high + 15));
            }
        }
        if (across == 0 && row > 0) {
            for (Axis.Mark mark : y.axis().marks()) {
                double at = top + high * (1 - y.share(mark.at()));
                html.element("text x='%s' y='%s' text-anchor='end'", mark.label(), LEFT - 6, Page.at(at + 4));
            }
        }
    }

    private void points(Side x, Side y, double left, double top, double wide, double high) {
        int every = Math.max(1, sample.size() / POINTS);
        for (int c = 0; c < page.found.k(); c++) {
            StringBuilder dots = new StringBuilder();
            for (int at = 0; at < sample.size(); at += every) {
                int row = page.found.prepared().tableRow(sample.row(at));
                double px = x.share(x.values().value(row));
                double py = y.share(y.values().value(row));
                if (page.found.clustering().label(sample.row(at)) == c && px >= 0 && px <= 1 && py >= 0 && py <= 1) {
                    dots.append('M').append(Math.round(left + wide * px)).append(' ');
                    dots.append(Math.round(top + high * (1 - py))).append("h0");
                }
            }
            html.empty("path class='dots %s' d='%s'", page.colour(c), dots);
        }
    }

    /** Outlines of all segments on one scale, which no segment of a few customers sets. */
    private void densities(Side side, double left, double top, double wide, double high) {
        Histogram histogram = side.histogram();
        double most = 0;
        for (int c = 0; c < page.found.k(); c++) {
            for (int bin = 0; bin < histogram.bins(); bin++) {
                most = Math.max(most, page.found.segment(c).share() < FEW ? 0 : share(histogram, c, bin));
            }
        }
        for (int c = 0; c < page.found.k() && most > 0; c++) {
            StringBuilder path = new StringBuilder();
            for (int bin = 0; bin < histogram.bins(); bin++) {
                double at = left + wide * (bin + 0.5) / histogram.bins();
                double up = Math.min(1, share(histogram, c, bin) / most);
                path.append(bin == 0 ? 'M' : 'L').append(Math.round(at)).append(' ');
                path.append(Page.at(top + high - (high - 24) * up));
            }
            html.empty("path class='density %s' d='%s'", page.colour(c), path);
        }
    }

    private double share(Histogram histogram, int c, int bin) {
        return histogram.count(c, bin) / Math.max(1.0, page.found.segment(c).size());
    }
}
