package io.github.segmentcli.pipeline;

import io.github.segmentcli.render.PictureSettings;
import io.github.segmentcli.report.table.AssignmentSettings;
import java.util.Optional;

/**
 * What is written, and where.
 *
 * @param folder as the user named it
 * @param force whether the files of an earlier run may be replaced
 * @param pictures format of the pictures; empty when none are wanted
 * @param report whether the page is written
 * @param assignments what {@code assignments.csv} contains
 * @param showIds whether the page may show the ids of customers
 * @param value the column in which the page counts what customers are worth; found where it is empty
 * @param excel whether {@code segments.xlsx} is written
 */
public record OutputSettings(
        String folder,
        boolean force,
        Optional<PictureSettings> pictures,
        boolean report,
        AssignmentSettings assignments,
        boolean showIds,
        Optional<String> value,
        boolean excel) {

    public static final OutputSettings DEFAULTS = new OutputSettings(
            "segments",
            false,
            Optional.of(PictureSettings.DEFAULTS),
            true,
            AssignmentSettings.DEFAULTS,
            false,
            Optional.empty(),
            false);
}
