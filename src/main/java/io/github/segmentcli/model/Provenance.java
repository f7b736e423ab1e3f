package io.github.segmentcli.model;

import java.util.Map;

/**
 * What produced a result: program, input, seed and settings. Contains no time, so that equal runs give equal bytes.
 *
 * @param version of this program
 * @param inputSha256 of the input's bytes
 * @param seed of all random streams
 * @param settings every setting as resolved, by its long option name, in a fixed order
 */
public record Provenance(String version, String inputSha256, long seed, Map<String, String> settings) {}
