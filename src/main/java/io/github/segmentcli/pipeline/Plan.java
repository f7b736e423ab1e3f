package io.github.segmentcli.pipeline;

import io.github.segmentcli.Seeds;
import io.github.segmentcli.cluster.search.KMeansSettings;
import io.github.segmentcli.io.database.SegmentTable;
import io.github.segmentcli.io.settings.ReadSettings;
import io.github.segmentcli.prepare.PrepareSettings;
import io.github.segmentcli.select.SelectSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All settings of a run.
 *
 * @param input path of the customers, {@code -} for standard input
 * @param read how to read them
 * @param prepare how to turn columns into features
 * @param special whether single customers far from all others are set aside before the fit
 * @param select which k to try, and how to choose
 * @param kmeans restarts, iterations and tolerance of k-means
 * @param seed of all random streams
 * @param output what to write, and where
 * @param baseline path of an earlier model, or of its folder, whose segments keep their ids where they are found
 *     again
 * @param edited whether an earlier model that was changed by hand is used
 * @param target the table of a database that gets the segments too
 * @param audit whether to measure how much the segments depend on single choices
 * @param names that the user gives to segments
 * @param resolved every setting that influences the result, by its long option name, in a fixed order
 */
public record Plan(
        String input,
        ReadSettings read,
        PrepareSettings prepare,
        boolean special,
        SelectSettings select,
        KMeansSettings kmeans,
        long seed,
        OutputSettings output,
        Optional<String> baseline,
        boolean edited,
        Optional<SegmentTable> target,
        boolean audit,
        Optional<GivenNames> names,
        Map<String, String> resolved) {

    public Plan {
        resolved = Collections.unmodifiableMap(new LinkedHashMap<>(resolved));
    }

    /** A plan for a file with everything else as it is by default. */
    public static Plan of(String input, SelectSettings select) {
        return new Plan(
                input,
                ReadSettings.DEFAULTS,
                PrepareSettings.DEFAULTS,
                true,
                select,
                KMeansSettings.DEFAULTS,
                42,
                OutputSettings.DEFAULTS,
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                Optional.empty(),
                Map.of());
    }

    public Seeds seeds() {
        return new Seeds(seed);
    }
}
