package io.github.segmentcli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Makes text from a file or a path safe to print in a message: shortened, and without control characters. */
public final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    /** A cell in quotes, shortened. */
    public static String cell(String value) {
        return '"' + shortened(text(value), LONGEST) + '"';
    }

    /** A path in quotes. */
    public static String path(String path) {
        return '"' + shortened(text(path), 200) + '"';
    }

    /** The text with control characters, invisible marks and lone surrogates written as {@code \n} or {@code U+202E}. */
    public static String text(String value) {
        StringBuilder shown = new StringBuilder(value.length());
        value.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> shown.append("\\n");
                case '\r' -> shown.append("\\r");
                case '\t' -> shown.append("\\t");
                default -> {
                    int type = Character.getType(c);
                    boolean hidden = type == Character.CONTROL
                            || type == Character.FORMAT
                            || type == Character.SURROGATE
                            || type == Character.LINE_SEPARATOR
                            || type == Character.PARAGRAPH_SEPARATOR;
                    if (hidden) {
                        shown.append(String.format(java.util.Locale.ROOT, "U+%04X", c));
                    } else {
                        shown.appendCodePoint(c);
                    }
                }
            }
        });
        return shown.toString();
    }

    /** Several lines, each as {@link #text} shows it. */
    public static String lines(String value) {
        if (value.indexOf('\n') < 0) {
            return text(value);
        }
        StringBuilder shown = new StringBuilder(value.length());
        for (String line : value.split("\n", -1)) {
            shown.append(shown.isEmpty() ? "" : "\n").append(text(line));
        }
        return shown.toString();
    }

    /** Why a file could not be used, in words. */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof FileSystemLoopException) {
            return "its links go round in a circle";
        }
        if (e instanceof FileSystemException fileSystem && fileSystem.getReason() != null) {
            return text(fileSystem.getReason());
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : text(e.getMessage());
    }

    private static String shortened(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most)) + "...";
    }
}
