package io.github.segmentcli.score;

import java.util.List;
import java.util.Locale;

/** Column names, counts and values in sentences. */
final class Words {

    private static final int SHOWN = 5;

    private Words() {}

    /** {@code "a"}; {@code "a" and "b"}; {@code "a", "b" and 7 more}; control characters made visible. */
    static String quoted(List<String> names) {
        StringBuilder text = new StringBuilder();
        int shown = names.size() <= SHOWN ? names.size() : SHOWN - 1;
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? "" : i == names.size() - 1 ? " and " : ", ").append(quoted(names.get(i)));
        }
        return shown == names.size() ? text.toString() : text + " and " + (names.size() - shown) + " more";
    }

    static String quoted(String name) {
        StringBuilder text = new StringBuilder("\"");
        name.codePoints().limit(60).forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                text.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.append(name.codePointCount(0, name.length()) > 60 ? "…\"" : "\"")
                .toString();
    }

    /** {@code 1,204 of 3,000 customers (40%)}. */
    static String of(long some, long all) {
        return String.format(Locale.ROOT, "%,d of %,d customers (%s)", some, all, percent((double) some / all));
    }

    static String percent(double share) {
        return 100 * share < 10
                ? String.format(Locale.ROOT, "%.1f%%", 100 * share)
                : String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }

    /** Four significant digits. */
    static String figure(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e15)) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        int whole = size < 1 ? 1 : (int) Math.floor(Math.log10(size)) + 1;
        String text = String.format(Locale.ROOT, "%,." + Math.max(0, 4 - whole) + "f", value);
        return text.indexOf('.') < 0 ? text : text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
