package io.github.segmentcli.check;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One column in figures. Ranges are empty for words and for columns without values; dates are counted in days since
 * 1970-01-01.
 *
 * @param type number, category, boolean, date or text
 * @param reading how its cells were understood, such as {@code number_comma}
 * @param distinct how many different values there are; of free text that was not kept a lower bound
 * @param skewness of the moments; empty where all values are equal
 * @param use {@code feature}, {@code id}, {@code describes} or {@code left out}
 * @param why it is no feature, where it is none
 */
public record ColumnCheck(
        String name,
        String type,
        String reading,
        int missing,
        long distinct,
        OptionalDouble minimum,
        OptionalDouble median,
        OptionalDouble maximum,
        OptionalDouble skewness,
        String use,
        Optional<String> why) {}
