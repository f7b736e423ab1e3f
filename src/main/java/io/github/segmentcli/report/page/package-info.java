/**
 * The pages: {@code report.html} and the page of a comparison, each one self-contained file. A class per section of the page.
 * Begin with {@code HtmlReport}.
 *
 * <p>More than 3,000 lines, because each section carries its own HTML; no section knows another but for the shared
 * {@code Page}.
 */
package io.github.segmentcli.report.page;
