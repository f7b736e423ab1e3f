/** What a user may say about transactions and scores: columns, conditions, cut points, names of cells. Open {@code RfmSettings} first. */
package io.github.segmentcli.rfm.settings;
