package io.github.segmentcli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A remark or warning about a result. It is part of the result, so that terminal, JSON and page show the same text.
 *
 * @param level how much it matters
 * @param code stable snake_case name for programs, such as {@code constant_column}
 * @param text one or two sentences for people: what was found, and the option that changes it
 * @param column the column it is about, if it is about one
 * @param fix the arguments that change it, options and values in turn; empty where no option does
 */
public record Notice(Level level, String code, String text, Optional<String> column, List<String> fix) {

    /** The code of the notice that a tenth of a file's rows or more were set aside. */
    public static final String ROWS_SET_ASIDE = "rows_set_aside";

    /** INFO: a choice that was made for the user. WARNING: something that may make the result wrong or misleading. */
    public enum Level {
        INFO,
        WARNING
    }

    public Notice {
        Objects.requireNonNull(level);
        Objects.requireNonNull(code);
        Objects.requireNonNull(text);
        Objects.requireNonNull(column);
        fix = List.copyOf(fix);
    }

    /** A notice that no option changes. */
    public Notice(Level level, String code, String text, Optional<String> column) {
        this(level, code, text, column, List.of());
    }

    public static Notice info(String code, String text) {
        return new Notice(Level.INFO, code, text, Optional.empty());
    }

    public static Notice warning(String code, String text) {
        return new Notice(Level.WARNING, code, text, Optional.empty());
    }

    /** Whether a result must say so before anything else, because it is about part of the file only. */
    public boolean comesFirst() {
        return code.equals(ROWS_SET_ASIDE);
    }

    /** The same notice in other words. */
    public Notice said(String words) {
        return new Notice(level, code, words, column, fix);
    }

    /** The same notice with the column that it is about. */
    public Notice about(String columnName) {
        return new Notice(level, code, text, Optional.of(columnName), fix);
    }

    /** The same notice with the option that changes what it reports. */
    public Notice fixedBy(String option, String value) {
        return new Notice(level, code, text, column, List.of(option, value));
    }
}
