package io.github.segmentcli.data;

import io.github.segmentcli.RequestException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds columns by the names or globs that a user typed ({@code *} any characters, {@code ?} one character). The error for an
 * unknown name suggests similar ones.
 */
public final class ColumnNames {

    private ColumnNames() {}

    /** Whether {@code name} equals {@code pattern} or matches it as a glob. */
    public static boolean matches(String pattern, String name) {
        return pattern.equals(name) || (isGlob(pattern) && ColumnPatterns.matches(pattern, name));
    }

    /**
     * The column meant by a name that was copied from the header of the file, which the loader may have changed. Tried in this
     * order: exactly that name; the name with each run of white space replaced by a blank; {@code Spend (2)} for
     * {@code Spend} where the file also has a column {@code spend} before it.
     */
    public static Optional<String> meant(String typed, List<String> names) {
        if (names.contains(typed)) {
            return Optional.of(typed);
        }
        String plain = typed.strip().replaceAll("\\s+", " ");
        if (names.contains(plain)) {
            return Optional.of(plain);
        }
        boolean isRepeated = names.stream().anyMatch(plain::equalsIgnoreCase);
        return names.stream()
                .filter(name -> isRepeated && name.startsWith(plain + " (") && name.matches(".* \\(\\d+\\)"))
                .findFirst();
    }

    /** A list of names or settings as an option takes it: with quotes around an item that a comma or quote would break. */
    public static String listed(List<String> items) {
        return items.stream()
                .map(item -> item.indexOf(',') >= 0 || item.startsWith("\"") || !item.equals(item.strip())
                        ? "\"" + item.replace("\"", "\"\"") + "\""
                        : item)
                .collect(Collectors.joining(","));
    }

    /** Whether any of {@code patterns} matches. */
    public static boolean matchesAny(List<String> patterns, String name) {
        for (String pattern : patterns) {
            if (matches(pattern, name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * All of {@code names} that match at least one of {@code patterns}, in the order of {@code names}.
     *
     * @param source what the message calls the input
     * @param flag what the message names as the place where the patterns were typed: {@code --columns}
     * @throws RequestException for a pattern that matches no name
     */
    public static List<String> find(String source, String flag, List<String> patterns, List<String> names) {
        Set<String> found = new LinkedHashSet<>();
        for (String pattern : patterns) {
            List<String> hits = meant(pattern, names)
                    .map(List::of)
                    .orElseGet(() -> names.stream()
                            .filter(name -> matches(pattern, name))
                            .toList());
            if (hits.isEmpty()) {
                throw unknown(source, flag, pattern, names);
            }
            found.addAll(hits);
        }
        return names.stream().filter(found::contains).toList();
    }

    /** The error for an unknown name; it lists the names that exist and the most similar ones. */
    public static RequestException unknown(String source, String flag, String asked, List<String> names) {
        String message = isGlob(asked)
                ? flag + ": no column of " + source + " fits \"" + asked + "\"."
                : flag + ": " + source + " has no column \"" + asked + "\".";
        int shown = Math.min(names.size(), 30);
        message += " It has: " + String.join(", ", names.subList(0, shown));
        if (shown < names.size()) {
            message += ", and " + (names.size() - shown) + " more";
        }
        message += ".";
        List<String> near = nearest(asked, names);
        if (!near.isEmpty()) {
            message += " Did you mean \"" + String.join("\" or \"", near) + "\"?";
        }
        return new RequestException(message);
    }

    private static boolean isGlob(String pattern) {
        return pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
    }

    /**
     * At most two names whose edit distance is up to a third of the typed length, nearest first; case and blanks are ignored.
     */
    private static List<String> nearest(String asked, List<String> names) {
        String wanted = plain(asked);
        int allowed = Math.max(1, wanted.length() / 3);
        List<String> near = new ArrayList<>();
        for (int distance = 0; distance <= allowed && near.size() < 2; distance++) {
            for (String name : names) {
                if (near.size() < 2 && EditDistance.of(wanted, plain(name)) == distance) {
                    near.add(name);
                }
            }
        }
        return near;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", "");
    }
}
