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

    private static final String[][] SECTIONS = {
        {"segments", "Segments"},
        {"explore", "Explore"},
        {"profiles", "Profiles"},
        {"distributions", "Distributions"},
        {"choice", "How many"},
        {"trust", "Trust"},
        {"audit", "What if"},
        {"rules", "Rules"},
        {"data", "Data"},
        {"reproduce", "Reproduce"},
    };

    private HtmlReport() {}

    /** @param drift of the columns since the earlier model, where one was given */
    public static String of(Segmentation found, List<ColumnDrift> drift, ReportSettings settings) {
        Page page = new Page(found, settings);
        String version = found.provenance().version();
        PageSample sample =
                PageSample.of(found.clustering(), new Seeds(found.provenance().seed()));
        page.html.head(OverviewSection.title(page), version);
        navigation(page.html, page.found.audit().isPresent());
        page.html.open("main");
        new OverviewSection(page).write();
        new CardsSection(page).write();
        new ExploreSection(page, sample).write();
        new ProfileSection(page).write();
        new DistributionSection(page).write();
        new ChoiceSection(page).write();
        new TrustSection(page).write();
        new AuditSection(page).write();
        new RulesSection(page).write();
        new DataSection(page).write();
        new LineageSection(page, drift).write();
        new ClosingSections(page).write();
        page.html.close("main");
        page.html.footer(version, settings.showIds() ? "the ids of the customers it draws" : "no customer ids");
        page.html.open("script type='application/json' id='page-data'");
        page.html.raw(new PageData(page, sample).json()).close("script");
        page.html.open("script").raw(PageLook.SCRIPT).close("script");
        return page.html.close("body").close("html").raw("\n").toString();
    }

    private static void navigation(Html html, boolean audited) {
        html.element("a href='#segments' class='skip'", "To the segments");
        html.open("nav aria-label='Sections'").open("div class='links'");
        html.element("a href='#top'", "Overview");
        for (String[] section : SECTIONS) {
            if (audited || !section[0].equals("audit")) {
                html.element("a href='#%s'", section[1], section[0]);
            }
        }
        html.close("div").open("div class='scripted' hidden=''");
        html.open(
                "input type='search' id='find' placeholder='Find a column or segment' aria-label='Find a column or segment'");
        html.element("span id='found' class='faint' role='status'", "");
        html.element("button type='button' id='theme' aria-pressed='false'", "Dark");
        html.close("div").close("nav");
    }
}
