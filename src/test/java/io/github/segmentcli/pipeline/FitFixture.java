package io.github.segmentcli.pipeline;

import io.github.segmentcli.Progress;
import io.github.segmentcli.Workers;
import io.github.segmentcli.io.output.WriteGuard;
import io.github.segmentcli.io.table.ReadAhead;
import io.github.segmentcli.prepare.PrepareSettings;
import io.github.segmentcli.report.table.AssignmentSettings;
import io.github.segmentcli.select.SelectSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fits a model for tests of later runs. */
final class FitFixture {

    /** Facts that no test looks at. */
    /** The surroundings of a run that shows no progress. */
    static RunContext with(Workers workers) {
        return new RunContext(
                List.of(), Map.of(), WriteGuard.NONE, workers, new Stopwatch(Progress.NONE, false), Clock.systemUTC());
    }

    private FitFixture() {}

    /** Fits k segments with all other settings at their defaults, without pictures and page. */
    static void fit(Path customers, PrepareSettings prepare, int k, Path output) {
        Plan defaults = Plan.of(customers.toString(), SelectSettings.exactly(k));
        Plan plan = new Plan(
                defaults.input(),
                defaults.read(),
                prepare,
                defaults.special(),
                defaults.select(),
                defaults.kmeans(),
                defaults.seed(),
                new OutputSettings(
                        output.toString(),
                        true,
                        Optional.empty(),
                        false,
                        AssignmentSettings.DEFAULTS,
                        false,
                        Optional.empty(),
                        false),
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                Optional.empty(),
                Map.of());
        new FitRun(plan, with(Workers.sequential()), ReadAhead.NONE).run();
    }
}
