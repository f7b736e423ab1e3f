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
 * Finds columns by the names or globs that a user typed ({@code *} any characters, {@code ?} one character); a name that exists is
 * never read as a glob. The error for an unknown name suggests similar ones.
 */
public final class ColumnNames {

    private static final int SHOWN = 30;

    private ColumnNames() {}

    /** Whether {@code name} equals {@code pattern} or matches it as a glob. */
    public static boolean matches(String pattern, String name) {
        return pattern.equals(name) || (isGlob(pattern) && fits(pattern, name));
    }

    /**
     * Finds the column of a name that the user copied from the header of the file, which the reader may have changed. Tried in
     * this order: exactly that name; the name with each run of white space replaced by a blank; {@code Spend (2)} for
     * {@code Spend} where the file also has a column {@code spend} before it.
     */
    public static Optional<String> findTyped(String typed, List<String> names) {
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
            List<String> hits = findTyped(pattern, names)
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
        return new RequestException(flag + ": " + missing(source, asked, names));
    }

    /** The message for a name that {@code table} does not have, with its columns and the most similar ones. */
    public static String unknown(Table table, String name) {
        String message = missing(table.source(), name, names(table));
        return message.startsWith("no column") ? "N" + message.substring(1) : message;
    }

    private static String missing(String source, String asked, List<String> names) {
        String message = isGlob(asked)
                ? "no column of " + source + " fits " + quote(asked) + "."
                : source + " has no column " + quote(asked) + ".";
        String alone = asked.substring(0, Math.max(0, asked.indexOf('='))).strip();
        if (names.contains(alone)) {
            return message + " A name alone belongs here: " + quote(alone) + ".";
        }
        String near = nearest(asked, names).stream().map(ColumnNames::quote).collect(Collectors.joining(" or "));
        return message + " It has: " + list(names) + "." + (near.isEmpty() ? "" : " Did you mean " + near + "?");
    }

    /** The column of exactly that name, or a {@link RequestException} that lists the names and the likeliest one meant. */
    public static Column require(Table table, String name) {
        return table.column(name).orElseThrow(() -> new RequestException(unknown(table, name)));
    }

    /** The most similar of {@code names}, if it is similar enough; the first of equally similar ones. */
    public static Optional<String> closest(String name, List<String> names) {
        return nearest(name, names).stream().findFirst();
    }

    /**
     * At most two names whose edit distance is up to a third of the typed length, nearest first; case, blanks and punctuation are
     * ignored.
     */
    private static List<String> nearest(String asked, List<String> names) {
        String wanted = letters(asked);
        int allowed = Math.max(1, wanted.length() / 3);
        List<String> others = names.stream().map(ColumnNames::letters).toList();
        int[] distances = others.stream()
                .mapToInt(other -> EditDistance.of(wanted, other))
                .toArray();
        List<String> near = new ArrayList<>();
        for (int distance = 0; distance <= allowed && near.size() < 2; distance++) {
            for (int i = 0; i < distances.length && near.size() < 2; i++) {
                if (distances[i] == distance) {
                    near.add(names.get(i));
                }
            }
        }
        return near;
    }

    /** A name in quotation marks, with control characters escaped, cut after 60 characters. */
    public static String quote(String name) {
        StringBuilder text = new StringBuilder("\"");
        int shown = 0;
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            if (++shown > 60) {
                text.append('…');
                break;
            }
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                text.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                text.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return text.append('"').toString();
    }

    /** Names for a message: the first thirty, and the number of the others. */
    public static String list(List<String> names) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(SHOWN, names.size()); i++) {
            String quoted = quote(names.get(i));
            text.append(i == 0 ? "" : ", ").append(quoted, 1, quoted.length() - 1);
        }
        return names.size() > SHOWN
                ? text.append(" and ")
                        .append(names.size() - SHOWN)
                        .append(" more")
                        .toString()
                : text.toString();
    }

    /** The columns that a list of names and globs selects; {@code byName} are those given by their exact names. */
    public record Chosen(Set<String> all, Set<String> byName) {}

    /** Resolves names and globs; each must match something. In table order. */
    public static Chosen resolve(Table table, List<String> patterns) {
        List<String> names = names(table);
        Set<String> matched = new LinkedHashSet<>();
        Set<String> byName = new LinkedHashSet<>();
        for (String pattern : patterns) {
            if (table.column(pattern).isPresent()) {
                matched.add(pattern);
                byName.add(pattern);
            } else if (names.stream().noneMatch(name -> matches(pattern, name))) {
                throw new RequestException(unknown(table, pattern));
            } else {
                names.stream().filter(name -> matches(pattern, name)).forEach(matched::add);
            }
        }
        Set<String> ordered = new LinkedHashSet<>(names);
        ordered.retainAll(matched);
        return new Chosen(ordered, byName);
    }

    public static List<String> names(Table table) {
        List<String> names = new ArrayList<>();
        for (Column column : table.columns()) {
            names.add(column.name());
        }
        return names;
    }

    private static boolean isGlob(String pattern) {
        return pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
    }

    /** Greedy matching with backtracking to the last star only: O(mn), never exponential. */
    private static boolean fits(String glob, String name) {
        int g = 0;
        int n = 0;
        int star = -1;
        int from = 0;
        while (n < name.length()) {
            if (g < glob.length() && glob.charAt(g) == '*') {
                star = g++;
                from = n;
            } else if (g < glob.length() && (glob.charAt(g) == '?' || glob.charAt(g) == name.charAt(n))) {
                g++;
                n++;
            } else if (star >= 0) {
                g = star + 1;
                n = ++from;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == '*') {
            g++;
        }
        return g == glob.length();
    }

    /** Only letters and digits, in lower case: case, blanks and punctuation are ignored in comparisons. */
    private static String letters(String name) {
        StringBuilder text = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(200)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
