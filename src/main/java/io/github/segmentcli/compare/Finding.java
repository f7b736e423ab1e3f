package io.github.segmentcli.compare;

/**
 * A measured change and the advice that follows from it.
 *
 * @param advice never KEEP
 * @param code identifier in JSON: {@code column_drift}, {@code values_missing}, {@code other_unit}, {@code other_scale}, {@code nearly_all_out_of_range}, {@code column_shift}, {@code segment_shares},
 *     {@code looser_fit}, {@code out_of_range}, {@code far_out}, {@code few_customers}
 * @param sentence the finding with its figures, for the report
 */
public record Finding(Advice advice, String code, String sentence) {}
