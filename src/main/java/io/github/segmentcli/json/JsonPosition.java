package io.github.segmentcli.json;

import io.github.segmentcli.InputException;

/**
 * The position of a value in a document.
 *
 * @param source what messages call the document
 * @param line counted from 1
 * @param column counted from 1
 * @param path from the root, such as {@code $.features[2].scale}
 */
record JsonPosition(String source, int line, int column, String path) {

    /** The error at this position; {@code problem} is a clause without a full stop, or several sentences. */
    InputException fault(String problem) {
        String steps = path.substring(path.startsWith("$.") ? 2 : 1);
        String at = steps.isEmpty() ? "" : " (" + shown(steps) + ")";
        String end = problem.endsWith(".") || problem.endsWith("?") ? "" : ".";
        return new InputException(source + ", line " + line + ", column " + column + at + ": " + problem + end);
    }

    /** Shortened, with control characters replaced, so that a file cannot send commands to the terminal. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        for (int at = 0; at < text.length() && at < 80; at++) {
            char c = text.charAt(at);
            shown.append(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c);
        }
        return text.length() > 80 ? shown.append('…').toString() : shown.toString();
    }
}
