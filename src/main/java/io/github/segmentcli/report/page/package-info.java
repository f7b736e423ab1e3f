/**
 * The HTML pages: {@code report.html} of a fit and of a comparison, each one self-contained file. There is a class per section
 * of the page. Open {@code HtmlReport} first.
 *
 * <p>More than 3,000 lines, because each section contains its own HTML. Sections don't depend on each other; all use {@code
 * Page}.
 */
package io.github.segmentcli.report.page;
