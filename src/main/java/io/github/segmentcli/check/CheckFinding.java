package io.github.segmentcli.check;

import io.github.segmentcli.Notice;
import java.util.List;
import java.util.Optional;

/**
 * Something that would hurt a segmentation, or that its owner should know.
 *
 * @param level how much it matters
 * @param code stable snake_case name for programs
 * @param column the column it is about, if it is about one
 * @param text what was found, and the option that corrects it
 * @param fix the arguments that change it, options and values in turn; empty where no option does
 */
public record CheckFinding(Notice.Level level, String code, Optional<String> column, String text, List<String> fix) {

    public CheckFinding {
        fix = List.copyOf(fix);
    }

    static CheckFinding of(Notice notice) {
        return new CheckFinding(notice.level(), notice.code(), notice.column(), notice.text(), notice.fix());
    }

    static CheckFinding info(String code, String column, String text, String option, String value) {
        return new CheckFinding(Notice.Level.INFO, code, Optional.of(column), text, List.of(option, value));
    }

    static CheckFinding info(String code, String column, String text) {
        return new CheckFinding(Notice.Level.INFO, code, Optional.of(column), text, List.of());
    }

    static CheckFinding warning(String code, String column, String text) {
        return new CheckFinding(Notice.Level.WARNING, code, Optional.of(column), text, List.of());
    }

    static CheckFinding ofFile(Notice.Level level, String code, String text) {
        return new CheckFinding(level, code, Optional.empty(), text, List.of());
    }
}
