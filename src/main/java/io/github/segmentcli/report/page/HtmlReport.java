package io.github.segmentcli.report.page;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.compare.ColumnDrift;
import io.github.segmentcli.model.Segmentation;
import java.util.List;

/**
 * Writes {@code report.html}: one file that can be opened from disk and loads nothing else.
 *
 * <p>All tables and charts are static HTML and SVG, so the page can be read and printed without its script; the script adds
 * exploring, sorting, searching and copying. A Content-Security-Policy allows only this style and this script, by their
 * digests, and no network; names and values are written as escaped text only. The size does not grow with the number of
 * customers: points are a sample, everything else is aggregated.
 */
public final class HtmlReport {

    /** The tabs: the id of the first section in each, and its name. */
    private static final String[][] TABS = {
        {"brief", "Brief"},
        {"segments", "Segments"},
        {"explore", "Explore"},
        {"profiles", "Compare segments"},
        {"choice", "How many"},
        {"trust", "Trust"},
        {"data", "Data"},
        {"reproduce", "Reproduce"},
    };

    private HtmlReport() {}

    /** @param drift of the columns since the earlier model, where one was given */
    public static String of(Segmentation found, List<ColumnDrift> drift, ReportSettings settings) {
        Page page = new Page(found, settings);
        String version = found.provenance().version();
        PageSample sample =
                PageSample.of(found.clustering(), new Seeds(found.provenance().seed()), PageData.columns(found));
        page.html.head(BriefSection.title(page), version);
        navigation(page.html);
        page.html.open("main");
        new BriefSection(page).heading();
        page.html.element("p id='nothing' role='status' hidden=''", "");
        panel(page, "brief", () -> new BriefSection(page).write());
        panel(page, "segments", () -> {
            new OverviewSection(page).write();
            new CardsSection(page).write();
            new RulesSection(page).write();
        });
        panel(page, "explore", () -> {
            new ExploreSection(page, sample).write();
            new DistributionSection(page).write();
            new PairsSection(page, sample).write();
        });
        panel(page, "profiles", () -> new ProfileSection(page).write());
        panel(page, "choice", () -> {
            new ChoiceSection(page).write();
            new LimitsSection(page).write();
        });
        panel(page, "trust", () -> {
            new TrustSection(page).write();
            new AuditSection(page).write();
            new LineageSection(page, drift).write();
        });
        panel(page, "data", () -> {
            new DataSection(page).write();
            new ClosingSections(page).notices();
        });
        panel(page, "reproduce", () -> new ClosingSections(page).reproduce());
        page.html.close("main");
        page.explanations.write(page.noun());
        page.html.footer(
                version,
                settings.showIds()
                        ? "the ids of the " + page.noun().many() + " it draws"
                        : "no ids of " + page.noun().many());
        page.html.open("script type='application/json' id='page-data'");
        page.html.raw(new PageData(page, sample).json()).close("script");
        page.html.open("script").raw(PageLook.SCRIPT).close("script");
        return page.html.close("body").close("html").raw("\n").toString();
    }

    /** One tab of the page; where scripts don't run, the tabs follow each other. */
    private static void panel(Page page, String tab, Runnable content) {
        page.html.open("div class='panel' id='tab-%s' data-tab='%s'", tab, tab);
        content.run();
        page.html.close("div");
    }

    private static void navigation(Html html) {
        html.element("a href='#segments' class='skip'", "To the segments");
        html.open("nav aria-label='Parts of this page'").open("div class='links'");
        for (String[] tab : TABS) {
            html.element("a href='%s' data-tab='%s'", tab[1], "#" + tab[0], tab[0]);
        }
        html.close("div").open("div class='scripted' hidden=''");
        html.open(
                "input type='search' id='find' placeholder='Find a column or segment' aria-label='Find a column or segment'");
        html.element("span id='found' class='faint' role='status'", "");
        html.element("button type='button' id='print' title='Prints the tab that is shown'", "Print");
        html.element("button type='button' id='theme' aria-pressed='false'", "Dark");
        html.close("div").close("nav");
    }
}
