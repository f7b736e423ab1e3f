package io.github.segmentcli.prepare;

/**
 * A column that is not a feature.
 *
 * @param code the reason as an identifier in JSON: {@code id}, {@code constant}, {@code all_missing}, {@code category},
 *     {@code text}, {@code date}, {@code excluded}, {@code not_asked_for}, {@code weight}, {@code earlier_result} and others
 * @param reason the reason in words, for the report
 * @param describes whether the column appears in the profiles of the segments
 */
public record ExcludedColumn(String column, String code, String reason, boolean describes) {

    ExcludedColumn because(String other) {
        return new ExcludedColumn(column, code, other, describes);
    }
}
