package io.github.segmentcli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Makes text from a file or a path safe to print in a message: shortened, and without control characters. */
public final class Shown {

    /** The maximum number of characters of a cell in a message. */
    private static final int MAX_CELL = 60;

    /** The maximum number of characters of a path in a message. */
    private static final int MAX_PATH = 200;

    private Shown() {}

    /** The text of a cell in quotes, shortened. */
    public static String cell(String value) {
        return '"' + shorten(text(value), MAX_CELL) + '"';
    }

    /** A path in quotes. */
    public static String path(String path) {
        return '"' + shorten(text(path), MAX_PATH) + '"';
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
                    boolean isInvisible = type == Character.CONTROL
                            || type == Character.FORMAT
                            || type == Character.SURROGATE
                            || type == Character.LINE_SEPARATOR
                            || type == Character.PARAGRAPH_SEPARATOR;
                    if (isInvisible) {
                        shown.append(String.format(Locale.ROOT, "U+%04X", c));
                    } else {
                        shown.appendCodePoint(c);
                    }
                }
            }
        });
        return shown.toString();
    }

    /** Text of several lines: each line is made safe by {@link #text}, and line feeds are kept. */
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

    private static String shorten(String text, int maxCharacters) {
        if (text.codePointCount(0, text.length()) <= maxCharacters) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, maxCharacters)) + "...";
    }
}
