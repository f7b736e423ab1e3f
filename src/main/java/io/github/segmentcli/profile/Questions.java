package io.github.segmentcli.profile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole questions as names of columns: what is asked about, without the number, the opening and the last marks. */
final class Questions {

    private static final Pattern NUMBER = Pattern.compile("^\\(?[Qq]?\\d{1,3}\\s*[.):]\\s+");
    private static final Pattern END = Pattern.compile("(?:\\?\\s*\\(.*|[\\s.:?\u2026]+)$");
    private static final Pattern OPENING =
            Pattern.compile("(?i)^(?:(?:please )?(?:how (?:would|do) )?you rate|please rate"
                    + "|how satisfied (?:are|were) you with) (?:the |your |our )?");
    private static final Pattern IMPORTANCE = Pattern.compile("(?i)^how important (?:is|are) ");

    private static final int MIN_WORDS = 4;

    private Questions() {}

    /** {@code WiFi quality} for {@code 16. How would you rate the WiFi quality?}; empty for a name that is no question. */
    static Optional<String> topic(String column) {
        String text = column.strip();
        String bare = END.matcher(NUMBER.matcher(text).replaceFirst("")).replaceFirst("");
        boolean asked = !bare.equals(text) || OPENING.matcher(bare).find();
        if (!asked || bare.split("\\s+").length < MIN_WORDS) {
            return Optional.empty();
        }
        Matcher opening = OPENING.matcher(bare);
        if (opening.find()) {
            return Optional.of(opening.replaceFirst("").replaceFirst("(?i) as$", ""));
        }
        return Optional.of(IMPORTANCE.matcher(bare).replaceFirst("importance of "));
    }
}
