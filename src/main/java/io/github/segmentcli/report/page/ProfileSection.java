package io.github.segmentcli.report.page;

import io.github.segmentcli.Figures;
import io.github.segmentcli.profile.CategoryColumnProfile;
import io.github.segmentcli.profile.NumberColumnProfile;
import io.github.segmentcli.profile.NumberProfile;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The profiles as two tables with coloured cells: a row per column of the data and a column per segment, so that the table
 * grows down the page and prints whole. The number of rows is limited; {@code profiles.csv} has all.
 */
final class ProfileSection extends Section {

    private static final int MAX_CELLS = 900;
    private static final int MIN_COLUMNS = 40;
    private static final int MAX_LEVELS = 12;
    private static final int STEPS = 8;

    ProfileSection(Page page) {
        super(page);
    }

    /** The columns that the table shows: fewer where there are many segments, so that the page stays small. */
    static List<NumberColumnProfile> shown(Page page) {
        List<NumberColumnProfile> columns = page.found.profiles().measured();
        return columns.subList(0, Math.min(columns.size(), Math.max(MIN_COLUMNS, MAX_CELLS / page.found.k())));
    }

    void write() {
        html.section(
                "profiles",
                "Compare segments",
                "Each cell is the mean of the segment in the units of the file; its ground says how far that lies from all"
                        + " " + page.noun().many() + ", from blue (two standard deviations below) to red (two above).");
        html.open("div class='tools scripted' hidden=''");
        html.open("label").text("Show ");
        html.open("select id='profile-figure'");
        option("mean", "mean");
        option("median", "median");
        option("index", "index, 100 = all " + page.noun().many());
        option("z", "standard deviations from the mean");
        html.close("select").close("label").close("div");
        numbers(page.found.profiles().measured(), shown(page));
        if (!page.found.profiles().categories().isEmpty()) {
            categories(page.found.profiles().categories());
        }
        new AlikeSection(page).write();
        html.close("section");
    }

    private void option(String value, String text) {
        html.element("option value='%s'", text, value);
    }

    private void numbers(List<NumberColumnProfile> columns, List<NumberColumnProfile> shown) {
        html.table("table class='heat sortable' id='profile-table'", "Means by column and segment");
        page.textHead("Column");
        for (int c = 0; c < page.found.k(); c++) {
            page.segmentHead(c, true);
        }
        page.figureHead("All");
        page.figureHead("Tells apart", "apart");
        html.element("th scope='col' class='n selected' hidden=''", "Selected");
        html.rows();
        for (NumberColumnProfile column : shown) {
            number(column);
        }
        html.endTable();
        if (columns.size() > shown.size()) {
            html.note(Figures.count(columns.size() - shown.size()) + " more columns stand in profiles.csv.");
        }
        if (columns.stream().anyMatch(column -> !column.feature())) {
            html.note("* describes the segments; they were not made from it.");
        }
    }

    private void number(NumberColumnProfile column) {
        html.open("tr data-find='' data-column='%s'", column.column());
        page.columnHead(column.column(), column.feature());
        for (NumberProfile segment : column.segments()) {
            double z = segment.z().orElse(0);
            html.element(
                    "td class='n %s' title='%s' data-v='%s'",
                    page.bare(segment.mean(), column),
                    shade(z / 2),
                    segment.z().isPresent() ? CardsSection.signed(z) + " sd" : null,
                    Page.sortKey(segment.mean()));
        }
        page.figureCell(
                page.bare(column.overall().mean(), column), column.overall().mean());
        page.figureCell(
                column.etaSquared().isPresent()
                        ? Figures.percent(column.etaSquared().getAsDouble())
                        : Page.NOTHING,
                column.etaSquared());
        html.element("td class='n selected' hidden=''", "").close("tr");
    }

    private void categories(List<CategoryColumnProfile> columns) {
        html.element("h3", "Categories");
        html.lead(
                "Bars are the share of each segment with that value, the segments in order from the top. In the table it is"
                        + " red where it is more common than among all "
                        + page.noun().many() + "," + " blue where it is rarer.");
        new CategoryBars(page).write();
        html.table("table class='heat'", "Shares of categories by segment").element("th scope='col'", "Value");
        for (int c = 0; c < page.found.k(); c++) {
            page.segmentHead(c, false);
        }
        html.element("th scope='col' class='n'", "All").close("tr").close("thead");
        int cells = 0;
        int shown = 0;
        while (shown < columns.size() && cells < MAX_CELLS) {
            CategoryColumnProfile column = columns.get(shown++);
            category(column);
            cells += page.found.k() * Math.min(MAX_LEVELS, column.levels().size());
        }
        html.close("table").close("div");
        if (shown < columns.size()) {
            html.note(Figures.count(columns.size() - shown) + " more categories stand in profiles.csv.");
        }
    }

    private void category(CategoryColumnProfile column) {
        html.open("tbody data-find=''");
        html.open("tr class='group'").open("th scope='rowgroup' colspan='%s'", Integer.toString(page.found.k() + 2));
        html.element("bdi", page.labels.of(column.column()));
        html.text(column.feature() ? "" : " *");
        if (column.cramersV().isPresent()) {
            html.element("span class='faint'", "Cramér's V " + Page.index(column.cramersV()));
            page.explanations.mark("cramer");
        }
        html.close("th").close("tr");
        List<CategoryColumnProfile.Level> levels = column.levels();
        for (CategoryColumnProfile.Level level : levels.subList(0, Math.min(MAX_LEVELS, levels.size()))) {
            html.open("tr").element("th scope='row'", level.name());
            for (CategoryColumnProfile.LevelInSegment share : level.segments()) {
                html.element("td class='n %s'", Figures.percent(share.share()), shade(lean(share.lift())));
            }
            html.element("td class='n'", Figures.percent(level.share())).close("tr");
        }
        if (levels.size() > MAX_LEVELS) {
            html.open("tr")
                    .element(
                            "td class='faint' colspan='%s'",
                            "and " + (levels.size() - MAX_LEVELS) + " rarer values, in profiles.csv",
                            page.found.k() + 2)
                    .close("tr");
        }
        html.close("tbody");
    }

    /** The colour of a ratio of shares; it has its full strength at double and at half the share of all customers. */
    private static double lean(OptionalDouble lift) {
        if (lift.isEmpty()) {
            return 0;
        }
        double ratio = Math.max(0.01, lift.getAsDouble());
        return StrictMath.log(ratio) / StrictMath.log(2);
    }

    /** The CSS class of a cell's background: from {@code c8} for -1 and below to {@code h8} for 1 and above. */
    static String shade(double value) {
        int step = (int) Math.rint(STEPS * Math.max(-1, Math.min(1, value)));
        return step == 0 ? "h0" : step > 0 ? "h" + step : "c" + -step;
    }
}
