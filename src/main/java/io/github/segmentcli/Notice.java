package io.github.segmentcli;

import java.util.Objects;
import java.util.Optional;

/**
 * Something a reader of the result should know, said once and carried in the result, so that console, JSON and page agree.
 *
 * @param level how much it matters
 * @param code stable snake_case name for programs, such as {@code constant_column}
 * @param text one or two sentences for people: what was found, and the flag that changes it
 * @param column the column it is about, if it is about one
 */
public record Notice(Level level, String code, String text, Optional<String> column) {

    /** INFO: a choice that was made for the user. WARNING: something that may spoil the result. */
    public enum Level {
        INFO,
        WARNING
    }

    public Notice {
        Objects.requireNonNull(level);
        Objects.requireNonNull(code);
        Objects.requireNonNull(text);
        Objects.requireNonNull(column);
    }

    public static Notice info(String code, String text) {
        return new Notice(Level.INFO, code, text, Optional.empty());
    }

    public static Notice warning(String code, String text) {
        return new Notice(Level.WARNING, code, text, Optional.empty());
    }

    /** The same notice, tied to a column. */
    public Notice about(String columnName) {
        return new Notice(level, code, text, Optional.of(columnName));
    }
}
