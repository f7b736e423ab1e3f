package io.github.segmentcli.check;

import io.github.segmentcli.roles.Understanding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The command of a fit that reads the input as the check did, as a line to be pasted.
 *
 * @param given the options of the check that a fit has too, by their long names without dashes, in the order of the help; a switch has
 *     the value {@code true}
 * @param isWhole whether the address of the input can be shown whole; that of a database may have a password
 */
public record FitCommandLine(Map<String, String> given, boolean isWhole) {

    /** Options whose values add up. */
    private static final Set<String> LISTS = Set.of("as", "exclude", "null-value", "feature-weight");

    public FitCommandLine(Map<String, String> given, boolean isWhole) {
        this.given = new LinkedHashMap<>(given);
        this.isWhole = isWhole;
    }

    /**
     * The line with one option more, which replaces the same option of the check unless both can hold.
     *
     * @param fix the option and its value
     */
    String with(List<String> fix) {
        String name = fix.get(0).substring(2);
        String value = fix.get(1);
        StringBuilder line = new StringBuilder("segment");
        given.forEach((option, before) -> {
            if (!option.equals(name) || LISTS.contains(name) || value.contains("=")) {
                add(line, option, before);
            }
        });
        add(line, name, value);
        return line.toString();
    }

    private static void add(StringBuilder line, String option, String value) {
        line.append(" --").append(option);
        if (!value.equals("true")) {
            line.append(' ').append(Understanding.shell(value));
        }
    }
}
