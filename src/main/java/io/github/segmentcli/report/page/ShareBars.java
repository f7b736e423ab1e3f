package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import java.util.List;

/**
 * A figure of shares: a row for each value of a column, in it a bar for each group, such as a segment or a month, all on one
 * scale from 0 to the largest share.
 */
record ShareBars(Html html) {

    private static final double BAR = 7;
    private static final double MIN_SCALE = 0.05;

    /**
     * One row.
     *
     * @param shares one per group, in [0, 1]
     */
    record Row(String name, double[] shares) {}

    /**
     * @param column its label
     * @param reading what stands below the label; may be empty
     * @param rows at least one
     * @param groups one CSS class and one name per group
     * @param scaled by group, whether its shares count for the scale; those of a small group do not, or one customer could stretch it
     */
    void write(String column, String reading, List<Row> rows, List<String[]> groups, boolean[] scaled) {
        double most = MIN_SCALE;
        for (Row row : rows) {
            for (int g = 0; g < scaled.length; g++) {
                most = Math.max(most, scaled[g] ? row.shares()[g] : 0);
            }
        }
        double end = Math.min(1, Math.ceil(most * 10) / 10);
        double high = BAR * groups.size() + 1;
        html.open("figure class='bars' data-find=''").open("figcaption").open("b");
        html.element("bdi", column).close("b");
        if (!reading.isEmpty()) {
            html.element("span class='faint'", reading);
        }
        html.close("figcaption");
        for (Row row : rows) {
            html.open("div class='level'").element("bdi", row.name());
            html.open(
                    "svg viewBox='0 0 100 %s' height='%s' preserveAspectRatio='none' role='img' aria-label='%s'",
                    Page.at(high), Page.at(high), words(row, groups));
            for (int g = 0; g < groups.size(); g++) {
                double width = Math.max(0.4, 100 * Math.min(1, row.shares()[g] / end));
                html.empty(
                        "path class='%s' d='M0 %sh%sv%sh-%sz'",
                        groups.get(g)[0], Page.at(BAR * g + 1), Page.at(width), Page.at(BAR - 1), Page.at(width));
            }
            html.close("svg").close("div");
        }
        html.open("div class='level ends'").element("span", "").open("div");
        html.element("span", "0%").element("span", Figures.percent(end / 2)).element("span", Figures.percent(end));
        html.close("div").close("div").close("figure");
    }

    private static String words(Row row, List<String[]> groups) {
        StringBuilder text = new StringBuilder(row.name()).append(':');
        for (int g = 0; g < groups.size(); g++) {
            text.append(g == 0 ? " " : ", ")
                    .append(groups.get(g)[1])
                    .append(' ')
                    .append(Figures.percent(row.shares()[g]));
        }
        return text.toString();
    }
}
