package io.github.segmentcli.report;

import io.github.segmentcli.Figures;
import io.github.segmentcli.model.Segmentation;
import io.github.segmentcli.profile.SegmentProfile;

/** The page: one file that needs nothing else. */
public final class HtmlReport {

    private HtmlReport() {}

    public static String of(Segmentation found, ReportSettings settings) {
        Html page = new Html();
        page.raw("<!doctype html>\n").open("html", "lang", "en");
        page.open("head").open("meta", "charset", "utf-8");
        page.open("meta", "http-equiv", "Content-Security-Policy", "content", "default-src 'none'");
        page.element("title", found.k() + " customer segments").close("head");
        page.open("body")
                .element("h1", found.k() + " customer segments")
                .element("p", found.structure().sentence());
        page.open("table")
                .open("tr")
                .element("th", "Segment")
                .element("th", "Customers")
                .element("th", "Share");
        page.close("tr");
        for (SegmentProfile segment : found.profiles().segments()) {
            page.open("tr").element("td", segment.name()).element("td", Figures.count(segment.size()));
            page.element("td", Figures.percent(segment.share())).close("tr");
        }
        page.close("table").close("body").close("html").raw("\n");
        return page.toString();
    }
}
