/**
 * Results as text: {@code summary.json} of each command, and the summary for the terminal. The subpackages write the tables and
 * the page. Opens no files. Open {@code Summary} first.
 */
package io.github.segmentcli.report;
