/**
 * What people and programs read: a {@link io.github.segmentcli.model.Segmentation} becomes the JSON summary, the summary
 * for a terminal, the tables of customers and profiles, and the page. Touches no file. Open {@code Summary} first.
 */
package io.github.segmentcli.report;
