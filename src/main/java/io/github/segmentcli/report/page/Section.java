package io.github.segmentcli.report.page;

/** A part of the page of a fit, which writes itself to the page's HTML. */
abstract class Section {

    final Page page;
    final Html html;

    Section(Page page) {
        this.page = page;
        this.html = page.html;
    }
}
