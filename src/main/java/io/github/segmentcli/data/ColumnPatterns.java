package io.github.segmentcli.data;

import io.github.segmentcli.RequestException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the columns of a table by names as a user gives them: exact, or a glob in which {@code *} stands for any characters and
 * {@code ?} for one. A name that exists is never read as a glob.
 */
public final class ColumnPatterns {

    private static final int SHOWN = 30;

    private ColumnPatterns() {}

    /** The column of exactly that name, or a {@link RequestException} that lists the names and the likeliest one meant. */
    public static Column require(Table table, String name) {
        return table.column(name).orElseThrow(() -> new RequestException(unknown(table, name)));
    }

    /** The message for a name that {@code table} does not have, with its columns and the most similar one. */
    public static String unknown(Table table, String name) {
        String meant = closest(name, names(table))
                .map(near -> " Did you mean " + quote(near) + "?")
                .orElse("");
        return table.source() + " has no column " + quote(name) + ". It has: " + list(names(table)) + "." + meant;
    }

    /** The most similar of {@code names} by edit distance, if it is similar enough; the first of equally similar ones. */
    public static Optional<String> closest(String name, List<String> names) {
        String wanted = letters(name);
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : names) {
            String other = letters(candidate);
            int distance = other.equals(wanted) ? 0 : 1 + EditDistance.of(wanted, other);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        int allowed = 1 + Math.max(1, wanted.length() / 3);
        return least <= allowed ? Optional.ofNullable(best) : Optional.empty();
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
        Set<String> matched = new LinkedHashSet<>();
        Set<String> byName = new LinkedHashSet<>();
        for (String pattern : patterns) {
            if (table.column(pattern).isPresent()) {
                matched.add(pattern);
                byName.add(pattern);
                continue;
            }
            if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0) {
                throw new RequestException(unknown(table, pattern));
            }
            boolean any = false;
            for (String name : names(table)) {
                if (matches(pattern, name)) {
                    matched.add(name);
                    any = true;
                }
            }
            if (!any) {
                throw new RequestException("No column of " + table.source() + " matches " + quote(pattern)
                        + ". It has: " + list(names(table)) + ".");
            }
        }
        Set<String> ordered = new LinkedHashSet<>(names(table));
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

    /** Greedy matching with backtracking to the last star only: O(mn), never exponential. */
    public static boolean matches(String glob, String name) {
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
