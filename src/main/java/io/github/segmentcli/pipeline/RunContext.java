package io.github.segmentcli.pipeline;

import io.github.segmentcli.Workers;
import io.github.segmentcli.io.output.WriteGuard;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run has from its surroundings. None of it influences the result.
 *
 * @param command the arguments that reproduce the result
 * @param settings every option with its value and where that came from
 * @param guard knows the files that the call reads
 * @param stopwatch shows and times the stages
 * @param clock for the time of day
 */
public record RunContext(
        List<String> command,
        Map<String, Setting> settings,
        WriteGuard guard,
        Workers workers,
        Stopwatch stopwatch,
        Clock clock) {

    /**
     * An option's value, and where it came from: {@code command line}, {@code SEGMENT_K}, {@code s.conf, line 3}, {@code
     * default}.
     */
    public record Setting(String value, String origin) {}

    public RunContext {
        command = List.copyOf(command);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
}
