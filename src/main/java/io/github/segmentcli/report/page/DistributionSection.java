package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.TextCells;
import io.github.segmentcli.data.CategoryColumn;
import io.github.segmentcli.data.Column;
import io.github.segmentcli.data.DateColumn;
import io.github.segmentcli.data.NumberColumn;
import io.github.segmentcli.data.RowValues;
import io.github.segmentcli.profile.NumberColumnProfile;
import io.github.segmentcli.profile.NumberProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The distribution of each column within each segment: histograms drawn as outlines, one above the other, with the medians
 * marked.
 */
final class DistributionSection extends Section {

    private static final int MAX_ROWS = 160;
    private static final int OPEN = 12;
    private static final int LEAST = 6;
    private static final int WIDTH = 320;
    private static final int LEFT = 26;
    private static final int ROW = 22;
    private static final int TOP = 4;
    private static final int STEPPED = 12;

    DistributionSection(Page page) {
        super(page);
    }

    void write() {
        List<NumberColumnProfile> columns =
                new ArrayList<>(page.found.profiles().measured());
        columns.removeIf(
                column -> column.overall().count() == 0 || values(column).isEmpty() || !hasRange(column.overall()));
        if (columns.isEmpty()) {
            return;
        }
        columns.sort(Comparator.comparingDouble(column -> -column.etaSquared().orElse(0)));
        html.section(
                "distributions",
                "Distributions",
                "All " + page.noun().many()
                        + ", the columns that tell the segments apart best first. Each outline is drawn to its own"
                        + " peak; the mark is the median.");
        int most = Math.min(columns.size(), Math.max(LEAST, MAX_ROWS / page.found.k()));
        figures(columns.subList(0, Math.min(OPEN, most)));
        if (most > OPEN) {
            html.open("details").element("summary", "The next " + (most - OPEN) + " columns");
            figures(columns.subList(OPEN, most));
            html.close("details");
        }
        if (columns.size() > most) {
            html.note(Figures.count(columns.size() - most) + " more columns stand in profiles.csv.");
        }
        html.close("section");
    }

    private void figures(List<NumberColumnProfile> columns) {
        html.open("div class='ridges'");
        columns.forEach(this::figure);
        html.close("div");
    }

    private void figure(NumberColumnProfile column) {
        RowValues values = values(column).orElseThrow();
        Histogram histogram = Histogram.of(values, column.overall(), page.found.assignment(), page.found.k());
        int k = page.found.k();
        int height = TOP + ROW * k + 20;
        html.open("figure data-find=''");
        html.open("figcaption").open("b title='%s'", TextCells.shown(column.column()));
        html.element("bdi", page.labels.of(column.column()))
                .text(column.feature() ? "" : " *")
                .close("b");
        column.etaSquared()
                .ifPresent(eta -> html.element("span class='faint'", Figures.percent(eta) + " between segments"));
        html.close("figcaption");
        html.open(
                "svg class='ridge' viewBox='0 0 %s %s' role='img' aria-label='%s' data-column='%s' data-low='%s'"
                        + " data-high='%s' data-left='%s' data-right='%s'",
                WIDTH,
                height,
                words(column),
                column.column(),
                Page.plain(histogram.low()),
                Page.plain(histogram.high()),
                LEFT,
                WIDTH);
        for (int c = 0; c < k; c++) {
            row(histogram, column, c);
        }
        axis(histogram, column, height);
        html.close("svg");
        if (histogram.outside() > 0) {
            html.element(
                    "p class='note'",
                    Figures.count(histogram.outside(), page.noun().one())
                            + (histogram.outside() == 1 ? " lies" : " lie") + " beyond the edges.");
        }
        html.close("figure");
    }

    private void row(Histogram histogram, NumberColumnProfile column, int c) {
        double base = TOP + ROW * (c + 1) - 2;
        long peak = 1;
        for (int bin = 0; bin < histogram.bins(); bin++) {
            peak = Math.max(peak, histogram.count(c, bin));
        }
        double step = (double) (WIDTH - LEFT) / histogram.bins();
        StringBuilder path = new StringBuilder("M" + LEFT + " " + Page.at(base));
        boolean stepped = histogram.bins() <= STEPPED;
        String[] ys = new String[histogram.bins()];
        for (int bin = 0; bin < ys.length; bin++) {
            ys[bin] = Page.at(base - (ROW - 4) * histogram.count(c, bin) / (double) peak);
        }
        for (int bin = 0; bin < ys.length; bin++) {
            String y = ys[bin];
            if (stepped) {
                path.append('L')
                        .append(Page.at(LEFT + step * bin + 1))
                        .append(' ')
                        .append(y);
                path.append('H').append(Page.at(LEFT + step * (bin + 1) - 1));
            } else if (bin == 0 || bin == ys.length - 1 || !y.equals(ys[bin - 1]) || !y.equals(ys[bin + 1])) {
                path.append('L')
                        .append(Page.at(LEFT + step * (bin + 0.5)))
                        .append(' ')
                        .append(y);
            }
        }
        path.append('L').append(WIDTH).append(' ').append(Page.at(base)).append('Z');
        html.open("g class='row %s' data-segment='%s' data-base='%s'", page.colour(c), c, Page.at(base));
        html.element(
                "text x='16' y='%s'", Integer.toString(page.found.segment(c).id()), Page.at(base - 2));
        html.empty("path class='hill' d='%s'", path.toString());
        OptionalDouble median = column.segments().get(c).median();
        if (median.isPresent()) {
            double x = LEFT
                    + (WIDTH - LEFT) * (median.getAsDouble() - histogram.low()) / (histogram.high() - histogram.low());
            if (x >= LEFT && x <= WIDTH) {
                html.empty("path class='median' d='M%s %sv-%s'", Page.at(x), Page.at(base), ROW - 6);
            }
        }
        html.close("g");
    }

    private void axis(Histogram histogram, NumberColumnProfile column, int height) {
        html.empty("path class='rule' d='M%s %sH%s'", LEFT, height - 18, WIDTH);
        double inset = histogram.whole() ? 0.5 : 0;
        label(column, histogram.low() + inset, LEFT, "start", height);
        label(column, (histogram.low() + histogram.high()) / 2, (LEFT + WIDTH) / 2.0, "middle", height);
        label(column, histogram.high() - inset, WIDTH, "end", height);
    }

    private void label(NumberColumnProfile column, double value, double x, String anchor, int height) {
        String text = page.bare(OptionalDouble.of(value), column);
        html.element("text x='%s' y='%s' text-anchor='%s'", text, Page.at(x), Page.at(height - 5), anchor);
    }

    private String words(NumberColumnProfile column) {
        StringBuilder medians = new StringBuilder();
        for (int c = 0; c < page.found.k(); c++) {
            medians.append(c == 0 ? " " : ", ")
                    .append("segment ")
                    .append(page.found.segment(c).id())
                    .append(' ')
                    .append(page.value(column.segments().get(c).median(), column));
        }
        return page.labels.of(column.column()) + ". Medians:" + medians;
    }

    /** The values of a profiled column, one per table row, NaN where missing. */
    /** Whether bins can be made: the range is neither beyond what a double holds nor below its normal numbers. */
    static boolean hasRange(NumberProfile overall) {
        double range = 2 * (overall.max().orElseThrow() - overall.min().orElseThrow());
        return range == 0 || range > 1e-300 && range < Double.POSITIVE_INFINITY;
    }

    private Optional<RowValues> values(NumberColumnProfile profile) {
        return values(page, profile.column());
    }

    static Optional<RowValues> values(Page page, String name) {
        Column column = page.found.table().column(name).orElse(null);
        if (column instanceof NumberColumn number) {
            return Optional.of(number);
        }
        if (column instanceof DateColumn date) {
            return Optional.of(date);
        }
        if (column instanceof CategoryColumn category && category.yes().isPresent()) {
            return Optional.of(new Truths(category));
        }
        return Optional.empty();
    }

    /** 1 for yes, 0 for no. */
    private record Truths(CategoryColumn column) implements RowValues {
        @Override
        public int rows() {
            return column.rows();
        }

        @Override
        public double value(int row) {
            return column.isMissing(row)
                    ? Double.NaN
                    : column.code(row) == column.yes().getAsInt() ? 1 : 0;
        }

        @Override
        public void copy(int from, int to, double[] into) {
            for (int row = from; row < to; row++) {
                into[row - from] = value(row);
            }
        }
    }

    /** The segments' names in order, for people who can't see their colours. */
    static String segmentNames(Page page) {
        return page.found.profiles().segments().stream()
                .map(segment -> segment.id() + " " + TextCells.shown(segment.name()))
                .collect(Collectors.joining(", "));
    }
}
