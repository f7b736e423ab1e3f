package io.github.segmentcli.check;

import io.github.segmentcli.Notice;
import java.util.Optional;

/**
 * Something that would hurt a segmentation, or that its owner should know.
 *
 * @param level how much it matters
 * @param code stable snake_case name for programs
 * @param column the column it is about, if it is about one
 * @param text what was found, and the flag that mends it
 */
public record Finding(Notice.Level level, String code, Optional<String> column, String text) {

    static Finding of(Notice notice) {
        return new Finding(notice.level(), notice.code(), notice.column(), notice.text());
    }

    static Finding info(String code, String column, String text) {
        return new Finding(Notice.Level.INFO, code, Optional.of(column), text);
    }

    static Finding warning(String code, String column, String text) {
        return new Finding(Notice.Level.WARNING, code, Optional.of(column), text);
    }

    static Finding ofFile(Notice.Level level, String code, String text) {
        return new Finding(level, code, Optional.empty(), text);
    }
}
