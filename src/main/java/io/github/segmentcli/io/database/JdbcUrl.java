package io.github.segmentcli.io.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a database, such as {@code jdbc:postgresql://db/shop}, and how much of it may be shown. */
public final class JdbcUrl {

    private static final String START = "jdbc:";
    private static final String HIDDEN = "***";

    /** A parameter that may be a secret: {@code password=x}, {@code sslpassword=x}, {@code accessToken=x}. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)\\b(\\w*(?:passw|pwd|secret|token|credential|apikey|privatekey|accesskey)\\w*\\s*=\\s*)"
                    + "(\\{[^}]*}|'[^']*'|[^&;,)\\s\"']+)");

    private static final Pattern ADDRESS = Pattern.compile("(?i)jdbc:[a-z][^\\s\"]*");
    private static final Pattern DATABASE_NAME = Pattern.compile("(?i);(database(?:name)?)=([^;{}]+)");

    private JdbcUrl() {}

    /** Whether a text is such an address rather than a path. */
    public static boolean is(String text) {
        return text.regionMatches(true, 0, START, 0, START.length());
    }

    /** The kind of database: {@code postgresql}. */
    static String kind(String url) {
        int end = url.indexOf(':', START.length());
        return end < 0 ? "" : url.substring(START.length(), end).toLowerCase(Locale.ROOT);
    }

    /** The address without user, password and parameters; as much as names the database. */
    public static String shown(String url) {
        int cut = firstOf(url, "?;");
        String head = url.substring(0, cut);
        int start = Math.min(cut, userFrom(head));
        // an @ behind the cut may be that of a password with such a mark: then nothing of it is shown
        if (url.indexOf('@', cut) >= 0 && head.substring(start).matches("[^/@]*:.*\\D.*")) {
            return head.substring(0, start) + HIDDEN;
        }
        int user = head.lastIndexOf('@');
        if (user >= start && file(url).isEmpty()) {
            head = head.substring(0, start) + head.substring(user + 1);
        }
        Matcher named = DATABASE_NAME.matcher(url.substring(cut));
        // of a database in memory nothing but its kind
        String place = head.endsWith(":") ? head.substring(0, head.length() - 1) : head;
        return SECRET.matcher(place + (named.find() ? named.group() : "")).replaceAll("$1" + HIDDEN);
    }

    /** The text with each address in it as {@link #shown}, and without values of parameters such as {@code password=x}. */
    public static String withoutSecrets(String text) {
        return SECRET.matcher(ADDRESS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found.group()))))
                .replaceAll("$1" + HIDDEN);
    }

    /** What is secret in an address, as it stands there and decoded. */
    static Set<String> secrets(String url) {
        Set<String> secrets = new LinkedHashSet<>();
        Matcher parameter = SECRET.matcher(url);
        while (parameter.find()) {
            add(secrets, parameter.group(2));
        }
        int start = userFrom(url);
        int user = url.lastIndexOf('@');
        if (user > start) {
            String before = url.substring(start, user);
            int mark = firstOf(before, ":/");
            if (mark < before.length()) {
                add(secrets, before.substring(mark + 1));
            }
            add(secrets, before.substring(Math.max(before.lastIndexOf(':'), before.lastIndexOf('/')) + 1));
        }
        return secrets;
    }

    /** Where a user may begin: after the slashes, or after the kind of the driver as in {@code jdbc:oracle:thin:}. */
    private static int userFrom(String url) {
        int slashes = url.indexOf("//");
        int user = url.indexOf('@');
        if (slashes >= 0 && (user < 0 || slashes < user)) {
            return slashes + 2;
        }
        Matcher kinds = Pattern.compile("(?i)jdbc:\\w+:(?:\\w+:(?=[^:]*@))?").matcher(url);
        return kinds.lookingAt() ? kinds.end() : START.length();
    }

    private static void add(Set<String> secrets, String secret) {
        if (secret.isEmpty()) {
            return;
        }
        secrets.add(secret);
        try {
            secrets.add(URLDecoder.decode(secret, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // it is not encoded
        }
    }

    /** The file of a database that is one: SQLite, DuckDB, H2 and the like. */
    public static Optional<String> file(String url) {
        if (!Set.of("sqlite", "duckdb", "h2").contains(kind(url))) {
            return Optional.empty();
        }
        String path = url.substring(START.length() + kind(url).length() + 1, firstOf(url, "?;"))
                .replaceFirst("^file:", "");
        return path.isEmpty() || path.startsWith(":") ? Optional.empty() : Optional.of(path);
    }

    private static int firstOf(String text, String marks) {
        for (int at = 0; at < text.length(); at++) {
            if (marks.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return text.length();
    }
}
