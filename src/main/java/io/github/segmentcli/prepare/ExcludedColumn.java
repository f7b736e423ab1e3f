package io.github.segmentcli.prepare;

/**
 * A column that is not a feature.
 *
 * @param code why, for programs: {@code id}, {@code constant}, {@code all_missing}, {@code category}, {@code text},
 *     {@code date}, {@code excluded}, {@code not_asked_for}, {@code weight}, {@code earlier_result}
 * @param reason why, for people
 * @param describes whether it still describes the segments
 */
public record ExcludedColumn(String column, String code, String reason, boolean describes) {}
